package org.dakal.scenarios.terrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.formats.OneBand;
import org.dakal.scenarios.work.SideBySide;
import org.dakal.study.StateStore;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;

/**
 * Land cover from GeoTIFFs of class codes. Where pixels are finer than cells, a cell is built up when a good part of it
 * is, not when its centre happens to be: people are where the buildings are, and a path has to pass them.
 */
public final class ClutterFile {
    /**
     * The share of a cell's known pixels from which it counts as built up, an assumption of this project: houses with
     * their gardens and streets cover about a third of a suburb.
     */
    public static final double BUILT_UP_FRACTION = 0.3;

    private static final int CODES = 256;

    private ClutterFile() {}

    /**
     * Land cover on a grid.
     *
     * @param raster class of every cell
     * @param unknownCellCount cells outside the files or without data, which count as open land
     * @param unknownCode that those cells have
     */
    public record Loaded(ClutterRaster raster, int unknownCellCount, int unknownCode) {
        /** Codes of the files that are no class's, and how many cells of open land they make. */
        public SortedMap<Integer, Integer> cellCountsWithoutClass() {
            int[] counts = new int[CODES];
            for (int index = 0; index < raster.grid().cellCount(); index++) {
                counts[raster.codeAt(index)]++;
            }
            counts[unknownCode] -= unknownCellCount;
            SortedMap<Integer, Integer> found = new TreeMap<>();
            for (int code = 0; code < CODES; code++) {
                if (counts[code] > 0 && raster.classOf(code) == null) {
                    found.put(code, counts[code]);
                }
            }
            return found;
        }
    }

    /**
     * Reads each cell's class: of a built-up cell the most frequent one of those that are built up, of another the most
     * frequent of all others, the lower code of equals. Cells outside the files or without data get a code that no
     * class has, so that they count as open.
     *
     * @param files GeoTIFFs of codes 0 to 255 in their first band; the first that knows a cell gives its class
     * @param catalog what the codes mean
     * @param threadCount threads that share the rows; classes do not depend on it
     * @param kept where the classes of these very files on this grid are taken from, or kept
     * @throws RasterFileException when a file is unusable, damaged, or holds other numbers than codes
     */
    public static Loaded read(
            List<Path> files,
            CellGrid grid,
            MapProjection projection,
            LandCoverCatalog catalog,
            int threadCount,
            StateStore kept)
            throws IOException {
        int unknownCode = codeOfNoClass(files.get(0), catalog.classes());
        byte[] codes = new byte[grid.cellCount()];
        long[] unknownCellCount = new long[1];
        Map<String, Buffer> arrays =
                Map.of("codes", ByteBuffer.wrap(codes), "unknown", LongBuffer.wrap(unknownCellCount));
        if (!kept.fill(arrays) || unknownCellCount[0] < 0 || unknownCellCount[0] > codes.length) {
            unknownCellCount[0] = read(files, grid, projection, catalog, threadCount, codes, (byte) unknownCode);
            kept.keep(arrays);
        }
        return new Loaded(
                new ClutterRaster(grid, codes, null, catalog.classes()), (int) unknownCellCount[0], unknownCode);
    }

    /** Fills in the codes; the number of cells without any. */
    private static int read(
            List<Path> files,
            CellGrid grid,
            MapProjection projection,
            LandCoverCatalog catalog,
            int threadCount,
            byte[] codes,
            byte none)
            throws IOException {
        List<CellPixels> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new CellPixels(open(file), grid, projection));
        }
        AtomicInteger unknownCellCount = new AtomicInteger();
        try {
            SideBySide.forEach(threadCount, grid.rowCount(), row -> {
                Votes votes = new Votes(catalog);
                for (int column = 0; column < grid.columnCount(); column++) {
                    int code = -1;
                    for (int source = 0; source < sources.size() && code < 0; source++) {
                        code = votes.of(sources.get(source), row, column);
                    }
                    codes[grid.index(row, column)] = code < 0 ? none : (byte) code;
                    if (code < 0) {
                        unknownCellCount.incrementAndGet();
                    }
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return unknownCellCount.get();
    }

    /** The pixels of one cell after another, counted by code. */
    private static final class Votes {
        private final int[] columns = new int[CellPixels.MOST_ALONG * CellPixels.MOST_ALONG];
        private final int[] rows = new int[columns.length];
        private final int[] counts = new int[CODES];
        private final boolean[] isBuiltUp = new boolean[CODES];

        Votes(LandCoverCatalog catalog) {
            catalog.builtUpCodes().forEach(code -> isBuiltUp[code] = true);
        }

        /** The code of a cell, 0 to 255; -1 when the file knows none. */
        int of(CellPixels pixels, int row, int column) {
            int found = pixels.find(row, column, columns, rows);
            Arrays.fill(counts, 0);
            int known = 0;
            int builtUp = 0;
            for (int i = 0; i < found; i++) {
                int code = code(pixels.tiff(), columns[i], rows[i]);
                if (code >= 0) {
                    counts[code]++;
                    known++;
                    builtUp += isBuiltUp[code] ? 1 : 0;
                }
            }
            boolean wantsBuiltUp = builtUp > 0 && builtUp >= BUILT_UP_FRACTION * known;
            int most = -1;
            for (int code = 0; code < CODES; code++) {
                if (counts[code] > 0 && isBuiltUp[code] == wantsBuiltUp && (most < 0 || counts[code] > counts[most])) {
                    most = code;
                }
            }
            return most;
        }
    }

    /**
     * Opens a raster of class codes. A palette is well: codes often bring their colours along.
     *
     * @throws RasterFileException when the file is unusable, or a picture instead of codes
     */
    public static GeoTiff open(Path file) throws IOException {
        GeoTiff tiff = GeoTiff.open(file);
        OneBand.require(tiff, "land cover must have one band of class codes.");
        return tiff;
    }

    /** The code of a pixel, 0 to 255; -1 when the file knows none. */
    private static int code(GeoTiff tiff, int column, int row) {
        double value = tiff.value(0, column, row);
        if (Double.isNaN(value)) {
            return -1;
        }
        if (value < 0 || value >= CODES || value != Math.rint(value)) {
            throw new UncheckedIOException(new RasterFileException(
                    tiff.path(),
                    "value " + value + " at column " + column + ", row " + row,
                    "class codes must be whole numbers from 0 to 255.",
                    "Maybe it holds heights: those of the ground belong under terrain, those of what stands on it under"
                            + " clutter.heights."));
        }
        return (int) value;
    }

    private static int codeOfNoClass(Path file, List<ClutterClass> classes) throws RasterFileException {
        for (int code = CODES - 1; code >= 0; code--) {
            int candidate = code;
            if (classes.stream().noneMatch(known -> known.code() == candidate)) {
                return code;
            }
        }
        throw new RasterFileException(file, "256 classes", "at most 255 classes can be told from no data.", "");
    }
}
