package org.dakal.proposals.stability;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.proposals.RankBy;

/**
 * How sure a comparison is.
 *
 * @param shadowingSigmaDb of the shadowing drawn, from the service profile; in cells where land cover or a calibration
 *     says how much levels vary, that is drawn
 * @param alternatives in the order given
 * @param beats for each two, by their order: the share of draws in which the first is better; ties count half,
 *     draws in which neither gains anything for none
 * @param stakeCellCount places whose service is not settled: cells, or indoors those of each kind of building
 * @param isIndoors whether service inside buildings was drawn, rather than in the open
 */
public record StabilityResult(
        StabilityOptions options,
        double shadowingSigmaDb,
        List<AlternativeStability> alternatives,
        List<List<Double>> beats,
        int stakeCellCount,
        boolean isIndoors) {
    public StabilityResult {
        alternatives = List.copyOf(alternatives);
        beats = beats.stream().map(List::copyOf).toList();
    }

    /** Whether any of them is expected to serve somebody, or some land, on balance. */
    public boolean anyGains() {
        double least = options.rankBy() == RankBy.AREA ? ProposalBenefit.LEAST_SQUARE_KM : ProposalBenefit.LEAST_PEOPLE;
        return alternatives.stream().anyMatch(one -> one.expectedNetGainAmount() >= least);
    }

    /** The one that comes first in more draws than the best in expectation does; none where that comes first most. */
    public Optional<AlternativeStability> oftenerFirst() {
        return alternatives.stream()
                .max(Comparator.comparingDouble((AlternativeStability one) -> one.probabilityOfRank(1))
                        .thenComparing(one -> -one.plannedRank()))
                .filter(one -> one.plannedRank() > 1 && one.probabilityOfRank(1) > 0);
    }

    /** Share of draws in which one is better than another. */
    public double beats(int one, int other) {
        return beats.get(one).get(other);
    }
}
