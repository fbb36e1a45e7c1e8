package org.dakal.proposals.portfolio.search;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dakal.proposals.Condition;
import org.dakal.proposals.ServiceCuts;
import org.dakal.proposals.portfolio.groups.Weight;

/**
 * The problem as a mixed-integer programme: one whole variable for each proposal, one for each shared cost and for each
 * condition of several proposals, and a fraction served for each group, which comes out whole by itself.
 */
final class MipModel implements AutoCloseable {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final PlanProblem problem;
    private final boolean isWhole;
    private final MPSolver solver;
    private final List<MPVariable> variables = new ArrayList<>();
    /** By condition of cuts the variable that says whether it holds. */
    private int[] literals = new int[0];
    /** By block of cuts what it gains. */
    private int[] gains = new int[0];

    /** What groups of places say. */
    MipModel(PlanProblem problem, BitSet in, BitSet out) {
        this(problem, in, out, true);
        addService(new ReducedGroups(problem, in, out));
        addBudget();
    }

    /**
     * What cuts say, none at first: blocks gain their most until cuts come.
     *
     * @param isWhole whether proposals are built wholly or not at all; else fractions of them will do
     */
    static MipModel ofCuts(PlanProblem problem, BitSet in, BitSet out, ServiceCuts cuts, boolean isWhole) {
        MipModel model = new MipModel(problem, in, out, isWhole);
        model.literals = cuts.conditions().stream().mapToInt(model::literal).toArray();
        double most = problem.mostWorth();
        model.gains = IntStream.range(0, cuts.blockCount())
                .map(block -> model.variable(1))
                .toArray();
        Arrays.stream(model.gains).forEach(g -> model.variables.get(g).setBounds(-INFINITY, most));
        model.addBudget();
        return model;
    }

    private MipModel(PlanProblem problem, BitSet in, BitSet out, boolean isWhole) {
        this.problem = problem;
        this.isWhole = isWhole;
        this.solver = MPSolver.createSolver(isWhole ? "SCIP" : "CLP");
        solver.objective().setMaximization();
        for (int i = 0; i < problem.candidateCount(); i++) {
            MPVariable x = variables.get(variable(0));
            whole(x);
            if (in.get(i)) {
                x.setLb(1);
            }
            if (out.get(i)) {
                x.setUb(0);
            }
        }
        addRules();
    }

    private void whole(MPVariable variable) {
        if (isWhole) {
            variable.setInteger(true);
        }
    }

    /** To which fractions the conditions of cuts hold in the solution that the solver found. */
    double[] fractions() {
        return Arrays.stream(literals)
                .mapToDouble(c -> Math.min(1, Math.max(0, variables.get(c).solutionValue())))
                .toArray();
    }

    /** Bounds what a block gains. */
    void cut(ServiceCuts.Cut cut) {
        MPConstraint row = row(cut.constantAmount());
        term(row, gains[cut.block()], 1);
        double[] slopes = new double[variables.size()];
        for (int c = 0; c < literals.length; c++) {
            slopes[literals[c]] += cut.slopes()[c];
        }
        for (int v = 0; v < slopes.length; v++) {
            if (slopes[v] > 0) {
                term(row, v, -slopes[v]);
            }
        }
    }

    /** The model in the solver's memory. */
    MPSolver solver() {
        return solver;
    }

    /** Tells the solver of a choice to begin with. */
    void hint(BitSet chosen) {
        int count = problem.candidateCount();
        double[] values = new double[count];
        chosen.stream().forEach(i -> values[i] = 1);
        solver.setHint(variables.subList(0, count).toArray(MPVariable[]::new), values);
    }

    /** The proposals of the solution that the solver found. */
    BitSet chosen() {
        BitSet chosen = new BitSet();
        for (int i = 0; i < problem.candidateCount(); i++) {
            chosen.set(i, variables.get(i).solutionValue() > 0.5);
        }
        return chosen;
    }

    /** The number of a new variable from zero to one. */
    private int variable(double objective) {
        MPVariable variable = solver.makeNumVar(0, 1, "");
        solver.objective().setCoefficient(variable, objective);
        variables.add(variable);
        return variables.size() - 1;
    }

    private MPConstraint row(double atMost) {
        return solver.makeConstraint(-INFINITY, atMost);
    }

    private void term(MPConstraint row, int variable, double coefficient) {
        row.setCoefficient(variables.get(variable), coefficient);
    }

    private void addRules() {
        ChoiceRules rules = problem.rules();
        BitSet musts = rules.mustHaves();
        musts.stream().forEach(i -> variables.get(i).setLb(1));
        for (int i = 0; i < problem.candidateCount(); i++) {
            BitSet closure = rules.closure(i);
            for (int j = closure.nextSetBit(0); j >= 0; j = closure.nextSetBit(j + 1)) {
                if (j != i) {
                    MPConstraint row = row(0);
                    term(row, i, 1);
                    term(row, j, -1);
                }
            }
        }
        for (int[] set : rules.oneOf()) {
            MPConstraint row = row(1);
            for (int member : set) {
                term(row, member, 1);
            }
        }
        rules.impossible().forEach(this::forbid);
    }

    /** Not all of some with none of others. */
    private void forbid(Condition combination) {
        MPConstraint row = row(combination.with().length - 1.0);
        for (int i : combination.with()) {
            term(row, i, 1);
        }
        for (int i : combination.without()) {
            term(row, i, -1);
        }
    }

    /** Rules out one choice that costs too much, and all that hold it. */
    void forbidTogether(BitSet chosen) {
        MPConstraint row = row(chosen.cardinality() - 1.0);
        chosen.stream().forEach(i -> term(row, i, 1));
    }

    private void addService(ReducedGroups groups) {
        List<Condition> conditions = groups.conditions();
        int[] literal = new int[conditions.size()];
        for (int c = 0; c < literal.length; c++) {
            literal[c] = literal(conditions.get(c));
        }
        double[] objective = new double[variables.size()];
        MPConstraint villages = null;
        if (problem.minVillageCount() > 0) {
            double today = problem.groups().served(Weight.VILLAGES, new BitSet());
            villages = solver.makeConstraint(
                    problem.minVillageCount() + today - groups.constantVillages() - 1e-6, INFINITY);
        }
        double[] villagesOf = new double[objective.length];
        for (ReducedGroups.Merged group : groups.merged()) {
            if (group.conditions().length == 1) {
                objective[literal[group.conditions()[0]]] += group.weight();
                villagesOf[literal[group.conditions()[0]]] += group.villageCount();
                continue;
            }
            int z = variable(group.weight());
            MPConstraint row = row(0);
            term(row, z, 1);
            for (int c : group.conditions()) {
                term(row, literal[c], -1);
            }
            if (villages != null && group.villageCount() > 0) {
                term(villages, z, group.villageCount());
            }
        }
        for (int v = 0; v < objective.length; v++) {
            solver.objective().setCoefficient(variables.get(v), objective[v]);
            if (villages != null && villagesOf[v] > 0) {
                term(villages, v, villagesOf[v]);
            }
        }
        solver.objective().setOffset(groups.constantWeight() - problem.groups().served(problem.weight(), new BitSet()));
    }

    private int literal(Condition condition) {
        return condition.isPlain() ? condition.with()[0] : conditionVariable(condition);
    }

    private int conditionVariable(Condition condition) {
        int y = variable(0);
        for (int i : condition.with()) {
            MPConstraint row = row(0);
            term(row, y, 1);
            term(row, i, -1);
        }
        for (int i : condition.without()) {
            MPConstraint row = row(1);
            term(row, y, 1);
            term(row, i, 1);
        }
        return y;
    }

    private void addBudget() {
        PlanCosts costs = problem.costs();
        // Beside a budget of nothing, costs would be infinite to the solver.
        double dearest = DoubleStream.concat(
                        Arrays.stream(costs.own()), costs.shared().stream().mapToDouble(PlanCosts.Shared::amount))
                .reduce(1, Math::max);
        double unit = Math.max(1e-9 * dearest, problem.budgetAmount()) / 1000;
        MPConstraint budget = row(problem.budgetAmount() / unit);
        for (int i = 0; i < problem.candidateCount(); i++) {
            if (costs.own()[i] > 0) {
                term(budget, i, costs.own()[i] / unit);
            }
        }
        for (PlanCosts.Shared shared : costs.shared()) {
            int paid = variable(0);
            // It comes out whole by itself, but as a fraction the solver took costs far below it for none.
            whole(variables.get(paid));
            term(budget, paid, shared.amount() / unit);
            for (int i : shared.candidates()) {
                MPConstraint row = row(0);
                term(row, i, 1);
                term(row, paid, -1);
            }
        }
    }

    /** Frees the memory that Java does not count. */
    @Override
    public void close() {
        solver.delete();
    }
}
