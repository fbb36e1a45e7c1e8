package org.dakal.propagation;

/** What a model asks for besides frequency, distance and the antennas' heights. */
public enum ModelNeed {
    /** Heights of the ground between the two ends. */
    TERRAIN("terrain"),
    /** Heights of what stands on the ground; taken as bare ground where it is not known. */
    CLUTTER("clutter heights"),
    /** Where the path is over sea; taken as land where it is not known. */
    ZONES("land or sea"),
    /** Lapse of refractivity with height, which bends rays. */
    LAPSE_RATE("refractivity lapse rate"),
    /** Refractivity at sea level. */
    REFRACTIVITY("surface refractivity"),
    /** Permittivity and conductivity of the ground. */
    GROUND("ground constants"),
    /** Radio climate. */
    CLIMATE("radio climate"),
    /** Latitude of the path. */
    LATITUDE("latitude");

    private final String words;

    ModelNeed(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
