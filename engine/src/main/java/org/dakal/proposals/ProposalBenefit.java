package org.dakal.proposals;

import org.dakal.findings.Exposure;
import org.dakal.network.Change;
import org.dakal.network.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What one proposal changes.
 *
 * @param rank 1 is best
 * @param gainAlone newly served if only this is built
 * @param lossAlone no longer served if only this is built
 * @param gainGiven newly served on top of all proposals ranked above
 * @param lossGiven no longer served on top of all proposals ranked above
 * @param costPerNewlyServedPerson the whole cost divided by people newly served alone, as they are counted; NaN when
 *     there are none to speak of, or as many lose service
 * @param coveredAreaSquareKm area its own new or changed sectors serve in the province
 * @param alreadyServedFraction of the people (area where it is ranked by, or no people are given) whom these sectors
 *     would serve by themselves, as they are counted, the share that today's network serves (low additionality when
 *     high); NaN for fewer than half a person, or less than a hectare
 * @param expected in expectation; null when service is counted by threshold alone
 * @param indoor the same behind walls; null when nobody looks indoors
 * @param note what else people must know, e.g. that it cannot be built after another; empty when nothing
 */
public record ProposalBenefit(
        Proposal proposal,
        int rank,
        Exposure gainAlone,
        Exposure lossAlone,
        Exposure gainGiven,
        Exposure lossGiven,
        double costPerNewlyServedPerson,
        double coveredAreaSquareKm,
        double alreadyServedFraction,
        @Nullable ExpectedBenefit expected,
        @Nullable IndoorBenefit indoor,
        String note) {
    /** Fewer people say nothing in expectation, in which nearly every proposal does something. */
    public static final double LEAST_PEOPLE = 0.5;

    /** Less area says nothing: a hectare. */
    public static final double LEAST_SQUARE_KM = 0.01;

    /** People newly served if only this is built, as they are counted. */
    public double gainAlonePeople() {
        return asCounted(gainAlone.people(), expected == null ? Double.NaN : expected.gainAlonePeople());
    }

    /** People no longer served if only this is built, as they are counted. */
    public double lossAlonePeople() {
        return asCounted(lossAlone.people(), expected == null ? Double.NaN : expected.lossAlonePeople());
    }

    /** People newly served on top of all ranked above, as they are counted. */
    public double gainGivenPeople() {
        return asCounted(gainGiven.people(), expected == null ? Double.NaN : expected.gainGivenPeople());
    }

    /** People newly served on top of all ranked above, less those no longer served, as they are counted. */
    public double netGivenPeople() {
        return asCounted(
                gainGiven.people() - lossGiven.people(),
                expected == null ? Double.NaN : expected.gainGivenPeople() - expected.lossGivenPeople());
    }

    private static double asCounted(double byThreshold, double expected) {
        return Double.isNaN(expected) ? byThreshold : expected;
    }

    /**
     * Whether it counts among all proposals together: not what takes something down or away, what cannot be built any
     * more, or what is decided already.
     */
    public boolean countsTogether() {
        return !worsens()
                && note.isEmpty()
                && !proposal.rules().mustHave()
                && proposal.changes().stream()
                        .noneMatch(c -> c instanceof Change.RemoveSite || c instanceof Change.RemoveSector);
    }

    /**
     * True when some place would lose service by class, or half a person or more in expectation, built alone or on top
     * of those ranked above.
     */
    public boolean worsens() {
        return lossAlone.areaSquareKm() > 0
                || lossGiven.areaSquareKm() > 0
                || (expected != null
                        && Math.max(expected.lossAlonePeople(), expected.lossGivenPeople()) >= LEAST_PEOPLE);
    }
}
