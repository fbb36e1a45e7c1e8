package org.dakal.study;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dakal.coverage.CancelSignal;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.ExposureMap;
import org.dakal.proposals.CandidateService;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.ExpectedService;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.portfolio.NoPlanException;
import org.dakal.proposals.portfolio.PlanMaker;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.CellWeights;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.PlanCosts;
import org.dakal.resilience.SingleFailures;

/** A plan on top of a coverage: from a request and a wish to what should be built. */
public final class PlanStudy {
    private final StudyRequest request;
    private final CoverageEngine engine;
    private final ExposureMap exposure;
    private final PhaseClock clock;
    private final CancelSignal cancel;

    /** @param cancel takes the question back; what is done on the engine's threads ends by the engine's own */
    PlanStudy(
            StudyRequest request, CoverageEngine engine, ExposureMap exposure, PhaseClock clock, CancelSignal cancel) {
        this.cancel = cancel;
        this.request = request;
        this.engine = engine;
        this.exposure = exposure;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param today coverage as it is
     * @param after coverage with the plan built
     * @param plan what to build
     * @param verification the plan built and run in full
     * @param expectedPeople newly served in expectation in the plan's sense, less those lost; where service takes more
     *     than level, by the share of locations that both coverages serve in the open
     * @param sideEffects failures and people indoors, today and with the plan built
     * @param exposure who lives where
     * @param timings of the phases, in order
     */
    public record Result(
            NetworkCoverage today,
            NetworkCoverage after,
            PlanResult plan,
            PlanVerification verification,
            double expectedPeople,
            PlanSideEffects sideEffects,
            ExposureMap exposure,
            List<PhaseTiming> timings) {
        public Result {
            timings = List.copyOf(timings);
        }
    }

    /** @throws NoPlanException when the wishes cannot be fulfilled */
    Result run(NetworkCoverage today, PlanWish wish, List<PlanCosts.Shared> sharedCosts) {
        if (request.proposals().isEmpty()) {
            throw new NoPlanException("there are no proposals to choose from");
        }
        ProposalOrder order = new ProposalOrder(request.proposals());
        ServiceGoal goal = goal(wish);
        CandidateService service = service(Phase.PROPOSALS, today, order, goal);
        CandidateService plain =
                goal.isPlain() ? service : service(Phase.IN_THE_OPEN, today, order, ServiceGoal.OUTDOORS);
        ServiceGoal indoorGoal = request.indoorGoal(engine);
        CandidateService indoors = indoorGoal == null
                ? null
                : isIndoorGoal(goal) ? service : service(Phase.INDOORS, today, order, indoorGoal);
        ExpectedService expected = clock.phase(Phase.EXPECTATION, () -> expected(today, order, goal, wish));
        PlanMaker.Expectation expectation = wish.countBy() == CountBy.THRESHOLD
                ? null
                : new PlanMaker.Expectation(
                        expected,
                        goal.isPlain() ? expected : expected(today, order, ServiceGoal.OUTDOORS, wish),
                        indoorGoal == null
                                ? null
                                : indoors == service ? expected : expected(today, order, indoorGoal, wish),
                        wish.weight());
        PlanMaker maker = clock.phase(
                Phase.MERGING, () -> new PlanMaker(service, plain, indoors, expectation, exposure, sharedCosts));
        PlanResult plan = clock.phase(Phase.PLANNING, () -> maker.make(wish, cancel));
        NetworkCoverage after = clock.phase(
                Phase.CHECKING,
                () -> engine.update(
                        today, order.build(today.network(), plan.portfolio().chosen()), clock.listener()));
        PlanVerification verification = PlanVerification.of(
                today,
                after,
                maker.effect(plan.portfolio().chosen()),
                PlanVerification.Places.of(today, after, goal, engine, exposure, clock.listener()),
                exposure);
        PlanSideEffects sideEffects = clock.phase(Phase.FAILURES, () -> sideEffects(today, after));
        CellWeights weights = CellWeights.of(exposure, goal);
        double expectedPeople =
                goal.isPlain() && today.serviceProfile().quality().isAsked()
                        ? ServiceTotals.expectedPeople(after, exposure) - ServiceTotals.expectedPeople(today, exposure)
                        : expected.gain(
                                position -> weights.at(Weight.PEOPLE, expected.place(position)),
                                plan.portfolio().chosen());
        return new Result(today, after, plan, verification, expectedPeople, sideEffects, exposure, clock.timings());
    }

    /** Whether a plan's goal is service indoors by any site of any operator, which is told beside others too. */
    private boolean isIndoorGoal(ServiceGoal goal) {
        return goal.isIndoors()
                && !goal.isBackedUp()
                && request.operatorShares().isEmpty();
    }

    /** Where people alone are told, only where they live; else wherever there is some of what is told. */
    private ExpectedService expected(NetworkCoverage today, ProposalOrder order, ServiceGoal goal, PlanWish wish) {
        CellWeights cells = CellWeights.of(exposure);
        Set<Weight> told = EnumSet.of(Weight.PEOPLE);
        for (Weight weight : Weight.values()) {
            if (wish.countBy() == CountBy.EXPECTED && weight.isExpected(wish.weight())) {
                told.add(weight);
            }
        }
        // a plain loop, as every cell is asked, and whoever takes the plan back waits for it
        Weight[] asked = told.toArray(new Weight[0]);
        IntPredicate counts = cell -> {
            boolean isAny = false;
            for (int i = 0; i < asked.length && !isAny; i++) {
                isAny = cells.at(asked[i], cell) > 0;
            }
            return isAny;
        };
        return ExpectedService.of(
                today.network(), order, engine, goal, today.grid().cellCount(), counts, clock.listener());
    }

    private CandidateService service(Phase phase, NetworkCoverage today, ProposalOrder order, ServiceGoal goal) {
        return clock.phase(
                phase, () -> CandidateService.of(today, order, engine, request.province(), goal, clock.listener()));
    }

    private PlanSideEffects sideEffects(NetworkCoverage today, NetworkCoverage after) {
        ServingSites serving = engine.servingSites(today.network(), clock.listener());
        return new PlanSideEffects(
                SingleFailures.of(serving, exposure),
                SingleFailures.of(engine.servingSites(serving, after.network(), clock.listener()), exposure),
                indoorPeople(today),
                indoorPeople(after));
    }

    private double indoorPeople(NetworkCoverage coverage) {
        return request.indoor() == null
                ? Double.NaN
                : IndoorTotals.of(
                                engine.indoors(coverage, request.indoor(), clock.listener()),
                                exposure,
                                request.terrain())
                        .servedPeople();
    }

    private ServiceGoal goal(PlanWish wish) {
        if (wish.isIndoors() && request.indoor() == null) {
            throw new NoPlanException("nothing is known of buildings, so nothing can be planned indoors");
        }
        ServiceGoal any = request.goal(engine, wish.isIndoors());
        return (wish.isBackedUp() ? any.backedUp() : any).byOperator(request.operatorShares());
    }
}
