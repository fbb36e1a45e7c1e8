package org.dakal.benchmarks.measured;

import static org.dakal.benchmarks.measured.MeasuredFile.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dakal.propagation.terminal.LandCover;

/** GSM 1800 in Recife: four sectors over a flat city by the sea. */
final class Recife {
    private static final double MOBILE_HEIGHT_METERS = 1.5;

    /** GSM channels 512 to 885 begin at 1805.2 MHz and lie 0.2 MHz apart (3GPP TS 45.005, section 2). */
    private static final double FIRST_CHANNEL_MHZ = 1805.2;

    private Recife() {}

    /**
     * The measurements.
     *
     * @param withoutAntenna true to take the file's own antenna attenuations off the loss
     */
    static Campaign read(Path data, boolean withoutAntenna) throws IOException {
        Path folder = data.resolve("measured").resolve("recife-gsm1800");
        Map<String, NamedCsvRecord> stations = new HashMap<>();
        for (NamedCsvRecord row : MeasuredFile.rows(folder.resolve("BTSs_Data.csv"), ';')) {
            stations.put(row.getField("BTS_ID"), row);
        }
        List<MeasuredPoint> points = new ArrayList<>();
        int unknown = 0;
        for (NamedCsvRecord row : MeasuredFile.rows(folder.resolve("measurements.csv"), ',')) {
            NamedCsvRecord station = stations.get(row.getField("BTS_ID"));
            if (station == null) {
                unknown++;
                continue;
            }
            double antennaDb = withoutAntenna ? number(row, "attHor") + number(row, "attVer") : 0;
            points.add(new MeasuredPoint(
                    MeasuredPoint.straight(number(row, "dist"), number(station, "elev"), number(row, "elev")),
                    FIRST_CHANNEL_MHZ + 0.2 * (number(station, "bcch") - 512),
                    number(station, "height"),
                    MOBILE_HEIGHT_METERS,
                    number(row, "lat"),
                    number(row, "lon"),
                    number(row, "PLreal") - antennaDb));
        }
        return new Campaign(
                "Recife, GSM, 1800 MHz, "
                        + (withoutAntenna ? "the file's antenna attenuation taken off" : "loss as given"),
                "A Proposal for Path Loss Prediction in Urban Environments using Support Vector Regression, AICT 2014; no licence stated, not part of this repository.",
                LandCover.URBAN,
                List.of(
                        withoutAntenna
                                ? "The file's horizontal and vertical antenna attenuations are taken off its loss. The spread of nearly every model grows by it, so the table before is the likelier one."
                                : "The file's \"transmitted less received\", from an EIRP of 70.1 dBm, is taken as basic transmission loss."
                                        + " The file does not say whether the antenna's pattern is in it, and its vertical angles do not fit the heights near the masts; the next table takes the pattern off.",
                        "Antenna heights, channels and distances from the file. The longitudes of three stations are mistyped there; its distances fit -34.89, and only they are used. Mobile 1.5 m (not stated).",
                        "No terrain data here: the ground is drawn straight between the elevations of both ends. No clutter."),
                points,
                unknown == 0 ? List.of() : List.of(unknown + " points of stations that are not listed"));
    }
}
