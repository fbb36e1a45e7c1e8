package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.Change;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.jspecify.annotations.Nullable;

/**
 * What each proposal changes: alone, and in a greedy order, where each rank goes to the proposal that adds most to
 * those above it. The levels of every sector a proposal brings, alters or removes are computed once; who is served then
 * follows by counting (see {@link CountedService}), from the very numbers a full run compares, so the results equal a
 * full run's. Where service takes more than level, coverage is brought up to date instead ({@link HeardService}).
 *
 * <p>A proposal that cannot be built on top of those above it (the site it alters was removed, say) comes last, gains
 * nothing and says why.
 */
public final class MarginalBenefit {
    private final CoverageEngine engine;
    private final ExposureMap exposure;
    private final RankBy rankBy;
    private final @Nullable ServiceGoal indoors;
    private final List<LayerAmounts> counted;

    /** For the open alone, counted by threshold. */
    public MarginalBenefit(CoverageEngine engine, ExposureMap exposure, RankBy rankBy) {
        this(engine, exposure, rankBy, CountBy.THRESHOLD, null, Map.of());
    }

    /**
     * For any way of counting.
     *
     * @param countBy how service is counted; people by threshold in any case where none are given
     * @param indoors buildings people are in; null for the open alone
     * @param operatorShares whose people count how much in expectation, by operator; none where all count alike
     */
    public MarginalBenefit(
            CoverageEngine engine,
            ExposureMap exposure,
            RankBy rankBy,
            CountBy countBy,
            @Nullable ServiceGoal indoors,
            Map<String, Double> operatorShares) {
        this.counted =
                countBy == CountBy.EXPECTED ? LayerAmounts.of(exposure, rankBy, indoors, operatorShares) : List.of();
        this.indoors = indoors;
        this.engine = engine;
        this.exposure = exposure;
        this.rankBy = rankBy;
    }

    /**
     * Weighs proposals against today's network.
     *
     * @return benefits, best first
     * @throws IllegalArgumentException when the ranking is by cost and costs are in currencies that cannot be compared
     */
    public List<ProposalBenefit> rank(NetworkCoverage today, List<Proposal> proposals, ProgressListener listener) {
        return weigh(today, proposals, KnownService.Earlier.NOTHING, listener).benefits();
    }

    /**
     * What weighing found, and what weighing on top of a changed network can take over.
     *
     * @param benefits best first
     * @param known null when there was nothing to weigh, or where service takes more than level
     */
    public record Weighed(
            List<ProposalBenefit> benefits, @Nullable KnownService known) {
        public Weighed {
            benefits = List.copyOf(benefits);
        }
    }

    /**
     * Weighs proposals against today's network with less work where something is known.
     *
     * @throws IllegalArgumentException when the ranking is by cost and costs are in currencies that cannot be compared
     */
    public Weighed weigh(
            NetworkCoverage today, List<Proposal> proposals, KnownService.Earlier earlier, ProgressListener listener) {
        if (proposals.isEmpty()) {
            return new Weighed(List.of(), null);
        }
        checkCurrencies(proposals);
        Set<String> touchedSiteIds = proposals.stream()
                .flatMap(proposal -> Trial.siteIds(proposal).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (today.serviceProfile().quality().isAsked()) {
            StandingService heard = new StandingService(
                    () -> new HeardService(today, engine, exposure.province(), indoors != null, listener), List::of);
            return new Weighed(
                    new Ranking(today, heard, new TriedBefore.Book(TriedBefore.NOTHING, List.of(), touchedSiteIds))
                            .run(proposals, listener),
                    null);
        }
        KnownService before = earlier.service();
        List<InstalledSector> touched = ServiceState.touched(today.network(), proposals);
        List<EntryLoss> losses = new ArrayList<>(List.of(EntryLoss.OUTDOORS));
        if (indoors != null) {
            indoors.layers().forEach(layer -> losses.add(layer.entryLoss()));
        }
        Reach reach = new Reach(engine, exposure.province(), losses, before.reach(), listener);
        UntouchedCells untouched =
                UntouchedCells.find(earlier, today, touched, engine, exposure.province(), reach, listener);
        List<UntouchedLayer> layers = counted.stream()
                .map(of -> UntouchedLayer.find(
                        earlier,
                        today.network(),
                        touchedSiteIds,
                        engine,
                        exposure.province().grid(),
                        of,
                        listener))
                .toList();
        StandingService standing = new StandingService(
                () -> CountedService.of(
                        reach, touched, untouched, exposure.province().grid().cellCount()),
                () -> IntStream.range(0, layers.size())
                        .mapToObj(i -> new ExpectedLayer(today.network(), layers.get(i), engine, counted.get(i)))
                        .toList());
        TriedBefore.Book trials = new TriedBefore.Book(before.tried(), earlier.windows(), touchedSiteIds);
        List<ProposalBenefit> benefits = new Ranking(today, standing, trials).run(proposals, listener);
        Map<Installation, int[][]> reached = new HashMap<>(before.reach());
        reached.putAll(reach.known());
        reached.keySet()
                .retainAll(KnownService.Looked.of(today.network(), proposals).sectors());
        List<ExpectedLayer> expected = standing.layersIfMade();
        return new Weighed(
                benefits,
                new KnownService(
                        untouched,
                        expected.isEmpty()
                                ? layers
                                : expected.stream()
                                        .map(ExpectedLayer::untouched)
                                        .toList(),
                        reached,
                        trials.used()));
    }

    /** Ids of the layers that are worth to be kept for another session. */
    public static List<String> keptLayerIds(boolean isIndoors) {
        List<String> ids = new ArrayList<>(List.of(LayerAmounts.What.PEOPLE + " 0"));
        for (int i = 0; isIndoors && i < Building.values().length; i++) {
            ids.add(LayerAmounts.What.INDOOR_PEOPLE + " " + i);
        }
        return ids;
    }

    private void checkCurrencies(List<Proposal> proposals) {
        Set<String> currencies = proposals.stream()
                .map(Proposal::cost)
                .filter(cost -> cost.wholeAmount() > 0)
                .map(RankScore::comparableCurrency)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (rankBy == RankBy.PEOPLE_PER_COST && currencies.size() > 1) {
            throw new IllegalArgumentException("proposals ranked by cost must have costs in one currency, not in "
                    + String.join(" and ", currencies));
        }
    }

    private boolean ranksArea() {
        return rankBy == RankBy.AREA || !exposure.hasSettlements();
    }

    /** For less a share of what is served says nothing. */
    private double leastAmount() {
        return ranksArea() ? ProposalBenefit.LEAST_SQUARE_KM : ProposalBenefit.LEAST_PEOPLE;
    }

    /** A proposal and what is known of it. */
    private static final class Candidate {
        final Proposal proposal;
        final Trial alone;
        Trial now;
        /** What it is worth at most since others were built; null while that is known. */
        @Nullable RankScore atMost;

        Candidate(Proposal proposal, Trial alone) {
            this.proposal = proposal;
            this.alone = alone;
            this.now = alone;
        }

        RankScore score() {
            return atMost == null ? now.score() : atMost;
        }
    }

    /** One ranking under way. */
    private final class Ranking {
        private final CellGrid grid = exposure.province().grid();
        private final List<Candidate> built = new ArrayList<>();
        private final List<Candidate> left = new ArrayList<>();
        private final StandingService standing;
        private final TriedBefore.Book trials;
        /** Where service takes level alone, what proposals win is the less the more others serve. */
        private final boolean addsLessToMore;

        private Network network;

        Ranking(NetworkCoverage today, StandingService standing, TriedBefore.Book trials) {
            this.network = today.network();
            this.standing = standing;
            this.trials = trials;
            this.addsLessToMore = !today.serviceProfile().quality().isAsked();
        }

        List<ProposalBenefit> run(List<Proposal> proposals, ProgressListener listener) {
            proposals.forEach(proposal -> left.add(new Candidate(proposal, tryOut(proposal))));
            List<ProposalBenefit> benefits = new ArrayList<>();
            int count = left.size();
            while (!left.isEmpty()) {
                Candidate best = takeBest();
                benefits.add(describe(best, benefits.size() + 1));
                if (best.now.canBeBuilt()) {
                    build(best);
                }
                listener.progressed(benefits.size(), count, "proposals");
            }
            return benefits;
        }

        private Trial tryOut(Proposal proposal) {
            Network after;
            try {
                after = network.with(proposal.changes());
            } catch (IllegalArgumentException e) {
                return trial(
                        proposal, String.valueOf(e.getMessage()), SectorDifference.NONE, TriedBefore.Found.NOTHING);
            }
            SectorDifference difference = SectorDifference.between(network, after);
            CellWindow window = difference.window(grid);
            List<List<Change>> under = built.stream()
                    .filter(other -> !Trial.areApart(
                            proposal, window, other.proposal, other.now.found().window()))
                    .map(other -> other.proposal.changes())
                    .toList();
            TriedBefore.Found found = trials.find(
                    new TriedBefore.Try(proposal.changes(), under),
                    window,
                    () -> find(proposal, after, difference, under.isEmpty()));
            return trial(proposal, "", difference, found);
        }

        private Trial trial(Proposal proposal, String problem, SectorDifference difference, TriedBefore.Found found) {
            return new Trial(problem, difference, found, score(proposal, found, 1));
        }

        /** @param lossWeight 1 for what it is worth, 0 for the most it can be worth after others added sectors */
        private RankScore score(Proposal proposal, TriedBefore.Found found, double lossWeight) {
            double netPeople = Double.isNaN(found.gainedPeople())
                    ? exposure.people(found.gained()) - lossWeight * exposure.people(found.lost())
                    : found.gainedPeople() - lossWeight * found.lostPeople();
            double netAreaSquareKm = Double.isNaN(found.gainedSquareKm())
                    ? (found.gained().length - lossWeight * found.lost().length) * grid.cellAreaSquareKm()
                    : found.gainedSquareKm() - lossWeight * found.lostSquareKm();
            return RankScore.of(rankBy, proposal.cost(), netPeople, netAreaSquareKm);
        }

        private TriedBefore.Found find(Proposal proposal, Network after, SectorDifference difference, boolean isAlone) {
            ServiceState state = standing.state();
            ServiceState.Effect effect = state.effectOf(difference);
            ExpectedLayer.Change people = expected(LayerAmounts.What.PEOPLE, state, proposal, after, difference);
            ExpectedLayer.Change area = expected(LayerAmounts.What.AREA, state, proposal, after, difference);
            ExpectedLayer.Change inside = expected(LayerAmounts.What.INDOOR_PEOPLE, state, proposal, after, difference);
            if (Double.isNaN(inside.gainedAmount())) {
                inside = indoorsByThreshold(state, difference);
            }
            int[] covered = isAlone ? state.cellsOf(difference.come()) : new int[0];
            double alreadyServed = isAlone
                    ? own(state, covered, proposal, after, difference).alreadyServedFraction(leastAmount())
                    : Double.NaN;
            return new TriedBefore.Found(
                    difference.window(grid),
                    effect.gained(),
                    effect.lost(),
                    people.gainedAmount(),
                    people.lostAmount(),
                    area.gainedAmount(),
                    area.lostAmount(),
                    inside.gainedAmount(),
                    inside.lostAmount(),
                    covered.length,
                    alreadyServed);
        }

        /** What new sectors serve by themselves: people, or area where it is ranked by or no people are given. */
        private OwnService own(
                ServiceState state, int[] covered, Proposal proposal, Network after, SectorDifference difference) {
            LayerAmounts.What what = ranksArea() ? LayerAmounts.What.AREA : LayerAmounts.What.PEOPLE;
            return standing.layers().stream()
                    .filter(layer -> layer.what() == what)
                    .map(layer -> layer.own(after, Trial.siteIds(proposal), difference.come(), grid))
                    .reduce(OwnService::plus)
                    .orElseGet(() -> OwnService.counted(
                            Arrays.stream(covered),
                            cell -> ranksArea() ? grid.cellAreaSquareKm() : exposure.people(cell),
                            state::isServed));
        }

        private ExpectedLayer.Change expected(
                LayerAmounts.What what,
                ServiceState state,
                Proposal proposal,
                Network after,
                SectorDifference difference) {
            List<LayerAmounts> asked =
                    counted.stream().filter(of -> of.what() == what).toList();
            if (asked.isEmpty()) {
                return ExpectedLayer.Change.UNKNOWN;
            }
            if (state instanceof HeardService heard) {
                return what == LayerAmounts.What.INDOOR_PEOPLE
                        ? ExpectedLayer.Change.UNKNOWN
                        : heard.expectedOf(difference, asked.get(0).amountAt());
            }
            return standing.layers().stream()
                    .filter(layer -> layer.what() == what)
                    .map(layer -> layer.changeTo(after, Trial.siteIds(proposal)))
                    .reduce(new ExpectedLayer.Change(0, 0), ExpectedLayer.Change::plus);
        }

        /** People behind walls whose class changes; NaN where no settlements were given. */
        private ExpectedLayer.Change indoorsByThreshold(ServiceState state, SectorDifference difference) {
            double gained = exposure.hasSettlements() ? 0 : Double.NaN;
            double lost = gained;
            for (int layer = 0; indoors != null && layer < indoors.layers().size(); layer++) {
                ServiceState.Effect effect = state.indoorEffectOf(difference, layer);
                gained += people(effect.gained(), indoors.layers().get(layer));
                lost += people(effect.lost(), indoors.layers().get(layer));
            }
            return new ExpectedLayer.Change(gained, lost);
        }

        private double people(int[] cells, ServiceGoal.Layer layer) {
            return Arrays.stream(cells)
                    .mapToDouble(cell -> exposure.people(cell) * layer.shareAt().applyAsDouble(cell))
                    .sum();
        }

        /**
         * The best that can be built; of equals the first given; when none can be built, the first left. Of those that
         * can only be worth less than they were, only the seemingly best is tried again.
         */
        private Candidate takeBest() {
            Candidate best = seemingBest();
            while (best.atMost != null) {
                best.now = tryOut(best.proposal);
                best.atMost = null;
                best = seemingBest();
            }
            left.remove(best);
            return best;
        }

        private Candidate seemingBest() {
            Candidate best = left.get(0);
            for (Candidate candidate : left) {
                if (candidate.now.canBeBuilt()
                        && (!best.now.canBeBuilt() || candidate.score().compareTo(best.score()) > 0)) {
                    best = candidate;
                }
            }
            return best;
        }

        private void build(Candidate best) {
            network = network.with(best.proposal.changes());
            standing.build(best.now.difference(), network, Trial.siteIds(best.proposal));
            built.add(best);
            for (Candidate candidate : left) {
                if (Trial.independent(candidate.proposal, candidate.now, best.proposal, best.now)) {
                    continue;
                }
                if (addsLessToMore
                        && candidate.now.canBeBuilt()
                        && best.now.onlyAdds()
                        && !Trial.shareSite(candidate.proposal, best.proposal)) {
                    candidate.atMost = score(candidate.proposal, candidate.now.found(), 0);
                } else {
                    candidate.now = tryOut(candidate.proposal);
                    candidate.atMost = null;
                }
            }
        }

        private ProposalBenefit describe(Candidate candidate, int rank) {
            TriedBefore.Found alone = candidate.alone.found();
            TriedBefore.Found now = candidate.now.found();
            // what cannot be built changes nobody's service, but of whom nothing is given nothing is known
            double people = exposure.hasSettlements() ? 0 : Double.NaN;
            double area = rankBy == RankBy.AREA ? 0 : Double.NaN;
            ExpectedBenefit expected = counted.isEmpty()
                    ? null
                    : new ExpectedBenefit(
                            people + alone.gainedPeople(),
                            people + alone.lostPeople(),
                            people + now.gainedPeople(),
                            people + now.lostPeople(),
                            area + alone.gainedSquareKm() - alone.lostSquareKm(),
                            area + now.gainedSquareKm() - now.lostSquareKm());
            double newlyServed = exposure.people(alone.gained());
            double lost = exposure.people(alone.lost());
            if (expected != null && !Double.isNaN(expected.gainAlonePeople())) {
                newlyServed = expected.gainAlonePeople();
                lost = expected.lossAlonePeople();
            }
            return new ProposalBenefit(
                    candidate.proposal,
                    rank,
                    exposure.of(alone.gained()),
                    exposure.of(alone.lost()),
                    exposure.of(now.gained()),
                    exposure.of(now.lost()),
                    newlyServed >= ProposalBenefit.LEAST_PEOPLE && newlyServed > lost
                            ? candidate.proposal.cost().wholeAmount() / newlyServed
                            : Double.NaN,
                    alone.coveredCount() * grid.cellAreaSquareKm(),
                    alone.alreadyServedFraction(),
                    expected,
                    indoors == null
                            ? null
                            : new IndoorBenefit(
                                    alone.gainedIndoorPeople(),
                                    alone.lostIndoorPeople(),
                                    now.gainedIndoorPeople(),
                                    now.lostIndoorPeople()),
                    note(candidate));
        }

        private String note(Candidate candidate) {
            Trial alone = candidate.alone;
            Trial now = candidate.now;
            if (alone.canBeBuilt() && now.canBeBuilt()) {
                return "";
            }
            String others = built.stream()
                    .map(other -> other.proposal)
                    .filter(other -> Trial.shareSite(other, candidate.proposal))
                    .map(Proposal::id)
                    .collect(Collectors.joining(", "));
            if (now.canBeBuilt()) {
                return "can only be built after " + others + " (" + alone.problem() + ")";
            }
            return alone.canBeBuilt()
                    ? "cannot be built after " + others + " (" + now.problem() + ")"
                    : "cannot be built (" + alone.problem() + ")";
        }
    }
}
