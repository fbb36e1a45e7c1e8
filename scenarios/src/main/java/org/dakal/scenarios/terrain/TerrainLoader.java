package org.dakal.scenarios.terrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.work.SideBySide;
import org.dakal.study.StateStore;
import org.dakal.terrain.ElevationRaster;

/** Heights of cell centres from sources in order: the first that knows a cell gives its height. */
public final class TerrainLoader {
    /** No ground lies so high or so deep, whatever detail is made up on it. */
    private static final float BEYOND_ALL_METERS = 20_000;

    private TerrainLoader() {}

    /** The box around the centres of a grid's cells, in degrees. */
    public static GeoBounds bounds(CellGrid grid, MapProjection projection) {
        return new GridPlaces(grid, projection).bounds(grid);
    }

    /**
     * Fills a grid. Cell centres are projected on a coarse lattice and interpolated; they lie within a hundredth of a
     * cell of their true place.
     *
     * @param sources best first; may be empty, all is unknown then
     * @param threadCount threads that share the rows; heights do not depend on it
     * @param kept where heights of these very sources on this grid are taken from, or kept
     * @throws IOException when a file turns out to be damaged
     */
    public static LoadedTerrain load(
            CellGrid grid, MapProjection projection, List<ElevationSource> sources, int threadCount, StateStore kept)
            throws IOException {
        GridPlaces places = new GridPlaces(grid, projection);
        Heights heights = Heights.allocate(grid.cellCount(), sources.size());
        if (!kept.fill(heights.arrays()) || !heights.isSound()) {
            heights = read(grid, places, sources, threadCount);
            if (sources.stream().allMatch(source -> source.warnings().isEmpty())) {
                kept.keep(heights.arrays()); // what is odd is found by reading, and is to be told every time
            }
        }
        Map<Path, String> outside = new TreeMap<>();
        GeoBounds area = places.bounds(grid);
        sources.forEach(source -> outside.putAll(source.filesOutside(area)));
        return new LoadedTerrain(
                new ElevationRaster(grid, heights.meters),
                report(grid, sources, heights.countBySource),
                BitSet.valueOf(heights.surfaceBits),
                outside);
    }

    /** What takes long to find. */
    @SuppressWarnings("ArrayRecordComponent") // seen by nobody else
    private record Heights(float[] meters, long[] countBySource, long[] surfaceBits) {
        static Heights allocate(int cellCount, int sourceCount) {
            return new Heights(
                    new float[cellCount], new long[sourceCount], new long[(cellCount + Long.SIZE - 1) / Long.SIZE]);
        }

        Map<String, Buffer> arrays() {
            return Map.of(
                    "heights", FloatBuffer.wrap(meters),
                    "count by source", LongBuffer.wrap(countBySource),
                    "surface", LongBuffer.wrap(surfaceBits));
        }

        /** Anybody may write numbers with a right checksum into a file. */
        boolean isSound() {
            long known = 0;
            for (float height : meters) {
                if (Math.abs(height) > BEYOND_ALL_METERS) {
                    return false;
                }
                known += Float.isNaN(height) ? 0 : 1;
            }
            return Arrays.stream(countBySource).allMatch(count -> count >= 0 && count <= meters.length)
                    && Arrays.stream(countBySource).sum() == known
                    && BitSet.valueOf(surfaceBits).length() <= meters.length;
        }
    }

    private static Heights read(CellGrid grid, GridPlaces places, List<ElevationSource> sources, int threadCount)
            throws IOException {
        Heights read = Heights.allocate(grid.cellCount(), sources.size());
        Arrays.fill(read.meters, Float.NaN);
        AtomicIntegerArray countBySource = new AtomicIntegerArray(sources.size());
        BitSet surface = new BitSet();
        try {
            SideBySide.forEach(
                    threadCount,
                    grid.rowCount(),
                    row -> fillRow(grid, row, places, sources, read.meters, countBySource, surface));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (int source = 0; source < sources.size(); source++) {
            read.countBySource[source] = countBySource.get(source);
        }
        long[] bits = surface.toLongArray();
        System.arraycopy(bits, 0, read.surfaceBits, 0, bits.length);
        return read;
    }

    private static void fillRow(
            CellGrid grid,
            int row,
            GridPlaces places,
            List<ElevationSource> sources,
            float[] heights,
            AtomicIntegerArray countBySource,
            BitSet surface) {
        BitSet surfaceInRow = new BitSet();
        int[] countInRow = new int[sources.size()];
        for (int column = 0; column < grid.columnCount(); column++) {
            double latitude = places.latitudeDegrees(row, column);
            double longitude = places.longitudeDegrees(row, column);
            for (int source = 0; source < sources.size(); source++) {
                double height = sources.get(source).elevationMeters(latitude, longitude);
                if (!Double.isNaN(height)) {
                    heights[grid.index(row, column)] = (float) height;
                    countInRow[source]++;
                    surfaceInRow.set(
                            grid.index(row, column), sources.get(source).isSurface());
                    break;
                }
            }
        }
        for (int source = 0; source < countInRow.length; source++) {
            countBySource.addAndGet(source, countInRow[source]);
        }
        if (!surfaceInRow.isEmpty()) {
            synchronized (surface) {
                surface.or(surfaceInRow);
            }
        }
    }

    private static TerrainReport report(CellGrid grid, List<ElevationSource> sources, long[] counts) {
        List<TerrainReport.Source> lines = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < counts.length; i++) {
            ElevationSource source = sources.get(i);
            lines.add(new TerrainReport.Source(source.description(), (int) counts[i], source.illustrative()));
            known += (int) counts[i];
        }
        return new TerrainReport(lines, grid.cellCount() - known, grid.cellCount());
    }
}
