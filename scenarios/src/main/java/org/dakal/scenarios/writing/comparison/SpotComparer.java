package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LoneSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.SpotChanges;
import org.dakal.scenarios.writing.tables.Rounded;
import org.dakal.scenarios.writing.tables.SpotRow;
import org.jspecify.annotations.Nullable;

/** Which spots came, went and changed. */
final class SpotComparer {
    private final Side before;
    private final Side after;
    private final SpotMatching matching;
    private final CellGrid grid;

    /** The spots of one result, by number, and their cells. */
    private record Side(List<SpotRow> rows, SpotCells cells, ByteRaster classes) {
        static Side of(ComparedResult result, ByteRaster classes) throws IOException, ProblemsException {
            List<SpotRow> rows = result.summary().spots();
            List<String> ids = rows.stream().map(SpotRow::id).toList();
            return new Side(rows, result.spotCells(classes.grid(), ids), classes);
        }

        List<String> ids() {
            return rows.stream().map(SpotRow::id).toList();
        }
    }

    private SpotComparer(Side before, Side after) {
        this.before = before;
        this.after = after;
        this.grid = before.classes.grid();
        this.matching = SpotMatching.of(before.ids(), before.cells, after.ids(), after.cells, grid.cellCount());
    }

    static SpotChanges compare(
            ComparedResult before, ByteRaster classesBefore, ComparedResult after, ByteRaster classesAfter)
            throws IOException, ProblemsException {
        return new SpotComparer(Side.of(before, classesBefore), Side.of(after, classesAfter)).changes();
    }

    private SpotChanges changes() {
        List<LoneSpot> gone = new ArrayList<>();
        List<LoneSpot> merged = new ArrayList<>();
        List<ChangedSpot> changed = new ArrayList<>();
        double[] servedAfter = servedFractions(before, after);
        double[] servedBefore = servedFractions(after, before);
        int unchanged = 0;
        for (int a = 0; a < before.rows.size(); a++) {
            int b = matching.afterOf(a);
            if (b == SpotMatching.NONE) {
                int most = matching.mostOfBefore(a);
                LoneSpot spot = lone(before.rows.get(a), servedAfter[a], most < 0 ? null : after.rows.get(most));
                (matching.mergedInto(a) == SpotMatching.NONE ? gone : merged).add(spot);
            } else if (isSame(a, b)) {
                unchanged++;
            } else {
                changed.add(changed(a, b));
            }
        }
        List<LoneSpot> arrived = new ArrayList<>();
        List<LoneSpot> split = new ArrayList<>();
        for (int b = 0; b < after.rows.size(); b++) {
            if (matching.beforeOf(b) == SpotMatching.NONE) {
                int most = matching.mostOfAfter(b);
                LoneSpot spot = lone(after.rows.get(b), servedBefore[b], most < 0 ? null : before.rows.get(most));
                (matching.splitFrom(b) == SpotMatching.NONE ? arrived : split).add(spot);
            }
        }
        return new SpotChanges(gone, merged, arrived, split, changed, unchanged);
    }

    /** For each spot of a result the share of its cells that the other result serves. */
    private static double[] servedFractions(Side of, Side other) {
        int[] served = new int[of.rows.size()];
        int cellCount = of.classes.grid().cellCount();
        for (int cell = 0; cell < cellCount; cell++) {
            int number = of.cells.numberAt(cell);
            byte code = other.classes.get(cell);
            if (number != SpotCells.NONE
                    && code != ClassChange.OUTSIDE
                    && CoverageClass.ofCode(code).isServed()) {
                served[number]++;
            }
        }
        double[] fractions = new double[served.length];
        for (int i = 0; i < served.length; i++) {
            fractions[i] = Rounded.fraction((double) served[i] / Math.max(1, of.cells.cellCount(i)));
        }
        return fractions;
    }

    private boolean isSame(int a, int b) {
        SpotRow one = before.rows.get(a);
        SpotRow two = after.rows.get(b);
        int sharedCells = matching.sharedCells(a, b);
        return one.id().equals(two.id())
                && one.coverageClass().equals(two.coverageClass())
                && sharedCells == before.cells.cellCount(a)
                && sharedCells == after.cells.cellCount(b)
                && Objects.equals(one.people(), two.people())
                && Objects.equals(one.villageCount(), two.villageCount());
    }

    private static LoneSpot lone(SpotRow row, double servedFraction, @Nullable SpotRow overlaps) {
        return new LoneSpot(
                row.id(),
                row.coverageClass(),
                row.areaSquareKm(),
                row.people(),
                row.villageCount(),
                row.nearestPlace(),
                servedFraction,
                overlaps == null ? null : overlaps.id());
    }

    private ChangedSpot changed(int a, int b) {
        SpotRow one = before.rows.get(a);
        SpotRow two = after.rows.get(b);
        int sharedCells = matching.sharedCells(a, b);
        int together = before.cells.cellCount(a) + after.cells.cellCount(b) - sharedCells;
        return new ChangedSpot(
                one.id(),
                two.id(),
                Objects.equals(one.id(), two.id()) ? "id" : "overlap",
                one.coverageClass(),
                two.coverageClass(),
                Changes.squareKm(one.areaSquareKm(), two.areaSquareKm()),
                Changes.people(one.people(), two.people()),
                Changes.count(one.villageCount(), two.villageCount()),
                two.nearestPlace(),
                Rounded.fraction((double) sharedCells / Math.max(1, together)));
    }
}
