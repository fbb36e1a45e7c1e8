package org.dakal.scenarios.terrain;

import java.util.Locale;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;

/** The unit of a GeoTIFF's heights. */
final class HeightUnit {
    private static final double FOOT = 0.3048;
    private static final double US_SURVEY_FOOT = 1200.0 / 3937;

    private HeightUnit() {}

    /** Metres per unit; a file that says nothing is in metres. */
    static double metersPerUnit(GeoTiff tiff) throws RasterFileException {
        String unit = tiff.unit().trim().toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "" -> byCode(tiff);
            case "m", "metre", "metres", "meter", "meters" -> 1;
            case "ft", "foot", "feet" -> FOOT;
            case "us survey foot", "us-ft", "us_survey_foot" -> US_SURVEY_FOOT;
            default -> throw unknown(tiff, "unit '" + unit + "'");
        };
    }

    private static double byCode(GeoTiff tiff) throws RasterFileException {
        int code = tiff.reference().verticalUnitCode();
        return switch (code) {
            case 9001 -> 1;
            case 9002 -> FOOT;
            case 9003 -> US_SURVEY_FOOT;
            default -> throw unknown(tiff, "vertical unit EPSG:" + code);
        };
    }

    private static RasterFileException unknown(GeoTiff tiff, String value) {
        return new RasterFileException(
                tiff.path(),
                value,
                "heights must be in metres or feet.",
                "Maybe it holds something else than heights.");
    }
}
