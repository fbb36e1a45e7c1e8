package org.dakal.scenarios.terrain.tile;

import org.dakal.scenarios.source.Wording;

/** A box of latitudes and longitudes in degrees; the west may lie below -180 and the east beyond 180. */
public record GeoBounds(double southDegrees, double westDegrees, double northDegrees, double eastDegrees) {
    public GeoBounds {
        if (!(southDegrees <= northDegrees) || !(westDegrees <= eastDegrees)) {
            throw new IllegalArgumentException("box from " + southDegrees + ", " + westDegrees + " to " + northDegrees
                    + ", " + eastDegrees + " is turned over");
        }
    }

    /** True when two boxes have a place in common, whatever turns of 360 degrees their longitudes are given in. */
    public boolean meets(GeoBounds other) {
        double turn = 360 * Math.rint((centralLongitudeDegrees() - other.centralLongitudeDegrees()) / 360);
        return other.southDegrees <= northDegrees
                && other.northDegrees >= southDegrees
                && other.westDegrees + turn <= eastDegrees
                && other.eastDegrees + turn >= westDegrees;
    }

    /** Where it lies, e.g. "latitudes 34 to 35, longitudes 50 to 51". */
    public String inWords() {
        return "latitudes " + rounded(southDegrees) + " to " + rounded(northDegrees) + ", longitudes "
                + rounded(westDegrees) + " to " + rounded(eastDegrees);
    }

    private static String rounded(double degrees) {
        return Wording.number(Math.rint(degrees * 1000) / 1000);
    }

    double centralLongitudeDegrees() {
        return (westDegrees + eastDegrees) / 2;
    }
}
