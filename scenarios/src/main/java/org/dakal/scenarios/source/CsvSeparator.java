package org.dakal.scenarios.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What parts the values of a table. */
public final class CsvSeparator {
    private static final char[] CANDIDATES = {',', ';', '\t'};
    private static final Pattern STATED = Pattern.compile("\"?sep=([,;\\t|])\"?[,;\\s]*", Pattern.CASE_INSENSITIVE);

    private CsvSeparator() {}

    /** The comma, semicolon or tab that a line of column names has most of; the comma when it has none. */
    public static char of(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : CANDIDATES) {
            long count = header.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /**
     * The separator that a line {@code sep=;} states, as Excel writes and reads it above the column names; 0 for any
     * other line.
     */
    public static char stated(String line) {
        Matcher matcher = STATED.matcher(line);
        return matcher.matches() ? matcher.group(1).charAt(0) : 0;
    }
}
