package org.dakal.tools.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dakal.findings.Cause;
import org.dakal.findings.Exposure;
import org.dakal.findings.Spot;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.study.StudyResult;
import org.junit.jupiter.api.Test;

/** On the small study: mast Q002 at 486250 E 3836750 N, its ridge 500 m south of it. */
class FindingsInWordsTest {
    private final StudyResult result = SmallStudy.result();
    private final ReportWords english = ReportWords.of(Language.ENGLISH, SmallStudy.scenario(), result);
    private final ReportWords persian = ReportWords.of(Language.PERSIAN, SmallStudy.scenario(), result);

    @Test
    void aRidgeIsToldWithItsPlaceHeightAndCost() {
        // Anchor: column 13, row 2, i.e. 486750 E 3838750 N; from the mast hypot(500, 2000) = 2062 m.
        assertThat(plain(english.causes().sentence(result.spots().get(0))))
                .isEqualTo(
                        "Hidden behind a ridge 500 m from mast گردنه (Q002), 86 m above the line of sight, which costs"
                                + " 21 dB; the mast is 2.1 km away (true of 75 % of the spot)");
    }

    @Test
    void aRidgeBelowTheLineOfSightIsNotCalledAboveIt() {
        Spot spot =
                withCause(new Cause(Cause.Kind.TERRAIN, 1, "Q002/A", new Cause.Ridge(486_250, 3_836_250, 1400, -4, 8)));
        assertThat(plain(english.causes().sentence(spot)))
                .startsWith("A ridge 500 m from mast گردنه (Q002) rises to 4 m below the line of sight");
    }

    @Test
    void everyReasonHasWordsWithAndWithoutAServer() {
        for (Cause.Kind kind : Cause.Kind.values()) {
            assertThat(english.causes().sentence(withCause(new Cause(kind, 1, null, null))))
                    .isNotBlank();
            assertThat(persian.causes().sentence(withCause(new Cause(kind, 1, "Q001/B", null))))
                    .isNotBlank();
        }
    }

    @Test
    void aSectorThatIsGoneIsNotNamed() {
        assertThat(english.causes().sentence(withCause(new Cause(Cause.Kind.TOO_FAR, 1, "X9/A", null))))
                .isEqualTo("Too far from every mast: none reaches here even over open ground");
    }

    @Test
    void aSpotIsPlacedByTheNearestSettlement() {
        // From Sarab (487750, 3836250) to the anchor (486750, 3838750): 2693 m, bearing -22 degrees from grid north,
        // which
        // is a little more than a tenth of a degree off true north here: the nearest of eight directions is north.
        Spot spot = result.spots().get(0);
        assertThat(plain(english.spots().place(spot))).isEqualTo("2.7 km N of Sarab, upper");
        assertThat(plain(persian.spots().place(spot))).isEqualTo("۲٫۷ کیلومتر شمال سراب");
    }

    @Test
    void aSpotAroundAPlaceIsSaidToBeThere() {
        assertThat(plain(english.spots().place(result.spots().get(1)))).isNotEqualTo("At Dar \"Bala\"");
        assertThat(plain(english.spots().place(atPlace(result.spots().get(1))))).isEqualTo("At Dar \"Bala\"");
    }

    @Test
    void directionsAreOfTrueNorth() {
        assertThat(Compass.of(22.4)).isEqualTo(Compass.NORTH);
        assertThat(Compass.of(22.6)).isEqualTo(Compass.NORTH_EAST);
        assertThat(Compass.of(-45)).isEqualTo(Compass.NORTH_WEST);
        assertThat(Compass.of(359)).isEqualTo(Compass.NORTH);
        // At Sarab (50.87 E, a little west of the zone's meridian of 51 E) grid north is 0.08 degrees west of true
        // north:
        // a grid bearing of 22.55 degrees is 22.47 from true north, on the other side of the boundary at 22.5.
        Spot spot = result.spots().get(0);
        assertThat(plain(english.spots().place(withBearing(spot, 22.55)))).isEqualTo("2.7 km N of Sarab, upper");
        assertThat(plain(english.spots().place(withBearing(spot, 22.65)))).isEqualTo("2.7 km NE of Sarab, upper");
    }

    @Test
    void verdictsSayWhatToThink() {
        List<ProposalBenefit> all = result.proposals();
        assertThat(verdict(all.get(0)))
                .isEqualTo("Adds the most people of all: brings service to 264 people (2 settlements).");
        assertThat(verdict(all.get(1)))
                .isEqualTo("Reaches no homes, but 2.3 km², 0.5 km of road. It mostly repeats what is there:"
                        + " 95.0 % of what it serves is served already.");
        assertThat(verdict(all.get(2)))
                .isEqualTo("Takes away more than it brings: 1,000 people and 18.0 km² of land would lose service.");
    }

    @Test
    void aProposalThatOthersOvertookSaysSo() {
        ProposalBenefit first = result.proposals().get(0);
        Exposure rest = new Exposure(1, 20, List.of(), List.of(), 0);
        ProposalBenefit overtaken = new ProposalBenefit(
                first.proposal(),
                1,
                first.gainAlone(),
                Exposure.NONE,
                rest,
                Exposure.NONE,
                3e7,
                12,
                0.1,
                null,
                null,
                "");
        assertThat(verdict(overtaken))
                .isEqualTo(
                        "Alone it would bring service to 264 people, but the proposals ranked above leave it only 20.");
    }

    @Test
    void aGainThatCostsOthersTheirServiceSaysBoth() {
        ProposalBenefit first = result.proposals().get(0);
        Exposure loss = new Exposure(2, 30, List.of(), List.of(), 0);
        ProposalBenefit mixed = new ProposalBenefit(
                first.proposal(), 1, first.gainAlone(), loss, first.gainGiven(), loss, 3e7, 12, 0.999, null, null, "");
        assertThat(verdict(mixed))
                .endsWith(
                        "Of what it serves, 99.9 % is served already. But 30 people and 2.0 km² of land would lose service.");
    }

    private String verdict(ProposalBenefit benefit) {
        return plain(english.proposals().verdict(benefit));
    }

    private Spot withCause(Cause cause) {
        Spot s = result.spots().get(0);
        return new Spot(
                s.id(),
                s.coverageClass(),
                s.cells(),
                s.outline(),
                new Spot.Location(
                        s.anchorXMeters(),
                        s.anchorYMeters(),
                        s.county(),
                        s.nearestPlace(),
                        s.nearestPlaceKm(),
                        s.nearestPlaceBearingDegrees()),
                s.exposure(),
                s.worstRsrpDbm(),
                s.medianRsrpDbm(),
                cause);
    }

    private static Spot withBearing(Spot s, double gridBearingDegrees) {
        return placed(s, s.nearestPlaceKm(), gridBearingDegrees);
    }

    private static Spot atPlace(Spot s) {
        return placed(s, 0.05, 0);
    }

    private static Spot placed(Spot s, double km, double gridBearingDegrees) {
        return new Spot(
                s.id(),
                s.coverageClass(),
                s.cells(),
                s.outline(),
                new Spot.Location(
                        s.anchorXMeters(), s.anchorYMeters(), s.county(), s.nearestPlace(), km, gridBearingDegrees),
                s.exposure(),
                s.worstRsrpDbm(),
                s.medianRsrpDbm(),
                s.cause());
    }

    /** Without isolates, and with ordinary spaces. */
    private static String plain(String text) {
        return text.replaceAll("[\u2066-\u2069]", "").replace('\u00a0', ' ');
    }
}
