package org.dakal.proposals.portfolio.search;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.dakal.coverage.CancelWatch;
import org.dakal.proposals.Condition;
import org.dakal.proposals.ServiceCuts;

/**
 * The best choice in expectation by cuts, where there are too many groups for the solver: fractions of proposals are
 * chosen, cuts added that are tangent there, and so on until they tell nothing new; then whole proposals, likewise.
 * Each answer's bound holds, however few the cuts.
 */
final class CutSolver {
    private static final double LINEAR_SHARE = 0.5;
    /** Cuts that lower what fractions gain by less than this share tell nothing new. */
    private static final double NOTHING_NEW = 2e-6;

    private static final double FIRST_MIP_GAP = 1e-5;

    private final PlanProblem problem;
    private final ServiceCuts cuts;
    private final Deadline deadline;
    private final List<ServiceCuts.Cut> known = new ArrayList<>();
    private BitSet best;
    private double worth;
    private double bound = Double.POSITIVE_INFINITY;

    private CutSolver(PlanProblem problem, ServiceCuts cuts, BitSet best, Deadline deadline) {
        this.problem = problem;
        this.cuts = cuts;
        this.best = best;
        this.worth = problem.worth(best);
        this.deadline = deadline;
    }

    /**
     * Searches until the deadline.
     *
     * @param in proposals decided to be built
     * @param feasible a choice to begin with
     * @return the best choice found, and a bound on what any is worth, infinite where there was no time to find one
     * @throws CancellationException soon after the question is taken back
     */
    static ExactSolver.Answer solve(
            PlanProblem problem, ServiceCuts cuts, BitSet in, BitSet out, BitSet feasible, Deadline deadline) {
        CutSolver search = new CutSolver(problem, cuts, feasible, deadline);
        try (MipModel fractions = MipModel.ofCuts(problem, in, out, cuts, false)) {
            search.linear(fractions, deadline.share(LINEAR_SHARE));
        }
        try (MipModel whole = MipModel.ofCuts(problem, in, out, cuts, true)) {
            search.known.forEach(whole::cut);
            search.whole(whole);
        }
        return new ExactSolver.Answer(search.best, search.bound, search.isProven());
    }

    private void linear(MipModel model, Deadline until) {
        add(model, fractions(best));
        while (!until.isPast()) {
            model.solver().setTimeLimit((long) Math.ceil(1000 * until.secondsLeft()));
            if (solve(model, 0) != ResultStatus.OPTIMAL) {
                return; // no bound can be trusted then
            }
            double most = model.solver().objective().value();
            if (most < worth - PortfolioPlanner.tolerance(worth)) {
                return; // an answer below what a choice is known to be worth is none
            }
            bound = Math.min(bound, most);
            double cut = add(model, model.fractions());
            if (most - cut <= NOTHING_NEW * Math.max(1, Math.abs(most))) {
                return;
            }
        }
    }

    private void whole(MipModel model) {
        double gap = FIRST_MIP_GAP;
        BitSet last = best;
        while (!deadline.isPast() && !isProven()) {
            model.hint(best);
            model.solver().setTimeLimit((long) Math.ceil(1000 * deadline.secondsLeft()));
            ResultStatus status = solve(model, gap);
            if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
                return;
            }
            bound = Math.max(worth, Math.min(bound, model.solver().objective().bestBound()));
            BitSet chosen = model.chosen();
            if (problem.costs().total(chosen) > problem.budgetAmount()) {
                model.forbidTogether(chosen); // the solver's tolerance let it cost a little too much
                continue;
            }
            add(model, fractions(chosen));
            double found = problem.worth(chosen);
            if (found > worth && problem.isFeasible(chosen)) {
                best = chosen;
                worth = found;
                bound = Math.max(bound, worth);
            }
            if (chosen.equals(last)) {
                if (gap == 0) {
                    return;
                }
                gap = 0;
            }
            last = chosen;
        }
    }

    private boolean isProven() {
        return bound - worth <= PortfolioPlanner.tolerance(worth);
    }

    private ResultStatus solve(MipModel model, double gap) {
        MPSolver solver = model.solver();
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        return CancelWatch.during(deadline.cancel(), solver::interruptSolve, () -> solver.solve(parameters));
    }

    private double[] fractions(BitSet chosen) {
        return cuts.conditions().stream()
                .mapToDouble((Condition condition) -> condition.holds(chosen) ? 1 : 0)
                .toArray();
    }

    /** Adds the cuts tangent at some fractions; what they say these gain. */
    private double add(MipModel model, double[] fractions) {
        double gain = 0;
        for (ServiceCuts.Cut cut : cuts.at(fractions, () -> deadline.secondsLeft() <= 0)) {
            known.add(cut);
            model.cut(cut);
            gain += cut.constantAmount();
            for (int c = 0; c < fractions.length; c++) {
                gain += cut.slopes()[c] * fractions[c];
            }
        }
        return gain;
    }
}
