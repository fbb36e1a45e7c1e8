package org.dakal.benchmarks.vector;

import java.util.Random;
import java.util.concurrent.TimeUnit;
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
 * What vectors give where the kernel spends its time on flat land: looking for the least clear sample, and logarithms.
 * {@code plain} and {@code vector} must agree; the set-up fails when they do not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class VectorBenchmark {
    private static final double STEP_KM = 0.09;
    private static final double BULGE = 500.0 / 8500;

    @Param({"plain", "vector"})
    public String kernel = "plain";

    /** Samples looked at: one block of the engine's, a group, a whole ray; each is divided by all vectors' lengths. */
    @Param({"16", "64", "256"})
    public int samples = 16;

    private RayScan scan = new PlainScan();
    private double[] km = {};
    private double[] near = {};
    private double[] far = {};
    private double[] logs = {};
    private double slope;
    private double weight = 0.3;

    @Setup
    public void setUp() throws ReflectiveOperationException {
        Random random = new Random(4);
        km = new double[samples];
        near = new double[samples];
        far = new double[samples];
        logs = new double[samples];
        for (int i = 0; i < samples; i++) {
            km[i] = (i + 1) * STEP_KM;
            near[i] = 5 + random.nextDouble() - BULGE * km[i] * km[i];
            far[i] = 5 + random.nextDouble() - BULGE * km[i] * km[i];
        }
        slope = (near[samples - 1] + 1.5 - 60) / ((samples + 1) * STEP_KM);
        RayScan vectors = Class.forName("org.dakal.benchmarks.vector.VectorScan")
                .asSubclass(RayScan.class)
                .getDeclaredConstructor()
                .newInstance();
        agree(new PlainScan(), vectors);
        scan = kernel.equals("vector") ? vectors : new PlainScan();
    }

    private void agree(RayScan plain, RayScan vectors) {
        double[] others = new double[samples];
        plain.log10(km, logs);
        vectors.log10(km, others);
        for (int i = 0; i < samples; i++) {
            if (Math.abs(logs[i] - others[i]) > 1e-9) {
                throw new IllegalStateException("logarithm of " + km[i] + ": " + logs[i] + " and " + others[i]);
            }
        }
        scan = plain;
        double expected = leastRatio();
        scan = vectors;
        double actual = leastRatio();
        if (Math.abs(actual - expected) > 1e-12 * expected) {
            throw new IllegalStateException("least ratio " + expected + " and " + actual);
        }
    }

    @Benchmark
    public double leastRatio() {
        return scan.leastRatio(km, near, far, weight, 60, slope, (samples + 1) * STEP_KM, 1e9);
    }

    @Benchmark
    public double[] log10() {
        scan.log10(km, logs);
        return logs;
    }
}
