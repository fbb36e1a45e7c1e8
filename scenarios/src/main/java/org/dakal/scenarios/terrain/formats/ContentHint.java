package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file that is not what its name says really looks like. */
public final class ContentHint {
    private static final int LOOKED_AT = 64;

    private ContentHint() {}

    /** The first bytes of a file, at most 64. */
    public static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LOOKED_AT);
        }
    }

    /** A hint by content, or another one when the content says nothing. */
    public static String of(Path file, String otherwise) throws IOException {
        byte[] start = start(file);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (start.length == 0) {
            return "The file is empty.";
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return "It is a zip archive: unpack it first.";
        }
        if (text.startsWith("\u001f\u008b")) {
            return "It is compressed with gzip: unpack it first.";
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*") || text.startsWith("II+\0")) {
            return "It is a TIFF: rename it to .tif.";
        }
        if (text.startsWith("UHL1")) {
            return "It is DTED: rename it to .dt0, .dt1 or .dt2.";
        }
        if (text.startsWith("version https://git-lfs")) {
            return "It is a pointer of Git LFS: fetch the file itself.";
        }
        String lower = text.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return "It is a web page: the download needs a log-in or a new address.";
        }
        return otherwise;
    }
}
