package org.dakal.scenarios.links;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files of links. */
public final class LinkFiles {
    private LinkFiles() {}

    /** Opens a file of JSON lines. Bytes that are no UTF-8 spoil their own line only. */
    public static LinkReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new JsonLinkReader(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16));
    }
}
