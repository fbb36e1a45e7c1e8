package org.dakal.scenarios.writing.outage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.ServingSites;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.grid.ShortRaster;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.raster.ClassColor;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.writing.output.RunInfo;

/** The atlas' two rasters: how many sites serve a cell, and which one it depends on. */
final class OutageMaps {
    private static final int OUTSIDE = 255;
    private static final int NONE = -1;

    private OutageMaps() {}

    /** Counts in the province; 255 outside it, as in the map of classes. */
    static ByteRaster counts(ServingSites serving, ProvinceMask province) {
        byte[] values = serving.counts().values().clone();
        for (int cell = 0; cell < values.length; cell++) {
            if (!province.contains(cell)) {
                values[cell] = (byte) OUTSIDE;
            }
        }
        return new ByteRaster(serving.grid(), values);
    }

    static CogStyle countStyle(Scenario scenario, RunInfo run) {
        return CogStyle.ofClasses(
                        "Count of sites that serve a cell, over all bands; cells outside the outline have none",
                        OUTSIDE,
                        List.of(
                                new ClassColor(0, "not served", 0xE0, 0xE0, 0xE0),
                                new ClassColor(1, "one site: fails with it", 0xE6, 0x61, 0x01),
                                new ClassColor(2, "two sites", 0xFD, 0xD4, 0x9E),
                                new ClassColor(3, "three sites", 0xAB, 0xD9, 0xE9),
                                new ClassColor(4, "four sites", 0x74, 0xAD, 0xD1),
                                new ClassColor(5, "five sites", 0x45, 0x75, 0xB4)))
                .withNotes(notes(scenario, run));
    }

    /** The number of the only site, -1 where there is none or more than one. */
    static ShortRaster only(ServingSites serving) {
        ShortRaster only = ShortRaster.filled(serving.grid(), (short) NONE);
        for (int cell = 0; cell < only.values().length; cell++) {
            only.set(cell, (short) serving.only(cell));
        }
        return only;
    }

    static CogStyle onlyStyle(Scenario scenario, ServingSites serving, RunInfo run) {
        Map<String, String> notes = notes(scenario, run);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < serving.network().sites().size(); i++) {
            names.append(i == 0 ? "" : ";")
                    .append(i)
                    .append('=')
                    .append(serving.network().sites().get(i).id());
        }
        notes.put("SITES", names.toString());
        return CogStyle.of("Number of the site that alone serves a cell", "")
                .withNoData(NONE)
                .withNotes(notes);
    }

    private static Map<String, String> notes(Scenario scenario, RunInfo run) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("SCENARIO", scenario.title());
        notes.put("NOTICE", String.join(" ", scenario.notices()));
        notes.put(
                "SERVICE_PROFILE",
                scenario.request().serviceProfile().name() + " ("
                        + scenario.request().serviceProfile().status() + ")");
        notes.put("TIFFTAG_SOFTWARE", ("dakal " + run.version() + " " + run.commit()).trim());
        return notes;
    }
}
