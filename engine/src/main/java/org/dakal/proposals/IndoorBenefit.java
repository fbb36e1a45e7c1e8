package org.dakal.proposals;

/**
 * People behind walls whose service a proposal changes: those of each kind of building, by their share of the people
 * around; all NaN where no settlements were given.
 *
 * @param gainAlonePeople newly served if only this is built
 * @param lossAlonePeople no longer served if only this is built
 * @param gainGivenPeople newly served on top of all proposals ranked above
 * @param lossGivenPeople no longer served on top of all proposals ranked above
 */
public record IndoorBenefit(
        double gainAlonePeople, double lossAlonePeople, double gainGivenPeople, double lossGivenPeople) {}
