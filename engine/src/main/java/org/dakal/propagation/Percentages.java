package org.dakal.propagation;

/**
 * How sure a loss shall be: it is not exceeded for these shares of time, locations and situations.
 *
 * @param timePercent share of the average year
 * @param locationPercent share of locations around the receiver
 * @param situationPercent share of like situations (Longley-Rice only)
 */
public record Percentages(double timePercent, double locationPercent, double situationPercent) {
    /** Half of the time, half of the locations, half of the situations. */
    public static final Percentages MEDIAN = new Percentages(50, 50, 50);

    public Percentages {
        check("timePercent", timePercent);
        check("locationPercent", locationPercent);
        check("situationPercent", situationPercent);
    }

    private static void check(String name, double value) {
        if (!(value > 0 && value < 100)) {
            throw new IllegalArgumentException(name + " = " + value + " must be between 0 and 100");
        }
    }
}
