package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/** A file format terrain comes in. */
public interface TerrainFormat {
    /**
     * True when a file is of this format by its ending.
     *
     * @param fileName in lower case
     */
    boolean isNamed(String fileName);

    /**
     * True when a file starts like this format.
     *
     * @param start its first bytes, as many as it has up to 64
     */
    default boolean startsLike(byte[] start) {
        return false;
    }

    /** The files that a file of this format names and is made of; none where it holds its heights itself. */
    default List<Path> parts(Path file) throws IOException {
        return List.of();
    }

    /** Reads and checks the header; heights are read when they are first asked for. */
    TerrainTile open(Path file) throws IOException;
}
