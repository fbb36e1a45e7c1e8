package org.dakal.proposals.portfolio;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import com.google.ortools.modelbuilder.SolveStatus;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Asks SCIP, by way of OR-Tools, for the best choice. */
final class ExactSolver {
    /**
     * What the solver says.
     *
     * @param chosen the best choice it found; null when it found none
     * @param bound no choice is worth more; infinite when it does not know, negative infinity when there is no choice at all
     * @param proven true when the search came to its end
     */
    record Answer(@Nullable BitSet chosen, double bound, boolean proven) {
        static final Answer UNKNOWN = new Answer(null, Double.POSITIVE_INFINITY, false);
    }

    private ExactSolver() {}

    /**
     * True when the solver can be had on this machine. A program that has loaded its native part is taken at its word; only
     * where nobody has, OR-Tools' own loader unpacks it into the temporary folder.
     */
    static boolean isPresent() {
        try {
            return isSupported();
        } catch (LinkageError e) {
            return isUnpacked();
        }
    }

    private static boolean isUnpacked() {
        try {
            Loader.loadNativeLibraries();
            return isSupported();
        } catch (RuntimeException | LinkageError e) {
            return false; // no native part for this platform: plans are then greedy, with a bound
        }
    }

    private static boolean isSupported() {
        return new ModelSolverHelper("scip").solverIsSupported();
    }

    /**
     * Searches until the deadline. Only choices that cost, to the last unit, no more than the budget are given back.
     *
     * @param in proposals decided to be built
     * @param out proposals decided not to be
     * @param hint a choice to begin with; empty for none
     */
    static Answer solve(PlanProblem problem, BitSet in, BitSet out, BitSet hint, Deadline deadline) {
        MipModel mip = new MipModel(problem, in, out);
        for (int i = 0; i < problem.candidateCount() && !hint.isEmpty(); i++) {
            mip.model().addHint(i, hint.get(i) ? 1 : 0);
        }
        double bound = Double.POSITIVE_INFINITY;
        while (deadline.secondsLeft() > 0) {
            ModelSolverHelper solver = new ModelSolverHelper("scip");
            solver.setTimeLimitInSeconds(deadline.secondsLeft());
            solver.solve(mip.model());
            SolveStatus status = solver.hasResponse() ? solver.getStatus() : SolveStatus.UNKNOWN_STATUS;
            if (status == SolveStatus.INFEASIBLE) {
                return new Answer(null, Double.NEGATIVE_INFINITY, true);
            }
            if (!solver.hasSolution()) {
                return new Answer(null, bound, false);
            }
            bound = Math.min(bound, solver.getBestObjectiveBound());
            BitSet chosen = new BitSet();
            for (int i = 0; i < problem.candidateCount(); i++) {
                chosen.set(i, solver.getVariableValue(i) > 0.5);
            }
            if (problem.costs().total(chosen) <= problem.budgetAmount()) {
                return new Answer(chosen, bound, status == SolveStatus.OPTIMAL);
            }
            mip.forbidTogether(chosen); // the solver's tolerance let it cost a little too much
        }
        return new Answer(null, bound, false);
    }
}
