package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.dakal.scenarios.raster.SampleType;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/**
 * Numbers row by row from the north, and nothing else in the file.
 *
 * @param noData the number that means none; NaN when nobody says
 */
record RawPosts(SampleType type, ByteOrder order, int columnCount, int rowCount, double noData) {
    /** What is mapped at once. */
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    long byteCount() {
        return (long) type.byteCount() * columnCount * rowCount;
    }

    boolean fits() {
        return byteCount() <= MOST_BYTES;
    }

    /** @param fileBytes the length that the file had when it was looked at */
    TerrainTile.Posts open(Path file, long fileBytes) throws IOException {
        ByteBuffer bytes = MappedFile.bigEndian(file, fileBytes, byteCount()).order(order);
        return (column, row) -> {
            double value = type.read(bytes, row * columnCount + column);
            return value == noData ? Double.NaN : value;
        };
    }
}
