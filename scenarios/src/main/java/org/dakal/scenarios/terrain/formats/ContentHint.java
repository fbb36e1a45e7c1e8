package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dakal.scenarios.source.FileKind;

/** What a file that is not what its name says really looks like. */
public final class ContentHint {
    private static final int LOOKED_AT = 64;

    /**
     * What to do about a kind of file.
     *
     * @param kind how its name begins
     * @param endings of a file that is called so already, to which the advice says nothing
     */
    private record Advice(String kind, String advice, List<String> endings) {
        boolean isFollowed(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return endings.stream().anyMatch(name::endsWith);
        }
    }

    private static final List<Advice> ADVICE = List.of(
            new Advice("a zip archive", ": unpack it first", List.of(".zip")),
            new Advice("compressed with gzip", ": unpack it first", List.of(".gz")),
            new Advice("a TIFF", ": rename it to .tif", List.of(".tif", ".tiff")),
            new Advice("DTED", ": rename it to .dt0, .dt1 or .dt2", List.of(".dt0", ".dt1", ".dt2")),
            new Advice("a pointer of Git LFS", ": fetch that", List.of()),
            new Advice("a web page", ": the download needs a log-in or a new address", List.of()));

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
        boolean isFollowed =
                ADVICE.stream().anyMatch(advice -> kind.startsWith(advice.kind) && advice.isFollowed(file));
        return kind.isEmpty() || isFollowed ? otherwise : of(kind);
    }

    /** A hint for a kind that {@link FileKind} tells. */
    static String of(String kind) {
        return "It is " + kind
                + ADVICE.stream()
                        .filter(advice -> kind.startsWith(advice.kind))
                        .map(Advice::advice)
                        .findFirst()
                        .orElse("")
                + ".";
    }
}
