package org.dakal.proposals.portfolio.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.dakal.network.BuildRules;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Proposal;
import org.dakal.proposals.Condition;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;

/** Small problems from seeds, and the slow, obvious way to solve them. */
public final class RandomPlans {
    private RandomPlans() {}

    /** Plain coverage: discs on a line of cells with people, under a budget and nothing else. */
    public static PlanProblem plain(long seed) {
        Random random = new Random(seed);
        int candidates = 3 + random.nextInt(10);
        List<BuildRules> rules = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            rules.add(BuildRules.NONE);
        }
        return problem(random, rules, false, 0);
    }

    /**
     * All there is: prerequisites, exclusions, groups, must-haves, shared costs, conditions with losses, villages
     * wanted.
     */
    public static PlanProblem tangled(long seed) {
        Random random = new Random(seed);
        int candidates = 3 + random.nextInt(10);
        List<BuildRules> rules = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            List<String> requires = i > 0 && random.nextInt(5) == 0 ? List.of("P" + random.nextInt(i)) : List.of();
            String group = random.nextInt(6) == 0 ? "G" + random.nextInt(2) : "";
            List<String> excludes = i > 1 && random.nextInt(8) == 0 ? List.of("P" + random.nextInt(i)) : List.of();
            rules.add(new BuildRules(requires, excludes, group, random.nextInt(12) == 0));
        }
        return problem(random, rules, true, random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 0);
    }

    private static PlanProblem problem(Random random, List<BuildRules> rules, boolean tangled, int villages) {
        int candidates = rules.size();
        int cells = 60;
        List<Condition> conditions = new ArrayList<>();
        List<int[]> cellsOf = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            add(conditions, cellsOf, new Condition(new int[] {i}, new int[0]), disc(random, cells));
            if (tangled && random.nextInt(3) == 0) {
                // An old sector that this one takes away; or one that comes with two proposals, or with one and not
                // another.
                int other = random.nextInt(candidates);
                Condition condition = random.nextBoolean() || other == i
                        ? new Condition(new int[0], new int[] {i})
                        : random.nextBoolean()
                                ? new Condition(new int[] {Math.min(i, other), Math.max(i, other)}, new int[0])
                                : new Condition(new int[] {i}, new int[] {other});
                add(conditions, cellsOf, condition, disc(random, cells));
            }
        }
        double[] people = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            people[cell] = random.nextInt(4) == 0 ? random.nextInt(500) : 0;
        }
        double[] own = random.doubles(candidates, 1, 20).map(Math::rint).toArray();
        List<PlanCosts.Shared> shared = tangled && candidates > 3
                ? List.of(new PlanCosts.Shared(random.nextInt(15), new int[] {0, 2, 3}))
                : List.of();
        double sum = java.util.Arrays.stream(own).sum();
        ServiceGroups groups =
                ServiceGroups.merge(candidates, conditions, cellsOf, cells, (weight, cell) -> switch (weight) {
                    case PEOPLE -> people[cell];
                    case VILLAGES -> people[cell] > 200 ? 1 : 0;
                    case PUBLIC_POINTS, ROAD_KM -> 0;
                    case AREA_SQUARE_KM -> 0.01;
                });
        return new PlanProblem(
                groups,
                tangled && random.nextInt(4) == 0 ? Weight.AREA_SQUARE_KM : Weight.PEOPLE,
                new PlanCosts(own, shared),
                ChoiceRules.of(new ProposalOrder(proposals(rules)), impossible(random, candidates, tangled)),
                Math.rint(sum * (0.15 + 0.6 * random.nextDouble())),
                villages,
                0,
                null);
    }

    /**
     * Sets of scattered places that overlap in every way: no solver known today comes to an end of this within minutes.
     */
    public static PlanProblem endless(long seed) {
        return endless(seed, 200, 1500);
    }

    /** The same of some size. */
    public static PlanProblem endless(long seed, int candidates, int cells) {
        Random random = new Random(seed);
        List<Condition> conditions = new ArrayList<>();
        List<int[]> cellsOf = new ArrayList<>();
        List<BuildRules> rules = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            rules.add(BuildRules.NONE);
            conditions.add(new Condition(new int[] {i}, new int[0]));
            cellsOf.add(random.ints(50, 0, cells).sorted().distinct().toArray());
        }
        double[] people = random.doubles(cells, 1, 500).toArray();
        double[] own = random.doubles(candidates, 1, 20).toArray();
        ServiceGroups groups = ServiceGroups.merge(
                candidates, conditions, cellsOf, cells, (weight, cell) -> weight == Weight.PEOPLE ? people[cell] : 0);
        return new PlanProblem(
                groups,
                Weight.PEOPLE,
                new PlanCosts(own, List.of()),
                ChoiceRules.of(new ProposalOrder(proposals(rules)), List.of()),
                600,
                0,
                0,
                null);
    }

    private static void add(List<Condition> conditions, List<int[]> cellsOf, Condition condition, int[] cells) {
        if (!conditions.contains(condition)) {
            conditions.add(condition);
            cellsOf.add(cells);
        }
    }

    private static List<Condition> impossible(Random random, int candidates, boolean tangled) {
        if (!tangled || candidates < 4 || random.nextInt(3) > 0) {
            return List.of();
        }
        return List.of(new Condition(new int[] {1, 3}, new int[] {2}));
    }

    private static int[] disc(Random random, int cells) {
        int middle = random.nextInt(cells);
        int reach = 2 + random.nextInt(8);
        return java.util.stream.IntStream.rangeClosed(Math.max(0, middle - reach), Math.min(cells - 1, middle + reach))
                .toArray();
    }

    /** Proposals with some rules, in their order. */
    public static List<Proposal> proposals(List<BuildRules> rules) {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            proposals.add(new Proposal(
                    "P" + i,
                    "",
                    "",
                    List.of(new Change.RemoveSite("S" + i)),
                    new Cost(1, "toman", "2026"),
                    rules.get(i),
                    ""));
        }
        return proposals;
    }

    /** Some groups with free proposals, without rules. */
    public static PlanProblem unruled(int candidates, ServiceGroups groups) {
        List<BuildRules> rules = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            rules.add(BuildRules.NONE);
        }
        return new PlanProblem(
                groups,
                Weight.PEOPLE,
                new PlanCosts(new double[candidates], List.of()),
                ChoiceRules.of(new ProposalOrder(proposals(rules)), List.of()),
                0,
                0,
                0,
                null);
    }

    /** A problem with other costs, none of them shared. */
    public static PlanProblem costing(double[] costs, PlanProblem like) {
        return new PlanProblem(
                like.groups(),
                like.weight(),
                new PlanCosts(costs, List.of()),
                like.rules(),
                like.budgetAmount(),
                like.minVillageCount(),
                like.leastBenefitAmount(),
                like.exact());
    }

    /** The best value of all choices there are; negative infinity when none is feasible. */
    public static double bestByTryingAll(PlanProblem problem) {
        double best = Double.NEGATIVE_INFINITY;
        for (long bits = 0; bits < 1L << problem.candidateCount(); bits++) {
            BitSet chosen = BitSet.valueOf(new long[] {bits});
            if (problem.isFeasible(chosen)) {
                best = Math.max(best, problem.gain(chosen));
            }
        }
        return best;
    }
}
