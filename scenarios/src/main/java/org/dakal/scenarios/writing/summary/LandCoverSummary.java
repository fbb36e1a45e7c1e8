package org.dakal.scenarios.writing.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dakal.scenarios.LandCoverReport;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.jspecify.annotations.Nullable;

/** What stands on the ground. */
public record LandCoverSummary(String source, String description, List<CoverClass> classes, int knownHeightCellCount) {
    private static final int CODES = 256;

    /**
     * A class.
     *
     * @param locationVariabilityDb standard deviation of levels between locations in it; null where the service
     *     profile's holds, and in results of earlier versions
     */
    public record CoverClass(
            int code,
            String name,
            double heightMeters,
            double streetWidthMeters,
            double receiverLossDb,
            @Nullable Double locationVariabilityDb,
            int cellCount) {}

    public static LandCoverSummary of(LandCoverReport report, @Nullable ClutterRaster clutter) {
        List<CoverClass> classes = new ArrayList<>();
        int known = 0;
        if (clutter != null) {
            int[] counts = new int[CODES];
            for (int cell = 0; cell < clutter.grid().cellCount(); cell++) {
                counts[clutter.codeAt(cell)]++;
            }
            for (int code = 0; code < CODES; code++) {
                ClutterClass found = clutter.classOf(code);
                if (found != null && counts[code] > 0) {
                    classes.add(new CoverClass(
                            code,
                            found.name(),
                            found.heightMeters(),
                            found.streetWidthMeters(),
                            found.receiverLossDb(),
                            Double.isNaN(found.locationVariabilityDb()) ? null : found.locationVariabilityDb(),
                            counts[code]));
                }
            }
            float[] heights = clutter.knownHeightsMeters();
            for (int cell = 0; heights != null && cell < heights.length; cell++) {
                known += Float.isNaN(heights[cell]) ? 0 : 1;
            }
        }
        return new LandCoverSummary(
                report.source().name().toLowerCase(Locale.ROOT), report.description(), List.copyOf(classes), known);
    }
}
