package org.dakal.proposals.stability;

import org.dakal.coverage.ServiceProbability;
import org.dakal.proposals.RankBy;

/**
 * What is drawn, and how often. People and costs are log-normal around what was given, with the same mean.
 *
 * @param drawCount draws, 0 for none to a million
 * @param seed of all of them; the same seed gives the same bits, whatever the threads
 * @param correlationDistanceMeters where the correlation of shadowing along a grid axis has fallen to 1/e. Gudmundson,
 *     "Correlation model for shadow fading in mobile radio systems", Electronics Letters 27 (1991), found 0.82 at 100 m
 *     in a suburb, which is 500 m
 * @param siteCorrelationFraction correlation of the shadowing of two sites at one place, 0 to 0.95
 * @param peopleSigmaFraction standard deviation of a settlement's people as a share of them
 * @param costSigmaFraction likewise of a proposal's cost
 */
public record StabilityOptions(
        int drawCount,
        long seed,
        double correlationDistanceMeters,
        double siteCorrelationFraction,
        double peopleSigmaFraction,
        double costSigmaFraction,
        RankBy rankBy) {
    public StabilityOptions {
        check("drawCount", drawCount, 0, 1_000_000);
        check("correlationDistanceMeters", correlationDistanceMeters, 1, 100_000);
        check("siteCorrelationFraction", siteCorrelationFraction, 0, 0.95);
        check("peopleSigmaFraction", peopleSigmaFraction, 0, 2);
        check("costSigmaFraction", costSigmaFraction, 0, 2);
    }

    /** A thousand draws, seed 1, 500 m, 0.5 between sites, 10 % of people, 20 % of costs. */
    public static StabilityOptions standard(RankBy rankBy) {
        return new StabilityOptions(1000, 1, 500, ServiceProbability.SITE_CORRELATION_FRACTION, 0.1, 0.2, rankBy);
    }

    /** So many draws of the same, from a seed. */
    public StabilityOptions withDraws(int count, long from) {
        return new StabilityOptions(
                count,
                from,
                correlationDistanceMeters,
                siteCorrelationFraction,
                peopleSigmaFraction,
                costSigmaFraction,
                rankBy);
    }

    /** These options with people as they were given, so that no draw serves more of them than there are. */
    public StabilityOptions withPeopleAsGiven() {
        return new StabilityOptions(
                drawCount, seed, correlationDistanceMeters, siteCorrelationFraction, 0, costSigmaFraction, rankBy);
    }

    private static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " = " + value + " must be " + least + " to " + most);
        }
    }
}
