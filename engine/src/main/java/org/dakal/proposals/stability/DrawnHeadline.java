package org.dakal.proposals.stability;

/**
 * A headline in draws of what nobody knows.
 *
 * @param gain people newly served; of one network those who count
 * @param loss people no longer served; of one network none
 * @param netGain the one less the other
 * @param expectedNetGainAmount its expectation, computed without draws; what {@code netGain}'s mean must agree with
 */
public record DrawnHeadline(Interval gain, Interval loss, Interval netGain, double expectedNetGainAmount) {
    /** An expectation that nobody drew around. */
    public static DrawnHeadline undrawn(double expectedNetGainAmount) {
        return new DrawnHeadline(Interval.NONE, Interval.NONE, Interval.NONE, expectedNetGainAmount);
    }
}
