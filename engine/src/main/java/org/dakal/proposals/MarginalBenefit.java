package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.findings.ExposureMap;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
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
    /** For fewer people newly served a cost per person says nothing. */
    private static final double LEAST_PEOPLE = 0.5;

    private final CoverageEngine engine;
    private final ExposureMap exposure;
    private final RankBy rankBy;
    private final CountBy countBy;
    private final @Nullable ServiceGoal indoors;

    /**
     * For the open alone, counted by threshold.
     *
     * @param engine the one that made today's coverage
     * @param exposure who lives where, and in which province
     * @param rankBy what the order is by
     */
    public MarginalBenefit(CoverageEngine engine, ExposureMap exposure, RankBy rankBy) {
        this(engine, exposure, rankBy, CountBy.THRESHOLD, null);
    }

    /**
     * For any way of counting.
     *
     * @param countBy how people in the open are counted; by threshold in any case where none are given, or where
     *     service takes more than level, of which nothing is expected
     * @param indoors buildings people are in, who are counted by threshold; null for the open alone
     */
    public MarginalBenefit(
            CoverageEngine engine,
            ExposureMap exposure,
            RankBy rankBy,
            CountBy countBy,
            @Nullable ServiceGoal indoors) {
        this.countBy = countBy;
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
        if (today.serviceProfile().quality().isAsked()) {
            ServiceState heard = new HeardService(today, engine, exposure.province(), indoors != null, listener);
            return new Weighed(new Ranking(today, heard, null, proposals, listener).run(), null);
        }
        KnownService before = earlier.service();
        List<InstalledSector> touched = ServiceState.touched(today.network(), proposals);
        UntouchedCells untouched = indoors == null
                ? null
                : UntouchedCells.find(
                        before.indoors(),
                        earlier.windows(),
                        today.network(),
                        touched,
                        engine,
                        exposure.province(),
                        indoors,
                        listener);
        CountedService state = CountedService.of(
                today,
                touched,
                engine,
                exposure.province(),
                indoors,
                untouched == null ? List.of() : untouched.byLayer(),
                before.reach(),
                listener);
        ExpectedPeople people = countBy == CountBy.EXPECTED && exposure.hasSettlements()
                ? new ExpectedPeople(
                        today.network(), proposals, before.people(), earlier.windows(), engine, exposure, listener)
                : null;
        List<ProposalBenefit> benefits = new Ranking(today, state, people, proposals, listener).run();
        return new Weighed(
                benefits, new KnownService(untouched, people == null ? null : people.untouched(), state.known()));
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

    /** A proposal and what is known of it. */
    private static final class Candidate {
        final Proposal proposal;
        final Trial alone;
        final double coveredAreaSquareKm;
        final double alreadyServedFraction;
        final IndoorChange indoorsAlone;
        Trial now;

        Candidate(
                Proposal proposal,
                Trial alone,
                IndoorChange indoorsAlone,
                double coveredAreaSquareKm,
                double alreadyServedFraction) {
            this.proposal = proposal;
            this.alone = alone;
            this.now = alone;
            this.indoorsAlone = indoorsAlone;
            this.coveredAreaSquareKm = coveredAreaSquareKm;
            this.alreadyServedFraction = alreadyServedFraction;
        }
    }

    /** One ranking under way. */
    private final class Ranking {
        private final ProgressListener listener;
        private final List<Proposal> built = new ArrayList<>();
        private final List<Candidate> left = new ArrayList<>();
        private final ServiceState state;
        private final @Nullable ExpectedPeople people;
        private Network network;

        Ranking(
                NetworkCoverage today,
                ServiceState state,
                @Nullable ExpectedPeople people,
                List<Proposal> proposals,
                ProgressListener listener) {
            this.people = people;
            this.listener = listener;
            this.network = today.network();
            this.state = state;
            proposals.forEach(proposal -> left.add(tryAlone(proposal)));
        }

        private Candidate tryAlone(Proposal proposal) {
            Trial alone = Trial.of(proposal, network, state, people, exposure, rankBy);
            int[] covered = state.cellsOf(alone.difference().come());
            int served = 0;
            for (int cell : covered) {
                served += state.isServed(cell) ? 1 : 0;
            }
            return new Candidate(
                    proposal,
                    alone,
                    IndoorChange.of(state, alone.difference(), indoors, exposure),
                    covered.length * exposure.province().grid().cellAreaSquareKm(),
                    covered.length == 0 ? Double.NaN : (double) served / covered.length);
        }

        List<ProposalBenefit> run() {
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

        /** The best that can be built; of equals the first given; when none can be built, the first left. */
        private Candidate takeBest() {
            Candidate best = left.get(0);
            for (Candidate candidate : left) {
                if (candidate.now.canBeBuilt()
                        && (!best.now.canBeBuilt() || candidate.now.score().compareTo(best.now.score()) > 0)) {
                    best = candidate;
                }
            }
            left.remove(best);
            return best;
        }

        private void build(Candidate best) {
            network = network.with(best.proposal.changes());
            state.apply(best.now.difference());
            if (people != null) {
                people.apply(network, Trial.siteIds(best.proposal));
            }
            built.add(best.proposal);
            for (Candidate candidate : left) {
                if (!Trial.independent(candidate.proposal, candidate.now, best.proposal, best.now)) {
                    candidate.now = Trial.of(candidate.proposal, network, state, people, exposure, rankBy);
                }
            }
        }

        private ProposalBenefit describe(Candidate candidate, int rank) {
            ExpectedBenefit expected = expected(candidate.alone.expected(), candidate.now.expected());
            double newlyServed =
                    expected == null ? exposure.people(candidate.alone.effect().gained()) : expected.gainAlonePeople();
            return new ProposalBenefit(
                    candidate.proposal,
                    rank,
                    exposure.of(candidate.alone.effect().gained()),
                    exposure.of(candidate.alone.effect().lost()),
                    exposure.of(candidate.now.effect().gained()),
                    exposure.of(candidate.now.effect().lost()),
                    newlyServed >= LEAST_PEOPLE ? candidate.proposal.cost().wholeAmount() / newlyServed : Double.NaN,
                    candidate.coveredAreaSquareKm,
                    candidate.alreadyServedFraction,
                    expected,
                    indoors == null
                            ? null
                            : candidate.indoorsAlone.with(
                                    IndoorChange.of(state, candidate.now.difference(), indoors, exposure)),
                    note(candidate));
        }

        private static @Nullable ExpectedBenefit expected(
                ExpectedPeople.@Nullable Change alone, ExpectedPeople.@Nullable Change given) {
            return alone == null || given == null
                    ? null
                    : new ExpectedBenefit(
                            alone.gainedPeople(), alone.lostPeople(), given.gainedPeople(), given.lostPeople());
        }

        private String note(Candidate candidate) {
            Trial alone = candidate.alone;
            Trial now = candidate.now;
            if (alone.canBeBuilt() && now.canBeBuilt()) {
                return "";
            }
            String others = built.stream()
                    .filter(other -> !Collections.disjoint(Trial.siteIds(other), Trial.siteIds(candidate.proposal)))
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
