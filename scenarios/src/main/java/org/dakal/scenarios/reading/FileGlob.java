package org.dakal.scenarios.reading;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;

/** Names with {@code *}, {@code ?}, {@code [...]} or {@code {...}} in them, turned into names of files. */
final class FileGlob {
    private FileGlob() {}

    /** The files a name stands for, sorted; none and a problem when there are none. */
    static List<String> expand(String name, Place namedAt, InputFiles files, Problems problems) {
        int wildcard = firstWildcard(name);
        if (wildcard < 0) {
            return files.find(name, namedAt) == null ? List.of() : List.of(name);
        }
        String start = name.substring(0, name.lastIndexOf('/', wildcard) + 1);
        Path folder = files.folder().resolve(start);
        if (!Files.isDirectory(folder)) {
            problems.error(namedAt, name, "no such folder " + start + " (looked in " + files.folder() + ")", "");
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name.substring(start.length()));
            List<String> found = walk.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(matcher::matches)
                    .map(path -> start + path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                problems.error(namedAt, name, "matches no file (looked in " + files.folder() + ")", "");
            }
            return found;
        } catch (PatternSyntaxException e) {
            problems.error(namedAt, name, "is no pattern for files: " + e.getDescription(), "");
        } catch (IOException e) {
            problems.error(namedAt, name, "cannot be read: " + Wording.shorten(String.valueOf(e.getMessage())), "");
        }
        return List.of();
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
