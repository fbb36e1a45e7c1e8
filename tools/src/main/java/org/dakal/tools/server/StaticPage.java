package org.dakal.tools.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The page, out of the class path; where it was not built, a few words on how to.
 *
 * @param version changes whenever the files may
 */
record StaticPage(String version) {
    private static final String FOLDER = "page/";
    private static final String INDEX = "index.html";

    /** Names of one or more parts that begin with a letter or digit, so that no path leaves the folder. */
    private static final Pattern SAFE = Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*");

    /** Built files carry a digest in their name, and then never change. */
    private static final Pattern HASHED = Pattern.compile("assets/.+");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private static final String NOT_BUILT = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Dakal</title></head><body>
            <h1>Dakal answers here</h1>
            <p>The map's page is not in this build: it is built where npm is found. The interface is there:
            <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>,
            <a href="/api/v1/scenarios">/api/v1/scenarios</a>.</p>
            </body></html>
            """;

    /** The file of a path without its first slash. */
    Reply answer(String path) throws IOException {
        String name = path.isEmpty() ? INDEX : path;
        byte[] bytes = SAFE.matcher(name).matches() ? read(name) : null;
        if (bytes == null && name.equals(INDEX)) {
            return Reply.text(TYPES.getOrDefault("html", ""), NOT_BUILT);
        }
        if (bytes == null) {
            throw Refusal.missing("path", "/" + path, "is no file of the page", "");
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Reply.of(TYPES.getOrDefault(ending, "application/octet-stream"), bytes)
                .kept(version + name + bytes.length, HASHED.matcher(name).matches());
    }

    private static byte @org.jspecify.annotations.Nullable [] read(String name) throws IOException {
        try (InputStream in = StaticPage.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
