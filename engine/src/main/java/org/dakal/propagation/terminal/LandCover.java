package org.dakal.propagation.terminal;

import java.util.Arrays;
import java.util.Optional;
import org.dakal.terrain.ClutterClass;

/**
 * What covers the land around people, by the height that represents it.
 *
 * <p>Source of the heights: Recommendation ITU-R P.1812-7, section 3.2.1, default representative clutter heights.
 * {@link #VILLAGE} is not in that table: its 5 m is an assumption of this project, one storey with a roof.
 */
public enum LandCover {
    WATER("water", 0, false),
    OPEN("open", 0, false),
    VILLAGE("village", 5, true),
    TREES("trees", 15, false),
    SUBURBAN("suburban", 10, true),
    URBAN("urban", 15, true),
    DENSE_URBAN("dense-urban", 20, true);

    private final String id;
    private final double heightMeters;
    private final boolean isBuiltUp;

    LandCover(String id, double heightMeters, boolean isBuiltUp) {
        this.id = id;
        this.heightMeters = heightMeters;
        this.isBuiltUp = isBuiltUp;
    }

    /** Its name in files and on the command line. */
    public String id() {
        return id;
    }

    /** Representative clutter height above the ground, R in the documents; 0 where nothing stands. */
    public double representativeHeightMeters() {
        return heightMeters;
    }

    /** Nominal width of its streets, or of what is clear before its trees: the documents know one for all. */
    public double streetWidthMeters() {
        return ClutterClass.NOMINAL_STREET_METERS;
    }

    /** True for land that people build on and live in. */
    public boolean isBuiltUp() {
        return isBuiltUp;
    }

    /** The class of an id, spelt as it is. */
    public static Optional<LandCover> find(String id) {
        return Arrays.stream(values()).filter(cover -> cover.id.equals(id)).findFirst();
    }
}
