package org.dakal.scenarios.raster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small plain GeoTIFFs in degrees, tag by tag, independently of the writer in the main code. */
public final class TiffSamples {
    /** A number as a function of the place. */
    @FunctionalInterface
    public interface Field {
        double at(double latitudeDegrees, double longitudeDegrees);
    }

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;

    private TiffSamples() {}

    /** Floats in one strip; the value of a cell is the field's in its middle. */
    public static Path heights(Path file, double west, double north, double step, int columns, int rows, Field field) {
        return raster(file, west, north, step, columns, rows, field, 1);
    }

    /** The same with a photometric interpretation and more geo keys, each with its value, ascending. */
    public static Path raster(
            Path file,
            double west,
            double north,
            double step,
            int columns,
            int rows,
            Field field,
            int photometric,
            int... keysAndValues) {
        return cited(file, west, north, step, columns, rows, field, photometric, "", keysAndValues);
    }

    /** The same with words for the vertical system (key 4097), whose place among the keys is before the others. */
    public static Path cited(
            Path file,
            double west,
            double north,
            double step,
            int columns,
            int rows,
            Field field,
            int photometric,
            String citation,
            int... keysAndValues) {
        byte[] text = citation.isEmpty() ? new byte[0] : (citation + "|\0").getBytes(StandardCharsets.ISO_8859_1);
        int cited = citation.isEmpty() ? 0 : 1;
        int tags = 13 + cited;
        int tables = 8 + 2 + 12 * tags + 4;
        int scale = tables;
        int tie = scale + 24;
        int keys = tie + 48;
        int keyCount = 3 + cited + keysAndValues.length / 2;
        int words = keys + 8 + 8 * keyCount;
        int data = words + (text.length + 3) / 4 * 4;
        ByteBuffer out = ByteBuffer.allocate(data + 4 * columns * rows).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags);
        entry(out, 256, LONG, 1, columns);
        entry(out, 257, LONG, 1, rows);
        entry(out, 258, SHORT, 1, 32);
        entry(out, 259, SHORT, 1, 1);
        entry(out, 262, SHORT, 1, photometric);
        entry(out, 273, LONG, 1, data);
        entry(out, 277, SHORT, 1, 1);
        entry(out, 278, LONG, 1, rows);
        entry(out, 279, LONG, 1, 4 * columns * rows);
        entry(out, 339, SHORT, 1, 3);
        entry(out, 33550, DOUBLE, 3, scale);
        entry(out, 33922, DOUBLE, 6, tie);
        entry(out, 34735, SHORT, 4 + 4 * keyCount, keys);
        if (cited > 0) {
            entry(out, 34737, 2, text.length, words);
        }
        out.putInt(0);
        out.putDouble(step).putDouble(step).putDouble(0);
        out.putDouble(0)
                .putDouble(0)
                .putDouble(0)
                .putDouble(west)
                .putDouble(north)
                .putDouble(0);
        for (int key : new int[] {1, 1, 0, keyCount, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326}) {
            out.putShort((short) key);
        }
        if (cited > 0) {
            out.putShort((short) 4097)
                    .putShort((short) 34737)
                    .putShort((short) (text.length - 1))
                    .putShort((short) 0);
        }
        for (int i = 0; i < keysAndValues.length; i += 2) {
            out.putShort((short) keysAndValues[i])
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putShort((short) keysAndValues[i + 1]);
        }
        out.put(text).position(data);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                out.putFloat((float) field.at(north - (row + 0.5) * step, west + (column + 0.5) * step));
            }
        }
        try {
            return Files.write(file, out.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
