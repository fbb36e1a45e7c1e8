package org.dakal.propagation.itm;

/** How carefully an antenna's place was chosen, for the area mode. */
enum SitingCriteria {
    RANDOM(0, 0),
    CAREFUL(1, 4),
    VERY_CAREFUL(2, 9);

    private final int number;
    private final double heightGainMeters;

    SitingCriteria(int number, double heightGainMeters) {
        this.number = number;
        this.heightGainMeters = heightGainMeters;
    }

    /** B0 of [Alg 3.2], in metres. */
    double heightGainMeters() {
        return heightGainMeters;
    }

    /** The criteria of a number 0 to 2. */
    static SitingCriteria ofNumber(int number) {
        for (SitingCriteria criteria : values()) {
            if (criteria.number == number) {
                return criteria;
            }
        }
        throw new IllegalArgumentException("siting criteria = " + number + " must be 0 to 2");
    }
}
