package org.dakal.propagation.itm;

/** How a computation ended. Codes as NTIA numbers them; texts say what was wrong. */
public enum ItmStatus {
    SUCCESS(0, "done"),
    SUCCESS_WITH_WARNINGS(1, "done, with warnings"),
    TX_TERMINAL_HEIGHT(1000, "transmitter height must be 0.5 to 3000 m"),
    RX_TERMINAL_HEIGHT(1001, "receiver height must be 0.5 to 3000 m"),
    REFRACTIVITY(1008, "sea-level surface refractivity must be 250 to 400 N-units"),
    FREQUENCY(1009, "frequency must be 20 to 20000 MHz"),
    EPSILON(1011, "ground permittivity must be 1 or more"),
    SIGMA(1012, "ground conductivity must be above 0"),
    GROUND_IMPEDANCE(1013, "the ground's surface impedance has a larger imaginary than real part"),
    EFFECTIVE_EARTH(1016, "the effective Earth radius leaves 4000 to 13333 km"),
    SURFACE_REFRACTIVITY_SMALL(1021, "surface refractivity at the path's height is below 150 N-units"),
    SURFACE_REFRACTIVITY_LARGE(1022, "surface refractivity at the path's height is above 400 N-units");

    private final int code;
    private final String text;

    ItmStatus(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** NTIA's return code. */
    public int code() {
        return code;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** True when there is no loss. */
    public boolean isError() {
        return code >= 1000;
    }
}
