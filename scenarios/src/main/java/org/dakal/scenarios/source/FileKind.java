package org.dakal.scenarios.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What a file given for something else really is, by its first bytes. */
public final class FileKind {
    private static final int LOOKED_AT_BYTES = 4096;
    private static final Map<String, String> BINARY = Map.ofEntries(
            Map.entry("\0\0'\n", "a Shapefile"),
            Map.entry("SQLite format 3\0", "a GeoPackage or another SQLite database"),
            Map.entry("\u00D0\u00CF\u0011\u00E0", "an old Excel or Word document"),
            Map.entry("\u001F\u008B\b", "compressed with gzip"),
            Map.entry("II*\0", "a TIFF raster"),
            Map.entry("MM\0*", "a TIFF raster"),
            Map.entry("II+\0", "a TIFF raster"),
            Map.entry("MM\0+", "a TIFF raster"),
            Map.entry("\u0089PNG", "a PNG picture"),
            Map.entry("\u00FF\u00D8\u00FF", "a JPEG picture"),
            Map.entry("%PDF-", "a PDF document"),
            Map.entry("UHL1", "DTED terrain"));

    private FileKind() {}

    /** Any kind by the first bytes, as the end of a sentence that begins with "is"; empty when it is not known. */
    public static String of(byte[] start) {
        String kind = ofBytes(start);
        return kind.isEmpty() ? ofText(new String(start, StandardCharsets.ISO_8859_1)) : kind;
    }

    /** A kind that is no plain text, as the end of a sentence that begins with "is"; empty when it is not known. */
    static String ofBytes(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT_BYTES), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return start.contains("[Content_Types].xml") || start.contains("xl/")
                    ? "an Excel workbook"
                    : start.contains("application/vnd.oasis") ? "an OpenDocument file" : "a zip archive";
        }
        return BINARY.entrySet().stream()
                .filter(entry -> start.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** A kind of structured text that is no table; empty for anything else. */
    static String ofText(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT_BYTES))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("{") || start.startsWith("[")) {
            return start.contains("\"feature") || start.contains("\"geometry\"") ? "GeoJSON" : "JSON";
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "a web page";
        }
        if (start.startsWith("<")) {
            return start.contains("<kml") ? "KML" : "XML";
        }
        return start.startsWith("version https://git-lfs") ? "a pointer of Git LFS, not the file itself" : "";
    }
}
