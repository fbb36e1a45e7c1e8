package org.dakal.scenarios.fuzz;

/** What became of a damaged input. */
public enum Verdict {
    /** It was read all the same: the damage does not show, or is only worth a warning. */
    OK("ok"),
    /** It was refused, and every message says where and what in plain words. */
    CLEAR_MESSAGE("clear message"),
    /** An exception nobody foresaw, a message that helps nobody, or other results without a word. */
    UNEXPECTED("unexpected"),
    /** Nothing was known after {@link FuzzRun#MOST_SECONDS}. */
    SLOW("slow"),
    /** The heap did not suffice. */
    OUT_OF_MEMORY("out of memory");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** True when the program must be mended. */
    public boolean isBad() {
        return this != OK && this != CLEAR_MESSAGE;
    }
}
