package org.dakal.scenarios.links;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.terrain.ElevationSource;
import org.jspecify.annotations.Nullable;

/** Opens files of links. */
public final class LinkFiles {
    private static final int BUFFER_SIZE = 1 << 16;
    private static final int MOST_BLANKS_BEFORE_TEXT = 1 << 12;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private LinkFiles() {}

    /**
     * Opens a file: JSON lines when its first sign is a brace, CSV otherwise. Bytes that are no UTF-8 spoil their own
     * line only.
     *
     * @param source terrain that profiles of positions are cut out of; null when there is none
     * @throws ProblemsException when it is neither
     */
    public static LinkReader open(Path file, @Nullable ElevationSource source) throws IOException, ProblemsException {
        InputStream in = Files.newInputStream(file);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), BUFFER_SIZE);
        try {
            return firstSign(lines) == '{'
                    ? new JsonLinkReader(file.toString(), lines)
                    : new CsvLinkReader(file.toString(), lines, new ProfileCutter(source));
        } catch (IOException | ProblemsException e) {
            lines.close();
            throw e;
        }
    }

    /** The first sign that is no blank, not taken out; byte-order marks are. */
    private static int firstSign(BufferedReader lines) throws IOException {
        lines.mark(MOST_BLANKS_BEFORE_TEXT);
        int sign = lines.read();
        while (sign == BYTE_ORDER_MARK) {
            lines.mark(MOST_BLANKS_BEFORE_TEXT);
            sign = lines.read();
        }
        for (int i = 1; i < MOST_BLANKS_BEFORE_TEXT && Character.isWhitespace(sign); i++) {
            sign = lines.read();
        }
        lines.reset();
        return sign;
    }
}
