package org.dakal.scenarios.writing.maps;

import org.dakal.scenarios.writing.output.OutputFile;

/**
 * A raster file of the result, or the style beside it, yet to be written.
 *
 * @param path relative to the output folder
 */
public record MapFile(String path, OutputFile.Content content) {}
