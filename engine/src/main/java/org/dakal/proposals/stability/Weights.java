package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.NormalizedGaussianSampler;
import org.dakal.findings.Settlement;
import org.dakal.findings.SettlementShares;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Proposal;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;

/**
 * What a place counts for, and what is drawn of it: people by settlement with a factor of its own, or area, which is
 * certain. Places are numbered layer after layer of what counts as service, each layer by ascending cells; those that
 * hold nothing have no number.
 */
final class Weights {
    private static final long PEOPLE = -1;
    private static final long COSTS = -2;

    /**
     * The places of one layer.
     *
     * @param first number of the first
     * @param cells of all, ascending
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Part(ServiceGoal.Layer layer, int first, int[] cells) {}

    private final boolean byArea;
    private final double cellAreaSquareKm;
    private final SettlementShares shares;
    private final List<Settlement> settlements;
    private final List<Part> parts = new ArrayList<>();
    /** By place its cell's position among the cells of {@link #shares}. */
    private final int[] positions;
    /** By place what of its cell it holds. */
    private final double[] fractions;

    private final double[] certainFactors;

    Weights(ProvinceMask province, List<Settlement> settlements, RankBy rankBy, ServiceGoal goal) {
        this.byArea = rankBy == RankBy.AREA;
        this.cellAreaSquareKm = province.grid().cellAreaSquareKm();
        this.shares = SettlementShares.of(province, byArea ? List.of() : settlements);
        this.settlements = settlements;
        this.certainFactors = new double[settlements.size()];
        Arrays.fill(certainFactors, 1);
        int[] cells = byArea ? province.cells() : shares.cells();
        int most = Math.multiplyExact(cells.length, goal.layers().size());
        int[] found = new int[most];
        double[] held = new double[most];
        int count = 0;
        for (ServiceGoal.Layer layer : goal.layers()) {
            int first = count;
            for (int i = 0; i < cells.length; i++) {
                double fraction = layer.shareAt().applyAsDouble(cells[i]);
                if (fraction > 0) {
                    found[count] = i;
                    held[count++] = fraction;
                }
            }
            int[] its = Arrays.stream(found, first, count).map(i -> cells[i]).toArray();
            parts.add(new Part(layer, first, its));
        }
        this.positions = Arrays.copyOf(found, count);
        this.fractions = Arrays.copyOf(held, count);
    }

    /** Places that count for something, by layer. */
    List<Part> parts() {
        return parts;
    }

    /** What place number {@code i} counts for when nothing is uncertain. */
    double certain(int i) {
        return drawn(i, certainFactors);
    }

    /** What it counts for with factors of settlements. */
    double drawn(int i, double[] factors) {
        if (byArea) {
            return fractions[i] * cellAreaSquareKm;
        }
        double people = 0;
        for (int at = shares.start(positions[i]); at < shares.start(positions[i] + 1); at++) {
            people += shares.people(at) * factors[shares.settlement(at)];
        }
        return fractions[i] * people;
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
