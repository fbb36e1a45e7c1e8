package org.dakal.study;

import java.util.Locale;

/** What a study, or a command about single links, is at: in the order in which phases come. */
public enum Phase {
    READING,
    TERRAIN,
    LINKS,
    COVERAGE,
    PATH_LOSS,
    CHANGE,
    EXPOSURE,
    PROPOSALS,
    IN_THE_OPEN,
    INDOORS,
    EXPECTATION,
    SPOTS,
    OPERATORS,
    OUTAGES,
    SUGGESTING,
    MERGING,
    PLANNING,
    CHECKING,
    FAILURES,
    DRAWS,
    SENSITIVITY,
    CALIBRATION,
    WRITING;

    /** The phase as people and files name it, such as "path loss". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
