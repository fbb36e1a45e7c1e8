package org.dakal.scenarios.terrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.formats.HeightUnit;
import org.dakal.scenarios.terrain.formats.OneBand;
import org.dakal.scenarios.terrain.tile.PlausibleHeights;
import org.dakal.scenarios.work.SideBySide;
import org.jspecify.annotations.Nullable;

/**
 * Heights of buildings and canopy above the ground: a surface model less a terrain model, or a product of such heights.
 * Where pixels are finer than cells, a cell has the mean height of what stands in it, if that takes {@link
 * ClutterFile#BUILT_UP_FRACTION} of it; else nothing stands there.
 */
public final class CoverHeights {
    /** Less than that is noise of a difference of two models, or grass. */
    private static final double LEAST_STANDING_METERS = 1;

    private CoverHeights() {}

    /**
     * Heights on a grid.
     *
     * @param meters by cell; NaN where the file knows none
     * @param warning of numbers that are taken for no data; null when there are none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares heights
    public record Loaded(float[] meters, @Nullable String warning) {}

    public static GeoTiff open(Path file) throws IOException {
        GeoTiff tiff = GeoTiff.open(file);
        OneBand.requireHeights(tiff, "a raster of buildings and trees");
        HeightUnit.metersPerUnit(tiff);
        return tiff;
    }

    /**
     * Reads the heights of a grid's cells.
     *
     * @throws RasterFileException when the file is unusable, damaged, or holds what no building or tree has
     */
    public static Loaded read(Path file, CellGrid grid, MapProjection projection, int threadCount) throws IOException {
        GeoTiff tiff = open(file);
        CellPixels pixels = new CellPixels(tiff, grid, projection);
        PlausibleHeights source =
                new PlausibleHeights(file, (column, row) -> tiff.value(0, column, row), HeightUnit.metersPerUnit(tiff));
        float[] heights = new float[grid.cellCount()];
        Arrays.fill(heights, Float.NaN);
        try {
            SideBySide.forEach(threadCount, grid.rowCount(), row -> fill(pixels, source, grid, row, heights));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Loaded(heights, source.warning());
    }

    private static void fill(CellPixels pixels, PlausibleHeights source, CellGrid grid, int row, float[] heights) {
        int[] columns = new int[CellPixels.MOST_ALONG * CellPixels.MOST_ALONG];
        int[] rows = new int[columns.length];
        for (int column = 0; column < grid.columnCount(); column++) {
            int found = pixels.find(row, column, columns, rows);
            int known = 0;
            int standing = 0;
            double sum = 0;
            for (int i = 0; i < found; i++) {
                double height = height(pixels.tiff(), source, columns[i], rows[i]);
                known += Double.isNaN(height) ? 0 : 1;
                if (height >= LEAST_STANDING_METERS) {
                    standing++;
                    sum += height;
                }
            }
            if (known > 0) {
                boolean stands = standing > 0 && standing >= ClutterFile.BUILT_UP_FRACTION * known;
                heights[grid.index(row, column)] = (float) (stands ? sum / standing : 0);
            }
        }
    }

    /** A little below zero is the noise of a difference, and nothing stands there. */
    private static double height(GeoTiff tiff, PlausibleHeights source, int column, int row) {
        double value = source.heightMeters(column, row);
        if (value < -PlausibleHeights.CLUTTER_METERS.maximum() || value > PlausibleHeights.CLUTTER_METERS.maximum()) {
            throw new UncheckedIOException(new RasterFileException(
                    tiff.path(),
                    "value " + Wording.number(tiff.value(0, column, row)) + " at column " + column + ", row " + row,
                    "heights of buildings and trees above the ground are at most "
                            + Wording.number(PlausibleHeights.CLUTTER_METERS.maximum()) + " m.",
                    "Maybe they are above sea level: those belong under terrain, with surface: true."));
        }
        return value;
    }
}
