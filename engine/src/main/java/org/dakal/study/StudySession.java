package org.dakal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;
import org.dakal.coverage.CancelSignal;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.FarTiles;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.SectorSignal;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellWindow;
import org.dakal.grid.RasterSpace;
import org.dakal.network.Change;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.candidates.Candidate;
import org.dakal.proposals.candidates.CandidateGenerator;
import org.dakal.proposals.candidates.CandidateOptions;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.search.PlanCosts;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.proposals.stability.FarDraws;
import org.dakal.proposals.stability.Headline;
import org.dakal.proposals.stability.RankStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.OutageFinder;
import org.jspecify.annotations.Nullable;

/**
 * The one door: a study kept warm. It owns the engine and hands out immutable states; a question costs what differs
 * from what is known already, and its answer equals, bit for bit, that of a session opened on the changed network.
 *
 * <p>Any number of threads may ask at once. Short questions (a state with changes, a point) overtake long ones (a plan,
 * outages, certainty, suggestions), of which two are worked on at once, the others waiting. Nothing is kept of a state
 * but what whoever asked for it holds.
 */
public final class StudySession implements AutoCloseable {
    /** A place nearer to a mast than this has no path from it. */
    public static final double SHORTEST_LINK_METERS = 1;

    private final StudyRequest request;
    private final CancelSignal cancel;
    private final CoverageEngine engine;
    private final PhaseClock clock;
    private final Once<ExposureMap> exposure;
    private final FindingsMaker findings;
    private final Once<StudyState> today;
    private final boolean isForOneRun;
    private final FarDraws farDraws;
    private final StateStore states;
    /** Whether today's state holds more than the store has; false until it is there. */
    private volatile boolean isNews;

    private volatile boolean isNewsOnceFound;

    private StudySession(
            StudyRequest request,
            PathLossStore store,
            StateStore states,
            StudyListener listener,
            CancelSignal cancel,
            boolean isForOneRun,
            RasterSpace space,
            FarTiles far) {
        this.states = states;
        this.isForOneRun = isForOneRun;
        this.farDraws = far instanceof FarDraws draws ? draws : FarDraws.NONE;
        this.request = request;
        this.cancel = cancel;
        this.engine = new CoverageEngine(
                request.terrain(),
                request.serviceProfile(),
                request.coverageOptions(),
                store,
                request.correction(),
                space,
                far);
        this.clock = new PhaseClock(listener);
        this.exposure = new Once<>(
                () -> clock.phase(Phase.EXPOSURE, () -> new ExposureMap(request.province(), request.surroundings())));
        this.findings = new FindingsMaker(request, engine, exposure::get, clock, isForOneRun);
        this.today = new Once<>(this::recallOrCover);
    }

    /**
     * Opens a session. Nothing is computed yet.
     *
     * @param store of the same terrain; path loss is taken from there where it has it
     * @param states of this study; today's state is taken from there where it has it, and kept there when the session
     * closes
     * @param listener hears of the phases of all that is asked of this session
     * @param cancel ends whatever is under way and all that is asked later
     */
    public static StudySession open(
            StudyRequest request, PathLossStore store, StateStore states, StudyListener listener, CancelSignal cancel) {
        return new StudySession(request, store, states, listener, cancel, false, RasterSpace.MEMORY, FarTiles.NONE);
    }

    /**
     * Opens a session that neither takes nor keeps today's state, and has much computed by others.
     *
     * @param far who computes layers; draws too, where it is a {@link FarDraws}
     */
    public static StudySession open(StudyRequest request, PathLossStore store, StudyListener listener, FarTiles far) {
        return new StudySession(
                request, store, StateStore.NONE, listener, CancelSignal.NEVER, false, RasterSpace.MEMORY, far);
    }

    /** Opens a session that neither takes nor keeps today's state, and that nobody cancels. */
    public static StudySession open(StudyRequest request, PathLossStore store, StudyListener listener) {
        return open(request, store, StateStore.NONE, listener, CancelSignal.NEVER);
    }

    /** Opens a session that hears nobody, is cancelled by nobody and keeps path loss in memory while it lasts. */
    public static StudySession open(StudyRequest request) {
        return open(request, new InMemoryPathLossStore(), StudyListener.NONE);
    }

    /**
     * Everything there is to say of a request's network, for whoever asks once: without what later changes would need,
     * and with layers that need not all lie in memory; the result reads them from there.
     *
     * @param far who else computes layers; draws too, where it is a {@link FarDraws}
     * @param drawCount draws of what the best proposals bring; 0 for none
     */
    public static StudyResult run(
            StudyRequest request,
            PathLossStore store,
            StudyListener listener,
            RasterSpace space,
            FarTiles far,
            int drawCount) {
        try (StudySession session =
                new StudySession(request, store, StateStore.NONE, listener, CancelSignal.NEVER, true, space, far)) {
            StudyResult result = session.result(session.today());
            return session.drawn(result, drawCount, LongQuestion.patient(listener));
        }
    }

    /**
     * A result with the people it is expected to serve, and draws of that and of what its best proposals bring.
     *
     * @param drawCount 0 for none, to a million
     */
    public StudyResult drawn(StudyResult result, int drawCount, LongQuestion question) {
        if (drawCount == 0) {
            return expecting(result);
        }
        Network network = result.coverage().network();
        List<Headline> headlines = new ArrayList<>(List.of(Headline.SERVED));
        result.bestTogether().ifPresent(headlines::add);
        List<DrawnHeadline> drawn = clock.phase(Phase.DRAWS, () -> {
            ServiceGoal chosenFor = ServiceGoal.OUTDOORS.byOperator(request.operatorShares());
            if (chosenFor.isPlain()) {
                return drawn(network, headlines, chosenFor, drawCount, question);
            }
            return headlines.stream()
                    .flatMap(one -> {
                        ServiceGoal goal = one == Headline.SERVED ? ServiceGoal.OUTDOORS : chosenFor;
                        return drawn(network, List.of(one), goal, drawCount, question).stream();
                    })
                    .toList();
        });
        return expecting(result.with(
                drawn.isEmpty() ? null : drawn.get(0), drawn.size() < 2 ? null : drawn.get(1), clock.timings()));
    }

    private StudyResult expecting(StudyResult result) {
        double people = engine.cancellable(cancel, () -> findings.expectedServedPeople(result));
        return result.expecting(people, request.countBy());
    }

    /** A session heard by nobody, with path loss kept in memory. */
    public static StudyResult run(StudyRequest request) {
        return run(request, new InMemoryPathLossStore(), StudyListener.NONE, RasterSpace.MEMORY, FarTiles.NONE, 0);
    }

    /** What the session is about. */
    public StudyRequest request() {
        return request;
    }

    /** Who lives where. */
    public ExposureMap exposure() {
        return exposure.get();
    }

    /** The network as it is; its coverage is computed when it is first asked for. */
    public StudyState today() {
        return today.get();
    }

    /** The state after changes, in order, to another; one that cannot be made is an IllegalArgumentException. */
    public StudyState with(StudyState from, List<Change> changes) {
        return with(from, from.network().with(changes));
    }

    /**
     * The state of another network. Only what differs is computed.
     *
     * @param from any state of this session, best the one most like it
     * @throws CancellationException when the session was cancelled
     */
    public StudyState with(StudyState from, Network changed) {
        return with(from, changed, from.weighed());
    }

    /**
     * The state of another network, on which other proposals are weighed.
     *
     * @param proposals that can be built on the changed network
     * @throws CancellationException when the session was cancelled
     */
    public StudyState with(StudyState from, Network changed, List<Proposal> proposals) {
        Network network = changed.sharing(from.network());
        NetworkCoverage coverage = engine.cancellable(
                cancel,
                () -> clock.phase(Phase.CHANGE, () -> engine.update(from.coverage(), network, clock.listener())));
        return new StudyState(coverage, proposals, findings, since(from, network));
    }

    /** The result of a state, and that of a state after it. */
    public record Both(StudyResult before, StudyResult after) {}

    /** Everything there is to say of a state, and of another network's, which is made meanwhile. */
    public Both results(StudyState from, Network changed, List<Proposal> proposals) {
        Supplier<StudyState> then = engine.beside(() -> with(from, changed, proposals));
        StudyResult before = result(from);
        return new Both(before, result(then.get()));
    }

    private StudyState.@Nullable Change since(StudyState from, Network changed) {
        StudyState.Change earlier = from.since();
        Optional<List<CellWindow>> reach = engine.reachOfChange(from.network(), changed);
        if (reach.isEmpty()) {
            return null;
        }
        if (earlier == null || from.knowsFindings()) {
            return new StudyState.Change(from, reach.get());
        }
        List<CellWindow> windows = new ArrayList<>(earlier.windows());
        windows.addAll(reach.get());
        return new StudyState.Change(earlier.before(), CellWindow.merged(windows));
    }

    private StudyState recallOrCover() {
        Optional<KnownState> known = KnownState.find(states, request, engine, () -> isNews = true);
        if (known.isEmpty()) {
            isNews = true;
            return cover(request.network());
        }
        isNewsOnceFound = !known.get().isComplete(request);
        return new StudyState(known.get(), request.proposals(), findings);
    }

    private StudyState cover(Network network) {
        NetworkCoverage coverage = engine.cancellable(
                cancel,
                () -> clock.phase(
                        Phase.COVERAGE,
                        () -> isForOneRun
                                ? engine.cover(network, clock.listener())
                                : engine.coverForUpdates(network, clock.listener())));
        return new StudyState(coverage, request.proposals(), findings, null);
    }

    /** Everything there is to say of a state, as a run writes it. */
    public StudyResult result(StudyState state) {
        return engine.cancellable(cancel, () -> {
            state.findAll(engine);
            OperatorTotals operators = findings.operators(state.network());
            return new StudyResult(
                    state.coverage(),
                    state.totals(),
                    state.spots(),
                    state.proposals(),
                    engine.report(),
                    clock.timings(),
                    state.indoor(),
                    operators,
                    null,
                    null);
        });
    }

    /** What differs between two states of this session. */
    public StudyDifference difference(StudyState before, StudyState after) {
        List<CellWindow> windows = engine.reachOfChange(before.network(), after.network())
                .orElse(List.of(request.terrain().grid().wholeWindow()));
        return StudyDifference.between(exposure(), windows, before, after);
    }

    /**
     * All that is known of a place.
     *
     * @param xMeters easting in the grid's reference system
     * @param yMeters northing
     * @throws IllegalArgumentException for a place outside the grid
     */
    public PointReport at(StudyState state, double xMeters, double yMeters) {
        return engine.cancellable(
                cancel, () -> new PointFinder(request, engine, findings.causes()).at(state, xMeters, yMeters));
    }

    /** Median levels of a sector of any network in its window. */
    public SectorSignal signal(InstalledSector sector) {
        return engine.cancellable(
                cancel, () -> engine.signals(List.of(sector), clock.listener()).get(0));
    }

    /** Path loss from a sector's mast as its model says, whatever is added to it. */
    public PathLossMatrix pathLoss(InstalledSector sector) {
        return engine.cancellable(cancel, () -> engine.pathLoss(Mast.of(sector), clock.listener()));
    }

    /**
     * Why what arrives from a sector at a place is what it is.
     *
     * @param from a sector of any state's network
     * @param xMeters easting in the grid's reference system
     * @param yMeters northing
     * @throws IllegalArgumentException for a place outside the grid, or nearer to the mast than {@link
     *     #SHORTEST_LINK_METERS}
     */
    public LinkReport link(InstalledSector from, double xMeters, double yMeters) {
        return link(from, from.band().models(), xMeters, yMeters);
    }

    /**
     * The link as other models than those of the sector's band have it.
     *
     * @param models by the land cover at the place
     */
    public LinkReport link(InstalledSector from, ModelChoice models, double xMeters, double yMeters) {
        return engine.cancellable(cancel, () -> new LinkFinder(request, engine).find(from, models, xMeters, yMeters));
    }

    /**
     * What to build on top of a state.
     *
     * @param proposals that can be built on the state's network
     * @param sharedCosts costs that several of them share; numbers as listed there
     */
    public PlanStudy.Result plan(
            StudyState state,
            PlanWish wish,
            List<Proposal> proposals,
            List<PlanCosts.Shared> sharedCosts,
            LongQuestion question) {
        return answer(
                question,
                () -> new PlanStudy(
                                request.withProposals(proposals),
                                engine,
                                exposure(),
                                new PhaseClock(question.cancellingListener()),
                                either(question))
                        .run(state.coverage(), wish, sharedCosts));
    }

    /**
     * What is lost when a site of a network fails, or two of at most so many pairs, and what each proposal would heal.
     *
     * @param isIndoors whether what is expected is expected inside buildings; by class all is in the open
     */
    public OutageAtlas outage(
            Network network, List<Proposal> proposals, int mostPairs, boolean isIndoors, LongQuestion question) {
        return answer(
                question,
                () -> new OutageFinder(
                                engine,
                                exposure(),
                                request.goal(engine, isIndoors),
                                mostPairs,
                                request.countBy() == CountBy.EXPECTED,
                                request.rankBy() == RankBy.AREA)
                        .find(network, proposals, question.progress()));
    }

    /**
     * How alternatives on top of a network compare in draws of what nobody knows, with operators' people weighed as a
     * plan weighs them.
     *
     * @param isIndoors whether service inside buildings is drawn
     */
    public StabilityResult certainty(
            Network network,
            List<Alternative> alternatives,
            StabilityOptions options,
            boolean isIndoors,
            LongQuestion question) {
        RankStability stability =
                stability(options, request.goal(engine, isIndoors).byOperator(request.operatorShares()));
        return answer(question, () -> stability.compare(network, alternatives, farDraws, question.progress()));
    }

    /**
     * What a page says first of a network, in draws of what nobody knows, by level.
     *
     * @param isIndoors whether service inside buildings is drawn
     * @param drawCount 0 for the expectation alone, to a million
     * @return one for each headline; none at all where draws would count otherwise than the study does: where it counts
     *     by threshold, no settlements are given, or service takes more than level
     */
    public List<DrawnHeadline> drawn(
            Network network, List<Headline> headlines, boolean isIndoors, int drawCount, LongQuestion question) {
        return drawn(network, headlines, request.goal(engine, isIndoors), drawCount, question);
    }

    private List<DrawnHeadline> drawn(
            Network network, List<Headline> headlines, ServiceGoal goal, int drawCount, LongQuestion question) {
        if (request.countBy() != CountBy.EXPECTED
                || request.surroundings().settlements().isEmpty()
                || request.serviceProfile().quality().isAsked()) {
            return List.of();
        }
        StabilityOptions options =
                StabilityOptions.standard(RankBy.PEOPLE).withDraws(drawCount, 1).withPeopleAsGiven();
        RankStability stability = stability(options, goal);
        return answer(question, () -> stability.draw(network, headlines, question.progress()));
    }

    private RankStability stability(StabilityOptions options, ServiceGoal goal) {
        return new RankStability(
                engine,
                request.serviceProfile(),
                request.province(),
                request.surroundings().settlements(),
                goal,
                options);
    }

    /**
     * New masts for a network where nobody proposed one, best first.
     *
     * @param convergenceDegrees bearing of grid north at an easting and northing
     * @param prefix of their ids
     * @param isIndoors whether what is expected is expected inside buildings
     */
    public List<Candidate> suggest(
            Network network,
            CandidateOptions options,
            DoubleBinaryOperator convergenceDegrees,
            String prefix,
            boolean isIndoors,
            LongQuestion question) {
        return answer(
                question,
                () -> new CandidateGenerator(
                                engine,
                                request.terrain(),
                                exposure(),
                                request.surroundings().settlements(),
                                convergenceDegrees,
                                request.goal(engine, isIndoors),
                                request.rankBy(),
                                request.countBy())
                        .suggest(network, options, prefix, question.progress()));
    }

    /** The session's signal and that of a question. */
    private CancelSignal either(LongQuestion question) {
        return () -> cancel.isCancelled() || question.cancel().isCancelled();
    }

    private <T> T answer(LongQuestion question, Supplier<T> work) {
        return engine.inBackground(either(question), () -> {
            question.listener().turnBegan();
            return work.get();
        });
    }

    @Override
    public void close() {
        if (!isForOneRun && today.isKnown()) {
            StudyState now = today.get();
            if (isNews || (isNewsOnceFound && now.knowsFindings())) {
                now.keepIn(states, request);
            }
        }
        engine.close();
    }
}
