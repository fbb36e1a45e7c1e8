package org.dakal.scenarios.raster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.jspecify.annotations.Nullable;

/**
 * Writes rasters as cloud-optimised GeoTIFF: tiles of 512 x 512 packed with DEFLATE, overviews down to one tile, all
 * headers first, smallest picture next, the full one last. GIS programs show such files at once, also over a network.
 * Same raster and style give the same bytes on the same Java version.
 */
public final class CogWriter {
    /** Files that may grow beyond what 4 byte offsets reach become BigTIFF. */
    private static final long CLASSIC_LIMIT_BYTES = 3_900_000_000L;

    private CogWriter() {}

    /** Writes floats; NaN is no data. Overviews are means of the known cells. */
    public static void write(Path file, FloatRaster raster, CogStyle style) throws IOException {
        CellGrid grid = raster.grid();
        write(file, new FloatLevel(raster.values(), grid.columnCount(), grid.rowCount()), grid, style, "nan");
    }

    /** Writes classes as unsigned bytes, with colours when the style has them. Overviews take the commonest class. */
    public static void write(Path file, ByteRaster raster, CogStyle style) throws IOException {
        CellGrid grid = raster.grid();
        int noData = noDataOf(style, 0, 255);
        write(
                file,
                ClassLevel.ofBytes(raster.values(), grid.columnCount(), grid.rowCount(), noData),
                grid,
                style,
                textOf(style));
    }

    /** Writes whole numbers with sign, such as server numbers. Overviews take the commonest number. */
    public static void write(Path file, ShortRaster raster, CogStyle style) throws IOException {
        CellGrid grid = raster.grid();
        int noData = noDataOf(style, Short.MIN_VALUE, Short.MAX_VALUE);
        write(
                file,
                new ClassLevel(SampleType.INT16, raster.values(), grid.columnCount(), grid.rowCount(), noData),
                grid,
                style,
                textOf(style));
    }

    private static int noDataOf(CogStyle style, int least, int most) {
        Integer noData = style.noData();
        if (noData == null) {
            return ClassLevel.NO_DATA_NONE;
        }
        if (noData < least || noData > most) {
            throw new IllegalArgumentException("noData = " + noData + " must be " + least + " to " + most);
        }
        return noData;
    }

    private static @Nullable String textOf(CogStyle style) {
        return style.noData() == null ? null : style.noData().toString();
    }

    private static void write(Path file, CogLevel full, CellGrid grid, CogStyle style, @Nullable String noData)
            throws IOException {
        // A third more for the overviews.
        long most = (long) grid.cellCount() * full.sampleType().byteCount() * 4 / 3;
        write(file, full, grid, style, noData, most > CLASSIC_LIMIT_BYTES);
    }

    /** Writes a raster as classic TIFF or BigTIFF, as the caller chooses. */
    static void write(Path file, CogLevel full, CellGrid grid, CogStyle style, @Nullable String noData, boolean isBig)
            throws IOException {
        List<CogLevel> levels = new ArrayList<>();
        levels.add(full);
        for (CogLevel last = full; Math.max(last.width(), last.height()) > TilePacker.TILE_SIZE; ) {
            last = last.halved();
            levels.add(last);
        }
        List<TiffDirectory> directories = levels.stream()
                .map(level -> CogTags.of(level, level == full, grid, style, noData, isBig))
                .toList();
        CogFile.write(file, levels, directories, isBig);
    }
}
