package org.dakal.scenarios.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.scenarios.InputArea;
import org.dakal.scenarios.InputFile;
import org.jspecify.annotations.Nullable;

/** The files of one scenario: finds them, reads them, and remembers what was read. */
public final class InputFiles {
    private static final long LARGEST_TEXT_BYTES = 256L << 20;
    private static final long LARGEST_TABLE_BYTES = 64L << 20;
    private static final long LARGEST_VENDOR_TEXT_BYTES = 4L << 20;
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");
    private static final String NO_SUCH_FILE = "no such file";

    private final Path folder;
    private final Problems problems;
    private final Map<String, InputFile> read = new LinkedHashMap<>();
    private final List<InputArea> areas = new ArrayList<>();
    private final Set<Path> missingFolders = new HashSet<>();

    /** @param folder that relative paths start from */
    public InputFiles(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    public Path folder() {
        return folder;
    }

    /** Every file read so far, in that order. */
    public List<InputFile> inputs() {
        return List.copyOf(read.values());
    }

    /** Where files were looked for, rather than named. */
    public List<InputArea> areas() {
        return List.copyOf(areas);
    }

    /** Remembers where files were looked for. */
    public void add(InputArea area) {
        areas.add(area);
    }

    /**
     * The file of a name; null and a problem at the place of the name when there is none. Of the files in a folder that
     * is not there only the first is told.
     *
     * @param name relative to the folder, with '/', or absolute
     */
    public @Nullable Path find(String name, Place namedAt) {
        Path path;
        try {
            path = folder.resolve(name);
        } catch (InvalidPathException e) {
            problems.error(namedAt, name, "is no path", pathHint());
            return null;
        }
        String refusal = refusal(path);
        if (refusal == null) {
            return path;
        }
        if (!isNewlyMissing(path)) {
            return null;
        }
        if (refusal.equals(NO_SUCH_FILE)) {
            String value = name.equals(namedAt.file()) ? "" : name;
            problems.error(namedAt, value, refusal + " (looked in " + folder + ")", nearestFile(name, path));
        } else {
            problems.error(namedAt, name, refusal, "");
        }
        return null;
    }

    /** False when a folder on the way to a file is not there, and that is told already. */
    public boolean isNewlyMissing(Path file) {
        Path folderOnTheWay = missingFolder(file);
        return folderOnTheWay == null || missingFolders.add(folderOnTheWay);
    }

    /**
     * Why a path is no input, as a message without a full stop: only regular files are read, because whoever opens a
     * named pipe waits for its other end, and a device may never end. Looks at the path and opens nothing.
     *
     * @return null when the path is a regular file, or a link to one
     */
    public static @Nullable String refusal(Path path) {
        if (Files.isRegularFile(path)) {
            return null;
        }
        if (Files.isDirectory(path)) {
            return "is a folder, must be a file";
        }
        if (Files.exists(path)) {
            return "is a pipe, a socket or a device, must be a regular file";
        }
        return Files.isSymbolicLink(path) ? "is a link to something that is not there" : NO_SUCH_FILE;
    }

    /**
     * Why a name may be no path: in the POSIX locale Java writes names of files in ASCII only. Empty in any other
     * locale.
     */
    public static String pathHint() {
        String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
        return charset.startsWith("ANSI_X3.4") || charset.contains("ASCII")
                ? "The locale is POSIX, whose names of files are ASCII only: set LC_ALL=C.UTF-8."
                : "";
    }

    /** The text of a file; null when it is not there or no text, which is then a problem. */
    public @Nullable String text(String name, Place namedAt) {
        return text(name, namedAt, LARGEST_TEXT_BYTES, StandardCharsets.UTF_8);
    }

    /**
     * The text of a table, which may be less than that of a map: its rows cost more time and memory than coordinates.
     */
    public @Nullable String tableText(String name, Place namedAt) {
        return text(name, namedAt, LARGEST_TABLE_BYTES, StandardCharsets.UTF_8);
    }

    /**
     * The text of a small file as makers of equipment ship it: bytes that are no UTF-8 are read as Windows-1252, whose
     * degree signs stand in comments. To be used where only ASCII matters.
     */
    public @Nullable String vendorText(String name, Place namedAt) {
        return text(name, namedAt, LARGEST_VENDOR_TEXT_BYTES, WINDOWS_LATIN);
    }

    private @Nullable String text(String name, Place namedAt, long largestBytes, Charset otherwise) {
        Path path = find(name, namedAt);
        if (path == null) {
            return null;
        }
        try {
            byte[] bytes;
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(
                        (int) largestBytes + 1); // the size that the system tells may be out of date, or 0
            }
            if (bytes.length > largestBytes) {
                problems.error(namedAt, name, "is larger than " + (largestBytes >> 20) + " MB, too large for text", "");
                return null;
            }
            read.put(name, new InputFile(name, Sha256.of(bytes), bytes.length));
            return TextDecoder.decode(name, bytes, otherwise, problems);
        } catch (IOException e) {
            problems.error(namedAt, name, "cannot be read: " + Wording.reason(e), "");
            return null;
        }
    }

    /** Remembers a file that something else reads. */
    public InputFile add(String name, Path path) throws IOException {
        InputFile known = read.get(name);
        if (known == null) {
            known = new InputFile(name, Sha256.of(path), Files.size(path));
            read.put(name, known);
        }
        return known;
    }

    /**
     * What may have been meant by a path to nothing: the nearest name beside the first part of it that is not there.
     *
     * @param shown the path as messages show it: its last name is the path's
     */
    private static String nearestFile(String shown, Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (Files.exists(path)) {
            return ""; // it is there, and something else is wrong with it
        }
        if (parent != null && Files.isDirectory(parent)) {
            String prefix = shown.substring(0, shown.lastIndexOf('/') + 1);
            return Suggestions.nearest(prefix, shown.substring(prefix.length()), names(parent, false));
        }
        Path missing = missingFolder(path);
        return missing == null ? "" : ("There is no folder " + missing + ". " + nearestFolder(missing)).strip();
    }

    /** The first folder on the way to a file that is not there; null when all are. */
    private static @Nullable Path missingFolder(Path file) {
        Path missing = file.getParent();
        if (missing == null || Files.isDirectory(missing.toAbsolutePath())) {
            return null;
        }
        while (missing.getParent() != null && !Files.isDirectory(missing.getParent())) {
            missing = missing.getParent();
        }
        return missing;
    }

    /** What may have been meant by a folder that is not there. */
    public static String nearestFolder(Path missing) {
        Path parent = missing.toAbsolutePath().getParent();
        Path name = missing.getFileName();
        if (parent == null || name == null || !Files.isDirectory(parent)) {
            return "";
        }
        String shown = missing.toString();
        String prefix = shown.substring(0, shown.length() - name.toString().length());
        // What GDAL keeps beside a raster is never what was meant.
        return Suggestions.nearest(
                prefix,
                name.toString(),
                names(parent, true).stream()
                        .filter(other -> !other.endsWith(".aux.xml"))
                        .toList());
    }

    /** What may have been meant by a file that is not there. */
    public static String nearestFile(Path missing) {
        return nearestFile(missing.toString().replace('\\', '/'), missing);
    }

    /** Names in a folder, sorted; none when it cannot be read. */
    private static List<String> names(Path folder, boolean foldersOnly) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!foldersOnly || Files.isDirectory(entry)) {
                    names.add(String.valueOf(entry.getFileName()));
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        names.sort(null);
        return names;
    }
}
