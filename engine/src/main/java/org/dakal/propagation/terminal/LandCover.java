package org.dakal.propagation.terminal;

import java.util.Arrays;
import java.util.Optional;

/**
 * What covers the land around people, by the height that represents it.
 *
 * <p>Source of the heights: Recommendation ITU-R P.1812-7, section 3.2.1, default representative clutter heights.
 * {@link #VILLAGE} is not in that table: its 5 m is an assumption of this project, one storey with a roof.
 */
public enum LandCover {
    WATER("water", 0),
    OPEN("open", 0),
    VILLAGE("village", 5),
    TREES("trees", 15),
    SUBURBAN("suburban", 10),
    URBAN("urban", 15),
    DENSE_URBAN("dense-urban", 20);

    private final String id;
    private final double heightMeters;

    LandCover(String id, double heightMeters) {
        this.id = id;
        this.heightMeters = heightMeters;
    }

    /** Its name in files and on the command line. */
    public String id() {
        return id;
    }

    /** Representative clutter height above the ground, R in the documents; 0 where nothing stands. */
    public double representativeHeightMeters() {
        return heightMeters;
    }

    /** The class of an id, spelt as it is. */
    public static Optional<LandCover> find(String id) {
        return Arrays.stream(values()).filter(cover -> cover.id.equals(id)).findFirst();
    }
}
