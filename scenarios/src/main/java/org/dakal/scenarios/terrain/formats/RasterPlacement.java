package org.dakal.scenarios.terrain.formats;

import java.nio.file.Path;
import org.dakal.scenarios.raster.GeoReference;
import org.dakal.scenarios.raster.GeoTransform;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.tile.DegreePlacement;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.scenarios.terrain.tile.MapPlacement;
import org.dakal.scenarios.terrain.tile.PostPlacement;

/** Where the pixels of a raster stand, each of which covers its area. */
final class RasterPlacement {
    /** How far a raster's cover reaches beyond the middles of its outer pixels. */
    static final double HALF_PIXEL = 0.5;

    private RasterPlacement() {}

    /** @throws RasterFileException when they stand nowhere on Earth */
    static PostPlacement of(Path file, GeoReference reference, int width, int height) throws RasterFileException {
        return reference.isProjected() || !reference.transform().isNorthUp()
                ? MapPlacement.of(file, reference, width, height, HALF_PIXEL)
                : degrees(file, reference.transform(), width, height);
    }

    /** The placement of a raster of which nothing but its system's code is known; 0 for degrees of WGS 84. */
    static PostPlacement of(Path file, int epsgCode, GeoTransform transform, int width, int height)
            throws RasterFileException {
        int code = epsgCode == 0 ? 4326 : epsgCode;
        return of(file, new GeoReference(code, epsgCode != 0, Double.NaN, transform, false, 0, 0, ""), width, height);
    }

    private static PostPlacement degrees(Path file, GeoTransform transform, int width, int height)
            throws RasterFileException {
        DegreePlacement placement = new DegreePlacement(
                transform.x(HALF_PIXEL, HALF_PIXEL),
                transform.y(HALF_PIXEL, HALF_PIXEL),
                transform.columnX(),
                -transform.rowY(),
                width,
                height,
                HALF_PIXEL);
        GeoBounds bounds = placement.bounds();
        if (bounds.northDegrees() > 90 + placement.rowStepDegrees()
                || bounds.southDegrees() < -90 - placement.rowStepDegrees()
                || bounds.westDegrees() < -360
                || bounds.eastDegrees() > 540) {
            throw new RasterFileException(
                    file,
                    "latitudes " + bounds.southDegrees() + " to " + bounds.northDegrees() + ", longitudes "
                            + bounds.westDegrees() + " to " + bounds.eastDegrees(),
                    "degrees must lie in -90 to 90 and -360 to 540.",
                    "Maybe its coordinates are metres: gdal_translate -a_srs EPSG:32639 names another system.");
        }
        return placement;
    }
}
