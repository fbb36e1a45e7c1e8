package org.dakal.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dakal.findings.Exposure;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Settlement;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Proposal;
import org.junit.jupiter.api.Test;

/**
 * Expectations by hand in the row of cells that {@link Desert} describes; today columns 0 to 40 are served, so villages
 * 1 and 2.
 */
class MarginalBenefitTest {
    private static final Proposal MIDDLE = Desert.newMast("A", 50, 400);
    private static final Proposal EAST = Desert.newMast("B", 80, 560);
    private static final Proposal DOWN = Desert.proposal("C", 0, new Change.RemoveSite("OLD"));

    /** MIDDLE serves columns 30 to 70: villages 2, 4, 8. */
    @Test
    void aloneAMastGainsWhatWasNotServed() {
        ProposalBenefit middle = Desert.rank(RankBy.PEOPLE, MIDDLE).get(0);
        Exposure gain = middle.gainAlone();
        assertThat(gain.people()).isEqualTo(4 + 8);
        assertThat(gain.villages()).extracting(Settlement::id).containsExactly("V8", "V4");
        assertThat(gain.publicPoints()).extracting(PublicPoint::id).containsExactly("S");
        // Columns 41 to 70.
        assertThat(gain.areaSquareKm()).isCloseTo(0.30, within(1e-12));
        assertThat(gain.roadKm()).isCloseTo(3.0, within(1e-6));
        assertThat(middle.lossAlone()).isEqualTo(Exposure.NONE);
        assertThat(middle.gainGiven()).isEqualTo(gain);
        assertThat(middle.worsens()).isFalse();
        assertThat(middle.costPerNewlyServedPerson()).isEqualTo(400.0 / 12);
        // Of its 41 columns, 30 to 40 are served today, and in them 2 of its 14 people.
        assertThat(middle.coveredAreaSquareKm()).isCloseTo(0.41, within(1e-12));
        assertThat(middle.alreadyServedFraction()).isCloseTo(2.0 / 14, within(1e-12));
        assertThat(Desert.rank(RankBy.AREA, MIDDLE).get(0).alreadyServedFraction())
                .isCloseTo(11.0 / 41, within(1e-12));
        assertThat(middle.note()).isEmpty();
    }

    /**
     * EAST serves columns 60 to 100: 8, 16, 32, so it comes first; MIDDLE then adds 4; without OLD only 1 loses, 2 has
     * MIDDLE.
     */
    @Test
    void eachRankCountsWhatThoseAboveLeave() {
        List<ProposalBenefit> ranked = Desert.rank(RankBy.PEOPLE, DOWN, MIDDLE, EAST);
        assertThat(ranked).extracting(b -> b.proposal().id()).containsExactly("B", "A", "C");
        assertThat(ranked).extracting(ProposalBenefit::rank).containsExactly(1, 2, 3);
        assertThat(ranked).extracting(b -> b.gainAlone().people()).containsExactly(56.0, 12.0, 0.0);
        assertThat(ranked).extracting(b -> b.gainGiven().people()).containsExactly(56.0, 4.0, 0.0);
        assertThat(ranked).extracting(b -> b.lossAlone().people()).containsExactly(0.0, 0.0, 3.0);
        assertThat(ranked).extracting(b -> b.lossGiven().people()).containsExactly(0.0, 0.0, 1.0);
        assertThat(ranked).extracting(ProposalBenefit::worsens).containsExactly(false, false, true);
        ProposalBenefit down = ranked.get(2);
        assertThat(down.costPerNewlyServedPerson()).isNaN();
        assertThat(down.coveredAreaSquareKm()).isZero();
        assertThat(down.alreadyServedFraction()).isNaN();
    }

    /**
     * Per toman: MIDDLE 12 / 400 = 0.03, EAST 56 / 560 = 0.1; DOWN costs nothing but takes service from three, and the
     * gift neither costs nor brings anything.
     */
    @Test
    void ranksByPeoplePerCost() {
        Proposal gift = Desert.proposal("G", 0, new Change.SetPower("OLD", "1", Desert.EIRP_DBM));
        List<ProposalBenefit> ranked = Desert.rank(RankBy.PEOPLE_PER_COST, DOWN, MIDDLE, EAST, gift);
        assertThat(ranked).extracting(b -> b.proposal().id()).containsExactly("B", "A", "G", "C");
    }

    @Test
    void anUnchangedSectorChangesNothing() {
        Proposal same = Desert.proposal("S", 5, new Change.Retilt("OLD", "1", 0, 0));
        ProposalBenefit benefit = Desert.rank(RankBy.AREA, same).get(0);
        assertThat(benefit.gainAlone()).isEqualTo(Exposure.NONE);
        assertThat(benefit.lossAlone()).isEqualTo(Exposure.NONE);
        assertThat(benefit.coveredAreaSquareKm()).isZero();
        assertThat(benefit.worsens()).isFalse();
    }

    /**
     * 6.02 dB more double the reach: 41 columns (4.099 km) each side, so OLD serves 0 to 60 (villages 1, 2, 4). Half
     * the power later, on the same sector, is what then stands: the last word counts.
     */
    @Test
    void proposalsOnOneSectorFollowOneAnother() {
        Proposal stronger = Desert.proposal("P", 1, new Change.SetPower("OLD", "1", Desert.EIRP_DBM + 6.02));
        Proposal weaker = Desert.proposal("W", 1, new Change.SetPower("OLD", "1", Desert.EIRP_DBM - 6.02));
        List<ProposalBenefit> ranked = Desert.rank(RankBy.PEOPLE, weaker, stronger);
        assertThat(ranked).extracting(b -> b.proposal().id()).containsExactly("P", "W");
        assertThat(ranked.get(0).gainGiven().people()).isEqualTo(4);
        // A quarter of 4.099 km: columns 10 to 30 are left; 1 and 2 lose today's service, 4 what P gave.
        assertThat(ranked.get(1).lossAlone().people()).isEqualTo(3);
        assertThat(ranked.get(1).lossGiven().people()).isEqualTo(7);
        // Nobody lives in columns 10 to 30, all of which are served today.
        assertThat(ranked.get(1).alreadyServedFraction()).isNaN();
        assertThat(Desert.rank(RankBy.AREA, weaker).get(0).alreadyServedFraction())
                .isEqualTo(1);
    }

    @Test
    void whatAnotherRemovedCannotBeAlteredAndSaysSo() {
        Proposal replace = Desert.proposal(
                "R", 9, new Change.RemoveSite("OLD"), new Change.AddSite(Desert.mast("NEW", 20, Desert.EIRP_DBM + 12)));
        Proposal alter = Desert.proposal("P", 1, new Change.SetPower("OLD", "1", Desert.EIRP_DBM + 6.02));
        ProposalBenefit last = Desert.rank(RankBy.PEOPLE, alter, replace).get(1);
        assertThat(last.proposal()).isEqualTo(alter);
        assertThat(last.gainAlone().people()).isEqualTo(4);
        assertThat(last.gainGiven()).isEqualTo(Exposure.NONE);
        assertThat(last.note()).isEqualTo("cannot be built after R (no site OLD)");
    }

    @Test
    void whatNeedsAnotherWaitsForIt() {
        Proposal more = Desert.proposal("M", 1, new Change.SetPower("NB", "1", Desert.EIRP_DBM + 6.02));
        List<ProposalBenefit> ranked = Desert.rank(RankBy.PEOPLE, more, EAST);
        assertThat(ranked).extracting(b -> b.proposal().id()).containsExactly("B", "M");
        // From column 80 41 columns west: 39, so village 4 too.
        assertThat(ranked.get(1).gainAlone()).isEqualTo(Exposure.NONE);
        assertThat(ranked.get(1).gainGiven().people()).isEqualTo(4);
        assertThat(ranked.get(1).note()).isEqualTo("can only be built after B (no site NB)");
    }

    @Test
    void whatNeverCanBeBuiltComesLast() {
        Proposal lost = Desert.proposal("L", 1, new Change.RemoveSector("OLD", "9"));
        List<ProposalBenefit> ranked = Desert.rank(RankBy.AREA, lost, DOWN);
        assertThat(ranked.get(1).note()).isEqualTo("cannot be built (site OLD has no sector 9)");
        ranked = Desert.rank(RankBy.AREA, lost, MIDDLE);
        assertThat(ranked.get(1).note()).isEqualTo("cannot be built (site OLD has no sector 9)");
    }

    @Test
    void costsInCurrenciesThatCannotBeComparedAreRefusedOnlyWhenRankedByCost() {
        Proposal dollars = new Proposal("D", "D", "", MIDDLE.changes(), new Cost(1, "USD", "2026-06"));
        assertThatThrownBy(() -> Desert.rank(RankBy.PEOPLE_PER_COST, EAST, dollars))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("proposals ranked by cost must have costs in one currency, not in rial and USD");
        assertThat(Desert.rank(RankBy.PEOPLE, EAST, dollars)).hasSize(2);
    }

    @Test
    void aTomanIsTenRials() {
        RankScore toman = RankScore.of(RankBy.PEOPLE_PER_COST, new Cost(70, "toman", "2026-06"), 7, 1);
        RankScore rials = RankScore.of(RankBy.PEOPLE_PER_COST, new Cost(700, "rial", "2026-06"), 7, 1);
        assertThat(toman).isEqualByComparingTo(rials);
        assertThat(toman.value()).isEqualTo(0.01);
    }

    /**
     * As in the world of costs: 10 of building and backhaul and 2 a year for five years are 20, ten times as dear as 2
     * for the same people. Of equals by people the cheaper is better, and more land only where nobody is served.
     */
    @Test
    void theWholeCostDecidesAndEqualBenefitGoesToTheCheaper() {
        Cost dear = new Cost(1, 2, 9, "toman", "2026-06", Cost.Running.STANDARD);
        Cost cheap = new Cost(2, "toman", "2016-06");
        assertThat(RankScore.of(RankBy.PEOPLE_PER_COST, dear, 1000, 9).value()).isEqualTo(1000.0 / (20 * 10));
        assertThat(RankScore.of(RankBy.PEOPLE_PER_COST, cheap, 1000, 8))
                .isGreaterThan(RankScore.of(RankBy.PEOPLE_PER_COST, dear, 1000, 9));
        assertThat(RankScore.of(RankBy.PEOPLE, cheap, 1000, 8))
                .isGreaterThan(RankScore.of(RankBy.PEOPLE, dear, 1000, 9));
        assertThat(RankScore.of(RankBy.PEOPLE, cheap, 0, 8)).isLessThan(RankScore.of(RankBy.PEOPLE, dear, 0, 9));
        assertThat(RankScore.of(RankBy.PEOPLE, cheap, 0, 9)).isGreaterThan(RankScore.of(RankBy.PEOPLE, dear, 0, 9));
        Cost free = new Cost(0, "toman", "2026");
        assertThat(RankScore.of(RankBy.PEOPLE_PER_COST, free, 0, 1))
                .isLessThan(RankScore.of(RankBy.PEOPLE_PER_COST, cheap, 1, 1));
        assertThat(RankScore.of(RankBy.PEOPLE_PER_COST, free, 1, 1).value()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void noProposalsNoBenefits() {
        assertThat(Desert.rank(RankBy.PEOPLE)).isEmpty();
    }
}
