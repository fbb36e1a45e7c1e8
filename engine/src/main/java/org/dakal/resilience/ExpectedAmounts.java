package org.dakal.resilience;

/**
 * Amounts expected by their probability.
 *
 * @param people NaN where people are counted by threshold or not given
 * @param squareKm NaN where area is counted by threshold, as it is unless proposals are ranked by it
 */
public record ExpectedAmounts(double people, double squareKm) {
    /** Nothing is expected: all is counted by threshold. */
    static final ExpectedAmounts NONE = new ExpectedAmounts(Double.NaN, Double.NaN);

    ExpectedAmounts plus(ExpectedAmounts other) {
        return new ExpectedAmounts(people + other.people, squareKm + other.squareKm);
    }

    /** What is counted: these people, or else those by threshold. */
    double peopleOr(double byThreshold) {
        return Double.isNaN(people) ? byThreshold : people;
    }

    /** What is counted of area likewise. */
    double squareKmOr(double byThreshold) {
        return Double.isNaN(squareKm) ? byThreshold : squareKm;
    }
}
