package org.dakal.scenarios.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where files lie: {@code ab/abcd....loss}, and {@code .state} for what is kept of a network, in a folder named by the
 * first two of the key's digits; what is being written begins with a dot; {@code sessions/} tells who is at work. Only
 * names of this form are ever removed.
 */
record StoreFolder(Path path) {
    private static final String STATE = ".state";
    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern KEPT = Pattern.compile("[0-9a-f]{64}\\.(loss|state)");
    private static final Pattern ASIDE = Pattern.compile("\\.[0-9a-f]{64}\\..*\\.writing");

    /**
     * A file and when a run last used it.
     *
     * @param lastUsed when it was made or found last
     */
    record Entry(Path path, long byteCount, FileTime lastUsed) {
        /** True for what is kept of a network, false for a matrix. */
        boolean isState() {
            return path.toString().endsWith(STATE);
        }
    }

    Path sessions() {
        return path.resolve("sessions");
    }

    Path shelf(String key) {
        return path.resolve(key.substring(0, 2));
    }

    Path matrix(String key) {
        return shelf(key).resolve(key + ".loss");
    }

    Path state(String key) {
        return shelf(key).resolve(key + STATE);
    }

    /** A place to write a file that is not in its place yet. */
    Path aside(String key, String writer) {
        return shelf(key).resolve("." + key + "." + writer + ".writing");
    }

    /** All matrices and states. */
    List<Entry> kept() throws IOException {
        return entries(KEPT);
    }

    /** What is being written, or was when its process died. */
    List<Entry> unfinished() throws IOException {
        return entries(ASIDE);
    }

    /**
     * What is there and belongs to no store, where none has been yet; empty when a store may be made or go on. What is
     * hidden is the system's.
     */
    Optional<String> foreign() throws IOException {
        if (!Files.isDirectory(path) || Files.isDirectory(sessions())) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> !(Files.isDirectory(entry) && matches(entry, SHELF)))
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .min(Comparator.naturalOrder());
        }
    }

    private List<Entry> entries(Pattern names) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!Files.isDirectory(path)) {
            return entries;
        }
        try (DirectoryStream<Path> shelves = Files.newDirectoryStream(path, shelf -> matches(shelf, SHELF))) {
            for (Path shelf : shelves) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(shelf, file -> matches(file, names))) {
                    for (Path file : files) {
                        addEntry(file, entries);
                    }
                }
            }
        }
        return entries;
    }

    /** Others may remove a file at any moment. */
    private static void addEntry(Path file, List<Entry> entries) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                entries.add(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
            }
        } catch (NoSuchFileException e) {
            // It is gone, so it does not count.
        }
    }

    private static boolean matches(Path file, Pattern names) {
        return names.matcher(String.valueOf(file.getFileName())).matches();
    }
}
