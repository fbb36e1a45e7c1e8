package org.dakal.proposals.portfolio;

/**
 * What a proposal is worth in one weight, four ways; what it takes counts against it. NaN where a way does not apply.
 *
 * @param lastIn built after all others of the plan; for those not in the plan, on top of it
 * @param inOrder built in its turn: after those before it in the order of building
 * @param shapley its share of the plan's joint benefit (Shapley); NaN for those not in the plan
 * @param shapleyStandardError of that share; zero when it is exact
 */
public record Benefit(double alone, double lastIn, double inOrder, double shapley, double shapleyStandardError) {}
