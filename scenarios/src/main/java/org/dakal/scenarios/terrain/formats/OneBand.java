package org.dakal.scenarios.terrain.formats;

import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;

/**
 * Tells rasters of one number a pixel from pictures of colours, whose first band would be read as something it is
 * not.
 */
public final class OneBand {
    private OneBand() {}

    /**
     * Requires one band that is no part of a colour.
     *
     * @param limit what must be, a sentence
     * @throws RasterFileException when there are more, transparency included, or the file says its numbers are colours
     */
    public static void require(GeoTiff tiff, String limit) throws RasterFileException {
        if (tiff.bandCount() > 1 || tiff.isColourPicture()) {
            throw new RasterFileException(
                    tiff.path(),
                    tiff.bandCount() > 1 ? tiff.bandCount() + " bands" : "a picture of colours",
                    limit,
                    tiff.isColourPicture()
                            ? "Maybe it is a map for the eye: get the numbers themselves."
                            : "If the first band holds them: gdal_translate -b 1.");
        }
    }
}
