package org.dakal.benchmarks.measured;

import static org.dakal.benchmarks.measured.MeasuredFile.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.scenarios.links.LinkProblem;
import org.dakal.scenarios.links.ProfileCutter;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.terrain.TerrainProfile;

/** LoRaWAN in Beirut: one gateway on a hill, sensors in the streets. */
final class Beirut {
    private Beirut() {}

    static Campaign read(Path data) throws IOException {
        ProfileCutter cutter = new ProfileCutter(
                TerrainFiles.open(List.of(data.resolve("terrain").resolve("e035_n33.dt0"))));
        List<MeasuredPoint> points = new ArrayList<>();
        int unknown = 0;
        for (NamedCsvRecord row :
                MeasuredFile.rows(data.resolve("measured").resolve("beirut-lorawan-868mhz.csv"), ',')) {
            TerrainProfile profile = profile(row, cutter);
            if (!profile.isKnown()) {
                unknown++;
                continue;
            }
            points.add(new MeasuredPoint(
                    profile,
                    number(row, "frequency"),
                    number(row, "hr"),
                    number(row, "ht"),
                    number(row, "tlatitude"),
                    number(row, "tlongitude"),
                    number(row, "pathloss")));
        }
        return new Campaign(
                "Beirut, LoRaWAN, 868 MHz",
                "R. El Chall, S. Lahoud, M. El Helou, IEEE Internet of Things Journal 6, 2019, pages 2366 to 2378; no licence stated, not part of this repository.",
                LandCover.URBAN,
                List.of(
                        "The gateway is the base station, 12 m over its ground; the sensors are the mobiles at 0.2, 1, 1.5 and 3 m, as the file says.",
                        "Path loss as the file gives it.",
                        "Terrain: DTED level 0 (30\", about 900 m between posts), so that hills are seen and streets are not. No clutter.",
                        "Every row counts, also when several were taken at one place."),
                points,
                unknown == 0 ? List.of() : List.of(unknown + " points without terrain"));
    }

    private static TerrainProfile profile(NamedCsvRecord row, ProfileCutter cutter) throws IOException {
        try {
            return cutter.between(
                    number(row, "latitude"),
                    number(row, "longitude"),
                    number(row, "tlatitude"),
                    number(row, "tlongitude"),
                    cutter.usualSpacingMeters());
        } catch (LinkProblem e) {
            throw new IOException("beirut: " + e.getMessage(), e);
        }
    }
}
