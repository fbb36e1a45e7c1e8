package org.dakal.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Surroundings;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.portfolio.groups.CellWeights;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.RankStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/** Ranking by people as expected, against what certainty expects of every beginning of the list, by other code. */
class ExpectedRankingTest {
    private static final ServiceProfile PROFILE = ServiceProfile.proposedDefault();
    private static final ProvinceMask PROVINCE = ProvinceMask.ofCells(Desert.GRID, cell -> true);

    private static final List<Proposal> PROPOSALS = List.of(
            Desert.newMast("A", 45, 400),
            Desert.newMast("B", 80, 560),
            Desert.newMast("C", 84, 100),
            Desert.proposal("D", 10, new Change.SetPower("OLD", "1", Desert.EIRP_DBM - 6)),
            Desert.proposal("E", 10, new Change.SetPower("NA", "1", Desert.EIRP_DBM + 6)),
            Desert.proposal("F", 10, new Change.RemoveSite("OLD"), new Change.AddSite(Desert.mast("NF", 22, 29))),
            Desert.proposal("G", 10, new Change.RemoveSector("OLD", "9")));

    /**
     * What each adds on top of those above adds up to what the list so far is expected to serve, and no other proposal
     * would have added more there. E turns up a mast that A brings, so it can only be built after A; G never can.
     */
    @Test
    void everyRankAddsMostInExpectation() {
        try (CoverageEngine engine = engine()) {
            ExposureMap exposure = Desert.exposure();
            NetworkCoverage today = engine.cover(Desert.today(), ProgressListener.NONE);
            List<ProposalBenefit> ranked = new MarginalBenefit(
                            engine, exposure, RankBy.PEOPLE, CountBy.EXPECTED, null, Map.of())
                    .rank(today, PROPOSALS, ProgressListener.NONE);
            assertThat(ranked).hasSize(7).allMatch(benefit -> benefit.expected() != null);
            assertThat(ranked.get(6).proposal().id()).isEqualTo("G");
            assertThat(ranked.get(6).gainAlonePeople()).isZero();
            RankStability stability = new RankStability(
                    engine,
                    PROFILE,
                    PROVINCE,
                    exposure.whole().villages(),
                    ServiceGoal.OUTDOORS,
                    new StabilityOptions(1, 1, 500, 0.5, 0, 0, RankBy.PEOPLE));
            List<Proposal> built = new ArrayList<>();
            double expected = 0;
            boolean differs = false;
            for (ProposalBenefit benefit : ranked) {
                if (benefit.note().startsWith("cannot be built")) {
                    continue;
                }
                Map<String, Double> added = new TreeMap<>();
                for (Proposal other : PROPOSALS) {
                    List<Proposal> with = new ArrayList<>(built);
                    with.add(other);
                    var found = stability
                            .compare(today.network(), List.of(new Alternative(other.id(), with)), ProgressListener.NONE)
                            .alternatives()
                            .get(0);
                    if (!built.contains(other) && found.problem().isEmpty()) {
                        added.put(other.id(), found.expectedNetGainAmount() - expected);
                    }
                }
                double best = added.values().stream().mapToDouble(x -> x).max().orElseThrow();
                assertThat(benefit.netGivenPeople()).isCloseTo(best, within(1e-6));
                assertThat(added.get(benefit.proposal().id())).isCloseTo(best, within(1e-6));
                if (built.isEmpty()) {
                    Map<String, ProposalBenefit> byId = ranked.stream()
                            .collect(Collectors.toMap(b -> b.proposal().id(), Function.identity()));
                    added.forEach((id, net) -> {
                        ProposalBenefit alone = Objects.requireNonNull(byId.get(id));
                        assertThat(alone.gainAlonePeople() - alone.lossAlonePeople())
                                .isCloseTo(net, within(1e-6));
                    });
                    assertThat(Objects.requireNonNull(byId.get("D")).lossAlonePeople())
                            .isGreaterThan(0.5);
                }
                expected += benefit.netGivenPeople();
                differs |= Math.abs(benefit.netGivenPeople()
                                - (benefit.gainGiven().people()
                                        - benefit.lossGiven().people()))
                        > 1;
                built.add(benefit.proposal());
            }
            assertThat(built).hasSizeGreaterThanOrEqualTo(5);
            assertThat(differs).as("expected is not the count by threshold").isTrue();
            assertThat(ranked.get(0).costPerNewlyServedPerson())
                    .isEqualTo(ranked.get(0).proposal().cost().wholeAmount()
                            / ranked.get(0).gainAlonePeople());
        }
    }

    /** By area likewise, though nobody lives there: square kilometres, each cell by its probability. */
    @Test
    void areaIsExpectedAsCertaintyExpectsIt() {
        try (CoverageEngine engine = engine()) {
            ExposureMap nobody =
                    new ExposureMap(PROVINCE, new Surroundings(List.of(), List.of(), List.of(), List.of()));
            NetworkCoverage today = engine.cover(Desert.today(), ProgressListener.NONE);
            List<ProposalBenefit> ranked = new MarginalBenefit(
                            engine, nobody, RankBy.AREA, CountBy.EXPECTED, null, Map.of())
                    .rank(today, PROPOSALS, ProgressListener.NONE);
            RankStability stability = new RankStability(
                    engine,
                    PROFILE,
                    PROVINCE,
                    List.of(),
                    ServiceGoal.OUTDOORS,
                    new StabilityOptions(1, 1, 500, 0.5, 0, 0, RankBy.AREA));
            List<Proposal> built = new ArrayList<>();
            double above = 0;
            double before = Double.POSITIVE_INFINITY;
            for (ProposalBenefit benefit : ranked) {
                ExpectedBenefit expected = Objects.requireNonNull(benefit.expected());
                if (benefit.note().startsWith("cannot be built")) {
                    continue;
                }
                built.add(benefit.proposal());
                double all = stability
                        .compare(today.network(), List.of(new Alternative("so far", built)), ProgressListener.NONE)
                        .alternatives()
                        .get(0)
                        .expectedNetGainAmount();
                assertThat(expected.netGivenSquareKm()).isCloseTo(all - above, within(1e-6));
                assertThat(expected.gainAlonePeople()).isNaN();
                assertThat(benefit.gainAlonePeople()).isZero();
                above = all;
                // E can be built only after A, and then may add more than A did
                assertThat(expected.netGivenSquareKm())
                        .isLessThan(benefit.proposal().id().equals("E") ? Double.POSITIVE_INFINITY : before);
                before = expected.netGivenSquareKm();
            }
            assertThat(built).hasSizeGreaterThanOrEqualTo(5);
            assertThat(ranked.get(0).expected())
                    .extracting(ExpectedBenefit::netGivenSquareKm)
                    .satisfies(first -> assertThat(first).isGreaterThan(0.1));
        }
    }

    private static final int[] COLUMNS = {5, 35, 45, 65, 75, 95};
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * How far a mast lies above what service takes in a column, in deviations of 8 dB: it sends 3.02 dBm, loses 91.53
     * dB and 20 for each tenfold kilometre, and -105 dBm is asked.
     */
    private static double deviate(int mast, int column, double moreDb) {
        return (3.02 + moreDb - 91.53 - 20 * Math.log10(Math.abs(mast - column) * 0.1) + 105) / 8;
    }

    /** That two masts both serve: half of their variance is common, so one plain sum over the common part tells it. */
    private static double both(double one, double other) {
        double sum = 0;
        for (double common = -8; common < 8; common += 0.001) {
            sum += 0.001
                    * NORMAL.density(common)
                    * NORMAL.cumulativeProbability((one + common * Math.sqrt(0.5)) / Math.sqrt(0.5))
                    * NORMAL.cumulativeProbability((other + common * Math.sqrt(0.5)) / Math.sqrt(0.5));
        }
        return sum;
    }

    private static double people(IntToDoubleFunction probabilityInColumn) {
        double sum = 0;
        for (int i = 0; i < COLUMNS.length; i++) {
            sum += (1 << i) * probabilityInColumn.applyAsDouble(COLUMNS[i]);
        }
        return sum;
    }

    /**
     * Village by village, from the level's formula. A new mast: that it and the old one serve, by that it serves. The
     * old mast with 6 dB more: that today's serves, by that the louder one would. With 6 dB less all it serves is served
     * today. The ranking and a plan's list say so alike, whatever else is proposed.
     */
    @Test
    void alreadyServedIsExpectedByHand() {
        Proposal louder = Desert.proposal("L", 10, new Change.SetPower("OLD", "1", Desert.EIRP_DBM + 6));
        Proposal softer = Desert.proposal("S", 10, new Change.SetPower("OLD", "1", Desert.EIRP_DBM - 6));
        Proposal both = Desert.proposal(
                "W",
                10,
                new Change.AddSite(Desert.mast("NW", 50, Desert.EIRP_DBM)),
                new Change.SetPower("OLD", "1", Desert.EIRP_DBM - 6));
        List<Proposal> proposals =
                List.of(Desert.newMast("A", 50, 400), louder, softer, both, Desert.newMast("B", 80, 1));
        double own = people(column -> NORMAL.cumulativeProbability(deviate(50, column, 0)));
        double ownAndToday = people(column -> both(deviate(50, column, 0), deviate(20, column, 0)));
        Map<String, Double> byHand = Map.of(
                "A",
                ownAndToday / own,
                "L",
                people(column -> NORMAL.cumulativeProbability(deviate(20, column, 0)))
                        / people(column -> NORMAL.cumulativeProbability(deviate(20, column, 6))),
                "S",
                1.0,
                // softer or new serves, and today's does: softer serves only where today's does
                "W",
                (people(column -> NORMAL.cumulativeProbability(deviate(20, column, -6)))
                                + ownAndToday
                                - people(column -> both(deviate(20, column, -6), deviate(50, column, 0))))
                        / (people(column -> NORMAL.cumulativeProbability(deviate(20, column, -6)))
                                + own
                                - people(column -> both(deviate(20, column, -6), deviate(50, column, 0)))));
        try (CoverageEngine engine = engine()) {
            ExposureMap exposure = Desert.exposure();
            NetworkCoverage today = engine.cover(Desert.today(), ProgressListener.NONE);
            Map<String, Double> ranked = new MarginalBenefit(
                            engine, exposure, RankBy.PEOPLE, CountBy.EXPECTED, null, Map.of())
                    .rank(today, proposals, ProgressListener.NONE).stream()
                            .collect(Collectors.toMap(b -> b.proposal().id(), ProposalBenefit::alreadyServedFraction));
            ProposalOrder order = new ProposalOrder(proposals);
            CellWeights weights = CellWeights.of(exposure);
            double[] planned = ExpectedService.of(
                            today.network(),
                            order,
                            engine,
                            ServiceGoal.OUTDOORS,
                            Desert.GRID.cellCount(),
                            cell -> weights.at(Weight.PEOPLE, cell) > 0,
                            ProgressListener.NONE)
                    .alreadyServedFractions(order, Desert.GRID, cell -> weights.at(Weight.PEOPLE, cell), 0.5);
            byHand.forEach((id, fraction) -> assertThat(ranked.get(id)).as(id).isCloseTo(fraction, within(1e-3)));
            for (int i = 0; i < planned.length; i++) {
                assertThat(planned[i])
                        .isCloseTo(
                                Objects.requireNonNull(
                                        ranked.get(proposals.get(i).id())),
                                within(1e-6));
            }
        }
    }

    private static CoverageEngine engine() {
        return new CoverageEngine(
                Worlds.flat(Desert.GRID, 900),
                PROFILE,
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore());
    }
}
