package org.dakal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.ExposureMap;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.PathLossStore;
import org.dakal.proposals.CandidateService;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.portfolio.NoPlanException;
import org.dakal.proposals.portfolio.PlanCosts;
import org.dakal.proposals.portfolio.PlanMaker;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.resilience.SingleFailures;

/** The door for plans: from a request and a wish to what should be built. */
public final class PlanStudy {
    private final StudyRequest request;
    private final StudyListener listener;
    private final List<PhaseTiming> timings = new ArrayList<>();

    private PlanStudy(StudyRequest request, StudyListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /**
     * What came of it.
     *
     * @param today coverage as it is
     * @param after coverage with the plan built
     * @param plan what to build
     * @param verification the plan built and run in full
     * @param sideEffects failures and people indoors, today and with the plan built
     * @param exposure who lives where
     * @param timings of the phases, in order
     */
    public record Result(
            NetworkCoverage today,
            NetworkCoverage after,
            PlanResult plan,
            PlanVerification verification,
            PlanSideEffects sideEffects,
            ExposureMap exposure,
            List<PhaseTiming> timings) {
        public Result {
            timings = List.copyOf(timings);
        }
    }

    /**
     * Makes a plan.
     *
     * @param sharedCosts costs that several proposals share; numbers as listed in the request
     * @throws NoPlanException when the wishes cannot be fulfilled
     */
    public static Result run(
            StudyRequest request, PlanWish wish, List<PlanCosts.Shared> sharedCosts, StudyListener listener) {
        return run(request, wish, sharedCosts, new InMemoryPathLossStore(), listener);
    }

    /** Makes a plan, taking path loss from a store of the same terrain where it has it. */
    public static Result run(
            StudyRequest request,
            PlanWish wish,
            List<PlanCosts.Shared> sharedCosts,
            PathLossStore store,
            StudyListener listener) {
        return new PlanStudy(request, listener).run(wish, sharedCosts, store);
    }

    private Result run(PlanWish wish, List<PlanCosts.Shared> sharedCosts, PathLossStore store) {
        if (request.proposals().isEmpty()) {
            throw new NoPlanException("there are no proposals to choose from");
        }
        try (CoverageEngine engine =
                new CoverageEngine(request.terrain(), request.serviceProfile(), request.coverageOptions(), store)) {
            NetworkCoverage today = phase("coverage", () -> engine.cover(request.network(), listener));
            ExposureMap exposure = phase("exposure", () -> new ExposureMap(request.province(), request.surroundings()));
            ProposalOrder order = new ProposalOrder(request.proposals());
            ServiceGoal goal = goal(wish);
            CandidateService service = service("proposals", today, order, engine, goal);
            CandidateService plain =
                    goal.isPlain() ? service : service("in the open", today, order, engine, ServiceGoal.OUTDOORS);
            ServiceGoal indoorGoal = request.indoorGoal();
            CandidateService indoors = indoorGoal == null
                    ? null
                    : goal.isIndoors() && !goal.isBackedUp()
                            ? service
                            : service("indoors", today, order, engine, indoorGoal);
            PlanMaker maker = phase("merging", () -> new PlanMaker(service, plain, indoors, exposure, sharedCosts));
            PlanResult plan = phase("planning", () -> maker.make(wish));
            NetworkCoverage after = phase(
                    "checking",
                    () -> engine.update(
                            today,
                            order.build(request.network(), plan.portfolio().chosen()),
                            listener));
            PlanVerification verification = PlanVerification.of(
                    today,
                    after,
                    maker.effect(plan.portfolio().chosen()),
                    PlanVerification.Places.of(today, after, goal, engine, exposure, listener),
                    exposure);
            PlanSideEffects sideEffects = phase("failures", () -> sideEffects(today, after, engine, exposure));
            return new Result(today, after, plan, verification, sideEffects, exposure, timings);
        }
    }

    private CandidateService service(
            String phase, NetworkCoverage today, ProposalOrder order, CoverageEngine engine, ServiceGoal goal) {
        return phase(phase, () -> CandidateService.of(today, order, engine, request.province(), goal, listener));
    }

    private PlanSideEffects sideEffects(
            NetworkCoverage today, NetworkCoverage after, CoverageEngine engine, ExposureMap exposure) {
        ServingSites serving = engine.servingSites(today.network(), listener);
        return new PlanSideEffects(
                SingleFailures.of(serving, exposure),
                SingleFailures.of(engine.servingSites(serving, after.network(), listener), exposure),
                indoorPeople(today, engine, exposure),
                indoorPeople(after, engine, exposure));
    }

    private double indoorPeople(NetworkCoverage coverage, CoverageEngine engine, ExposureMap exposure) {
        return request.indoor() == null
                ? Double.NaN
                : IndoorTotals.of(engine.indoors(coverage, request.indoor(), listener), exposure, request.terrain())
                        .servedPeople();
    }

    private ServiceGoal goal(PlanWish wish) {
        ServiceGoal indoors = request.indoorGoal();
        if (wish.isIndoors() && indoors == null) {
            throw new NoPlanException("nothing is known of buildings, so nothing can be planned indoors");
        }
        ServiceGoal any = wish.isIndoors() && indoors != null ? indoors : ServiceGoal.OUTDOORS;
        return wish.isBackedUp() ? any.backedUp() : any;
    }

    private <T> T phase(String name, Supplier<T> work) {
        listener.phaseStarted(name);
        long start = System.nanoTime();
        T result = work.get();
        timings.add(new PhaseTiming(name, (System.nanoTime() - start) * 1e-9));
        return result;
    }
}
