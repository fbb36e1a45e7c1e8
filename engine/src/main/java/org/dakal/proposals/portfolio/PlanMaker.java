package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dakal.coverage.CancelSignal;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellGrid;
import org.dakal.network.Proposal;
import org.dakal.proposals.CandidateService;
import org.dakal.proposals.ExpectedService;
import org.dakal.proposals.ServiceCuts;
import org.dakal.proposals.portfolio.groups.CellWeights;
import org.dakal.proposals.portfolio.groups.CountedGroups;
import org.dakal.proposals.portfolio.groups.ExpectedGroups;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.ChoiceRules;
import org.dakal.proposals.portfolio.search.Deadline;
import org.dakal.proposals.portfolio.search.PlanCosts;
import org.dakal.proposals.portfolio.search.PlanProblem;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.proposals.portfolio.search.PortfolioPlanner;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans: the best set for a budget, the order of building, the curve over all budgets, and every proposal's worth
 * and reason.
 */
public final class PlanMaker {
    private static final double SECONDS_FOR_A_REASON = 10;
    /** Groups that round more than this share of all are searched by cuts instead. */
    private static final double LOOSE_FRACTION = 1e-4;

    private final CandidateService service;
    private final List<Proposal> proposals;
    private final CountedGroups groups;
    private final CountedGroups plainGroups;
    private final @Nullable CountedGroups indoorGroups;
    private final @Nullable Expectation expectation;
    private final CellWeights weights;
    private final CellGrid grid;
    private final List<PlanCosts.Shared> sharedCosts;

    /**
     * What may be expected of choices.
     *
     * @param plain in the open by any site
     * @param indoors indoors by any site; null when nobody looks indoors
     * @param weight that is planned for: it is known wherever there is some of it
     */
    public record Expectation(
            ExpectedService service,
            ExpectedService plain,
            @Nullable ExpectedService indoors,
            Weight weight) {}

    /**
     * Merges the places.
     *
     * @param service who would serve which place, in the sense that the plan is made for
     * @param indoors the same indoors by any site; null when nobody looks indoors
     * @param expectation to count in expectation; null to count by threshold
     * @param sharedCosts costs that several proposals share; numbers as in the service's order
     * @throws NoPlanException when there are no proposals, or none has to do with the province
     */
    public PlanMaker(
            CandidateService service,
            CandidateService plain,
            @Nullable CandidateService indoors,
            @Nullable Expectation expectation,
            ExposureMap exposure,
            List<PlanCosts.Shared> sharedCosts) {
        this.service = service;
        this.proposals = service.order().proposals();
        this.sharedCosts = List.copyOf(sharedCosts);
        if (proposals.isEmpty()) {
            throw new NoPlanException("there are no proposals to choose from");
        }
        this.expectation = expectation;
        Predicate<Weight> isExpected = kind -> expectation != null && kind.isExpected(expectation.weight());
        this.grid = exposure.province().grid();
        this.weights = CellWeights.of(exposure, service.goal());
        this.groups =
                new CountedGroups(service, expectation == null ? null : expectation.service(), isExpected, weights);
        this.plainGroups = plain == service
                ? groups
                : new CountedGroups(
                        plain,
                        expectation == null ? null : expectation.plain(),
                        isExpected,
                        CellWeights.of(exposure, plain.goal()));
        this.indoorGroups = indoors == null
                ? null
                : indoors == service
                        ? groups
                        : new CountedGroups(
                                indoors,
                                expectation == null ? null : expectation.indoors(),
                                isExpected,
                                CellWeights.of(exposure, indoors.goal()));
        if (groups.isEmpty()) {
            throw new NoPlanException("none of the " + proposals.size()
                    + " proposals changes service anywhere in the province that is not served already");
        }
    }

    /**
     * Makes a plan.
     *
     * @throws NoPlanException when the wishes cannot be fulfilled
     * @throws CancellationException soon after the signal is given, also while the solver searches
     */
    public PlanResult make(PlanWish wish, CancelSignal cancel) {
        double[] own =
                proposals.stream().mapToDouble(p -> p.cost().wholeAmount()).toArray();
        ChoiceRules rules = ChoiceRules.of(service.order(), service.impossible());
        ExpectedGroups searched = groups.searched(wish.weight(), wish.minVillageCount() > 0);
        ServiceGroups wanted = searched.groups();
        PlanProblem problem = new PlanProblem(
                wanted,
                wish.weight(),
                new PlanCosts(own, sharedCosts),
                rules,
                wish.budgetAmount(),
                wish.minVillageCount(),
                wish.weight().leastBenefitAmount(),
                exact(wish.weight(), searched));
        checkBudget(problem);
        PortfolioPlanner planner = new PortfolioPlanner(true);
        // What merging took, and loading the solver, is not the search's.
        Deadline deadline = Deadline.in(wish.timeLimitSeconds(), cancel);
        PlanSearch.Found found = new PlanSearch(problem, service.order()).find(planner, deadline);
        if (found == null) {
            throw new NoPlanException(tooFewVillages(problem, planner, deadline));
        }
        double searchSeconds = wish.timeLimitSeconds() - deadline.secondsLeft();
        return new PlanResult(
                wish,
                proposals.get(0).cost().currency(),
                found.portfolio(),
                candidates(problem, found.portfolio().chosen(), found.order()),
                found.steps(),
                found.curve(),
                wanted.groupCount(),
                wanted.isPlainCoverage(),
                searched.roundedAmount(),
                searchSeconds);
    }

    private PlanProblem.@Nullable Exact exact(Weight weight, ExpectedGroups searched) {
        if (expectation == null) {
            return null;
        }
        ExpectedService expected = expectation.service();
        ExpectedService.Amounts amounts = position -> weights.at(weight, expected.place(position));
        double most = Arrays.stream(searched.groups().weights(weight)).sum();
        boolean isLoose = searched.roundedAmount() > LOOSE_FRACTION * most;
        return new PlanProblem.Exact(
                choices -> expected.gains(amounts, choices),
                searched.slackAmount(),
                isLoose && !expected.goal().isBackedUp() ? new ServiceCuts(expected, amounts) : null);
    }

    /**
     * Each proposal's share of what a choice brings together (Shapley), in the plan's sense of service; zero for those
     * not chosen.
     *
     * @param chosen numbers of proposals that may stand together, each with what it requires
     */
    public double[] shares(Weight weight, BitSet chosen) {
        ChoiceRules rules = ChoiceRules.of(service.order(), service.impossible());
        ShapleyShares shares = new ShapleyShares(groups.of(weight), weight, rules, chosen);
        double[] amounts = new double[proposals.size()];
        Arrays.setAll(amounts, shares::share);
        return amounts;
    }

    private void checkBudget(PlanProblem problem) {
        BitSet musts = problem.rules().mustHaves();
        double mustCost = problem.costs().total(musts);
        if (mustCost > problem.budgetAmount()) {
            throw new NoPlanException("the must-haves " + ids(musts) + " cost " + money(mustCost)
                    + ", more than the budget of " + money(problem.budgetAmount()));
        }
        if (musts.isEmpty()) {
            double least = IntStream.range(0, proposals.size())
                    .mapToDouble(i -> problem.costs().total(problem.rules().closure(i)))
                    .min()
                    .orElse(0);
            if (least > problem.budgetAmount()) {
                throw new NoPlanException("the budget of " + money(problem.budgetAmount())
                        + " suffices for doing nothing alone, which serves nobody more: the cheapest proposal costs "
                        + money(least));
            }
        }
    }

    private String ids(BitSet numbers) {
        return numbers.stream().mapToObj(i -> proposals.get(i).id()).collect(Collectors.joining(", "));
    }

    private String money(double amount) {
        return String.format(Locale.ROOT, "%,.0f ", amount)
                + proposals.get(0).cost().currency();
    }

    private static String tooFewVillages(PlanProblem problem, PortfolioPlanner planner, Deadline deadline) {
        Portfolio most = planner.plan(problem.withWeight(Weight.VILLAGES, 0), deadline.within(SECONDS_FOR_A_REASON));
        return most == null || most.bound() >= problem.minVillageCount()
                ? "no plan that newly serves " + problem.minVillageCount() + " villages was found in the time given"
                : "no plan within the budget newly serves " + problem.minVillageCount() + " villages; the most is "
                        + Math.round(most.objective());
    }

    private List<CandidateResult> candidates(PlanProblem problem, BitSet chosen, List<Integer> order) {
        BenefitTable table = new BenefitTable(groups::of, problem.rules(), chosen, order);
        BenefitTable plainTable =
                plainGroups == groups ? table : new BenefitTable(plainGroups::of, problem.rules(), chosen, order);
        BenefitTable indoorTable = indoorGroups == null
                ? null
                : indoorGroups == groups ? table : new BenefitTable(indoorGroups::of, problem.rules(), chosen, order);
        double[] already = alreadyServedFractions(problem.weight());
        ReasonFinder reasons = new ReasonFinder(problem, proposals, chosen);
        List<CandidateResult> results = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            Map<Weight, Benefit> benefits = table.of(i);
            Benefit wanted = benefits.get(problem.weight());
            if (wanted == null) {
                throw new IllegalStateException("no benefit in " + problem.weight());
            }
            results.add(new CandidateResult(
                    proposals.get(i),
                    problem.costs().own()[i],
                    chosen.get(i),
                    order.indexOf(i) + 1,
                    benefits,
                    plainTable.of(i),
                    indoorTable == null ? Map.of() : indoorTable.of(i),
                    service.coveredAreaSquareKm(i),
                    already[i],
                    reasons.of(i, wanted)));
        }
        return results;
    }

    private double[] alreadyServedFractions(Weight weight) {
        IntToDoubleFunction amountAt = place -> weights.at(weight, place);
        double least = weight.leastBenefitAmount();
        return expectation == null || service.goal().isBackedUp()
                ? IntStream.range(0, proposals.size())
                        .mapToDouble(i -> service.alreadyServedFraction(i, amountAt, least))
                        .toArray()
                : expectation.service().alreadyServedFractions(service.order(), grid, amountAt, least);
    }

    /** The cells of a province that a choice newly serves, and those it takes service from, ascending. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares them
    public record Effect(int[] gained, int[] lost) {}

    /** Where a choice changes service, by the model that plans are made with. */
    public Effect effect(BitSet chosen) {
        BitSet today = service.served(new BitSet());
        BitSet after = service.served(chosen);
        BitSet gained = (BitSet) after.clone();
        gained.andNot(today);
        today.andNot(after);
        return new Effect(gained.stream().toArray(), today.stream().toArray());
    }
}
