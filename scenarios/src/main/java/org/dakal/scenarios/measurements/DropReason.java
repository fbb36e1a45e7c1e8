package org.dakal.scenarios.measurements;

/** Why a reading is not used. */
public enum DropReason {
    BROKEN_ROW("the row is broken"),
    UNREADABLE("a value that cannot be read"),
    NO_POSITION("no position, or one of 0, 0"),
    NO_TECHNOLOGY("the technology is not given, or not known here"),
    NO_LEVEL("no level"),
    IMPLAUSIBLE_LEVEL("a level that phones of the technology do not report"),
    NEIGHBOUR("a neighbour beside the serving cell"),
    DUPLICATE("the same reading again"),
    INACCURATE("the position is too inaccurate"),
    TOO_FAST("too fast"),
    INDOORS("indoors"),
    OUTSIDE_GRID("outside the result's grid"),
    SWAPPED("outside the result's grid, where it would not be with latitude and longitude swapped"),
    OTHER_NETWORK("a cell or band that the network does not have"),
    NEAR_MAST("too near the mast"),
    UNKNOWN_GROUND("nothing is predicted there: terrain is unknown");

    private final String words;

    DropReason(String words) {
        this.words = words;
    }

    /** For people, a clause without a full stop. */
    public String words() {
        return words;
    }
}
