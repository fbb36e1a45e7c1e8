package org.dakal.scenarios.terrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.TerrainReport;
import org.dakal.terrain.ElevationRaster;

/**
 * Heights for voids, where somebody asks for them: in a void each cell is the mean of the four around it, the flattest
 * ground that meets all of the rim. A void at the edge of the grid has no rim all around and is kept.
 *
 * @param mostCells of a void that is filled; 0 keeps all
 */
public record VoidFilling(int mostCells) {
    /** Unknown ground stays unknown. */
    public static final VoidFilling KEEP = new VoidFilling(0);

    /** A hundred by a hundred cells: what is larger is missing ground, not a hole in it. */
    public static final int LARGEST_CELLS = 10_000;

    private static final double ENOUGH_METERS = 1e-3;
    private static final int MOST_SWEEPS = 20_000;
    /** Over-relaxation: a hundred cells across take some hundred sweeps in place of ten thousand. */
    private static final double OVER_RELAXATION = 1.9;

    /**
     * Ground after filling.
     *
     * @param ground with heights in the voids that were filled
     */
    public record Filled(ElevationRaster ground, int filledCellCount) {
        /** What came of a report's sources, with the cells that were filled as the last one. */
        public TerrainReport report(TerrainReport before, VoidFilling asked) {
            List<TerrainReport.Source> sources = new ArrayList<>(before.sources());
            if (asked.mostCells > 0) {
                sources.add(new TerrainReport.Source(
                        "interpolation over voids of up to " + asked.mostCells + " cells", filledCellCount, false));
            }
            return new TerrainReport(sources, before.unknownCellCount() - filledCellCount, before.cellCount());
        }
    }

    /** Fills what is small enough; the given ground stays as it is. */
    public Filled fill(ElevationRaster ground) {
        if (mostCells == 0) {
            return new Filled(ground, 0);
        }
        CellGrid grid = ground.grid();
        float[] heights = ground.values().clone();
        BitSet seen = new BitSet(heights.length);
        int filled = 0;
        for (int cell = 0; cell < heights.length; cell++) {
            if (Float.isNaN(ground.get(cell)) && !seen.get(cell)) {
                int[] area = area(grid, ground, cell, seen);
                if (area.length > 0 && area.length <= mostCells) {
                    fill(grid, area, heights);
                    filled += area.length;
                }
            }
        }
        return new Filled(new ElevationRaster(grid, heights), filled);
    }

    /** The cells of a void, in the grid's order; none when it reaches the edge of the grid. */
    private static int[] area(CellGrid grid, ElevationRaster ground, int first, BitSet seen) {
        int columns = grid.columnCount();
        int[] found = new int[64];
        int count = 1;
        found[0] = first;
        seen.set(first);
        boolean isAtEdge = false;
        for (int next = 0; next < count; next++) {
            int cell = found[next];
            int row = cell / columns;
            int column = cell % columns;
            if (row == 0 || column == 0 || row == grid.rowCount() - 1 || column == columns - 1) {
                isAtEdge = true;
            }
            int[] around = {
                row > 0 ? cell - columns : cell,
                column > 0 ? cell - 1 : cell,
                column < columns - 1 ? cell + 1 : cell,
                row < grid.rowCount() - 1 ? cell + columns : cell
            };
            for (int neighbour : around) {
                if (Float.isNaN(ground.get(neighbour)) && !seen.get(neighbour)) {
                    seen.set(neighbour);
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = neighbour;
                }
            }
        }
        int[] area = isAtEdge ? new int[0] : Arrays.copyOf(found, count);
        Arrays.sort(area);
        return area;
    }

    /** Sweeps in the grid's order, so that heights are the same whoever asks. */
    private static void fill(CellGrid grid, int[] area, float[] heights) {
        int columns = grid.columnCount();
        int[][] around = new int[area.length][4];
        double[] level = new double[area.length];
        double rimSum = 0;
        int rimCount = 0;
        for (int i = 0; i < area.length; i++) {
            int[] cells = {area[i] - columns, area[i] - 1, area[i] + 1, area[i] + columns};
            for (int side = 0; side < cells.length; side++) {
                int inside = Arrays.binarySearch(area, cells[side]);
                // What lies inside is named by its number in the void, the rim by its cell, below zero.
                around[i][side] = inside >= 0 ? inside : -1 - cells[side];
                rimSum += inside >= 0 ? 0 : heights[cells[side]];
                rimCount += inside >= 0 ? 0 : 1;
            }
        }
        Arrays.fill(level, rimSum / rimCount);
        double relaxation = area.length == 1 ? 1 : OVER_RELAXATION;
        double largest = Double.MAX_VALUE;
        for (int sweep = 0; sweep < MOST_SWEEPS && largest > ENOUGH_METERS; sweep++) {
            largest = 0;
            for (int i = 0; i < area.length; i++) {
                double sum = 0;
                for (int neighbour : around[i]) {
                    sum += neighbour >= 0 ? level[neighbour] : heights[-1 - neighbour];
                }
                double step = relaxation * (sum / 4 - level[i]);
                level[i] += step;
                largest = Math.max(largest, Math.abs(step));
            }
        }
        for (int i = 0; i < area.length; i++) {
            heights[area[i]] = (float) level[i];
        }
    }
}
