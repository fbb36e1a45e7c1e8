package org.dakal.tools.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tile of flat desert: N34E050 in HGT, 3 arc-seconds, 800 m everywhere. */
final class FlatTile {
    private static final int POSTS = 1201;
    private static final short HEIGHT_METERS = 800;

    private FlatTile() {}

    static void write(Path folder) throws IOException {
        ByteBuffer tile = ByteBuffer.allocate(POSTS * POSTS * Short.BYTES);
        while (tile.hasRemaining()) {
            tile.putShort(HEIGHT_METERS);
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve("N34E050.hgt"), tile.array());
    }
}
