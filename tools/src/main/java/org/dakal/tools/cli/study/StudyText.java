package org.dakal.tools.cli.study;

import java.util.List;
import java.util.Locale;
import org.dakal.coverage.KernelReport;
import org.dakal.findings.Exposure;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.findings.Surroundings;
import org.dakal.network.CoverageClass;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.study.IndoorResult;
import org.dakal.study.OperatorTotals;
import org.dakal.study.StudyResult;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;

/** What a study found, in a few lines; the whole of it is in the files. */
final class StudyText {

    /** Nearer than this a spot is at the place. */
    private static final double NEAREST_TOLD_KM = 0.1;

    private StudyText() {}

    static void print(Console console, Surroundings given, StudyResult result) {
        Exposure whole = result.totals().whole();
        DrawnHeadline drawn = result.drawnServed();
        if (drawn != null) {
            console.say(
                    "Expected to have service: %s%s%s",
                    Figures.people(drawn.expectedNetGainAmount()),
                    DrawnSummary.Drawn.of(List.of(), drawn).between("%,.0f"),
                    Figures.undrawn(result.coverage().serviceProfile()));
        }
        console.say("Result by class, in shares of the people and of the area within the outline");
        for (CoverageClass coverageClass : CoverageClass.BEST_FIRST) {
            Exposure part = result.totals().byClass().getOrDefault(coverageClass, Exposure.NONE);
            console.say(
                    "  %-8s %s, %,9.0f km2 (%s)",
                    coverageClass.name().toLowerCase(Locale.ROOT),
                    given.settlements().isEmpty() ? "people not given" : people(part.people(), whole),
                    part.areaSquareKm(),
                    Figures.percent(squareMeters(part), squareMeters(whole)));
        }
        IndoorResult indoor = result.indoor();
        if (indoor != null) {
            double served = indoor.totals().servedPeople();
            console.say(
                    "  %-8s %s",
                    "indoors",
                    Double.isNaN(served)
                            ? Figures.people(served)
                            : people(served, whole) + " are served inside buildings");
        }
        OperatorTotals operators = result.operators();
        if (operators != null && !given.settlements().isEmpty()) {
            print(console, operators, whole);
        }
        console.say("  " + Wording.count(result.spots().size(), "spot")
                + result.spots().stream()
                        .findFirst()
                        .map(spot -> worst(spot, given))
                        .orElse(""));
        console.say("  " + Wording.count(result.proposals().size(), "proposal")
                + result.proposals().stream()
                        .findFirst()
                        .map(benefit -> best(benefit, given))
                        .orElse(""));
        KernelReport kernel = result.kernelReport();
        console.say("  " + pathLoss(kernel));
        if (kernel.boundedCellCount() > 0) {
            console.say("  Levels of proposals and what they touch: path loss alone ruled out "
                    + Figures.percent(kernel.ruledOutCellCount(), kernel.boundedCellCount()) + " of "
                    + Figures.rounded((double) kernel.boundedCellCount()) + " cells");
        }
    }

    private static void print(Console console, OperatorTotals operators, Exposure whole) {
        for (OperatorTotals.OfOperator operator : operators.operators()) {
            console.say(
                    "  operator %s serves %s; %,.0f are expected to have service",
                    operator.id(), people(operator.served().people(), whole).strip(), operator.expectedServedPeople());
        }
        double none = operators.byCount().get(0).people();
        console.say(
                "  any operator serves %s, all %s; nobody serves %s, some but not all %s",
                people(operators.any().people(), whole).strip(),
                people(operators.all().people(), whole).strip(),
                people(none, whole).strip(),
                people(operators.any().people() - operators.all().people(), whole)
                        .strip());
    }

    private static long squareMeters(Exposure exposure) {
        return Math.round(1e6 * exposure.areaSquareKm());
    }

    private static String people(double people, Exposure whole) {
        return Figures.format(
                "%,12.0f people (%s)", people, Figures.percent(Math.round(people), Math.round(whole.people())));
    }

    private static String pathLoss(KernelReport kernel) {
        if (kernel.matrixCount() == 0 && kernel.reusedMatrixCount() == 0) {
            return "Path loss of no mast was needed: the network has none that reach the grid";
        }
        return kernel.matrixCount() == 0
                ? "Path loss of all " + Wording.count(kernel.reusedMatrixCount(), "mast") + " was in the store"
                : "Path loss of " + Wording.count(kernel.matrixCount(), "mast") + ", "
                        + Figures.count(kernel.cellCount()) + " cells in " + Figures.seconds(kernel.computeSeconds())
                        + ", "
                        + Figures.rounded(kernel.cellsPerSecondPerCore()) + " cells/s per core (" + kernel.mode() + ")";
    }

    private static String worst(Spot spot, Surroundings given) {
        Settlement place = spot.nearestPlace();
        return Figures.format(
                "; the first, %s, is %s with %s%s",
                spot.id(),
                spot.coverageClass().name().toLowerCase(Locale.ROOT),
                Figures.people(given.peopleIn(spot.exposure())),
                place == null ? "" : where(spot.nearestPlaceKm(), place));
    }

    private static String where(double distanceKm, Settlement place) {
        return distanceKm < NEAREST_TOLD_KM
                ? ", at " + place.name()
                : Figures.format(", %.1f km from %s", distanceKm, place.name());
    }

    private static String best(ProposalBenefit benefit, Surroundings given) {
        if (given.settlements().isEmpty()) {
            return Figures.format(
                    "; the first is %s %s",
                    benefit.proposal().id(), benefit.proposal().name());
        }
        return Figures.format(
                benefit.expected() == null
                        ? "; the first, %s %s, newly serves %s alone"
                        : "; the first, %s %s, is expected to newly serve %s alone",
                benefit.proposal().id(),
                benefit.proposal().name(),
                Figures.people(given.people(benefit.gainAlonePeople())));
    }
}
