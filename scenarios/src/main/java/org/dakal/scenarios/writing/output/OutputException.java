package org.dakal.scenarios.writing.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/** Results cannot be written; the message is for people: where, what, and what to do about it. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1;

    /** How operating systems and SQLite say that there is no room. */
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "quota exceeded", "sqlite_full", "disk is full");

    public OutputException(String message) {
        super(message);
    }

    private OutputException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Puts a failure into plain words.
     *
     * @param place the file or folder that was being written
     */
    public static OutputException of(Path place, Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutputException known) {
                return known;
            }
        }
        return new OutputException("cannot write " + place + ": " + reason(place, failure), failure);
    }

    /**
     * Puts a failure of a stream or device into plain words: what it took cannot be taken back, and it has no room of
     * its own.
     */
    static OutputException ofStream(Path stream, IOException failure) {
        return new OutputException(
                "cannot send all to " + stream + ": "
                        + (isFull(failure) ? "it takes no more" : said(failure))
                        + ". What it got until then is incomplete.",
                failure);
    }

    /** True when a failure says that there is no room. */
    static boolean isFull(Throwable failure) {
        String lower = said(failure).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(lower::contains);
    }

    private static String reason(Path place, Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied. Maybe choose another folder with --out.";
        }
        if (failure instanceof ReadOnlyFileSystemException) {
            return "the file system is read-only. Maybe choose another folder with --out.";
        }
        String message = said(failure);
        if (isFull(failure)) {
            return "the disk is full (" + freeSpace(place) + "). Earlier results are untouched.";
        }
        if (message.toLowerCase(Locale.ROOT).contains("read-only")) {
            return "the file system is read-only. Maybe choose another folder with --out.";
        }
        return message;
    }

    private static String said(Throwable failure) {
        if (failure instanceof IOException file) {
            return Wording.reason(file);
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "the reason is not known" : message;
    }

    private static String freeSpace(Path place) {
        @Nullable Path folder = place.toAbsolutePath();
        while (folder != null && !folder.toFile().isDirectory()) {
            folder = folder.getParent();
        }
        return folder == null ? "no such disk" : folder.toFile().getUsableSpace() / 1_000_000 + " MB free";
    }
}
