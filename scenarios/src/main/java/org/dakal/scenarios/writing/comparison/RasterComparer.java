package org.dakal.scenarios.writing.comparison;

import java.util.ArrayList;
import java.util.List;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.CellChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LevelChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Transition;

/** What differs cell by cell. */
final class RasterComparer {
    private RasterComparer() {}

    static FloatRaster difference(FloatRaster before, FloatRaster after) {
        FloatRaster difference = FloatRaster.filled(before.grid(), Float.NaN);
        for (int i = 0; i < before.grid().cellCount(); i++) {
            difference.set(i, after.get(i) - before.get(i));
        }
        return difference;
    }

    static LevelChange levels(FloatRaster difference) {
        int count = 0;
        int changed = 0;
        double sum = 0;
        double lowest = 0;
        double highest = 0;
        for (float change : difference.values()) {
            if (!Float.isNaN(change)) {
                count++;
                changed += change == 0 ? 0 : 1;
                sum += change;
                lowest = Math.min(lowest, change);
                highest = Math.max(highest, change);
            }
        }
        return new LevelChange(
                count,
                changed,
                Rounded.hundredth(count == 0 ? 0 : sum / count),
                Rounded.hundredth(lowest),
                Rounded.hundredth(highest));
    }

    static List<CellChange> cellChanges(ByteRaster changes, ExposureMap exposure, boolean isPeopleGiven) {
        int[] counts = new int[256];
        for (byte code : changes.values()) {
            counts[code & 0xff]++;
        }
        List<CellChange> areas = new ArrayList<>();
        for (ClassChange change : ClassChange.values()) {
            areas.add(new CellChange(
                    change.words(),
                    Rounded.squareKm(counts[change.code()] * changes.grid().cellAreaSquareKm()),
                    isPeopleGiven
                            ? Rounded.people(exposure.of(cell -> changes.get(cell) == change.code())
                                    .people())
                            : null));
        }
        return List.copyOf(areas);
    }

    static List<Transition> transitions(ByteRaster before, ByteRaster after) {
        int classCount = CoverageClass.values().length;
        int[][] counts = new int[classCount][classCount];
        for (int i = 0; i < before.grid().cellCount(); i++) {
            if (before.get(i) != ClassChange.OUTSIDE && after.get(i) != ClassChange.OUTSIDE) {
                counts[before.get(i)][after.get(i)]++;
            }
        }
        List<Transition> transitions = new ArrayList<>();
        for (CoverageClass a : CoverageClass.values()) {
            for (CoverageClass b : CoverageClass.values()) {
                int count = counts[a.code()][b.code()];
                if (a != b && count > 0) {
                    transitions.add(new Transition(
                            Words.of(a),
                            Words.of(b),
                            Rounded.squareKm(count * before.grid().cellAreaSquareKm())));
                }
            }
        }
        return List.copyOf(transitions);
    }
}
