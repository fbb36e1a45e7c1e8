package org.dakal.scenarios.reading.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.dakal.scenarios.InputArea;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;

/** Names with {@code *}, {@code ?}, {@code [...]} or {@code {...}} in them, turned into names of files. */
final class FileGlob {
    private static final int MOST_ENTRIES = 200_000;

    private FileGlob() {}

    /**
     * The files a name stands for, sorted; none and a problem when there are none. Folders that match are passed over,
     * also in {@code *}; whatever else matches and is no regular file is a problem, because it was meant as an input.
     */
    static List<String> expand(String name, Place namedAt, InputFiles files, Problems problems) {
        return expand(name, namedAt, files, problems, MOST_ENTRIES);
    }

    /**
     * The files a pattern finds, where at most so many files and folders may lie below the first folder of its name.
     */
    static List<String> expand(String name, Place namedAt, InputFiles files, Problems problems, int mostEntries) {
        int wildcard = firstWildcard(name);
        if (wildcard < 0) {
            return files.find(name, namedAt) == null ? List.of() : List.of(name);
        }
        String start = name.substring(0, name.lastIndexOf('/', wildcard) + 1);
        String pattern = name.substring(start.length());
        Path folder = files.folder();
        try {
            folder = folder.resolve(start);
            if (!Files.isDirectory(folder)) {
                if (!files.isNewlyMissing(folder.resolve("any"))) {
                    return List.of();
                }
                problems.error(
                        namedAt,
                        name,
                        "no such folder " + start + " (looked in " + files.folder() + ")",
                        InputFiles.nearestFolder(folder));
                return List.of();
            }
            GlobPattern glob = GlobPattern.of(pattern);
            files.add(new InputArea(name, folder, glob::matches));
            List<String> found = filesBelow(folder, pattern, mostEntries).stream()
                    .filter(glob::matches)
                    .map(path -> start + path)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                problems.error(namedAt, name, "matches no file (looked in " + files.folder() + ")", "");
            }
            return found.stream()
                    .filter(file -> files.find(file, namedAt) != null)
                    .toList();
        } catch (PatternSyntaxException e) {
            problems.error(namedAt, name, "is no pattern for files: " + e.getDescription(), "");
        } catch (InvalidPathException e) {
            problems.error(namedAt, name, "is no path", InputFiles.pathHint());
        } catch (UncheckedIOException e) {
            unreadable(Objects.requireNonNull(e.getCause()), folder, name, namedAt, problems);
        } catch (IOException e) {
            unreadable(e, folder, name, namedAt, problems);
        }
        return List.of();
    }

    private static void unreadable(IOException e, Path folder, String name, Place namedAt, Problems problems) {
        problems.error(namedAt, name, "cannot be read: " + Wording.reasonWithPlace(e, folder), "");
    }

    /**
     * Relative paths of all that a pattern can reach but folders, with '/'. Links to folders are followed, as
     * everywhere.
     */
    private static List<String> filesBelow(Path folder, String pattern, int mostEntries) throws IOException {
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) pattern.chars().filter(c -> c == '/').count();
        List<String> below = new ArrayList<>();
        int entryCount = 0;
        try (Stream<Path> walk = Files.walk(folder, depth, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                if (++entryCount > mostEntries) {
                    throw new FileSystemException(
                            folder.toString(), null, "it has more than " + mostEntries + " files and folders below it");
                }
                if (!Files.isDirectory(path)) {
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
