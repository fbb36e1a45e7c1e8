package org.dakal.scenarios.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * The tags of one image of a TIFF file, by number (TIFF 6.0; GeoTIFF 1.1; GDAL's own). Values are read when they are
 * asked for.
 */
record TiffTags(Path file, Map<Integer, Entry> entries, ByteOrder byteOrder, long fileByteCount) {
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
    static final int SUB_IFDS = 330;
    static final int SAMPLE_FORMAT = 339;
    static final int EXIF_IFD = 34665;
    static final int GPS_IFD = 34853;
    static final int MODEL_PIXEL_SCALE = 33550;
    static final int MODEL_TIEPOINT = 33922;
    static final int MODEL_TRANSFORMATION = 34264;
    static final int GEO_KEY_DIRECTORY = 34735;
    static final int GEO_DOUBLE_PARAMS = 34736;
    static final int GEO_ASCII_PARAMS = 34737;
    static final int GDAL_METADATA = 42112;
    static final int GDAL_NODATA = 42113;

    /** Longer values are no list of blocks of a picture that could be read. */
    private static final int MAX_VALUE_BYTES = 1 << 28;

    private static final int MOST_LOOKED_AT = 1 << 20;

    private static final int ASCII = 2;

    /**
     * Where the values of a tag stand.
     *
     * @param type TIFF field type, e.g. 3 for unsigned 16 bit
     * @param count how many values, unsigned
     * @param offset of the first in the file, unsigned
     */
    record Entry(int type, long count, long offset) {
        /** Bytes of one value of a field type; 0 when there is no such type. */
        static int sizeOf(int type) {
            return switch (type) {
                case 1, 2, 6, 7 -> 1;
                case 3, 8 -> 2;
                case 4, 9, 11, 13 -> 4;
                case 5, 10, 12, 16, 17, 18 -> 8;
                default -> 0;
            };
        }
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** The bytes of a tag's values. */
    private ByteBuffer bytes(int tag, Entry entry) throws RasterFileException {
        int size = Entry.sizeOf(entry.type());
        if (size == 0) {
            throw wrong(tag, "is of type " + entry.type() + ", which no TIFF has.");
        }
        long limit = Math.min(MAX_VALUE_BYTES, fileByteCount) / size;
        if (entry.count() < 0 || entry.count() > limit) {
            throw wrong(
                    tag,
                    "has " + Long.toUnsignedString(entry.count()) + " values, may have up to " + limit
                            + " in a file of " + fileByteCount + " bytes.");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return TiffDirectories.bytes(channel, entry.offset(), (int) entry.count() * size, byteOrder);
        } catch (IOException e) {
            RasterFileException problem = wrong(tag, "its values are beyond the end of the file.");
            problem.initCause(e);
            throw problem;
        }
    }

    /** The numbers of a tag; empty when it is missing. */
    double[] numbers(int tag) throws RasterFileException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new double[0];
        }
        ByteBuffer bytes = bytes(tag, entry);
        double[] numbers = new double[(int) entry.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (entry.type()) {
                case 5 -> (bytes.getInt(8 * i) & 0xFFFF_FFFFL) / (double) (bytes.getInt(8 * i + 4) & 0xFFFF_FFFFL);
                case 10 -> bytes.getInt(8 * i) / (double) bytes.getInt(8 * i + 4);
                case 11 -> bytes.getFloat(4 * i);
                case 12 -> bytes.getDouble(8 * i);
                default -> whole(tag, entry.type(), bytes, i);
            };
        }
        return numbers;
    }

    /** The whole numbers of a tag; empty when it is missing. Unsigned ones of 64 bits beyond 2^63 come out negative. */
    long[] integers(int tag) throws RasterFileException {
        Entry entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        ByteBuffer bytes = bytes(tag, entry);
        long[] integers = new long[(int) entry.count()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = whole(tag, entry.type(), bytes, i);
        }
        return integers;
    }

    private long whole(int tag, int type, ByteBuffer bytes, int position) throws RasterFileException {
        return switch (type) {
            case 1, 7 -> bytes.get(position) & 0xFF;
            case 6 -> bytes.get(position);
            case 3 -> bytes.getShort(2 * position) & 0xFFFF;
            case 8 -> bytes.getShort(2 * position);
            case 4, 13 -> bytes.getInt(4 * position) & 0xFFFF_FFFFL;
            case 9 -> bytes.getInt(4 * position);
            case 16, 17, 18 -> bytes.getLong(8 * position);
            default -> throw wrong(tag, "must hold whole numbers.");
        };
    }

    /**
     * One past the last byte that this image uses: its values and its blocks. Long lists of blocks are not read for it;
     * then it is the end of the file, as it is when tags lead to further directories.
     */
    long end() throws RasterFileException {
        long end = 0;
        for (Map.Entry<Integer, Entry> tag : entries.entrySet()) {
            Entry entry = tag.getValue();
            int key = tag.getKey();
            if (entry.count() > MOST_LOOKED_AT || key == SUB_IFDS || key == EXIF_IFD || key == GPS_IFD) {
                return fileByteCount;
            }
            end = Math.max(end, entry.offset() + entry.count() * Entry.sizeOf(entry.type()));
        }
        return Math.max(end, Math.max(end(STRIP_OFFSETS, STRIP_BYTE_COUNTS), end(TILE_OFFSETS, TILE_BYTE_COUNTS)));
    }

    private long end(int offsetsTag, int countsTag) throws RasterFileException {
        long[] offsets = integers(offsetsTag);
        long[] counts = integers(countsTag);
        long end = 0;
        for (int i = 0; i < Math.min(offsets.length, counts.length); i++) {
            end = Math.max(end, offsets[i] + counts[i]);
        }
        return end;
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

    /** Text of a tag up to its first zero byte; empty when it is missing or no text. */
    String text(int tag) throws RasterFileException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.type() != ASCII) {
            return "";
        }
        String text = StandardCharsets.UTF_8.decode(bytes(tag, entry)).toString();
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    RasterFileException wrong(int tag, String limit) {
        return new RasterFileException(file, "TIFF tag " + tag, limit, "The file is damaged: get it again.");
    }
}
