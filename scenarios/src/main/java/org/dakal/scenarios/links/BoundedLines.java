package org.dakal.scenarios.links;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a text that may come from a stream without end, each of bounded length: whoever reads them needs bounded
 * memory. A line ends with a line feed, a carriage return, or both.
 */
final class BoundedLines implements Closeable {
    /** A million heights of a dozen characters and as many of clutter fit. */
    static final int LONGEST_LINE_CHARACTERS = 1 << 25;

    /** A line is longer than {@link #LONGEST_LINE_CHARACTERS}; nothing after it can be read. */
    static final class TooLongException extends FileSystemException {
        private static final long serialVersionUID = 1;

        TooLongException(String name, long lineNumber) {
            super(
                    name,
                    null,
                    "has more than " + LONGEST_LINE_CHARACTERS + " characters in line " + lineNumber
                            + "; nothing after it can be read");
        }
    }

    /** Beyond this many in a row the stream is taken for one that says nothing more. */
    static final int MOST_BLANK_LINES = 1_000_000;

    private static final int BUFFER_CHARACTERS = 1 << 15;

    private final String name;
    private final Reader reader;
    private final char[] buffer = new char[BUFFER_CHARACTERS];
    private int next;
    private int end;
    private boolean afterCarriageReturn;
    private long lineNumber;
    private int blankCount;

    /** @param name of what is read, for messages */
    BoundedLines(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    /**
     * The next line without its end, or null after the last.
     *
     * @throws TooLongException when the line is longer than {@link #LONGEST_LINE_CHARACTERS}
     * @throws IOException when reading fails
     */
    @Nullable String next() throws IOException {
        String line = read();
        blankCount = line != null && line.isBlank() ? blankCount + 1 : 0;
        if (blankCount > MOST_BLANK_LINES) {
            throw new FileSystemException(
                    name,
                    null,
                    "has more than " + MOST_BLANK_LINES + " blank lines in a row, up to line " + lineNumber);
        }
        return line;
    }

    private @Nullable String read() throws IOException {
        if (!filled() || (afterCarriageReturn && buffer[next] == '\n' && (++next == end) && !filled())) {
            return null;
        }
        lineNumber++;
        StringBuilder line = new StringBuilder();
        do {
            int start = next;
            while (next < end && buffer[next] != '\n' && buffer[next] != '\r') {
                next++;
            }
            line.append(buffer, start, next - start);
            if (line.length() > LONGEST_LINE_CHARACTERS) {
                throw new TooLongException(name, lineNumber);
            }
            if (next < end) {
                afterCarriageReturn = buffer[next++] == '\r';
                return line.toString();
            }
        } while (filled());
        afterCarriageReturn = false;
        return line.toString();
    }

    /** Number of the line handed out last, from 1. */
    long lineNumber() {
        return lineNumber;
    }

    /** True when there is a character to take. */
    private boolean filled() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, reader.read(buffer));
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
