package org.dakal.scenarios.source;

/** What programs that open CSV do with text: one that looks like a formula is computed, whoever wrote it. */
public final class Spreadsheets {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"; // full-width ones too

    private Spreadsheets() {}

    /** True for a text that a spreadsheet may compute instead of showing it. */
    public static boolean takesForFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text as a cell that is shown as it stands: with an apostrophe before what looks like a formula. */
    public static String cell(String text) {
        return takesForFormula(text) ? "'" + text : text;
    }

    /** The text that a cell stands for, as {@link #cell} made it. */
    public static String text(String cell) {
        return cell.startsWith("'") && takesForFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
