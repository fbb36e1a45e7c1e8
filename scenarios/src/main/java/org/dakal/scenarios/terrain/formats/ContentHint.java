package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dakal.scenarios.source.FileKind;

/** What a file that is not what its name says really looks like. */
public final class ContentHint {
    private static final int LOOKED_AT = 64;

    /** What to do about a kind of file, by how the kind begins. */
    private static final Map<String, String> ADVICE = Map.of(
            "a zip archive", ": unpack it first",
            "compressed with gzip", ": unpack it first",
            "a TIFF", ": rename it to .tif",
            "DTED", ": rename it to .dt0, .dt1 or .dt2",
            "a pointer of Git LFS", ": fetch that",
            "a web page", ": the download needs a log-in or a new address");

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
        if (start.length == 0) {
            return "The file is empty.";
        }
        String kind = FileKind.of(start);
        return kind.isEmpty() ? otherwise : of(kind);
    }

    /** A hint for a kind that {@link FileKind} tells. */
    static String of(String kind) {
        return "It is " + kind
                + ADVICE.entrySet().stream()
                        .filter(entry -> kind.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("")
                + ".";
    }
}
