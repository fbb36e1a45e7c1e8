package org.dakal.propagation.urban;

import java.util.List;
import java.util.Map;
import org.dakal.propagation.ModelParameter;

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

    /**
     * Four flat-roofed floors of 3 m, rows 30 m apart and streets half as wide, across the path: the report's defaults.
     */
    public static TownShape typical(Centre centre) {
        return new TownShape(12, 15, 30, 90, centre);
    }

    private static final TownShape TYPICAL = typical(Centre.MEDIUM);

    /** What may be set about it. */
    static final List<ModelParameter> PARAMETERS = List.of(
            new ModelParameter("roofHeightMeters", 1, 100, TYPICAL.roofHeightMeters, "mean height of roofs"),
            new ModelParameter("streetWidthMeters", 1, 200, TYPICAL.streetWidthMeters, "width of streets"),
            new ModelParameter(
                    "buildingSeparationMeters",
                    1,
                    500,
                    TYPICAL.buildingSeparationMeters,
                    "from the middle of one row of houses to the next"),
            new ModelParameter(
                    "streetAngleDegrees", 0, 90, TYPICAL.streetAngleDegrees, "between street and direct path"));

    /** This town with some of its {@link #PARAMETERS} set. */
    TownShape with(Map<String, Double> parameters) {
        return new TownShape(
                parameters.getOrDefault("roofHeightMeters", roofHeightMeters),
                parameters.getOrDefault("streetWidthMeters", streetWidthMeters),
                parameters.getOrDefault("buildingSeparationMeters", buildingSeparationMeters),
                parameters.getOrDefault("streetAngleDegrees", streetAngleDegrees),
                centre);
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
