package org.dakal.scenarios.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for a terminal: indented by two blanks, columns as wide as their widest cell and two blanks apart. Letters
 * that take no place of their own (vowel signs, joiners, marks of direction) do not count, so that Persian names stand
 * in line.
 */
public final class TextTable {
    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table that begins with its heads.
     *
     * @param alignment a letter for each column: {@code l} for words, {@code r} for numbers
     * @param heads names of the columns; none for a table that needs no explanation
     */
    public TextTable(String alignment, String... heads) {
        this.alignment = alignment;
        if (heads.length > 0) {
            row(heads);
        }
    }

    /** Adds a row; its last cells may be left out. */
    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The rows as they stand below each other, the heads first, without blanks at their ends. */
    public List<String> lines() {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** All lines, each ending in a line feed. */
    @Override
    public String toString() {
        return lines().stream().map(line -> line + '\n').collect(Collectors.joining());
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String blanks = " ".repeat(widths[i] - width(row.get(i)));
            line.append("  ");
            line.append(alignment.charAt(i) == 'r' ? blanks + row.get(i) : row.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** Places that a text takes on a terminal. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
                    default -> true;
                })
                .count();
    }
}
