package org.dakal.scenarios.terrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.terrain.ElevationRaster;

/** Heights of cell centres from sources in order: the first that knows a cell gives its height. */
public final class TerrainLoader {
    private TerrainLoader() {}

    /**
     * Fills a grid. Cell centres are projected on a coarse lattice and interpolated; they lie within a hundredth of a
     * cell of their true place.
     *
     * @param grid where heights are wanted
     * @param projection of the grid
     * @param sources best first; may be empty, all is unknown then
     * @throws IOException when a file turns out to be damaged
     */
    public static LoadedTerrain load(CellGrid grid, MapProjection projection, List<ElevationSource> sources)
            throws IOException {
        GridPlaces places = new GridPlaces(grid, projection);
        float[] heights = new float[grid.cellCount()];
        Arrays.fill(heights, Float.NaN);
        int[] countBySource = new int[sources.size()];
        try {
            for (int index = 0; index < heights.length; index++) {
                int row = grid.rowOf(index);
                int column = grid.columnOf(index);
                double latitude = places.latitudeDegrees(row, column);
                double longitude = places.longitudeDegrees(row, column);
                for (int source = 0; source < countBySource.length; source++) {
                    double height = sources.get(source).elevationMeters(latitude, longitude);
                    if (!Double.isNaN(height)) {
                        heights[index] = (float) height;
                        countBySource[source]++;
                        break;
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new LoadedTerrain(new ElevationRaster(grid, heights), report(grid, sources, countBySource));
    }

    private static TerrainReport report(CellGrid grid, List<ElevationSource> sources, int[] countBySource) {
        List<TerrainReport.Source> lines = new ArrayList<>();
        for (int i = 0; i < countBySource.length; i++) {
            ElevationSource source = sources.get(i);
            lines.add(new TerrainReport.Source(source.description(), countBySource[i], source.illustrative()));
        }
        int known = Arrays.stream(countBySource).sum();
        return new TerrainReport(lines, grid.cellCount() - known, grid.cellCount());
    }
}
