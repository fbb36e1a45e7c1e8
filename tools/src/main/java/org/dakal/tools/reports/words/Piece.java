package org.dakal.tools.reports.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a message: words or the place of an argument.
 *
 * @param literal words; empty for a placeholder
 * @param argument number of the argument, -1 for words
 */
public record Piece(String literal, int argument) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    public boolean isPlaceholder() {
        return argument >= 0;
    }

    /** Cuts a message at its placeholders. */
    public static List<Piece> split(String pattern) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(new Piece(pattern.substring(end, matcher.start()), -1));
            }
            pieces.add(new Piece("", Integer.parseInt(matcher.group(1))));
            end = matcher.end();
        }
        if (end < pattern.length()) {
            pieces.add(new Piece(pattern.substring(end), -1));
        }
        return pieces;
    }
}
