package org.dakal.calibration;

/** Forms of a correction, the simplest first. */
public enum CalibrationForm {
    /** The model as it is. */
    UNTUNED("untuned"),
    /** One number of decibels. */
    OFFSET("offset"),
    /** Offset and slope over the logarithm of distance. */
    SLOPES("slopes"),
    /** Besides, what is left is estimated from measured places nearby. */
    SLOPES_KRIGING("slopes-kriging");

    private final String id;

    CalibrationForm(String id) {
        this.id = id;
    }

    /** Its name in files. */
    public String id() {
        return id;
    }

    boolean hasSlope() {
        return this == SLOPES || this == SLOPES_KRIGING;
    }
}
