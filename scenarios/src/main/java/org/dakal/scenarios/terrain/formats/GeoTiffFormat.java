package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.GeoTransform;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.tile.DegreePlacement;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.terrain.tile.MapPlacement;
import org.dakal.scenarios.terrain.tile.PostPlacement;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/** GeoTIFF heights in one band, in degrees or in any projected system with an EPSG code. Each pixel covers its area. */
public final class GeoTiffFormat implements TerrainFormat {
    private static final double HALF_PIXEL = 0.5;

    @Override
    public boolean isNamed(String fileName) {
        return fileName.endsWith(".tif") || fileName.endsWith(".tiff");
    }

    @Override
    public boolean startsLike(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || text.startsWith("II+\0")
                || text.startsWith("MM\0+");
    }

    @Override
    public TerrainTile open(Path file) throws IOException {
        if (!startsLike(ContentHint.start(file))) {
            throw new RasterFileException(
                    file,
                    "",
                    "a TIFF must start with II or MM and 42 or 43.",
                    ContentHint.of(file, "It is something else."));
        }
        GeoTiff tiff = GeoTiff.open(file);
        OneBand.requireHeights(tiff, "terrain");
        double metersPerUnit = HeightUnit.metersPerUnit(tiff);
        PostPlacement placement =
                tiff.reference().isProjected() || !tiff.reference().transform().isNorthUp()
                        ? MapPlacement.of(tiff, HALF_PIXEL)
                        : degrees(tiff);
        return new TerrainTile(
                file, "GeoTIFF", placement, tiff.width(), tiff.height(), HALF_PIXEL, metersPerUnit, warnings -> {
                    warnings.addAll(OneBand.warnings(tiff));
                    return (column, row) -> tiff.value(0, column, row);
                });
    }

    private static PostPlacement degrees(GeoTiff tiff) throws RasterFileException {
        GeoTransform transform = tiff.reference().transform();
        DegreePlacement placement = new DegreePlacement(
                transform.x(HALF_PIXEL, HALF_PIXEL),
                transform.y(HALF_PIXEL, HALF_PIXEL),
                transform.columnX(),
                -transform.rowY(),
                tiff.width(),
                tiff.height(),
                HALF_PIXEL);
        GeoBounds bounds = placement.bounds();
        if (bounds.northDegrees() > 90 + placement.rowStepDegrees()
                || bounds.southDegrees() < -90 - placement.rowStepDegrees()
                || bounds.westDegrees() < -360
                || bounds.eastDegrees() > 540) {
            throw new RasterFileException(
                    tiff.path(),
                    "latitudes " + bounds.southDegrees() + " to " + bounds.northDegrees() + ", longitudes "
                            + bounds.westDegrees() + " to " + bounds.eastDegrees(),
                    "degrees must lie in -90 to 90 and -360 to 540.",
                    "Maybe its coordinates are metres: gdal_translate -a_srs EPSG:32639 names another system.");
        }
        return placement;
    }
}
