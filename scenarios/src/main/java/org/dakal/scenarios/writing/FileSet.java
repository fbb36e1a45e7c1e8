package org.dakal.scenarios.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Files of one result that appear together, the index last. */
public final class FileSet {
    private FileSet() {}

    /**
     * Writes all of them aside and renames them when the last is complete.
     *
     * @param indexFile the one whose {@code files} lists the others
     * @param contents by path relative to the folder, the index too
     * @return the files, in the order of their names
     * @throws OutputException in plain words, when something cannot be written; an earlier result is then untouched
     */
    public static List<Path> write(Path outDir, String indexFile, Map<String, OutputFile.Content> contents)
            throws OutputException {
        try (OutputFolder folder = OutputFolder.open(outDir, indexFile)) {
            for (Map.Entry<String, OutputFile.Content> entry : contents.entrySet()) {
                try {
                    entry.getValue().writeTo(folder.file(entry.getKey()));
                } catch (IOException e) {
                    throw OutputException.of(outDir.resolve(entry.getKey()), e);
                }
            }
            return folder.commit();
        }
    }
}
