package org.dakal.scenarios.raster;

import java.util.HashMap;
import java.util.Map;

/** The geo keys of a GeoTIFF (OGC 19-008r4, 7.1): short numbers, and texts. */
final class GeoKeys {
    static final int MODEL_TYPE = 1024;
    static final int RASTER_TYPE = 1025;
    static final int GEODETIC_CRS = 2048;
    static final int ANGULAR_UNITS = 2054;
    static final int PROJECTED_CRS = 3072;
    static final int PROJECTED_CITATION = 3073;
    static final int LINEAR_UNITS = 3076;
    static final int VERTICAL_SYSTEM = 4096;
    static final int VERTICAL_CITATION = 4097;
    static final int VERTICAL_UNITS = 4099;

    static final int MODEL_PROJECTED = 1;
    static final int MODEL_GEOGRAPHIC = 2;
    static final int RASTER_PIXEL_IS_AREA = 1;
    static final int RASTER_PIXEL_IS_POINT = 2;
    static final int UNIT_METER = 9001;
    static final int UNIT_FOOT = 9002;
    static final int UNIT_SURVEY_FOOT = 9003;
    static final int UNIT_DEGREE = 9102;
    static final int USER_DEFINED = 32767;

    private final Map<Integer, Integer> values = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();

    GeoKeys(TiffTags tags) throws RasterFileException {
        long[] directory = tags.integers(TiffTags.GEO_KEY_DIRECTORY);
        int count = directory.length < 4 ? 0 : (int) directory[3];
        if (directory.length > 0 && (directory.length < 4 || 4 + 4L * count > directory.length)) {
            throw tags.wrong(
                    TiffTags.GEO_KEY_DIRECTORY, "has " + directory.length + " numbers for " + count + " keys.");
        }
        String ascii = tags.text(TiffTags.GEO_ASCII_PARAMS);
        for (int i = 4; i < 4 + 4 * count; i += 4) {
            // Location 0 means that the value stands in the directory itself.
            if (directory[i + 1] == 0) {
                values.put((int) directory[i], (int) directory[i + 3]);
            } else if (directory[i + 1] == TiffTags.GEO_ASCII_PARAMS) {
                int start = (int) Math.min(ascii.length(), directory[i + 3]);
                int end = (int) Math.min(ascii.length(), directory[i + 3] + directory[i + 2]);
                // A bar ends each text.
                texts.put(
                        (int) directory[i],
                        ascii.substring(start, end).replaceFirst("\\|$", "").strip());
            }
        }
    }

    /** The text of a key; empty when it has none. */
    String text(int key) {
        return texts.getOrDefault(key, "");
    }

    int get(int key, int otherwise) {
        return values.getOrDefault(key, otherwise);
    }
}
