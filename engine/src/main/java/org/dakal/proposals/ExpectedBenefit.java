package org.dakal.proposals;

/**
 * What a proposal changes in the open in expectation: sums of what rises, and of what falls.
 *
 * @param gainAlonePeople expected to be newly served if only this is built; NaN where no settlements are given, as all
 *     people here
 * @param lossAlonePeople expected to be served no longer if only this is built
 * @param gainGivenPeople expected to be newly served on top of all proposals ranked above
 * @param lossGivenPeople expected to be served no longer on top of all proposals ranked above
 * @param netAloneSquareKm area expected to be newly served less that lost if only this is built; NaN where area is not
 *     what is ranked by, as the other
 * @param netGivenSquareKm the same on top of all proposals ranked above
 */
public record ExpectedBenefit(
        double gainAlonePeople,
        double lossAlonePeople,
        double gainGivenPeople,
        double lossGivenPeople,
        double netAloneSquareKm,
        double netGivenSquareKm) {}
