package org.dakal.scenarios.reading.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;

/** Names with {@code *}, {@code ?}, {@code [...]} or {@code {...}} in them, turned into names of files. */
final class FileGlob {
    private static final int MOST_ENTRIES = 200_000;

    private FileGlob() {}

    /** The files a name stands for, sorted; none and a problem when there are none. */
    static List<String> expand(String name, Place namedAt, InputFiles files, Problems problems) {
        int wildcard = firstWildcard(name);
        if (wildcard < 0) {
            return files.find(name, namedAt) == null ? List.of() : List.of(name);
        }
        String start = name.substring(0, name.lastIndexOf('/', wildcard) + 1);
        String pattern = name.substring(start.length());
        try {
            Path folder = files.folder().resolve(start);
            if (!Files.isDirectory(folder)) {
                problems.error(namedAt, name, "no such folder " + start + " (looked in " + files.folder() + ")", "");
                return List.of();
            }
            GlobPattern glob = GlobPattern.of(pattern);
            List<String> found = filesBelow(folder, pattern).stream()
                    .filter(glob::matches)
                    .map(path -> start + path)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                problems.error(namedAt, name, "matches no file (looked in " + files.folder() + ")", "");
            }
            return found;
        } catch (PatternSyntaxException e) {
            problems.error(namedAt, name, "is no pattern for files: " + e.getDescription(), "");
        } catch (InvalidPathException e) {
            problems.error(namedAt, name, "is no path", InputFiles.pathHint());
        } catch (UncheckedIOException e) {
            problems.error(
                    namedAt, name, "cannot be read: " + Wording.reason(Objects.requireNonNull(e.getCause())), "");
        } catch (IOException e) {
            problems.error(namedAt, name, "cannot be read: " + Wording.reason(e), "");
        }
        return List.of();
    }

    /** Relative paths of all files that a pattern can reach, with '/'. */
    private static List<String> filesBelow(Path folder, String pattern) throws IOException {
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) pattern.chars().filter(c -> c == '/').count();
        List<String> below = new ArrayList<>();
        int entryCount = 0;
        try (Stream<Path> walk = Files.walk(folder, depth)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                if (++entryCount > MOST_ENTRIES) {
                    throw new IOException("more than " + MOST_ENTRIES + " files and folders are below it");
                }
                if (Files.isRegularFile(path)) {
                    below.add(folder.relativize(path).toString().replace('\\', '/'));
                }
            }
        }
        return below;
    }

    private static int firstWildcard(String name) {
        for (int i = 0; i < name.length(); i++) {
            if ("*?[{".indexOf(name.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
