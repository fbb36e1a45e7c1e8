package org.dakal.propagation.terminal;

import java.util.Arrays;
import java.util.Optional;
import org.dakal.terrain.ClutterClass;

/**
 * What covers the land around people, by the height that represents it.
 *
 * <p>Source of the heights: Recommendation ITU-R P.1812-7, section 3.2.1, default representative clutter heights.
 * {@link #VILLAGE} is not in that table: its 5 m is an assumption of this project, one storey with a roof.
 *
 * <p>Source of the variabilities: NTIA Report TR-15-517, Appendix A, which has them from Okumura's drives: 7.1 dB in a
 * city at 1500 MHz, the middle of the bands of phones, and 2 dB more elsewhere. From 900 to 2600 MHz they grow by 1.4
 * dB, which is not followed. Recommendations ITU-R P.1812-7 (section 4.7: 2 dB in a square of 100 m) and P.1546 (5 dB
 * in one of 500 m) give less, for they count only what varies within a square whose own median is known, and a model's
 * median is not. Where no obstacles stand nothing is said, and the service profile's standard deviation holds.
 */
public enum LandCover {
    WATER("water", 0, Double.NaN, false),
    OPEN("open", 0, Double.NaN, false),
    VILLAGE("village", 5, 9.1, true),
    TREES("trees", 15, 9.1, false),
    SUBURBAN("suburban", 10, 9.1, true),
    URBAN("urban", 15, 7.1, true),
    DENSE_URBAN("dense-urban", 20, 7.1, true);

    private final String id;
    private final double heightMeters;
    private final double locationVariabilityDb;
    private final boolean isBuiltUp;

    LandCover(String id, double heightMeters, double locationVariabilityDb, boolean isBuiltUp) {
        this.id = id;
        this.heightMeters = heightMeters;
        this.locationVariabilityDb = locationVariabilityDb;
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

    /** Standard deviation of the level between locations in it, dB; NaN where the documents say nothing. */
    public double locationVariabilityDb() {
        return locationVariabilityDb;
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
