package org.dakal.propagation;

/** Where a model has the buildings and trees around people, so that they are counted once. */
public enum LandCoverUse {
    /** Their heights stand on the path, as {@link org.dakal.propagation.terminal.RepresentativeClutter} puts them. */
    ON_THE_PATH("heights of land cover stand on the path"),
    /**
     * It knows the ground alone: what the phone's own surroundings take comes on top, by {@link
     * org.dakal.propagation.terminal.ReceiverClutter}.
     */
    AT_THE_RECEIVER("bare ground, and ITU-R P.2108 section 3.1 for the land cover around the phone"),
    /** Its formula was fitted among them, and its name says among which. */
    IN_ITS_ID("surroundings are those of its id"),
    /** It is to say what would be without them. */
    NONE("none, by definition");

    private final String words;

    LandCoverUse(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
