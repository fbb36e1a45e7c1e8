package org.dakal.scenarios.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.grid.CellGrid;
import org.jspecify.annotations.Nullable;

/** The tags of the images of a written file: form, place, colours, notes. */
final class CogTags {
    private static final int PHOTOMETRIC_BLACK_IS_ZERO = 1;
    private static final int PHOTOMETRIC_PALETTE = 3;
    private static final int REDUCED_IMAGE = 1;
    private static final int COLORS = 256;
    /** TIFF colours have 16 bits: 255 becomes 65535. */
    private static final int COLOR_SCALE = 257;

    private CogTags() {}

    /** Tags of one resolution; lengths and positions of the tiles are set when these are known. */
    static TiffDirectory of(
            CogLevel level, boolean isMain, CellGrid grid, CogStyle style, @Nullable String noData, boolean isBig) {
        TiffDirectory tags = new TiffDirectory(isBig, new TreeMap<>());
        SampleType type = level.sampleType();
        if (!isMain) {
            tags.putLong(TiffTags.NEW_SUBFILE_TYPE, REDUCED_IMAGE);
        }
        tags.putLong(TiffTags.IMAGE_WIDTH, level.width());
        tags.putLong(TiffTags.IMAGE_LENGTH, level.height());
        tags.putShorts(TiffTags.BITS_PER_SAMPLE, 8 * type.byteCount());
        tags.putShorts(TiffTags.COMPRESSION, Compression.DEFLATE.code());
        boolean hasPalette = type == SampleType.UINT8 && !style.classes().isEmpty();
        tags.putShorts(TiffTags.PHOTOMETRIC, hasPalette ? PHOTOMETRIC_PALETTE : PHOTOMETRIC_BLACK_IS_ZERO);
        tags.putShorts(TiffTags.SAMPLES_PER_PIXEL, 1);
        tags.putShorts(TiffTags.PLANAR_CONFIGURATION, 1);
        tags.putShorts(TiffTags.PREDICTOR, predictor(type).code());
        tags.putShorts(TiffTags.TILE_WIDTH, TilePacker.TILE_SIZE);
        tags.putShorts(TiffTags.TILE_LENGTH, TilePacker.TILE_SIZE);
        tags.putShorts(TiffTags.SAMPLE_FORMAT, type.tiffFormat());
        if (hasPalette) {
            tags.putShorts(TiffTags.COLOR_MAP, palette(style.classes()));
        }
        if (noData != null) {
            tags.putText(TiffTags.GDAL_NODATA, noData);
        }
        if (isMain) {
            putPlace(tags, grid);
            tags.putText(TiffTags.GDAL_METADATA, GdalMetadata.format(notes(style)));
        }
        return tags;
    }

    static Predictor predictor(SampleType type) {
        if (type.isFloat()) {
            return Predictor.FLOATING_POINT;
        }
        return type.byteCount() == 1 ? Predictor.NONE : Predictor.HORIZONTAL;
    }

    private static void putPlace(TiffDirectory tags, CellGrid grid) {
        tags.putDoubles(TiffTags.MODEL_PIXEL_SCALE, grid.cellSizeMeters(), grid.cellSizeMeters(), 0);
        tags.putDoubles(TiffTags.MODEL_TIEPOINT, 0, 0, 0, grid.westMeters(), grid.northMeters(), 0);
        tags.putShorts(
                TiffTags.GEO_KEY_DIRECTORY,
                1,
                1,
                0,
                4,
                GeoKeys.MODEL_TYPE,
                0,
                1,
                GeoKeys.MODEL_PROJECTED,
                GeoKeys.RASTER_TYPE,
                0,
                1,
                GeoKeys.RASTER_PIXEL_IS_AREA,
                GeoKeys.PROJECTED_CRS,
                0,
                1,
                grid.epsgCode(),
                GeoKeys.LINEAR_UNITS,
                0,
                1,
                GeoKeys.UNIT_METER);
    }

    private static int[] palette(List<ClassColor> classes) {
        int[] palette = new int[3 * COLORS];
        for (ClassColor color : classes) {
            palette[color.value()] = color.red() * COLOR_SCALE;
            palette[COLORS + color.value()] = color.green() * COLOR_SCALE;
            palette[2 * COLORS + color.value()] = color.blue() * COLOR_SCALE;
        }
        return palette;
    }

    private static List<GdalMetadata.Item> notes(CogStyle style) {
        List<GdalMetadata.Item> items = new ArrayList<>();
        for (Map.Entry<String, String> note : style.notes().entrySet()) {
            items.add(new GdalMetadata.Item(note.getKey(), -1, "", note.getValue()));
        }
        for (ClassColor color : style.classes()) {
            items.add(new GdalMetadata.Item("CLASS_" + color.value(), -1, "", color.name()));
        }
        items.add(new GdalMetadata.Item("DESCRIPTION", 0, "description", style.description()));
        if (!style.unit().isEmpty()) {
            items.add(new GdalMetadata.Item("UNITTYPE", 0, "unittype", style.unit()));
        }
        return items;
    }
}
