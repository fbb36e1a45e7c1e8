package org.dakal.benchmarks.measured;

import static org.dakal.benchmarks.measured.MeasuredFile.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dakal.propagation.terminal.LandCover;

/** 1800 MHz on a campus in Ota, Nigeria. */
final class Ota {
    private static final double FREQUENCY_MHZ = 1800;
    private static final double BASE_HEIGHT_METERS = 30;
    private static final double MOBILE_HEIGHT_METERS = 1.5;

    private Ota() {}

    static Campaign read(Path data) throws IOException {
        List<NamedCsvRecord> rows = MeasuredFile.rows(data.resolve("measured").resolve("ota-lte-1800mhz.csv"), ',');
        double baseGround = rows.stream()
                .min(Comparator.comparingDouble(row -> number(row, "distance")))
                .map(row -> number(row, "elevation"))
                .orElseThrow();
        List<MeasuredPoint> points = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            points.add(new MeasuredPoint(
                    MeasuredPoint.straight(number(row, "distance") / 1000, baseGround, number(row, "elevation")),
                    FREQUENCY_MHZ,
                    BASE_HEIGHT_METERS,
                    MOBILE_HEIGHT_METERS,
                    number(row, "latitude"),
                    number(row, "longitude"),
                    number(row, "loss")));
        }
        return new Campaign(
                "Ota, LTE, 1800 MHz",
                "Popoola and others, 2018, CC BY 4.0.",
                LandCover.SUBURBAN,
                List.of(
                        "The file names neither antenna heights nor the transmitter's place: base 30 m and mobile 1.5 m are assumed, and the distances are the file's.",
                        "Loss as the file gives it. Nearest to the origin of its distances it is as high as 135 dB, far above any model: antenna or clutter are in it.",
                        "No terrain data here: the ground is drawn straight between the elevations of both ends. The file's clutter heights are not used."),
                points,
                List.of());
    }
}
