package org.dakal.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.dakal.coverage.CancelSignal;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.network.BuildRules;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.portfolio.Benefit;
import org.dakal.proposals.portfolio.BudgetCurve;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.NoPlanException;
import org.dakal.proposals.portfolio.PlanMaker;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.Reason;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.PlanCosts;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Plans by hand in the row of cells that {@link Desert} describes; today columns 0 to 40 are served, so villages 1 and
 * 2. MIDDLE brings villages 4 and 8, EAST 8, 16 and 32.
 */
class DesertPlanTest {
    private static final Proposal MIDDLE = Desert.newMast("A", 50, 400);
    private static final Proposal EAST = Desert.newMast("B", 80, 560);
    private static final CoverageEngine ENGINE = new CoverageEngine(
            Worlds.flat(Desert.GRID, 900),
            ServiceProfile.proposedDefault(),
            new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT),
            new InMemoryPathLossStore());
    private static final NetworkCoverage TODAY = ENGINE.cover(Desert.today(), ProgressListener.NONE);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static PlanMaker maker(List<PlanCosts.Shared> shared, Proposal... proposals) {
        CandidateService service = CandidateService.of(
                TODAY,
                new ProposalOrder(List.of(proposals)),
                ENGINE,
                Desert.exposure().province(),
                ServiceGoal.OUTDOORS,
                ProgressListener.NONE);
        return new PlanMaker(service, service, null, null, Desert.exposure(), shared);
    }

    private static PlanWish wish(double budget, int villages) {
        return new PlanWish(Weight.PEOPLE, budget, villages, 20, false, false, CountBy.THRESHOLD);
    }

    private static PlanResult plan(double budget, Proposal... proposals) {
        return maker(List.of(), proposals).make(wish(budget, 0), CancelSignal.NEVER);
    }

    private static Benefit people(PlanResult plan, int number) {
        return plan.candidates().get(number).benefit(Weight.PEOPLE);
    }

    /** Both: 4 + 8 + 16 + 32. The 8 are shared half and half; whoever comes last adds the rest. */
    @Test
    void enoughForBoth() {
        PlanResult plan = plan(960, MIDDLE, EAST);
        assertThat(plan.portfolio().objective()).isEqualTo(60);
        assertThat(plan.portfolio().bound()).isEqualTo(60);
        assertThat(plan.portfolio().gapFraction()).isZero();
        assertThat(plan.portfolio().method()).isEqualTo(Portfolio.Method.EXACT);
        assertThat(plan.portfolio().costTotalAmount()).isEqualTo(960);
        assertThat(plan.isPlainCoverage()).isTrue();
        assertThat(people(plan, 0)).isEqualTo(new Benefit(12, 4, 4, 8, 0));
        assertThat(people(plan, 1)).isEqualTo(new Benefit(56, 48, 56, 52, 0));
        // EAST brings 0.1 people a toman, MIDDLE 0.03: EAST first, the best that 560 can buy; from there on money buys
        // less.
        assertThat(plan.buildOrder())
                .containsExactly(new BuildStep("B", 1, 560, 56, 1), new BuildStep("A", 2, 960, 60, 1));
        assertThat(plan.chosen())
                .extracting(c -> c.reason().kind())
                .containsExactly(Reason.Kind.BRINGS_MUCH, Reason.Kind.BRINGS_MUCH);
        // Columns 30 to 70, of which 30 to 40 are served today, and there 2 of 14 people.
        assertThat(plan.candidates().get(0).alreadyServedFraction()).isCloseTo(2.0 / 14, within(1e-12));
        assertThat(plan.candidates().get(0).coveredAreaSquareKm()).isCloseTo(0.41, within(1e-12));
    }

    @Test
    void enoughForOneOnly() {
        PlanResult plan = plan(700, MIDDLE, EAST);
        assertThat(plan.portfolio().objective()).isEqualTo(56);
        CandidateResult rejected = plan.rejected().get(0);
        assertThat(rejected.proposal()).isEqualTo(MIDDLE);
        assertThat(rejected.reason()).isEqualTo(new Reason(Reason.Kind.LESS_FOR_MONEY, List.of()));
        Benefit benefit = rejected.benefit(Weight.PEOPLE);
        assertThat(benefit.alone()).isEqualTo(12);
        assertThat(benefit.lastIn()).isEqualTo(4);
        assertThat(benefit.shapley()).isNaN();
        // The curve: nothing below 400, then 12, 56 and from 960 on 60.
        plan.curve()
                .points()
                .forEach(point -> assertThat(point.objective())
                        .as("budget " + point.budgetAmount())
                        .isEqualTo(
                                point.budgetAmount() < 400
                                        ? 0
                                        : point.budgetAmount() < 560 ? 12 : point.budgetAmount() < 960 ? 56 : 60));
        assertThat(plan.curve().points().stream()
                        .map(BudgetCurve.Point::proposalIds)
                        .distinct())
                .containsExactly(List.of(), List.of(MIDDLE.id()), List.of(EAST.id()), List.of(MIDDLE.id(), EAST.id()));
        assertThat(plan.curve().kneeBudgetAmount()).isEqualTo(560);
    }

    /** A dear mast at EAST's place brings nothing more; C is dearer than all the money; D takes the old mast away. */
    @Test
    void reasonsAgainst() {
        Proposal twin = Desert.newMast("T", 80, 700);
        Proposal dear = Desert.newMast("C", 60, 5000);
        Proposal down = Desert.proposal("D", 0, new Change.RemoveSite("OLD"));
        Proposal idle = Desert.proposal("I", 5, new Change.SetPower("OLD", "1", Desert.EIRP_DBM));
        PlanResult plan = plan(2000, EAST, twin, dear, down, idle);
        assertThat(plan.chosen()).extracting(c -> c.proposal().id()).containsExactly("B");
        assertThat(plan.candidates().get(1).reason()).isEqualTo(new Reason(Reason.Kind.COVERED_BY_PLAN, List.of("B")));
        assertThat(plan.candidates().get(2).reason().kind()).isEqualTo(Reason.Kind.TOO_DEAR);
        assertThat(plan.candidates().get(3).reason().kind()).isEqualTo(Reason.Kind.TAKES_SERVICE);
        assertThat(plan.candidates().get(4).reason().kind()).isEqualTo(Reason.Kind.BRINGS_NOTHING);
        assertThat(plan.isPlainCoverage()).isFalse();
        assertThat(people(plan, 3).alone()).isEqualTo(-3);
    }

    /** More power on EAST's mast reaches village 4 too, and needs the mast; with MIDDLE excluded, both are built. */
    @Test
    void rulesAreKept() {
        Proposal more = new Proposal(
                "M",
                "M",
                "",
                List.of(new Change.SetPower("NB", "1", Desert.EIRP_DBM + 6.02)),
                new Cost(10, "toman", "2026-06"),
                new BuildRules(List.of("B"), List.of("A"), "", false),
                "");
        PlanResult plan = plan(980, more, MIDDLE, EAST);
        assertThat(plan.portfolio().objective()).isEqualTo(60);
        assertThat(plan.portfolio().costTotalAmount()).isEqualTo(570);
        assertThat(plan.buildOrder()).extracting(BuildStep::proposalId).containsExactly("B", "M");
        assertThat(plan.candidates().get(1).reason()).isEqualTo(new Reason(Reason.Kind.RULED_OUT, List.of("M")));
        // M alone is told on top of what it requires.
        assertThat(people(plan, 0).alone()).isEqualTo(4);
    }

    @Test
    void sharedCostsArePaidOnce() {
        List<PlanCosts.Shared> trench = List.of(new PlanCosts.Shared(100, new int[] {0, 1}));
        PlanResult plan = maker(trench, MIDDLE, EAST).make(wish(1060, 0), CancelSignal.NEVER);
        assertThat(plan.portfolio().costTotalAmount()).isEqualTo(1060);
        assertThat(maker(trench, MIDDLE, EAST)
                        .make(wish(1059, 0), CancelSignal.NEVER)
                        .portfolio()
                        .costTotalAmount())
                .isEqualTo(660);
    }

    @Test
    void runningAndBackhaulCount() {
        Proposal running = EAST.withCost(new Cost(300, 50, 10, "toman", "2026-06", Cost.Running.STANDARD));
        assertThat(plan(560, running).portfolio().costTotalAmount()).isEqualTo(300 + 10 + 5 * 50);
        assertThatThrownBy(() -> plan(559, running))
                .isInstanceOf(NoPlanException.class)
                .hasMessage("the budget of 559 toman suffices for doing nothing alone, which serves nobody more:"
                        + " the cheapest proposal costs 560 toman");
    }

    @Test
    void villagesMayBeAskedFor() {
        // Per toman of 500 the most people are with B (560 is too dear), but A alone serves two villages.
        PlanResult plan = maker(List.of(), MIDDLE, EAST).make(wish(700, 3), CancelSignal.NEVER);
        assertThat(plan.portfolio().chosen()).isEqualTo(bits(1));
        assertThatThrownBy(() -> maker(List.of(), MIDDLE, EAST).make(wish(700, 4), CancelSignal.NEVER))
                .isInstanceOf(NoPlanException.class)
                .hasMessage("no plan within the budget newly serves 4 villages; the most is 3");
    }

    @Test
    void wishesThatCannotBeFulfilledSayWhy() {
        Proposal must = new Proposal(
                "X",
                "X",
                "",
                EAST.changes(),
                new Cost(560, "toman", "2026-06"),
                new BuildRules(List.of(), List.of(), "", true),
                "");
        assertThatThrownBy(() -> plan(500, must, MIDDLE))
                .isInstanceOf(NoPlanException.class)
                .hasMessage("the must-haves X cost 560 toman, more than the budget of 500 toman");
        assertThatThrownBy(() -> plan(500)).hasMessage("there are no proposals to choose from");
        Proposal away = Desert.proposal("W", 1, new Change.SetPower("OLD", "1", Desert.EIRP_DBM));
        assertThatThrownBy(() -> plan(500, away))
                .hasMessage(
                        "none of the 1 proposals changes service anywhere in the province that is not served already");
    }

    @Test
    void aFullRunAgreesWithThePlan() {
        PlanMaker maker = maker(List.of(), MIDDLE, EAST);
        PlanResult plan = maker.make(wish(960, 0), CancelSignal.NEVER);
        BitSet chosen = plan.portfolio().chosen();
        NetworkCoverage after = ENGINE.update(
                TODAY, new ProposalOrder(List.of(MIDDLE, EAST)).build(Desert.today(), chosen), ProgressListener.NONE);
        PlanVerification verification = PlanVerification.of(
                TODAY, after, maker.effect(chosen), places(after, ServiceGoal.OUTDOORS), Desert.exposure());
        assertThat(verification.differingCellCount()).isZero();
        assertThat(verification.simulatedPeople()).isEqualTo(60);
        assertThat(verification.modelledPeople()).isEqualTo(60);
        assertThat(verification.lost().areaSquareKm()).isZero();
    }

    /**
     * Interference breaks what greedy search relies on. OLD alone is clear everywhere; B far in the east spoils the
     * middle. Once A stands beside OLD hardly a cell is clear, and B then adds its surroundings: more after A than
     * alone. Service by level cannot do that.
     */
    @Test
    void clearCellsAreNotSubmodular() {
        Proposal one = Desert.newMast("A", 24, 1);
        Proposal two = Desert.newMast("B", 80, 1);
        int none = clearCells();
        int first = clearCells(one);
        int second = clearCells(two);
        int both = clearCells(one, two);
        assertThat(second - none).isNegative();
        assertThat(both - first).isPositive();
        assertThat(levelCells(one, two) - levelCells(one)).isLessThanOrEqualTo(levelCells(two) - levelCells());
        // A plan says so: cells that OLD served clearly are disturbed.
        PlanMaker maker = maker(List.of(), one, two);
        PlanVerification verification = PlanVerification.of(
                TODAY,
                cover(one, two),
                maker.effect(bits(0, 1)),
                places(cover(one, two), ServiceGoal.OUTDOORS),
                Desert.exposure());
        assertThat(verification.differingCellCount()).isZero();
        assertThat(verification.disturbed().areaSquareKm()).isGreaterThan(0.2);
    }

    /**
     * Two sites wanted. Today one serves all that is served. A mast in column 20 beside OLD (1 and 2) would back up 3
     * people and serve nobody new; MIDDLE reaches columns 30 to 40 of OLD's, where village 2 is; EAST none. MIDDLE and
     * EAST share columns 60 to 70 with village 8.
     */
    @Test
    void serviceThatSurvivesOneFailure() {
        Proposal beside = Desert.newMast("W", 20, 500);
        PlanResult one = backedUp(500, MIDDLE, EAST, beside);
        assertThat(one.chosen()).extracting(c -> c.proposal().id()).containsExactly("W");
        assertThat(one.portfolio().objective()).isEqualTo(3);
        PlanResult two = backedUp(960, MIDDLE, EAST, beside);
        assertThat(two.chosen()).extracting(c -> c.proposal().id()).containsExactlyInAnyOrder("A", "B");
        assertThat(two.portfolio().objective()).isEqualTo(2 + 8);
        assertThat(two.portfolio().gapFraction()).isZero();
        assertThat(people(two, 1).alone()).isZero();
        assertThat(people(two, 1).lastIn()).isEqualTo(8);
        // 2 are MIDDLE's own doing, the 8 are shared half and half.
        assertThat(people(two, 0).shapley()).isEqualTo(6);
    }

    private static PlanResult backedUp(double budget, Proposal... proposals) {
        CandidateService service = CandidateService.of(
                TODAY,
                new ProposalOrder(List.of(proposals)),
                ENGINE,
                Desert.exposure().province(),
                ServiceGoal.OUTDOORS.backedUp(),
                ProgressListener.NONE);
        return new PlanMaker(service, service, null, null, Desert.exposure(), List.of())
                .make(new PlanWish(Weight.PEOPLE, budget, 0, 20, false, true, CountBy.THRESHOLD), CancelSignal.NEVER);
    }

    private static PlanVerification.Places places(NetworkCoverage after, ServiceGoal goal) {
        return PlanVerification.Places.of(TODAY, after, goal, ENGINE, Desert.exposure(), ProgressListener.NONE);
    }

    private static NetworkCoverage cover(Proposal... built) {
        Network network = Desert.today();
        for (Proposal proposal : built) {
            network = network.with(proposal.changes());
        }
        return ENGINE.cover(network, ProgressListener.NONE);
    }

    /** Cells at least 10 dB over interference and noise. */
    private static int clearCells(Proposal... built) {
        NetworkCoverage coverage = cover(built);
        int clear = 0;
        for (int cell = 0; cell < Desert.GRID.cellCount(); cell++) {
            clear += coverage.overall().sinrDb().get(cell) >= 10 ? 1 : 0;
        }
        return clear;
    }

    private static int levelCells(Proposal... built) {
        NetworkCoverage coverage = cover(built);
        int served = 0;
        for (int cell = 0; cell < Desert.GRID.cellCount(); cell++) {
            served += coverage.classAt(cell).isServed() ? 1 : 0;
        }
        return served;
    }

    private static BitSet bits(int... numbers) {
        BitSet bits = new BitSet();
        for (int number : numbers) {
            bits.set(number);
        }
        return bits;
    }
}
