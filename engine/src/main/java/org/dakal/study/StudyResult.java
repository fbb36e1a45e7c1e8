package org.dakal.study;

import java.util.List;
import org.dakal.coverage.KernelReport;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.Spot;
import org.dakal.proposals.ProposalBenefit;

/**
 * What a study found.
 *
 * @param coverage the maps
 * @param totals the province in numbers
 * @param spots worst first: by people, then area
 * @param proposals by rank
 * @param kernelReport what the path-loss work cost and met
 * @param timings of the phases, in order
 */
public record StudyResult(
        NetworkCoverage coverage,
        CoverageTotals totals,
        List<Spot> spots,
        List<ProposalBenefit> proposals,
        KernelReport kernelReport,
        List<PhaseTiming> timings) {
    public StudyResult {
        spots = List.copyOf(spots);
        proposals = List.copyOf(proposals);
        timings = List.copyOf(timings);
    }
}
