package org.dakal.scenarios.terrain;

/** A box of latitudes and longitudes in degrees; the east may lie beyond 180. */
record GeoBounds(double southDegrees, double westDegrees, double northDegrees, double eastDegrees) {
    GeoBounds {
        if (!(southDegrees <= northDegrees) || !(westDegrees <= eastDegrees)) {
            throw new IllegalArgumentException("box from " + southDegrees + ", " + westDegrees + " to " + northDegrees
                    + ", " + eastDegrees + " is turned over");
        }
    }

    double centralLongitudeDegrees() {
        return (westDegrees + eastDegrees) / 2;
    }
}
