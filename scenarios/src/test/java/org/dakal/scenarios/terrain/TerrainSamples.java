package org.dakal.scenarios.terrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes terrain files byte by byte from their documents, independently of the readers. */
public final class TerrainSamples {
    /** Height in metres as a function of the place. */
    @FunctionalInterface
    public interface Ground {
        double at(double latitudeDegrees, double longitudeDegrees);
    }

    private TerrainSamples() {}

    /** An HGT file of a side of posts; NaN becomes the void. */
    public static Path hgt(Path folder, String name, int south, int west, int side, Ground ground) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * side * side);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double height = ground.at(south + 1 - row / (side - 1.0), west + column / (side - 1.0));
                bytes.putShort((short) (Double.isNaN(height) ? -32768 : Math.round(height)));
            }
        }
        return write(folder.resolve(name), bytes.array());
    }

    /** A DTED file of one degree square at a non-negative corner. */
    public static Path dted(
            Path folder, String name, int south, int west, int rowStepTenths, int columnStepTenths, Ground ground) {
        int rows = 36000 / rowStepTenths + 1;
        int columns = 36000 / columnStepTenths + 1;
        int columnBytes = 12 + 2 * rows;
        ByteBuffer bytes = ByteBuffer.allocate(3428 + columns * columnBytes);
        bytes.put(new byte[3428]);
        put(bytes, 0, "UHL1%03d0000E%03d0000N%04d%04d0027U  ", west, south, columnStepTenths, rowStepTenths);
        put(bytes, 47, "%04d%04d0", columns, rows);
        put(bytes, 80, "DSIU");
        put(bytes, 80 + 141, "MSLWGS84");
        put(bytes, 80 + 648, "ACC0038");
        for (int column = 0; column < columns; column++) {
            int start = 3428 + column * columnBytes;
            bytes.put(start, (byte) 0xAA);
            bytes.put(start + 3, (byte) column);
            bytes.putShort(start + 4, (short) column);
            for (int post = 0; post < rows; post++) {
                double height = ground.at(south + post / (rows - 1.0), west + column / (columns - 1.0));
                int metres = (int) Math.round(height);
                int raw = metres < 0 ? 0x8000 | -metres : metres;
                bytes.putShort(start + 8 + 2 * post, (short) (Double.isNaN(height) ? 0xFFFF : raw));
            }
            int sum = 0;
            for (int i = 0; i < columnBytes - 4; i++) {
                sum += bytes.get(start + i) & 0xFF;
            }
            bytes.putInt(start + columnBytes - 4, sum);
        }
        return write(folder.resolve(name), bytes.array());
    }

    private static void put(ByteBuffer bytes, int offset, String format, Object... values) {
        bytes.put(offset, String.format(Locale.ROOT, format, values).getBytes(StandardCharsets.US_ASCII));
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
