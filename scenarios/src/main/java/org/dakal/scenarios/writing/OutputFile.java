package org.dakal.scenarios.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** One file of results outside a result folder, written beside its place under a hidden name and then renamed. */
public final class OutputFile {
    private OutputFile() {}

    /** Fills a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of the content to a file that may or may not exist yet. */
        void writeTo(Path file) throws IOException;
    }

    /**
     * Writes a file so that its place holds the old content or all of the new, never a half; Ctrl-C removes what was begun.
     *
     * @param file its place; parent folders are made
     * @param content what writes it
     * @throws OutputException in plain words, when the place cannot be written
     */
    public static void write(Path file, Content content) throws OutputException {
        Path place = file.toAbsolutePath().normalize();
        Path parent = place.getParent();
        Path name = place.getFileName();
        if (parent == null || name == null || Files.isDirectory(place)) {
            throw new OutputException("cannot write " + file + ": it is a folder, not a file. Maybe add a file name.");
        }
        Path aside = parent.resolve("." + name + ".dakal-writing");
        Thread cleaner = new Thread(() -> aside.toFile().delete(), "dakal-output-cleaner");
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            Files.createDirectories(parent);
            content.writeTo(aside);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        } finally {
            remove(aside);
            forget(cleaner);
        }
    }

    private static void remove(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            // It stays, hidden, and the next attempt overwrites it.
        }
    }

    private static void forget(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The machine is going down and the cleaner runs anyway.
        }
    }
}
