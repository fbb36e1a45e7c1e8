package org.dakal.scenarios.raster;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;

/** The tags of one image of a TIFF file, by number (TIFF 6.0; GeoTIFF 1.1; GDAL's own). */
final class TiffTags {
    static final int NEW_SUBFILE_TYPE = 254;
    static final int IMAGE_WIDTH = 256;
    static final int IMAGE_LENGTH = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int IMAGE_DESCRIPTION = 270;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTE_COUNTS = 279;
    static final int PLANAR_CONFIGURATION = 284;
    static final int SOFTWARE = 305;
    static final int PREDICTOR = 317;
    static final int COLOR_MAP = 320;
    static final int TILE_WIDTH = 322;
    static final int TILE_LENGTH = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTE_COUNTS = 325;
    static final int SAMPLE_FORMAT = 339;
    static final int MODEL_PIXEL_SCALE = 33550;
    static final int MODEL_TIEPOINT = 33922;
    static final int MODEL_TRANSFORMATION = 34264;
    static final int GEO_KEY_DIRECTORY = 34735;
    static final int GEO_DOUBLE_PARAMS = 34736;
    static final int GEO_ASCII_PARAMS = 34737;
    static final int GDAL_METADATA = 42112;
    static final int GDAL_NODATA = 42113;

    private final Path file;
    private final Directory directory;
    private final ByteOrder byteOrder;

    private TiffTags(Path file, Directory directory, ByteOrder byteOrder) {
        this.file = file;
        this.directory = directory;
        this.byteOrder = byteOrder;
    }

    /** All images of a file; the first is the main one, overviews and masks follow. */
    static List<TiffTags> readAll(Path file) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            ByteOrder order = in.length() > 1 && in.read() == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            in.seek(0);
            CompoundDirectory images = (CompoundDirectory) new TIFFReader().read(in);
            List<TiffTags> all = new ArrayList<>();
            for (int i = 0; i < images.directoryCount(); i++) {
                all.add(new TiffTags(file, images.getDirectory(i), order));
            }
            if (!all.isEmpty()) {
                return all;
            }
        } catch (IOException | RuntimeException e) {
            // The library gives range and cast errors for damaged headers; to the user they are all the same.
            RasterFileException problem = damaged(file);
            problem.initCause(e);
            throw problem;
        }
        throw damaged(file);
    }

    private static RasterFileException damaged(Path file) {
        return new RasterFileException(
                file, "", "its TIFF header cannot be read.", "It is not a TIFF, or the download was cut short.");
    }

    ByteOrder byteOrder() {
        return byteOrder;
    }

    boolean has(int tag) {
        return directory.getEntryById(tag) != null;
    }

    /** The numbers of a tag; empty when it is missing. */
    double[] numbers(int tag) throws RasterFileException {
        Entry entry = directory.getEntryById(tag);
        @Nullable Object value = entry == null ? null : entry.getValue();
        if (value == null) {
            return new double[0];
        }
        if (value instanceof Number number) {
            return new double[] {number.doubleValue()};
        }
        if (value.getClass().isArray()) {
            double[] numbers = new double[Array.getLength(value)];
            for (int i = 0; i < numbers.length; i++) {
                if (!(Array.get(value, i) instanceof Number number)) {
                    throw wrong(tag, "must hold numbers.");
                }
                numbers[i] = number.doubleValue();
            }
            return numbers;
        }
        throw wrong(tag, "must hold numbers.");
    }

    /** The whole numbers of a tag; empty when it is missing. */
    long[] integers(int tag) throws RasterFileException {
        double[] numbers = numbers(tag);
        long[] integers = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            integers[i] = (long) numbers[i];
        }
        return integers;
    }

    /** One whole number that must lie in a range; the first when there are many. */
    int integer(int tag, int otherwise, int least, int most) throws RasterFileException {
        long[] integers = integers(tag);
        long value = integers.length == 0 ? otherwise : integers[0];
        if (value < least || value > most) {
            throw wrong(tag, "is " + value + ", must be " + least + " to " + most + ".");
        }
        return (int) value;
    }

    /** Text of a tag; empty when it is missing. */
    String text(int tag) {
        Entry entry = directory.getEntryById(tag);
        return entry == null || !(entry.getValue() instanceof String text) ? "" : text;
    }

    RasterFileException wrong(int tag, String limit) {
        return new RasterFileException(file, "TIFF tag " + tag, limit, "The file is damaged: get it again.");
    }
}
