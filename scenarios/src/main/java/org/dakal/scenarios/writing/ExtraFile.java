package org.dakal.scenarios.writing;

import org.dakal.scenarios.writing.output.OutputFile;

/**
 * A file made elsewhere that belongs among a study's outputs.
 *
 * @param path relative to the output folder, e.g. "report.html"
 */
public record ExtraFile(String path, OutputFile.Content content) {}
