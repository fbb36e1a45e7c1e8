package org.dakal.propagation.itm;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the model warns of: results stand but lean on parameters outside their usual range. Bits as NTIA numbers them.
 */
public enum ItmWarning {
    TX_TERMINAL_HEIGHT(0x0001, "transmitter height is outside 1 to 1000 m"),
    RX_TERMINAL_HEIGHT(0x0002, "receiver height is outside 1 to 1000 m"),
    FREQUENCY(0x0004, "frequency is outside 40 to 10000 MHz"),
    PATH_DISTANCE_TOO_BIG_1(0x0008, "path is longer than 1000 km"),
    PATH_DISTANCE_TOO_BIG_2(0x0010, "path is longer than 2000 km"),
    PATH_DISTANCE_TOO_SMALL_1(0x0020, "path is so short that the elevation angle between the antennas is large"),
    PATH_DISTANCE_TOO_SMALL_2(0x0040, "path is shorter than 1 km"),
    TX_HORIZON_ANGLE(0x0080, "transmitter's horizon is more than 200 mrad up or down"),
    RX_HORIZON_ANGLE(0x0100, "receiver's horizon is more than 200 mrad up or down"),
    TX_HORIZON_DISTANCE_1(0x0200, "transmitter's horizon is nearer than a tenth of the smooth Earth's"),
    RX_HORIZON_DISTANCE_1(0x0400, "receiver's horizon is nearer than a tenth of the smooth Earth's"),
    TX_HORIZON_DISTANCE_2(0x0800, "transmitter's horizon is farther than three times the smooth Earth's"),
    RX_HORIZON_DISTANCE_2(0x1000, "receiver's horizon is farther than three times the smooth Earth's"),
    EXTREME_VARIABILITIES(0x2000, "a percentage lies beyond 0.1 or 99.9"),
    SURFACE_REFRACTIVITY(0x4000, "surface refractivity at the path's height is below 250 N-units");

    private final int bit;
    private final String text;

    ItmWarning(int bit, String text) {
        this.bit = bit;
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** This flag when the condition holds, else none. */
    int when(boolean condition) {
        return condition ? bit : 0;
    }

    /** The warnings of a word of flags. */
    public static Set<ItmWarning> of(int flags) {
        Set<ItmWarning> warnings = EnumSet.noneOf(ItmWarning.class);
        for (ItmWarning warning : values()) {
            if ((flags & warning.bit) != 0) {
                warnings.add(warning);
            }
        }
        return warnings;
    }
}
