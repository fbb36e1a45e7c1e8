package org.dakal.propagation;

/** Radio climates of the Longley-Rice model, with the numbers its documents use. */
public enum RadioClimate {
    EQUATORIAL(1),
    CONTINENTAL_SUBTROPICAL(2),
    MARITIME_SUBTROPICAL(3),
    DESERT(4),
    CONTINENTAL_TEMPERATE(5),
    MARITIME_TEMPERATE_OVER_LAND(6),
    MARITIME_TEMPERATE_OVER_SEA(7);

    private final int number;

    RadioClimate(int number) {
        this.number = number;
    }

    /** 1 to 7. */
    public int number() {
        return number;
    }

    /** The climate of a number 1 to 7. */
    public static RadioClimate ofNumber(int number) {
        for (RadioClimate climate : values()) {
            if (climate.number == number) {
                return climate;
            }
        }
        throw new IllegalArgumentException("climate = " + number + " must be 1 to 7");
    }
}
