package org.dakal.propagation.urban;

/**
 * Houses and streets as COST 231 Walfisch-Ikegami wants them.
 *
 * @param roofHeightMeters hRoof, mean height of roofs, positive
 * @param streetWidthMeters w, positive
 * @param buildingSeparationMeters b, from the middle of one row of houses to the next, positive
 * @param streetAngleDegrees phi, between the street and the direct path, 0 to 90
 * @param centre size and density of the town
 */
public record TownShape(
        double roofHeightMeters,
        double streetWidthMeters,
        double buildingSeparationMeters,
        double streetAngleDegrees,
        Centre centre) {

    /** Size and density, for the growth of the loss with frequency. */
    public enum Centre {
        /** Medium city, or suburban centre with moderate density of trees. */
        MEDIUM,
        METROPOLITAN
    }

    /** Four flat-roofed floors of 3 m, rows 30 m apart and streets half as wide, across the path: the report's defaults. */
    public static TownShape typical(Centre centre) {
        return new TownShape(12, 15, 30, 90, centre);
    }

    public TownShape {
        checkPositive("roofHeightMeters", roofHeightMeters);
        checkPositive("streetWidthMeters", streetWidthMeters);
        checkPositive("buildingSeparationMeters", buildingSeparationMeters);
        if (!(streetAngleDegrees >= 0 && streetAngleDegrees <= 90)) {
            throw new IllegalArgumentException("streetAngleDegrees = " + streetAngleDegrees + " must be 0 to 90");
        }
    }

    private static void checkPositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " = " + value + " must be above 0");
        }
    }
}
