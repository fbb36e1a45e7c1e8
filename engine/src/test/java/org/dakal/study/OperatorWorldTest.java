package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.Quality;
import org.dakal.findings.Exposure;
import org.dakal.findings.Settlement;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Band;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.resilience.OutageAtlas;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/**
 * Two masts of two operators on flat ground, by hand. Free space at 940 MHz, 10 MHz of LTE, EIRP 39 dBm: the level is
 * 39 - 27.78 - 32.45 - 59.46 - 20 log10(d) = -80.69 - 20 log10(d) dBm at d km. Served takes -105 + 10.25 = -94.75, so a
 * mast serves to 10^(14.06 / 20) = 5.05 km. The masts are 8 km apart, MA in the west, MB in the east. West and East lie
 * 2 km beyond them, Middle 4 km from both, Far 15 km from either.
 */
class OperatorWorldTest {
    private static final Band F = new Band("F", Technology.LTE, 940, 10, "free-space");
    private static final CellGrid GRID = Worlds.squareGrid(81, 500);
    private static final int ROW = 40;

    private static Settlement village(String id, int column, int row, double people) {
        return new Settlement(
                id, id, "", Settlement.Kind.VILLAGE, GRID.xMeters(column), GRID.yMeters(row), people, 1, false);
    }

    private static Site mast(String id, String bandId, int column) {
        return mast(id, bandId, column, ROW);
    }

    private static Site mast(String id, String bandId, int column, int row) {
        Band band = F.withId(bandId);
        return new Site(
                id, id, GRID.xMeters(column), GRID.yMeters(row), 0, List.of(Networks.omni("O", band, 1.5, 39, 25)));
    }

    private static StudyRequest request(String bandOfA, String bandOfB) {
        Network network = OperatorView.ofAll(
                        new Network(List.of(F), List.of(mast("MA", bandOfA, 32), mast("MB", bandOfB, 48))), List.of())
                .network();
        return new StudyRequest(
                Worlds.flat(GRID, 1000),
                ProvinceMask.ofCells(GRID, cell -> true),
                network,
                ServiceProfile.proposedDefault(),
                List.of(),
                new Surroundings(
                        List.of(
                                village("West", 28, ROW, 1000),
                                village("East", 52, ROW, 1000),
                                village("Middle", 40, ROW, 500),
                                village("Far", 40, ROW + 30, 50)),
                        List.of(),
                        List.of(),
                        List.of()),
                new SpotOptions(0.25, 100_000),
                RankBy.PEOPLE,
                CountBy.EXPECTED,
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                null,
                null);
    }

    private static float middleSinrDb(StudyRequest request) {
        try (StudySession session = StudySession.open(request)) {
            return session.today().coverage().overall().sinrDb().get(GRID.index(ROW, 40));
        }
    }

    @Test
    void eachOperatorServesItsOwn() {
        OperatorTotals totals =
                Objects.requireNonNull(StudySession.run(request("F/A", "F/B")).operators());

        assertThat(totals.operators()).extracting(OperatorTotals.OfOperator::id).containsExactly("A", "B");
        assertThat(totals.operators())
                .extracting(operator -> operator.served().people())
                .containsExactly(1500.0, 1500.0);
        assertThat(totals.byCount()).extracting(Exposure::people).containsExactly(50.0, 2000.0, 500.0);
        assertThat(totals.any().people()).isEqualTo(2500);
        assertThat(totals.all().people()).isEqualTo(500);
    }

    /** West hears MA at -86.71 dBm, 18.29 dB or 2.286 sigmas over -105; East 20 km on at 12 km, Middle at -92.73. */
    @Test
    void peopleAreExpectedByTheirOwnOperatorsLevelAlone() {
        OperatorTotals totals =
                Objects.requireNonNull(StudySession.run(request("F/A", "F/B")).operators());

        // West: phi(2.286) = 0.98887; Middle: 12.27 dB, phi(1.534) = 0.93747; East, 10 km: 4.31 dB, phi(0.539) =
        // 0.7050;
        // Far, 15.52 km: 0.49 dB, phi(0.0616) = 0.5246.
        assertThat(totals.operators().get(0).expectedServedPeople())
                .isCloseTo(988.87 + 0.5 * 937.47 + 705.0 + 50 * 0.5246, within(1.0));
    }

    /**
     * Each operator's phones gain the other's village by roaming: 1,000 people. A's mast in Far's place (50 people, and
     * Middle, 15 km off, is out of its reach) and one in East: that serves A's phones there, B's have service anyway.
     */
    @Test
    void roamingAndSharingStandAgainstBuilding() {
        Cost cost = new Cost(5, "toman", "2026");
        StudyRequest request = request("F/A", "F/B")
                .withProposals(List.of(
                        new Proposal(
                                "far", "far", "", List.of(new Change.AddSite(mast("NF", "F/A", 40, ROW + 30))), cost),
                        new Proposal(
                                "east", "east", "", List.of(new Change.AddSite(mast("NE", "F/A", 52, ROW))), cost)));
        SharingTotals sharing = Objects.requireNonNull(
                Objects.requireNonNull(StudySession.run(request).operators()).sharing());

        assertThat(sharing.roaming()).hasSize(1);
        assertThat(sharing.roaming().get(0).operatorIds()).containsExactly("A", "B");
        assertThat(sharing.roaming().get(0).gains().values())
                .extracting(Exposure::people)
                .containsExactly(1000.0, 1000.0);
        assertThat(sharing.shared())
                .extracting(SharingTotals.SharedProposal::proposalId)
                .containsExactly("far", "east");
        assertThat(sharing.shared().get(0).gainedPeople())
                .containsEntry("A", 50.0)
                .containsEntry("B", 50.0);
        assertThat(sharing.shared().get(1).gainedPeople())
                .containsEntry("A", 1000.0)
                .containsEntry("B", 0.0);
        SharingTotals.Building ofA = sharing.building().get(0);
        assertThat(ofA.built()).extracting(benefit -> benefit.proposal().id()).containsExactly("east");
        assertThat(ofA.builtPeople()).isEqualTo(1000);
        assertThat(ofA.suffices()).isTrue();
        SharingTotals.Building ofB = sharing.building().get(1);
        assertThat(ofB.built()).isEmpty();
        assertThat(ofB.suffices()).isFalse();
    }

    /** Far and East by a mast of A's, and West by one of B's, each for the same money. */
    private static StudyRequest weighed(Map<String, Double> weights) {
        Cost cost = new Cost(5, "toman", "2026");
        List<Proposal> proposals = List.of(
                new Proposal("east", "", "", List.of(new Change.AddSite(mast("NE", "F/A", 52))), cost),
                new Proposal("west", "", "", List.of(new Change.AddSite(mast("NW", "F/B", 28))), cost),
                new Proposal("far", "", "", List.of(new Change.AddSite(mast("NF", "F/A;B", 40, ROW + 30))), cost));
        return weighed(proposals, weights);
    }

    private static StudyRequest weighed(List<Proposal> proposals, Map<String, Double> weights) {
        StudyRequest request = request("F/A", "F/B");
        Surroundings given = request.surroundings();
        return new StudyRequest(
                request.terrain(),
                request.province(),
                OperatorView.ofAll(request.network(), proposals).network(),
                request.serviceProfile(),
                OperatorView.ofAll(request.network(), proposals).proposals(),
                new Surroundings(given.settlements(), List.of(), List.of(), List.of(), weights),
                request.spotOptions(),
                request.rankBy(),
                request.countBy(),
                request.coverageOptions(),
                null,
                null);
    }

    private static PlanStudy.Result plan(StudyRequest request, double budget, CountBy countBy, boolean isBackedUp) {
        try (StudySession session = StudySession.open(request)) {
            return session.plan(
                    session.today(),
                    new PlanWish(Weight.PEOPLE, budget, 0, 10, false, isBackedUp, countBy),
                    session.request().proposals(),
                    List.of(),
                    LongQuestion.patient(StudyListener.NONE));
        }
    }

    /**
     * By threshold A's mast in East serves A's customers among 1,000 there, and B's in West B's; the shared one in Far
     * serves all 50. Where any operator will do only Far is unserved. By weights of 60 and 20 shares are 75 and 25 %:
     * 750, 250 and 50 people.
     */
    @Test
    void aPlanCountsEachOperatorsCustomersByItsOwnMasts() {
        PlanStudy.Result any = plan(weighed(Map.of()), 5, CountBy.THRESHOLD, false);
        assertThat(ids(any)).containsExactly("far");
        assertThat(any.plan().portfolio().objective()).isEqualTo(50);

        PlanStudy.Result weighed = plan(weighed(Map.of("A", 60.0, "B", 20.0)), 5, CountBy.THRESHOLD, false);
        assertThat(ids(weighed)).containsExactly("east");
        assertThat(weighed.plan().portfolio().objective()).isEqualTo(750);
        assertThat(weighed.verification().differingCellCount()).isZero();
        assertThat(weighed.verification().simulatedPeople()).isEqualTo(750);

        PlanStudy.Result ofB = plan(weighed(Map.of("A", 0.0, "B", 1.0)), 5, CountBy.THRESHOLD, false);
        assertThat(ids(ofB)).containsExactly("west");
        assertThat(ofB.plan().portfolio().objective()).isEqualTo(1000);

        PlanStudy.Result all = plan(weighed(Map.of("A", 3.0, "B", 1.0)), 15, CountBy.THRESHOLD, false);
        assertThat(ids(all)).containsExactly("east", "west", "far");
        assertThat(all.plan().portfolio().objective()).isEqualTo(1050);
    }

    /**
     * In expectation it is what each operator's own network expects, weighed: the plan's gain is the difference of the
     * operators' totals with and without its masts, which the views compute from coverage.
     */
    @Test
    void inExpectationItIsTheOperatorsOwnExpectationsWeighed() {
        StudyRequest request = weighed(Map.of("A", 3.0, "B", 1.0));
        PlanStudy.Result plan = plan(request, 10, CountBy.EXPECTED, false);
        assertThat(ids(plan)).hasSize(2);

        double expected = 0.75 * gain(request, "A", ids(plan)) + 0.25 * gain(request, "B", ids(plan));
        assertThat(plan.plan().portfolio().objective()).isCloseTo(expected, within(1e-6));
        assertThat(plan.expectedPeople()).isCloseTo(expected, within(1e-6));
        assertThat(expected).isGreaterThan(100);
    }

    /** So is a ranking: of each proposal alone, what a plan of nothing else expects of each operator's phones. */
    @Test
    void aRankingExpectsTheOperatorsOwnExpectationsWeighed() {
        StudyRequest request = weighed(Map.of("A", 3.0, "B", 1.0)).countedBy(CountBy.EXPECTED);
        double all = 0;
        for (ProposalBenefit benefit : StudySession.run(request).proposals()) {
            List<String> ids = List.of(benefit.proposal().id());
            double expected = 0.75 * gain(request, "A", ids) + 0.25 * gain(request, "B", ids);
            assertThat(benefit.gainAlonePeople() - benefit.lossAlonePeople()).isCloseTo(expected, within(1e-6));
            all += expected;
        }
        assertThat(all).isGreaterThan(100);
    }

    /** And so do draws: their expectation of each proposal alone is the ranking's. */
    @Test
    void certaintyExpectsTheOperatorsOwnExpectationsWeighed() {
        StudyRequest request = weighed(Map.of("A", 3.0, "B", 1.0)).countedBy(CountBy.EXPECTED);
        List<ProposalBenefit> ranked = StudySession.run(request).proposals();
        try (StudySession session = StudySession.open(request)) {
            List<AlternativeStability> drawn = session.certainty(
                            request.network(),
                            ranked.stream()
                                    .map(benefit -> Alternative.alone(benefit.proposal()))
                                    .toList(),
                            StabilityOptions.standard(RankBy.PEOPLE).withDraws(1, 1),
                            false,
                            LongQuestion.patient(StudyListener.NONE))
                    .alternatives();
            for (int i = 0; i < ranked.size(); i++) {
                assertThat(drawn.get(i).expectedNetGainAmount())
                        .isCloseTo(
                                ranked.get(i).gainAlonePeople() - ranked.get(i).lossAlonePeople(), within(1e-6));
            }
        }
    }

    /** What one operator's phones alone are expected to gain, planned in their view with just some proposals. */
    private static double gain(StudyRequest request, String operatorId, List<String> ids) {
        StudyRequest some = request.withProposals(request.proposals().stream()
                .filter(proposal -> ids.contains(proposal.id()))
                .toList());
        StudyRequest seen = some.seenBy(List.of(operatorId));
        return seen.proposals().isEmpty()
                ? 0
                : plan(seen, 1000, CountBy.EXPECTED, false).plan().portfolio().objective();
    }

    /**
     * A's second mast 500 m beside its first (2.5 km from West, 3.5 km from Middle) backs both up for A's customers,
     * whose phones hear no other mast there: 75 % of 1,500 people. Where any mast will do Middle has two sites already.
     */
    @Test
    void backupIsByTheOwnOperatorsMasts() {
        assertThat(backedUpPeople(Map.of())).isEqualTo(1000);
        assertThat(backedUpPeople(Map.of("A", 3.0, "B", 1.0))).isEqualTo(1125);
    }

    private static double backedUpPeople(Map<String, Double> weights) {
        Cost cost = new Cost(5, "toman", "2026");
        PlanStudy.Result plan = plan(
                weighed(
                        List.of(new Proposal(
                                "second", "", "", List.of(new Change.AddSite(mast("N2", "F/A", 33))), cost)),
                        weights),
                5,
                CountBy.THRESHOLD,
                true);
        assertThat(plan.verification().differingCellCount()).isZero();
        assertThat(plan.verification().simulatedPeople())
                .isEqualTo(plan.plan().portfolio().objective());
        return plan.plan().portfolio().objective();
    }

    private static List<String> ids(PlanStudy.Result result) {
        return result.plan().buildOrder().stream().map(BuildStep::proposalId).toList();
    }

    @Test
    void withoutNamesAllIsOneNetwork() {
        assertThat(StudySession.run(request("F", "F")).operators()).isNull();
        assertThat(StudySession.run(request("F/A", "F")).operators()).isNull();
    }

    /**
     * Noise in 15 kHz is -174 + 41.76 + 7 = -125.24 dBm. Middle hears both masts at -92.73 dBm: alone that is 32.5 dB
     * over noise; where both are of one network the other one, half loaded, leaves 3.0 dB.
     */
    @Test
    void operatorsDoNotInterfereWithEachOther() {
        assertThat(middleSinrDb(request("F/A", "F/B"))).isCloseTo(32.5f, within(0.05f));
        assertThat(middleSinrDb(request("F", "F"))).isCloseTo(3.0f, within(0.05f));
        assertThat(middleSinrDb(request("F/A;B", "F/A;B"))).isCloseTo(3.0f, within(0.05f));
    }

    /** A sector that B shares with A interferes with A's own for A's phones. */
    @Test
    void sharedSectorsInterfereWithinAnOperatorsView() {
        StudyRequest shared = request("F/A", "F/A;B");

        assertThat(middleSinrDb(shared.seenBy(List.of("A")))).isCloseTo(3.0f, within(0.05f));
        assertThat(middleSinrDb(shared.seenBy(List.of("B")))).isCloseTo(32.5f, within(0.05f));
    }

    /** Middle is backed up where MB may serve it when MA fails, and only there. */
    @Test
    void mastsOfAnotherOperatorAreNoBackup() {
        assertThat(onOneSite(request("F", "F"))).isEqualTo(2000);
        assertThat(onOneSite(request("F/A", "F/B").seenBy(List.of("A")))).isEqualTo(1500);
        assertThat(onOneSite(request("F/A", "F/B").seenBy(List.of("A", "B")))).isEqualTo(2000);
    }

    private static double onOneSite(StudyRequest request) {
        try (StudySession session = StudySession.open(request)) {
            return outages(session).onOneSite().people();
        }
    }

    private static OutageAtlas outages(StudySession session) {
        return session.outage(
                session.request().network(),
                session.request().proposals(),
                10,
                false,
                LongQuestion.patient(StudyListener.NONE));
    }

    /** Middle is on one site for either's phones, though both serve it. */
    @Test
    void anOutageOfAllTellsEachOperatorsPhones() {
        try (StudySession session = StudySession.open(request("F/A", "F/B"))) {
            OutageAtlas atlas = outages(session);

            assertThat(atlas.byOperator().keySet()).containsExactly("A", "B");
            assertThat(atlas.byOperator().values())
                    .extracting(failures -> failures.onOneSite().people())
                    .containsExactly(1500.0, 1500.0);
            assertThat(Objects.requireNonNull(
                                    Objects.requireNonNull(atlas.byOperator().get("B"))
                                            .worst())
                            .site()
                            .id())
                    .isEqualTo("MB");
        }
        try (StudySession session = StudySession.open(request("F", "F"))) {
            assertThat(session.outage(
                                    session.request().network(),
                                    session.request().proposals(),
                                    10,
                                    false,
                                    LongQuestion.patient(StudyListener.NONE))
                            .byOperator())
                    .isEmpty();
        }
    }

    /** A's phones have no service in East and Far; phones that may use both in Far alone. */
    @Test
    void spotsAreOfTheOperatorsPhones() {
        assertThat(peopleInSpots(request("F/A", "F/B").seenBy(List.of("A")))).isEqualTo(1050);
        assertThat(peopleInSpots(request("F/A", "F/B"))).isEqualTo(50);
    }

    private static double peopleInSpots(StudyRequest request) {
        return StudySession.run(request).spots().stream()
                .mapToDouble(spot -> spot.exposure().people())
                .sum();
    }
}
