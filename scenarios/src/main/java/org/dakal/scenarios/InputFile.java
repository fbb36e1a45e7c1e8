package org.dakal.scenarios;

/**
 * A file that a result depends on.
 *
 * @param path as named in the scenario
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record InputFile(String path, String sha256, long byteCount) {}
