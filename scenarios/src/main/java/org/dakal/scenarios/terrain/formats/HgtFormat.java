package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.Sidecars;
import org.dakal.scenarios.source.FileKind;
import org.dakal.scenarios.terrain.tile.DegreePlacement;
import org.dakal.scenarios.terrain.tile.PlausibleHeights;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/**
 * SRTM height files: big-endian 16 bit metres, rows from the north, outer posts shared with the neighbours, no header.
 * The size says the spacing, the name says the south-west post.
 */
public final class HgtFormat implements TerrainFormat {
    private static final int VOID_METERS = -32768;
    private static final int LOOKED_AT = 4;
    /** No two posts a hundred metres apart differ so much anywhere. */
    private static final int HIGHEST_CLIFF_METERS = 3000;

    /** What the lengths mean; the last is SRTM's two by one arc-second form. */
    private enum Shape {
        THREE_SECONDS(1201, 1201),
        ONE_SECOND(3601, 3601),
        HALF_SECOND(7201, 7201),
        TWO_BY_ONE_SECOND(1801, 3601);

        final int columnCount;
        final int rowCount;

        Shape(int columnCount, int rowCount) {
            this.columnCount = columnCount;
            this.rowCount = rowCount;
        }

        long byteCount() {
            return 2L * columnCount * rowCount;
        }
    }

    @Override
    public boolean isNamed(String fileName) {
        return fileName.endsWith(".hgt");
    }

    @Override
    public TerrainTile open(Path file) throws IOException {
        long byteCount = Files.size(file);
        return open(file, byteCount, ContentHint.start(file), () -> MappedFile.bigEndian(file, byteCount, byteCount));
    }

    /** Gives all heights of a file, big-endian, as many bytes as it was said to have. */
    @FunctionalInterface
    interface Heights {
        ByteBuffer read() throws IOException;
    }

    /**
     * A tile of heights that lie in a file, packed or not.
     *
     * @param start the first of them, as many as there are up to 64
     */
    static TerrainTile open(Path file, long byteCount, byte[] start, Heights heights) throws IOException {
        HgtName corner = HgtName.of(file);
        Shape shape = shape(file, byteCount);
        requireHeights(file, start);
        DegreePlacement placement = new DegreePlacement(
                corner.longitudeDegrees(),
                corner.latitudeDegrees() + 1,
                1.0 / (shape.columnCount - 1),
                1.0 / (shape.rowCount - 1),
                shape.columnCount,
                shape.rowCount,
                0);
        return new TerrainTile(file, "HGT", placement, shape.columnCount, shape.rowCount, 0, 1, warnings -> {
            warnings.addAll(Sidecars.unused(file));
            ByteBuffer bytes = heights.read();
            return (column, row) -> {
                int height = bytes.getShort(2 * (row * shape.columnCount + column));
                return height == VOID_METERS ? Double.NaN : height;
            };
        });
    }

    private static Shape shape(Path file, long byteCount) throws IOException {
        for (Shape shape : Shape.values()) {
            if (shape.byteCount() == byteCount) {
                return shape;
            }
        }
        throw new RasterFileException(
                file,
                byteCount + " bytes",
                String.format(
                        Locale.ROOT,
                        "an HGT file has %d bytes (3 arc-seconds), %d (1 arc-second), %d (half) or %d (2 by 1).",
                        Shape.THREE_SECONDS.byteCount(),
                        Shape.ONE_SECOND.byteCount(),
                        Shape.HALF_SECOND.byteCount(),
                        Shape.TWO_BY_ONE_SECOND.byteCount()),
                ContentHint.of(file, "Maybe the download was cut short."));
    }

    /** How long an HGT file can be at most. */
    static long mostBytes() {
        return Shape.HALF_SECOND.byteCount();
    }

    /** A file of another kind can have the size of a tile; nothing else would tell that its numbers are no heights. */
    private static void requireHeights(Path file, byte[] start) throws IOException {
        String kind = FileKind.of(start);
        if (!kind.isEmpty() && !isGround(ByteBuffer.wrap(start))) {
            throw new RasterFileException(file, "", "it is no HGT file, whatever its name says.", ContentHint.of(kind));
        }
    }

    /** True when the first numbers, {@value #LOOKED_AT} posts in a row, may be ground. */
    private static boolean isGround(ByteBuffer start) {
        for (int post = 0; post < LOOKED_AT; post++) {
            int height = start.getShort(2 * post);
            int before = post == 0 ? VOID_METERS : start.getShort(2 * post - 2);
            boolean isCliff = before != VOID_METERS && Math.abs(height - before) > HIGHEST_CLIFF_METERS;
            if (height != VOID_METERS && (isCliff || !PlausibleHeights.isHeight(height, 1))) {
                return false;
            }
        }
        return true;
    }
}
