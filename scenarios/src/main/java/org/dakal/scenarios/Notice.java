package org.dakal.scenarios;

/**
 * What every output must repeat.
 *
 * @param localText in the local language (Persian); the same as the text where nobody gave it
 */
public record Notice(String text, String localText) {}
