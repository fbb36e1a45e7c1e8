package org.dakal.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.proposals.BuildConflicts;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;

/**
 * How sure a plan is, by draws of what nobody knows; and how it fares against a list: proposals by their own worth for
 * money, from the top, until the money ends.
 *
 * @param draws of the plan and, when it is another choice, of the list
 * @param list ids of the list's proposals, best first
 * @param betterFraction share of draws in which the plan is better than the list; NaN when they are the same
 */
public record PlanCertainty(StabilityResult draws, List<String> list, double betterFraction) {
    public PlanCertainty {
        list = List.copyOf(list);
    }

    /**
     * Draws, of people as they are given: as of a run's headlines, so that no plan serves more of them than there are.
     *
     * @param session that made the plan
     * @param today the network it is built on
     */
    public static PlanCertainty of(
            StudySession session, Network today, PlanResult plan, int drawCount, LongQuestion question) {
        List<Proposal> chosen =
                plan.chosen().stream().map(CandidateResult::proposal).toList();
        List<Proposal> list = list(plan);
        boolean same = Set.copyOf(ids(list)).equals(Set.copyOf(ids(chosen)));
        List<Alternative> alternatives = new ArrayList<>(List.of(new Alternative("plan", chosen)));
        if (!same && !list.isEmpty()) {
            alternatives.add(new Alternative("list", list));
        }
        StabilityOptions options = StabilityOptions.standard(
                        plan.wish().weight() == Weight.AREA_SQUARE_KM ? RankBy.AREA : RankBy.PEOPLE)
                .withDraws(drawCount, 1)
                .withPeopleAsGiven();
        question.listener().phaseStarted(Phase.DRAWS);
        StabilityResult draws =
                session.certainty(today, alternatives, options, plan.wish().isIndoors(), question);
        return new PlanCertainty(draws, ids(list), alternatives.size() > 1 ? draws.beats(0, 1) : Double.NaN);
    }

    /**
     * Whether draws are of people in the sense that a plan counts them in: by any site, and by level, since nobody
     * draws interference.
     *
     * @param request that the plan was made of
     */
    public boolean isInSenseOf(PlanWish wish, StudyRequest request) {
        return ofPlan().problem().isEmpty()
                && draws.options().rankBy() != RankBy.AREA
                && !wish.isBackedUp()
                && !request.serviceProfile().quality().isAsked();
    }

    /** What the plan brings in the draws. */
    public AlternativeStability ofPlan() {
        return draws.alternatives().get(0);
    }

    private static List<String> ids(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::id).toList();
    }

    /**
     * What can be built, from the most people (or whatever is wanted) for the money down, as long as it fits the
     * budget.
     */
    private static List<Proposal> list(PlanResult plan) {
        List<CandidateResult> byWorth = plan.candidates().stream()
                .filter(c -> alone(c, plan) > 0)
                .sorted(Comparator.comparingDouble((CandidateResult c) -> -alone(c, plan) / Math.max(1, c.costAmount()))
                        .thenComparing(c -> c.proposal().id()))
                .toList();
        List<Proposal> list = new ArrayList<>();
        double spent = 0;
        for (CandidateResult candidate : byWorth) {
            Set<String> built = list.stream().map(Proposal::id).collect(Collectors.toSet());
            boolean fits = spent + candidate.costAmount() <= plan.wish().budgetAmount()
                    && built.containsAll(candidate.proposal().rules().requires())
                    && list.stream().noneMatch(other -> BuildConflicts.between(other, candidate.proposal()));
            if (fits) {
                list.add(candidate.proposal());
                spent += candidate.costAmount();
            }
        }
        return list;
    }

    private static double alone(CandidateResult candidate, PlanResult plan) {
        return candidate.benefit(plan.wish().weight()).alone();
    }
}
