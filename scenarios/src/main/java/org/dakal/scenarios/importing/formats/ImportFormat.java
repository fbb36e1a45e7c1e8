package org.dakal.scenarios.importing.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dakal.scenarios.source.Problems;

/** A kind of file that is downloaded or exported elsewhere. */
public interface ImportFormat {
    String title();

    /**
     * True when a file is of this kind.
     *
     * @param fileName in lower case
     * @param start its first bytes, unpacked when it is packed with gzip
     */
    boolean isKnownBy(String fileName, byte[] start);

    /**
     * Hands out all rows, one by one and in the file's order.
     *
     * @param problems are told what cannot be used
     * @return what the file says of itself
     */
    Origin read(Path file, Consumer<ImportedRow> rows, Problems problems) throws IOException;

    /**
     * What a file says of itself.
     *
     * @param epsgCode of the projected system its positions are in; 0 for degrees or when it says none
     * @param licence as it stands there; empty when the file names none
     */
    record Origin(int epsgCode, String licence) {
        /** What a file says that says nothing of its origin. */
        public static final Origin SILENT = new Origin(0, "");
    }
}
