package org.dakal.scenarios.terrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.formats.OneBand;
import org.dakal.scenarios.terrain.tile.MapPlacement;
import org.dakal.scenarios.terrain.tile.PostPlacement;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;

/** Land cover from a GeoTIFF of class codes. */
public final class ClutterFile {
    private static final int LAST_CODE = 255;

    private ClutterFile() {}

    /**
     * Land cover on a grid.
     *
     * @param raster class of every cell
     * @param unknownCellCount cells outside the file or without data, which count as open land
     */
    public record Loaded(ClutterRaster raster, int unknownCellCount) {
        /** True when no cell has a code of a class, so that all land is open. */
        public boolean isAllOpen() {
            for (int index = 0; index < raster.grid().cellCount(); index++) {
                if (raster.classAt(index) != null) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Reads the class of the pixel in which each cell's centre lies. Cells outside the file or without data get a code
     * that no class has, so that they count as open.
     *
     * @param file GeoTIFF of codes 0 to 255 in its first band
     * @param projection of the grid
     * @param classes what the codes mean
     * @throws RasterFileException when the file is unusable, damaged, or holds other numbers than codes
     */
    public static Loaded read(Path file, CellGrid grid, MapProjection projection, List<ClutterClass> classes)
            throws IOException {
        GeoTiff tiff = open(file);
        PostPlacement placement = MapPlacement.of(tiff, 0.5);
        GridPlaces places = new GridPlaces(grid, projection);
        byte none = (byte) codeOfNoClass(file, classes);
        byte[] codes = new byte[grid.cellCount()];
        int unknownCellCount = 0;
        try {
            for (int index = 0; index < codes.length; index++) {
                int row = grid.rowOf(index);
                int column = grid.columnOf(index);
                PostPlacement.Position at =
                        placement.locate(places.latitudeDegrees(row, column), places.longitudeDegrees(row, column));
                int code = code(tiff, at);
                unknownCellCount += code < 0 ? 1 : 0;
                codes[index] = code < 0 ? none : (byte) code;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Loaded(new ClutterRaster(grid, codes, classes), unknownCellCount);
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

    /** The code at a place, 0 to 255; -1 when the file knows none. */
    private static int code(GeoTiff tiff, PostPlacement.Position at) throws RasterFileException {
        int column = (int) Math.floor(at.column() + 0.5);
        int row = (int) Math.floor(at.row() + 0.5);
        if (column < 0 || column >= tiff.width() || row < 0 || row >= tiff.height()) {
            return -1;
        }
        double value = tiff.value(0, column, row);
        if (Double.isNaN(value)) {
            return -1;
        }
        if (value < 0 || value > LAST_CODE || value != Math.rint(value)) {
            throw new RasterFileException(
                    tiff.path(),
                    "value " + value + " at column " + column + ", row " + row,
                    "class codes must be whole numbers from 0 to 255.",
                    "Maybe it holds heights: those belong under terrain.");
        }
        return (int) value;
    }

    private static int codeOfNoClass(Path file, List<ClutterClass> classes) throws RasterFileException {
        for (int code = LAST_CODE; code >= 0; code--) {
            int candidate = code;
            if (classes.stream().noneMatch(known -> known.code() == candidate)) {
                return code;
            }
        }
        throw new RasterFileException(file, "256 classes", "at most 255 classes can be told from no data.", "");
    }
}
