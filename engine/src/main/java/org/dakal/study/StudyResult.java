package org.dakal.study;

import java.util.List;
import java.util.Optional;
import org.dakal.coverage.KernelReport;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.Spot;
import org.dakal.network.Change;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.proposals.stability.Headline;
import org.jspecify.annotations.Nullable;

/**
 * What a study found.
 *
 * @param coverage the maps
 * @param totals the province in numbers
 * @param spots worst first: by people, then area
 * @param proposals by rank
 * @param kernelReport what the path-loss work cost and met
 * @param timings of the phases, in order
 * @param indoor inside buildings; null when nobody asked
 * @param operators who has service from whom; null where everything is one network
 * @param drawnServed people whom the network serves, expected and in draws of what nobody knows; null where nobody
 *     asked, or they are not counted in expectation
 * @param drawnBest what the best proposals bring together, in draws; null likewise
 */
public record StudyResult(
        NetworkCoverage coverage,
        CoverageTotals totals,
        List<Spot> spots,
        List<ProposalBenefit> proposals,
        KernelReport kernelReport,
        List<PhaseTiming> timings,
        @Nullable IndoorResult indoor,
        @Nullable OperatorTotals operators,
        @Nullable DrawnHeadline drawnServed,
        @Nullable DrawnHeadline drawnBest) {
    /** So many proposals, the best, are named first to whoever asks what to build. */
    private static final int BEST_COUNT = 3;

    public StudyResult {
        spots = List.copyOf(spots);
        proposals = List.copyOf(proposals);
        timings = List.copyOf(timings);
    }

    /** This result with draws, and what they took. */
    StudyResult with(@Nullable DrawnHeadline served, @Nullable DrawnHeadline best, List<PhaseTiming> withDraws) {
        return new StudyResult(
                coverage, totals, spots, proposals, kernelReport, withDraws, indoor, operators, served, best);
    }

    /** This result with people expected to be served, NaN for not given, who head it where they are counted so. */
    StudyResult expecting(double people, CountBy countBy) {
        boolean isHeaded = drawnServed != null || Double.isNaN(people) || countBy != CountBy.EXPECTED;
        return new StudyResult(
                coverage,
                totals.expecting(people),
                spots,
                proposals,
                kernelReport,
                timings,
                indoor,
                operators,
                isHeaded ? drawnServed : DrawnHeadline.undrawn(people),
                drawnBest);
    }

    /** The first proposals by rank that bring service to somebody, at most three. */
    public List<ProposalBenefit> best() {
        return proposals.stream()
                .filter(benefit -> benefit.netGivenPeople() >= 0.5)
                .limit(BEST_COUNT)
                .toList();
    }

    /** What the best bring together; empty where there are none, or where they cannot all be built. */
    Optional<Headline> bestTogether() {
        List<Change> changes = best().stream()
                .flatMap(benefit -> benefit.proposal().changes().stream())
                .toList();
        try {
            return changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Headline.changeTo(coverage.network().with(changes)).knowing(coverage));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // they build on one between them that serves nobody
        }
    }
}
