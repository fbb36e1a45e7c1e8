package org.dakal.scenarios.writing;

/**
 * A file made elsewhere that belongs among a study's outputs.
 *
 * @param path relative to the output folder, e.g. "report.html"
 * @param text its content, written as UTF-8
 */
public record ExtraFile(String path, String text) {}
