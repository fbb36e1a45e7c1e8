package org.dakal.scenarios.writing.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of results outside a result folder. A regular file is written beside its place under a hidden name and then
 * renamed; a stream (standard output, a pipe, a terminal) is written to, never renamed over.
 */
public final class OutputFile {
    /** How Unix names the streams a process was started with. */
    private static final Pattern DESCRIPTOR = Pattern.compile("/dev/std(out|err)|/(dev|proc/self)/fd/(\\d+)");

    private static final String HINT = " Maybe choose another file with --out.";

    private final Path told;
    private final Path place;
    private final boolean isStream;

    /** Fills a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of the content to a file that may or may not exist yet. */
        void writeTo(Path file) throws IOException;
    }

    private OutputFile(Path told, Path place, boolean isStream) {
        this.told = told;
        this.place = place;
        this.isStream = isStream;
    }

    /**
     * Looks at a place before any work is done for it.
     *
     * @param kind what will be written; a file of another kind is not replaced
     * @param inputs what is read; none of it is replaced
     * @throws OutputException when the place is a folder, a disk, named as another kind of file, an input of this run
     *     or the next, part of a result, or holds something else
     */
    public static OutputFile at(Path file, OutputKind kind, Inputs inputs) throws OutputException {
        try {
            Path place = withoutLinks(file.toAbsolutePath().normalize());
            if (DESCRIPTOR.matcher(place.toString()).matches()) {
                return new OutputFile(file, place, true);
            }
            if (place.getFileName() == null || Files.isDirectory(place)) {
                throw refused(file, "it is a folder, not a file. Maybe add a file name.");
            }
            boolean isThere = Files.exists(place);
            if (isThere && !Files.isRegularFile(place)) {
                if (isBlockDevice(place)) {
                    throw refused(file, "it is a disk." + HINT);
                }
                return new OutputFile(file, place, true);
            }
            if (isThere && inputs.hold(place)) {
                throw refused(file, "it is an input of this command, which is never replaced." + HINT);
            }
            Inputs.@Nullable Found found = inputs.found(List.of(place));
            if (found != null) {
                throw refused(
                        file,
                        "the next run would read it as an input, as it looks for "
                                + found.area().name() + "." + HINT);
            }
            if (isThere && !kind.isIn(place)) {
                throw refused(
                        file,
                        "what is there is not " + kind.name() + ", and only a file of the same kind is replaced."
                                + HINT);
            }
            String ending = kind.foreignEnding(place);
            if (!ending.isEmpty()) {
                throw refused(
                        file,
                        "its name ends in " + ending + ", and what is written is " + kind.name() + " ("
                                + String.join(", ", kind.endings()) + ")." + HINT);
            }
            @Nullable Path index = isThere ? indexWith(place) : null;
            if (index != null) {
                throw refused(file, "it is part of the result that " + index + " lists." + HINT);
            }
            return new OutputFile(file, place, false);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    /** The index of a result of which a file is a part; bands of a result lie two folders below it. */
    private static @Nullable Path indexWith(Path place) throws IOException {
        @Nullable Path folder = place.getParent();
        for (int up = 0; up <= 2 && folder != null; up++) {
            try (DirectoryStream<Path> indexes = Files.newDirectoryStream(folder, "*.json")) {
                for (Path index : indexes) {
                    if (!index.equals(place) && ResultIndex.files(folder, index).contains(folder.relativize(place))) {
                        return index;
                    }
                }
            }
            folder = folder.getParent();
        }
        return null;
    }

    private static OutputException refused(Path file, String reason) {
        return new OutputException("cannot write " + file + ": " + reason);
    }

    /**
     * What a symbolic link leads to, but for the descriptors of this process, whose names mean more than their targets.
     */
    private static Path withoutLinks(Path file) throws IOException {
        Path at = file;
        for (int i = 0; i < 40 && Files.isSymbolicLink(at); i++) {
            if (DESCRIPTOR.matcher(at.toString()).matches()) {
                return at;
            }
            at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
        }
        return at;
    }

    private static boolean isBlockDevice(Path place) throws IOException {
        if (!place.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        int mode = (Integer) Files.getAttribute(place, "unix:mode");
        return (mode & 0170000) == 0060000;
    }

    /**
     * Writes so that a regular file holds the old content or all of the new, never a half; Ctrl-C removes what was
     * begun. Parent folders are made, and taken away again when nothing comes of it. What goes to a stream is complete
     * before its first byte is sent.
     *
     * @return size of what was written, bytes
     * @throws OutputException in plain words, when the place cannot be written
     */
    public long write(Content content) throws OutputException {
        Thread cleaner = null;
        Path aside = null;
        Path parent = place.getParent();
        @Nullable MadeFolders made = isStream || parent == null ? null : new MadeFolders(parent);
        try {
            if (made == null || parent == null) {
                aside = scratch();
            } else {
                made.make();
                aside = parent.resolve("." + place.getFileName() + ".dakal-writing");
                Files.deleteIfExists(aside);
            }
            Path begun = aside;
            cleaner = new Thread(() -> begun.toFile().delete(), "dakal-output-cleaner");
            Runtime.getRuntime().addShutdownHook(cleaner);
            try {
                content.writeTo(aside);
            } catch (IOException e) {
                throw OutputException.of(isStream && OutputException.isFull(e) ? aside : told, e);
            }
            long byteCount = Files.size(aside);
            if (isStream) {
                try {
                    send(aside);
                } catch (IOException e) {
                    throw OutputException.ofStream(told, e);
                }
            } else {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return byteCount;
        } catch (IOException e) {
            throw OutputException.of(told, e);
        } finally {
            if (aside != null) {
                remove(aside, made);
            }
            if (cleaner != null) {
                forget(cleaner);
            }
        }
    }

    /** What is written needs a file to move about in, which a stream is not. */
    private static Path scratch() throws OutputException {
        String folder = System.getProperty("java.io.tmpdir", "");
        try {
            return Files.createTempFile(Path.of(folder), "dakal-", ".stream");
        } catch (IOException e) {
            throw new OutputException("cannot keep what a stream is to be sent in the temporary folder " + folder
                    + ". Maybe set another with DAKAL_JAVA_OPTS=-Djava.io.tmpdir=DIR.");
        }
    }

    /**
     * The first three descriptors are this process's own: opened by name, a redirected file would lose what is in it.
     */
    private void send(Path from) throws IOException {
        String name = place.toString();
        if (name.endsWith("/stdout") || name.endsWith("/fd/1")) {
            copy(from, new FileOutputStream(FileDescriptor.out));
        } else if (name.endsWith("/stderr") || name.endsWith("/fd/2")) {
            copy(from, new FileOutputStream(FileDescriptor.err));
        } else {
            try (OutputStream stream = Files.newOutputStream(place, StandardOpenOption.APPEND)) {
                copy(from, stream);
            }
        }
    }

    private static void copy(Path from, OutputStream stream) throws IOException {
        Files.copy(from, stream);
        stream.flush();
    }

    private static void remove(Path aside, @Nullable MadeFolders made) {
        try {
            Files.deleteIfExists(aside);
            if (made != null) {
                made.removeEmpty();
            }
        } catch (IOException e) {
            // It stays, hidden, and the next attempt overwrites it.
        }
    }

    /** Takes back what a process that ends would do. */
    public static void forget(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The machine is going down and the cleaner runs anyway.
        }
    }
}
