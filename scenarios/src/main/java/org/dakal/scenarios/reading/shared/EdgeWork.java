package org.dakal.scenarios.reading.shared;

import java.util.List;
import java.util.Locale;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Bounds the work that shapes make. A hostile or broken file of a few megabytes can hold a tangle whose edges cross
 * billions of times; what is drawn on a map is far below these bounds.
 */
public final class EdgeWork {
    /** Pairs of edges whose boxes overlap; each edge of a sound shape overlaps a handful. */
    private static final long MOST_PAIRS = 20_000_000;

    /** Cells that lines pass; all roads of a large country pass some millions. */
    private static final double MOST_CELLS_PASSED = 50_000_000;

    private EdgeWork() {}

    /** True when few enough edges of a shape can cross; otherwise that is a problem. */
    public static boolean isWithinBounds(Geometry shape, Place place, Problems problems) {
        PairCounter counter = new PairCounter();
        MCIndexNoder noder = new MCIndexNoder(counter);
        noder.computeNodes(((List<?>) LinearComponentExtracter.getLines(shape))
                .stream()
                        .map(line -> new NodedSegmentString(((Geometry) line).getCoordinates(), null))
                        .toList());
        if (!counter.isDone()) {
            return true;
        }
        problems.error(
                place,
                "",
                String.format(
                        Locale.ROOT, "is a tangle: more than %,d pairs of its edges lie over each other", MOST_PAIRS),
                "A geographic editor can simplify it.");
        return false;
    }

    /** True when lines pass few enough cells of a grid; otherwise that is a problem. */
    public static boolean isWithinBounds(List<Geometry> lines, CellGrid grid, Place place, Problems problems) {
        double cells = lines.stream().mapToDouble(Geometry::getLength).sum() / grid.cellSizeMeters();
        if (cells <= MOST_CELLS_PASSED) {
            return true;
        }
        problems.error(
                place,
                "",
                String.format(
                        Locale.ROOT,
                        "is too much to work with: its lines pass %,.0f cells of the grid; at most %,.0f",
                        cells,
                        MOST_CELLS_PASSED),
                "Leave out what lies elsewhere, or use larger cells.");
        return false;
    }

    /** Looks at no pair itself: counting them is enough. */
    private static final class PairCounter implements SegmentIntersector {
        private long pairs;

        @Override
        public void processIntersections(SegmentString one, int edgeOfOne, SegmentString other, int edgeOfOther) {
            pairs++;
        }

        @Override
        public boolean isDone() {
            return pairs > MOST_PAIRS;
        }
    }
}
