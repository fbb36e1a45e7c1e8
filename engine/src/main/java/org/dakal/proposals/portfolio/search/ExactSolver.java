package org.dakal.proposals.portfolio.search;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import org.dakal.coverage.CancelWatch;
import org.jspecify.annotations.Nullable;

/** Asks SCIP, by way of OR-Tools, for the best choice. */
final class ExactSolver {
    /**
     * What the solver says.
     *
     * @param chosen the best choice it found; null when it found none
     * @param bound no choice is worth more; infinite when it does not know, negative infinity when there is no choice
     *     at all
     * @param proven true when the search came to its end
     */
    record Answer(@Nullable BitSet chosen, double bound, boolean proven) {
        static final Answer UNKNOWN = new Answer(null, Double.POSITIVE_INFINITY, false);
    }

    private ExactSolver() {}

    /**
     * True when the solver can be had on this machine. A program that has loaded its native part is taken at its word;
     * only where nobody has, OR-Tools' own loader unpacks it into the temporary folder.
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

    /**
     * Asks a class that a first question before the native part is loaded leaves usable, which {@link MPSolver} is not.
     */
    private static boolean isSupported() {
        return new ModelSolverHelper("scip").solverIsSupported();
    }

    /**
     * Searches until the deadline. Only choices that cost, to the last unit, no more than the budget are given back.
     *
     * @param in proposals decided to be built
     * @param hint a choice to begin with; empty for none
     * @throws CancellationException soon after the question is taken back
     */
    static Answer solve(PlanProblem problem, BitSet in, BitSet out, BitSet hint, Deadline deadline) {
        try (MipModel mip = new MipModel(problem, in, out)) {
            if (!hint.isEmpty()) {
                mip.hint(hint);
            }
            return solve(problem, mip, deadline);
        }
    }

    private static Answer solve(PlanProblem problem, MipModel mip, Deadline deadline) {
        MPSolver solver = mip.solver();
        MPSolverParameters toTheEnd = new MPSolverParameters();
        toTheEnd.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        double bound = Double.POSITIVE_INFINITY;
        while (deadline.secondsLeft() > 0) {
            solver.setTimeLimit((long) Math.ceil(1000 * deadline.secondsLeft()));
            ResultStatus status =
                    CancelWatch.during(deadline.cancel(), solver::interruptSolve, () -> solver.solve(toTheEnd));
            if (status == ResultStatus.INFEASIBLE) {
                return new Answer(null, Double.NEGATIVE_INFINITY, true);
            }
            if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
                return new Answer(null, bound, false);
            }
            bound = Math.min(bound, solver.objective().bestBound());
            BitSet chosen = mip.chosen();
            if (problem.costs().total(chosen) <= problem.budgetAmount()) {
                return new Answer(chosen, bound, status == ResultStatus.OPTIMAL);
            }
            mip.forbidTogether(chosen); // the solver's tolerance let it cost a little too much
        }
        return new Answer(null, bound, false);
    }
}
