package org.dakal.proposals.stability;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dakal.coverage.ProgressListener;
import org.dakal.network.Proposal;

/** All draws: each fills its own column, so that the order of work, and who does it, do not matter. */
public final class Draws {
    private final List<Alternative> alternatives;
    private final StabilityOptions options;
    private final Weights weights;
    private final List<DrawBlock> blocks;
    private final List<List<Integer>> certain;
    private final RandomStreams streams;
    private final double commonFraction;
    private final double ownFraction;
    private final double[][] gains;
    private final double[][] losses;
    private final double[][] costs;
    private final ThreadLocal<DrawBlock.Buffers> buffers = ThreadLocal.withInitial(DrawBlock.Buffers::new);
    private final AtomicInteger doneCount = new AtomicInteger();

    /** @param certain by alternative numbers of cells that it gains for sure */
    Draws(
            List<Alternative> alternatives,
            StabilityOptions options,
            Weights weights,
            List<DrawBlock> blocks,
            List<List<Integer>> certain) {
        this.certain = certain;
        this.alternatives = alternatives;
        this.options = options;
        this.weights = weights;
        this.blocks = blocks;
        this.streams = new RandomStreams(options.seed());
        this.commonFraction = Math.sqrt(options.siteCorrelationFraction());
        this.ownFraction = Math.sqrt(1 - options.siteCorrelationFraction());
        this.gains = new double[alternatives.size()][options.drawCount()];
        this.losses = new double[alternatives.size()][options.drawCount()];
        this.costs = new double[alternatives.size()][options.drawCount()];
    }

    void draw(int draw, ProgressListener listener) {
        double[] factors = weights.settlementFactors(draw, streams, options.peopleSigmaFraction());
        for (int i = 0; i < gains.length; i++) {
            for (int number : certain.get(i)) {
                gains[i][draw] += weights.drawn(number, factors);
            }
        }
        for (DrawBlock block : blocks) {
            block.draw(draw, streams, commonFraction, ownFraction, buffers.get(), (alternative, stake, gained) -> {
                double weight = weights.drawn(stake.number, factors);
                (gained ? gains : losses)[alternative][draw] += weight;
            });
        }
        for (int i = 0; i < alternatives.size(); i++) {
            for (Proposal proposal : alternatives.get(i).proposals()) {
                costs[i][draw] += proposal.cost().wholeAmount()
                        * Weights.costFactor(draw, streams, proposal, options.costSigmaFraction());
            }
        }
        listener.progressed(doneCount.incrementAndGet(), options.drawCount(), "draws");
    }

    double[] gains(int alternative) {
        return gains[alternative];
    }

    double[] losses(int alternative) {
        return losses[alternative];
    }

    double[] costs(int alternative) {
        return costs[alternative];
    }

    /**
     * Makes some draws, in the calling thread.
     *
     * @param first number of the first draw
     * @param end one more than that of the last
     * @return gains of each alternative in them, then losses, then costs
     */
    public double[][] columns(int first, int end) {
        for (int draw = first; draw < end; draw++) {
            draw(draw, ProgressListener.NONE);
        }
        return Stream.of(gains, losses, costs)
                .flatMap(Arrays::stream)
                .map(column -> Arrays.copyOfRange(column, first, end))
                .toArray(double[][]::new);
    }

    /** Puts draws that were made elsewhere in their places. */
    void take(int first, double[][] columns) {
        if (columns.length != 3 * alternatives.size()) {
            throw new IllegalArgumentException(columns.length + " columns of draws of " + alternatives.size()
                    + " alternatives, not three of each");
        }
        double[][][] places = {gains, losses, costs};
        for (int i = 0; i < columns.length; i++) {
            double[] column = places[i / alternatives.size()][i % alternatives.size()];
            System.arraycopy(columns[i], 0, column, first, columns[i].length);
        }
    }

    /** Gains less losses. */
    double[] nets(int alternative) {
        double[] nets = gains[alternative].clone();
        for (int i = 0; i < nets.length; i++) {
            nets[i] -= losses[alternative][i];
        }
        return nets;
    }
}
