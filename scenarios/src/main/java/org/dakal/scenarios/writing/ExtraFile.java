package org.dakal.scenarios.writing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.dakal.scenarios.writing.output.OutputFile;

/**
 * A file made elsewhere that belongs among a study's outputs.
 *
 * @param path relative to the output folder, e.g. "report.html"
 */
public record ExtraFile(String path, OutputFile.Content content) {
    /** A text, written as UTF-8. */
    public ExtraFile(String path, String text) {
        this(path, file -> Files.writeString(file, text, StandardCharsets.UTF_8));
    }
}
