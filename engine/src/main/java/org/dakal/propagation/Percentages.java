package org.dakal.propagation;

import java.util.Map;

/**
 * How sure a loss shall be: it is not exceeded for these shares of time, locations and situations.
 *
 * @param timePercent share of the average year
 * @param locationPercent share of locations around the receiver
 * @param situationPercent share of like situations (Longley-Rice only)
 * @param variabilityMode how these are taken together (Longley-Rice only, NTIA's mdvar): 0 single message, 1
 *     accidental, 2 mobile, 3 broadcast; plus 10 without location variability, plus 20 without situation variability
 */
public record Percentages(double timePercent, double locationPercent, double situationPercent, int variabilityMode) {
    /** Names of the parts where they are parameters of a model. */
    private static final String TIME = "timePercent";

    private static final String LOCATION = "locationPercent";
    private static final String SITUATION = "situationPercent";
    private static final String VARIABILITY = "variabilityMode";

    /** Mobile service over a known path, whose locations are the path's own. */
    public static final int DEFAULT_VARIABILITY_MODE = 12;

    /** Half of the time, half of the locations, half of the situations. */
    public static final Percentages MEDIAN = new Percentages(50, 50, 50, DEFAULT_VARIABILITY_MODE);

    public Percentages {
        check("timePercent", timePercent);
        check("locationPercent", locationPercent);
        check("situationPercent", situationPercent);
        if (!isVariabilityMode(variabilityMode)) {
            throw new IllegalArgumentException(
                    "mdvar = " + variabilityMode + " must be 0 to 3, and 10, 20 or 30 may be added");
        }
    }

    /** The percentages that are set among a model's parameters; the median's where nothing is set. */
    public static Percentages of(Map<String, Double> parameters) {
        return new Percentages(
                parameters.getOrDefault(TIME, MEDIAN.timePercent),
                parameters.getOrDefault(LOCATION, MEDIAN.locationPercent),
                parameters.getOrDefault(SITUATION, MEDIAN.situationPercent),
                parameters
                        .getOrDefault(VARIABILITY, (double) MEDIAN.variabilityMode)
                        .intValue());
    }

    /** True for 0 to 3, and for these plus 10, 20 or 30. */
    public static boolean isVariabilityMode(int mode) {
        return mode >= 0 && mode < 40 && mode % 10 <= 3;
    }

    private static void check(String name, double value) {
        if (!(value > 0 && value < 100)) {
            throw new IllegalArgumentException(name + " = " + value + " must be between 0 and 100");
        }
    }
}
