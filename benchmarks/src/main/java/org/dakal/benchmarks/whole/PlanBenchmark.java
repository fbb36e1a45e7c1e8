package org.dakal.benchmarks.whole;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dakal.coverage.CancelSignal;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.PlanMaker;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.Weight;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Plans over seeded proposals in the sample province, on cells of 400 m: merging, and all of a plan with its curve and
 * shares.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@State(Scope.Benchmark)
public class PlanBenchmark {
    @Param({"50", "200"})
    public int proposalCount = 50;

    private @Nullable ManyProposals many;
    private @Nullable PlanMaker maker;

    /** Computes who would serve which cell. */
    @Setup
    public void prepare() throws IOException {
        many = ManyProposals.of(proposalCount, 400, 1);
        maker = merge();
    }

    /** From sectors' cells to merged groups with weights. */
    @Benchmark
    public PlanMaker merge() {
        return new PlanMaker(
                ready(many).service(),
                ready(many).service(),
                null,
                null,
                ready(many).exposure(),
                List.of());
    }

    /** The best set for three tenths of all costs, its order, curve, benefits and shares. */
    @Benchmark
    public PlanResult plan() {
        return ready(maker)
                .make(
                        new PlanWish(
                                Weight.PEOPLE,
                                Math.rint(0.3 * ready(many).totalCost()),
                                0,
                                60,
                                false,
                                false,
                                CountBy.THRESHOLD),
                        CancelSignal.NEVER);
    }

    /** Who has which share of what all of them bring together. */
    @Benchmark
    public double[] shapley() {
        BitSet all = new BitSet();
        all.set(0, proposalCount);
        return ready(maker).shares(Weight.PEOPLE, all);
    }

    private static <T> T ready(@Nullable T made) {
        if (made == null) {
            throw new IllegalStateException("not set up");
        }
        return made;
    }
}
