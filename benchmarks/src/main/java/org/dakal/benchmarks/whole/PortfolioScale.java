package org.dakal.benchmarks.whole;

import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.coverage.CancelSignal;
import org.dakal.network.Proposal;
import org.dakal.proposals.ConditionalServer;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.ExpectedService;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.portfolio.PlanMaker;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.CellWeights;
import org.dakal.proposals.portfolio.groups.Weight;

/**
 * A plan over many proposals and all cells of the sample province, and the same problem given to OR-Tools cell by cell,
 * in one run. Usage: {@code PortfolioScale [proposals] [cellSizeMeters] [budgetShare] [seconds] [weight] [how]}; how:
 * {@code threshold} when not given; {@code expected}, or {@code robust} by threshold where two sites must serve, and
 * there is no problem cell by cell to compare with.
 */
public final class PortfolioScale {
    private static final PrintStream OUT = System.out;

    private static final long SEED = 1;

    private PortfolioScale() {}

    /** Prints one table to standard output. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(argument(args, 0, "200"));
        double cellSize = Double.parseDouble(argument(args, 1, "100"));
        double share = Double.parseDouble(argument(args, 2, "0.3"));
        double seconds = Double.parseDouble(argument(args, 3, "60"));
        String only = argument(args, 4, "");
        String how = argument(args, 5, "threshold");
        boolean robust = how.equals("robust");
        for (Weight weight : new Weight[] {Weight.PEOPLE, Weight.AREA_SQUARE_KM}) {
            if (only.isEmpty() || weight.name().equals(only)) {
                plan(count, cellSize, share, seconds, weight, how.equals("expected"), robust);
            }
        }
    }

    private static void plan(
            int count, double cellSize, double share, double seconds, Weight weight, boolean isExpected, boolean robust)
            throws IOException {
        long start = System.nanoTime();
        ManyProposals many = ManyProposals.of(
                count,
                cellSize,
                SEED,
                robust ? ServiceGoal.OUTDOORS.backedUp() : ServiceGoal.OUTDOORS,
                isExpected ? weight : null);
        long memberships = many.service().servers().stream()
                .mapToLong(server -> server.cells().length)
                .sum();
        OUT.printf(
                Locale.ROOT,
                "%d proposals, %,d cells in the province, %,d pairs of cell and server; coverage %.1f s%n",
                count,
                many.exposure().province().cellCount(),
                memberships,
                since(start));
        start = System.nanoTime();
        ExpectedService expected = many.expected();
        PlanMaker maker = new PlanMaker(
                many.service(),
                many.service(),
                null,
                expected == null ? null : new PlanMaker.Expectation(expected, expected, null, weight),
                many.exposure(),
                List.of());
        OUT.printf(Locale.ROOT, "merging %.2f s%n", since(start));
        double budget = Math.rint(share * many.totalCost());
        start = System.nanoTime();
        double cpuStart = cpuSeconds();
        PlanResult plan = maker.make(
                new PlanWish(
                        weight, budget, 0, seconds, false, robust, isExpected ? CountBy.EXPECTED : CountBy.THRESHOLD),
                CancelSignal.NEVER);
        OUT.printf(
                Locale.ROOT,
                "%-14s merged    %,d groups: objective %.3f, bound %.3f, gap %.4f %%, %s, searched %.1f s,"
                        + " with groups and shares %.1f s, CPU %.1f s%n",
                weight,
                plan.groupCount(),
                plan.portfolio().objective(),
                plan.portfolio().bound(),
                100 * plan.portfolio().gapFraction(),
                plan.portfolio().method(),
                plan.searchSeconds(),
                since(start),
                cpuSeconds() - cpuStart);
        if (!robust && !isExpected) {
            unmerged(many, weight, budget, seconds);
        }
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() * 1e-9;
    }

    /** A fraction served for each cell that weighs anything, with a row of its own. */
    private static void unmerged(ManyProposals many, Weight weight, double budget, double seconds) {
        long start = System.nanoTime();
        CellWeights weights = CellWeights.of(many.exposure());
        Map<Integer, List<Integer>> serversOf = new TreeMap<>();
        for (ConditionalServer server : many.service().servers()) {
            for (int cell : server.cells()) {
                if (weights.at(weight, cell) > 0) {
                    serversOf.computeIfAbsent(cell, key -> new ArrayList<>()).add(server.with()[0]);
                }
            }
        }
        ModelBuilderHelper model = new ModelBuilderHelper();
        model.setMaximize(true);
        int budgetRow = row(model, budget / 1e9);
        for (Proposal proposal : many.service().order().proposals()) {
            int x = variable(model, 0);
            model.setVarIntegrality(x, true);
            model.addConstraintTerm(budgetRow, x, proposal.cost().amount() / 1e9);
        }
        serversOf.forEach((cell, list) -> {
            int z = variable(model, weights.at(weight, cell));
            int row = row(model, 0);
            model.addConstraintTerm(row, z, 1);
            list.forEach(x -> model.addConstraintTerm(row, x, -1));
        });
        int cells = serversOf.size();
        double building = since(start);
        ModelSolverHelper solver = new ModelSolverHelper("scip");
        solver.setTimeLimitInSeconds(seconds);
        solver.solve(model);
        boolean solved = solver.hasSolution();
        OUT.printf(
                Locale.ROOT,
                "%-14s unmerged  %,d cells: objective %s, bound %s, %s, model %.1f s, solver %.1f s%n",
                weight,
                cells,
                solved ? String.format(Locale.ROOT, "%.3f", solver.getObjectiveValue()) : "none",
                solved ? String.format(Locale.ROOT, "%.3f", solver.getBestObjectiveBound()) : "none",
                solver.getStatus(),
                building,
                since(start) - building);
    }

    private static int variable(ModelBuilderHelper model, double objective) {
        int v = model.addVar();
        model.setVarLowerBound(v, 0);
        model.setVarUpperBound(v, 1);
        model.setVarObjectiveCoefficient(v, objective);
        return v;
    }

    private static int row(ModelBuilderHelper model, double atMost) {
        int row = model.addLinearConstraint();
        model.setConstraintLowerBound(row, Double.NEGATIVE_INFINITY);
        model.setConstraintUpperBound(row, atMost);
        return row;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static String argument(String[] args, int number, String otherwise) {
        return number < args.length ? args[number] : otherwise;
    }
}
