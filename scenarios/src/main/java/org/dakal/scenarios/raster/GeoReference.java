package org.dakal.scenarios.raster;

import java.nio.file.Path;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.projection.SystemNames;

/**
 * Where a raster lies.
 *
 * @param isProjected a map's linear unit when true, degrees (x longitude, y latitude) when false
 * @param metersPerUnit length of that unit as the file says it; NaN when only the coordinate system does, and for
 *     degrees
 * @param transform from pixels to the map
 * @param isPoint true when the numbers belong to points in the middle of the pixels rather than to their areas
 * @param verticalSystemCode EPSG code of the system of heights, 32767 for one of the file's own; 0 when it names none
 * @param verticalUnitCode EPSG code of the unit of heights, 32767 for one of the file's own; 0 when it names none
 * @param verticalCitation the system of heights in the file's own words; empty when it has none
 */
public record GeoReference(
        int epsgCode,
        boolean isProjected,
        double metersPerUnit,
        GeoTransform transform,
        boolean isPoint,
        int verticalSystemCode,
        int verticalUnitCode,
        String verticalCitation) {

    static GeoReference read(Path file, TiffTags tags) throws RasterFileException {
        GeoKeys keys = new GeoKeys(tags);
        boolean isPoint = keys.get(GeoKeys.RASTER_TYPE, GeoKeys.RASTER_PIXEL_IS_AREA) == GeoKeys.RASTER_PIXEL_IS_POINT;
        GeoTransform transform = transform(file, tags);
        int model = keys.get(GeoKeys.MODEL_TYPE, 0);
        // GDAL calls a system of ESRI's that GeoTIFF has no method for, such as Mollweide, one of its own kind.
        boolean isDescribed = model == GeoKeys.USER_DEFINED
                && keys.text(GeoKeys.PROJECTED_CITATION).startsWith("ESRI PE String");
        boolean isProjected = model == GeoKeys.MODEL_PROJECTED || isDescribed;
        if (!isProjected && model != GeoKeys.MODEL_GEOGRAPHIC) {
            throw new RasterFileException(
                    file,
                    model == 0 ? "" : "model type " + model,
                    model == 0 ? "it has no coordinate system." : "only projected and geographic systems are read.",
                    "If its coordinates are degrees: gdal_translate -a_srs EPSG:4326.");
        }
        int epsgCode = keys.get(isProjected ? GeoKeys.PROJECTED_CRS : GeoKeys.GEODETIC_CRS, GeoKeys.USER_DEFINED);
        if (isProjected && epsgCode == GeoKeys.USER_DEFINED) {
            epsgCode = describedCode(keys);
        }
        boolean isKnown = epsgCode >= 1024 && epsgCode < GeoKeys.USER_DEFINED;
        if (!isKnown && epsgCode != MapProjection.WORLD_MOLLWEIDE) {
            throw new RasterFileException(
                    file,
                    "",
                    "its coordinate system has no EPSG code.",
                    "Bring it onto one: gdalwarp -t_srs EPSG:4326.");
        }
        int angularUnit = isProjected ? GeoKeys.UNIT_DEGREE : keys.get(GeoKeys.ANGULAR_UNITS, GeoKeys.UNIT_DEGREE);
        if (angularUnit != GeoKeys.UNIT_DEGREE) {
            throw new RasterFileException(
                    file,
                    "EPSG:" + epsgCode + " with unit " + angularUnit,
                    "coordinates must be in degrees.",
                    "Bring it onto degrees: gdalwarp -t_srs EPSG:4326.");
        }
        return new GeoReference(
                epsgCode,
                isProjected,
                isProjected ? metersPerUnit(file, epsgCode, keys.get(GeoKeys.LINEAR_UNITS, 0)) : Double.NaN,
                isPoint ? transform.fromMiddles() : transform,
                isPoint,
                keys.get(GeoKeys.VERTICAL_SYSTEM, 0),
                keys.get(GeoKeys.VERTICAL_UNITS, 0),
                keys.text(GeoKeys.VERTICAL_CITATION));
    }

    /** The code of a system that the file describes in words, as GDAL writes those of ESRI; 0 when it is not known. */
    private static int describedCode(GeoKeys keys) {
        try {
            return SystemNames.epsgCode(keys.text(GeoKeys.PROJECTED_CITATION).replaceFirst("^ESRI PE String = ", ""));
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /** True where the file says that its coordinates are metres, or leaves it to its system. */
    boolean mayBeMetric() {
        return isProjected && (Double.isNaN(metersPerUnit) || metersPerUnit == 1);
    }

    /** By EPSG code of the unit; 0 when the file says none. */
    private static double metersPerUnit(Path file, int epsgCode, int unit) throws RasterFileException {
        return switch (unit) {
            case 0 -> Double.NaN;
            case GeoKeys.UNIT_METER -> 1;
            case GeoKeys.UNIT_FOOT -> 0.3048;
            case GeoKeys.UNIT_SURVEY_FOOT -> 1200.0 / 3937;
            default ->
                throw new RasterFileException(
                        file,
                        "EPSG:" + epsgCode + " with unit " + unit,
                        "coordinates must be in metres or feet.",
                        "Bring it onto degrees: gdalwarp -t_srs EPSG:4326.");
        };
    }

    private static GeoTransform transform(Path file, TiffTags tags) throws RasterFileException {
        double[] matrix = tags.numbers(TiffTags.MODEL_TRANSFORMATION);
        double[] scale = tags.numbers(TiffTags.MODEL_PIXEL_SCALE);
        double[] tie = tags.numbers(TiffTags.MODEL_TIEPOINT);
        try {
            if (scale.length >= 2 && tie.length >= 6) {
                return new GeoTransform(
                        tie[3] - tie[0] * scale[0], scale[0], 0, tie[4] + tie[1] * scale[1], 0, -scale[1]);
            }
            if (matrix.length >= 8) {
                return new GeoTransform(matrix[3], matrix[0], matrix[1], matrix[7], matrix[4], matrix[5]);
            }
        } catch (IllegalArgumentException e) {
            throw new RasterFileException(file, "", e.getMessage() + ".", "Its place on the map is damaged.");
        }
        throw new RasterFileException(
                file,
                tie.length > 6 ? tie.length / 6 + " tie points" : "",
                "it does not say where its pixels lie (no pixel scale and no transformation).",
                tie.length > 6 ? "Warp it onto a grid: gdalwarp -t_srs EPSG:4326." : "Maybe it is a plain picture.");
    }
}
