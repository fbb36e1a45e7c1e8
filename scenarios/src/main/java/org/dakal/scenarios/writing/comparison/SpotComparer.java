package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dakal.findings.Spot;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.SpotColumns;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LoneSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.SpotChanges;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyState;
import org.jspecify.annotations.Nullable;

/** Which spots came, went and changed. */
public final class SpotComparer {
    /** What is read of a spot's row. */
    static final List<String> READ = List.of(
            SpotColumns.ID,
            SpotColumns.COVERAGE_CLASS,
            SpotColumns.AREA,
            SpotColumns.PEOPLE,
            SpotColumns.VILLAGE_COUNT,
            SpotColumns.NEAREST_PLACE);

    private static final double HALF = 0.5;

    private final Side before;
    private final Side after;
    private final SpotMatching matching;
    private final CellGrid grid;

    /** The spots of one result, by number, and their cells. */
    private record Side(List<Row> rows, SpotCells cells, ByteRaster classes) {
        static Side of(ComparedResult result, ByteRaster classes) throws IOException, ProblemsException {
            List<Row> rows = result.summary().spots();
            return new Side(rows, result.spotCells(classes.grid(), ids(rows)), classes);
        }

        static Side of(StudyRequest request, MapProjection projection, StudyState state) {
            List<Row> rows = SpotColumns.ALL.rows(state.spots().stream()
                    .map(spot -> new SpotColumns.Found(spot, request.surroundings(), projection))
                    .toList());
            CellGrid grid = state.coverage().grid();
            return new Side(
                    rows,
                    SpotCells.ofCells(
                            grid, state.spots().stream().map(Spot::cells).toList()),
                    state.coverage().overall().coverageClass());
        }

        List<String> ids() {
            return ids(rows);
        }

        private static List<String> ids(List<Row> rows) {
            return rows.stream().map(row -> row.text(SpotColumns.ID)).toList();
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

    /**
     * Which spots came, went and changed between two states of a study.
     *
     * @param projection of its grid, for the caller alone
     */
    public static SpotChanges compare(
            StudyRequest request, MapProjection projection, StudyState before, StudyState after) {
        return new SpotComparer(Side.of(request, projection, before), Side.of(request, projection, after)).changes();
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
                (isOnlyThere(matching.mergedInto(a), most, servedAfter[a]) ? gone : merged).add(spot);
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
                (isOnlyThere(matching.splitFrom(b), most, servedBefore[b]) ? arrived : split).add(spot);
            }
        }
        return new SpotChanges(gone, merged, arrived, split, changed, unchanged);
    }

    /**
     * Whether the other result has nothing of a spot that none of its own continues: no spot of it holds half, and
     * where some hold a part it serves half. Land that lies in several others, unserved as before, did not go or come.
     */
    private static boolean isOnlyThere(int holder, int most, double servedFraction) {
        return holder == SpotMatching.NONE && (most == SpotMatching.NONE || servedFraction >= HALF);
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
        Row one = before.rows.get(a);
        Row two = after.rows.get(b);
        int sharedCells = matching.sharedCells(a, b);
        return one.text(SpotColumns.ID).equals(two.text(SpotColumns.ID))
                && one.text(SpotColumns.COVERAGE_CLASS).equals(two.text(SpotColumns.COVERAGE_CLASS))
                && sharedCells == before.cells.cellCount(a)
                && sharedCells == after.cells.cellCount(b)
                && Objects.equals(one.numberOrNull(SpotColumns.PEOPLE), two.numberOrNull(SpotColumns.PEOPLE))
                && Objects.equals(
                        one.wholeOrNull(SpotColumns.VILLAGE_COUNT), two.wholeOrNull(SpotColumns.VILLAGE_COUNT));
    }

    private static LoneSpot lone(Row row, double servedFraction, @Nullable Row overlaps) {
        return new LoneSpot(
                row.text(SpotColumns.ID),
                row.text(SpotColumns.COVERAGE_CLASS),
                row.number(SpotColumns.AREA),
                row.numberOrNull(SpotColumns.PEOPLE),
                row.wholeOrNull(SpotColumns.VILLAGE_COUNT),
                row.textOrNull(SpotColumns.NEAREST_PLACE),
                servedFraction,
                overlaps == null ? null : overlaps.text(SpotColumns.ID));
    }

    private ChangedSpot changed(int a, int b) {
        Row one = before.rows.get(a);
        Row two = after.rows.get(b);
        String id = two.text(SpotColumns.ID);
        int sharedCells = matching.sharedCells(a, b);
        int together = before.cells.cellCount(a) + after.cells.cellCount(b) - sharedCells;
        return new ChangedSpot(
                one.text(SpotColumns.ID),
                id,
                id.equals(one.text(SpotColumns.ID)) ? "id" : "overlap",
                one.text(SpotColumns.COVERAGE_CLASS),
                two.text(SpotColumns.COVERAGE_CLASS),
                Changes.squareKm(one.number(SpotColumns.AREA), two.number(SpotColumns.AREA)),
                Changes.people(one.numberOrNull(SpotColumns.PEOPLE), two.numberOrNull(SpotColumns.PEOPLE)),
                Changes.count(one.wholeOrNull(SpotColumns.VILLAGE_COUNT), two.wholeOrNull(SpotColumns.VILLAGE_COUNT)),
                two.textOrNull(SpotColumns.NEAREST_PLACE),
                Rounded.fraction((double) sharedCells / Math.max(1, together)));
    }
}
