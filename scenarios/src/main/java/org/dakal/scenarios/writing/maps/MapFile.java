package org.dakal.scenarios.writing.maps;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A raster file of the result, or the style beside it, yet to be written.
 *
 * @param path relative to the output folder
 */
public record MapFile(String path, Content content) {
    /** Writes one file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(Path file) throws IOException;
    }
}
