package org.dakal.proposals.portfolio;

import com.google.ortools.modelbuilder.ModelBuilderHelper;
import java.util.BitSet;
import java.util.List;
import org.dakal.proposals.CandidateService;

/**
 * The problem as a mixed-integer programme: one whole variable for each proposal, one for each shared cost and for each condition of
 * several proposals, and a fraction served for each group, which comes out whole by itself.
 */
final class MipModel {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final PlanProblem problem;
    private final ModelBuilderHelper model = new ModelBuilderHelper();

    MipModel(PlanProblem problem, BitSet in, BitSet out) {
        this.problem = problem;
        model.setMaximize(true);
        for (int i = 0; i < problem.candidateCount(); i++) {
            int x = variable(0);
            model.setVarIntegrality(x, true);
            if (in.get(i)) {
                model.setVarLowerBound(x, 1);
            }
            if (out.get(i)) {
                model.setVarUpperBound(x, 0);
            }
        }
        addRules();
        addService(new ReducedGroups(problem, in, out));
        addBudget();
    }

    ModelBuilderHelper model() {
        return model;
    }

    /** A variable from zero to one. */
    private int variable(double objective) {
        int v = model.addVar();
        model.setVarLowerBound(v, 0);
        model.setVarUpperBound(v, 1);
        model.setVarObjectiveCoefficient(v, objective);
        return v;
    }

    private int row(double atMost) {
        int row = model.addLinearConstraint();
        model.setConstraintLowerBound(row, -INFINITY);
        model.setConstraintUpperBound(row, atMost);
        return row;
    }

    private void addRules() {
        ChoiceRules rules = problem.rules();
        BitSet musts = rules.mustHaves();
        musts.stream().forEach(i -> model.setVarLowerBound(i, 1));
        for (int i = 0; i < problem.candidateCount(); i++) {
            BitSet closure = rules.closure(i);
            for (int j = closure.nextSetBit(0); j >= 0; j = closure.nextSetBit(j + 1)) {
                if (j != i) {
                    int row = row(0);
                    model.addConstraintTerm(row, i, 1);
                    model.addConstraintTerm(row, j, -1);
                }
            }
        }
        for (int[] set : rules.oneOf()) {
            int row = row(1);
            for (int member : set) {
                model.addConstraintTerm(row, member, 1);
            }
        }
        rules.impossible().forEach(this::forbid);
    }

    /** Not all of some with none of others. */
    private void forbid(CandidateService.Combination combination) {
        int row = row(combination.with().length - 1.0);
        for (int i : combination.with()) {
            model.addConstraintTerm(row, i, 1);
        }
        for (int i : combination.without()) {
            model.addConstraintTerm(row, i, -1);
        }
    }

    /** Rules out one choice that costs too much, and all that hold it. */
    void forbidTogether(BitSet chosen) {
        int row = row(chosen.cardinality() - 1.0);
        chosen.stream().forEach(i -> model.addConstraintTerm(row, i, 1));
    }

    private void addService(ReducedGroups groups) {
        List<Condition> conditions = groups.conditions();
        int[] literal = new int[conditions.size()];
        for (int c = 0; c < literal.length; c++) {
            Condition condition = conditions.get(c);
            literal[c] = condition.isPlain() ? condition.with()[0] : conditionVariable(condition);
        }
        double[] objective = new double[model.numVariables()];
        int villages = -1;
        if (problem.minVillageCount() > 0) {
            villages = model.addLinearConstraint();
            double today = problem.groups().served(Weight.VILLAGES, new BitSet());
            model.setConstraintLowerBound(
                    villages, problem.minVillageCount() + today - groups.constantVillages() - 1e-6);
            model.setConstraintUpperBound(villages, INFINITY);
        }
        double[] villagesOf = new double[objective.length];
        for (ReducedGroups.Merged group : groups.merged()) {
            if (group.conditions().length == 1) {
                objective[literal[group.conditions()[0]]] += group.weight();
                villagesOf[literal[group.conditions()[0]]] += group.villageCount();
                continue;
            }
            int z = variable(group.weight());
            int row = row(0);
            model.addConstraintTerm(row, z, 1);
            for (int c : group.conditions()) {
                model.addConstraintTerm(row, literal[c], -1);
            }
            if (villages >= 0 && group.villageCount() > 0) {
                model.addConstraintTerm(villages, z, group.villageCount());
            }
        }
        for (int v = 0; v < objective.length; v++) {
            model.setVarObjectiveCoefficient(v, objective[v]);
            if (villages >= 0 && villagesOf[v] > 0) {
                model.addConstraintTerm(villages, v, villagesOf[v]);
            }
        }
        model.setObjectiveOffset(groups.constantWeight() - problem.groups().served(problem.weight(), new BitSet()));
    }

    private int conditionVariable(Condition condition) {
        int y = variable(0);
        for (int i : condition.with()) {
            int row = row(0);
            model.addConstraintTerm(row, y, 1);
            model.addConstraintTerm(row, i, -1);
        }
        for (int i : condition.without()) {
            int row = row(1);
            model.addConstraintTerm(row, y, 1);
            model.addConstraintTerm(row, i, 1);
        }
        return y;
    }

    private void addBudget() {
        PlanCosts costs = problem.costs();
        double unit = Math.max(1e-300, problem.budgetAmount()) / 1000;
        int budget = row(problem.budgetAmount() / unit);
        for (int i = 0; i < problem.candidateCount(); i++) {
            if (costs.own()[i] > 0) {
                model.addConstraintTerm(budget, i, costs.own()[i] / unit);
            }
        }
        for (PlanCosts.Shared shared : costs.shared()) {
            int paid = variable(0);
            model.addConstraintTerm(budget, paid, shared.amount() / unit);
            for (int i : shared.candidates()) {
                int row = row(0);
                model.addConstraintTerm(row, i, 1);
                model.addConstraintTerm(row, paid, -1);
            }
        }
    }
}
