package org.dakal.proposals;

/**
 * People whose probability of service in the open a proposal changes: sums of what rises, and of what falls.
 *
 * @param gainAlonePeople expected to be newly served if only this is built
 * @param lossAlonePeople expected to be served no longer if only this is built
 * @param gainGivenPeople expected to be newly served on top of all proposals ranked above
 * @param lossGivenPeople expected to be served no longer on top of all proposals ranked above
 */
public record ExpectedBenefit(
        double gainAlonePeople, double lossAlonePeople, double gainGivenPeople, double lossGivenPeople) {}
