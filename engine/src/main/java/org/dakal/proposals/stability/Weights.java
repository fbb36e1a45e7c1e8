package org.dakal.proposals.stability;

import java.util.List;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.dakal.findings.Settlement;
import org.dakal.findings.SettlementShares;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Proposal;
import org.dakal.proposals.RankBy;

/**
 * What a cell counts for, and what is drawn of it: people by settlement with a factor of its own, or area, which is
 * certain.
 */
final class Weights {
    private static final long PEOPLE = -1;
    private static final long COSTS = -2;

    private final boolean byArea;
    private final double cellAreaSquareKm;
    private final SettlementShares shares;
    private final List<Settlement> settlements;
    private final int[] cells;

    Weights(ProvinceMask province, List<Settlement> settlements, RankBy rankBy) {
        this.byArea = rankBy == RankBy.AREA;
        this.cellAreaSquareKm = province.grid().cellAreaSquareKm();
        this.shares = SettlementShares.of(province, byArea ? List.of() : settlements);
        this.settlements = settlements;
        this.cells = byArea ? provinceCells(province) : shares.cells();
    }

    private static int[] provinceCells(ProvinceMask province) {
        int[] cells = new int[province.cellCount()];
        int count = 0;
        for (int cell = 0; cell < province.grid().cellCount(); cell++) {
            if (province.contains(cell)) {
                cells[count++] = cell;
            }
        }
        return cells;
    }

    /** Cells that count for something, ascending. */
    int[] cells() {
        return cells;
    }

    /** What cell number {@code i} counts for when nothing is uncertain. */
    double certain(int i) {
        if (byArea) {
            return cellAreaSquareKm;
        }
        double people = 0;
        for (int at = shares.start(i); at < shares.start(i + 1); at++) {
            people += shares.people(at);
        }
        return people;
    }

    /** What it counts for with factors of settlements. */
    double drawn(int i, double[] factors) {
        if (byArea) {
            return cellAreaSquareKm;
        }
        double people = 0;
        for (int at = shares.start(i); at < shares.start(i + 1); at++) {
            people += shares.people(at) * factors[shares.settlement(at)];
        }
        return people;
    }

    /** A factor for each settlement in a draw. */
    double[] settlementFactors(long draw, RandomStreams streams, double sigmaFraction) {
        double[] factors = new double[byArea ? 0 : settlements.size()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = factor(
                    streams.gaussian(
                            draw, PEOPLE, RandomStreams.key(settlements.get(i).id())),
                    sigmaFraction);
        }
        return factors;
    }

    /** A factor for a proposal's cost in a draw, the same in every plan that holds it. */
    static double costFactor(long draw, RandomStreams streams, Proposal proposal, double sigmaFraction) {
        return factor(streams.gaussian(draw, COSTS, RandomStreams.key(proposal.id())), sigmaFraction);
    }

    /** Log-normal of mean one. */
    private static double factor(NormalizedGaussianSampler gaussian, double sigmaFraction) {
        double squared = Math.log(1 + sigmaFraction * sigmaFraction);
        return Math.exp(Math.sqrt(squared) * gaussian.sample() - squared / 2);
    }
}
