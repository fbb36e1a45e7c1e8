package org.dakal.scenarios.terrain.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dakal.scenarios.projection.AreaOfUse;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells rasters of one number a pixel from pictures of colours, whose first band would be read as something it is
 * not.
 */
public final class OneBand {
    /**
     * Geographic systems that agree with WGS 84 within about two metres: WGS 84, 3D; ETRS89; NAD83; GDA94, 2020; RGF93.
     */
    private static final Set<Integer> LIKE_WGS84 = Set.of(4326, 4979, 4258, 4937, 4269, 6318, 4283, 7844, 4171);

    private OneBand() {}

    /**
     * What is odd about a raster but usable, one sentence each: another datum, a system that is made for elsewhere,
     * bytes that are no part of it, and what stands beside it and is not used.
     */
    public static List<String> warnings(GeoTiff tiff, GeoBounds bounds) {
        List<String> warnings = new ArrayList<>(tiff.warnings());
        int epsgCode = tiff.reference().epsgCode();
        if (!tiff.reference().isProjected() && !LIKE_WGS84.contains(epsgCode)) {
            warnings.add(tiff.path() + ": EPSG:" + epsgCode
                    + " is taken for WGS 84; places may be up to some hundred metres off");
        }
        if (tiff.reference().isProjected()) {
            warnings.addAll(elsewhere(tiff.path(), epsgCode, bounds));
        }
        if (tiff.trailingByteCount() > 0) {
            warnings.add(tiff.path() + ": " + tiff.trailingByteCount()
                    + " bytes after its last image are no part of it and are left out");
        }
        return warnings;
    }

    /** A sentence where a raster lies far from what its projected system is made for; none where it does not. */
    static List<String> elsewhere(Path file, int epsgCode, GeoBounds bounds) {
        String area = AreaOfUse.missed(
                epsgCode,
                new Envelope(bounds.westDegrees(), bounds.eastDegrees(), bounds.southDegrees(), bounds.northDegrees()));
        return area.isEmpty()
                ? List.of()
                : List.of(file + ": EPSG:" + epsgCode + " is made for " + area + ", and it lies at " + bounds.inWords()
                        + "; places may be up to some hundred metres off");
    }

    /**
     * Requires one band of heights, which neither colours nor their numbers in a palette are.
     *
     * @param what the file is for, as messages begin
     */
    public static void requireHeights(GeoTiff tiff, String what) throws RasterFileException {
        require(tiff, what + " must have one band of heights.");
        if (tiff.isPalette()) {
            throw new RasterFileException(
                    tiff.path(),
                    "a picture with a palette",
                    what + " must have heights, not numbers of colours.",
                    "Maybe it is a map for the eye: get the heights themselves.");
        }
    }

    /**
     * Requires one band that is no part of a colour and no result of a study, whose numbers are neither heights nor
     * codes.
     *
     * @param limit what must be, a sentence
     * @throws RasterFileException when there are more, transparency included, or the file says its numbers are colours
     */
    public static void require(GeoTiff tiff, String limit) throws RasterFileException {
        String study = tiff.metadata().get("SCENARIO");
        if (study != null && tiff.metadata().containsKey("NOTICE")) {
            throw new RasterFileException(
                    tiff.path(), "a result of the study of " + study, limit, "Maybe the folder is that of a result.");
        }
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
