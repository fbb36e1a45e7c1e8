package org.dakal.proposals.portfolio;

/**
 * A step of building a plan.
 *
 * @param phase from 1: first what brings most for the money
 * @param costTotalAmount spent in all once it is built
 * @param shareOfBestFraction that, as a share of the best choice found for the same money; NaN where there was no time
 *     to search for one
 */
public record BuildStep(
        String proposalId, int phase, double costTotalAmount, double objective, double shareOfBestFraction) {}
