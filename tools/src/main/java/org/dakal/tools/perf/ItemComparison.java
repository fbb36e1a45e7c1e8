package org.dakal.tools.perf;

import java.util.List;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * One item before and after.
 *
 * @param verdict faster or slower only when the change is beyond the threshold and sure enough
 * @param beforeCpuSeconds median
 * @param afterCpuSeconds median
 * @param changeFraction of the median: 0.1 takes a tenth more time
 * @param confidenceFraction one less the p-value of a two-sided Mann-Whitney U test that the times differ at all
 * @param sampleBasis "runs": medians of whole runs were compared; "rounds": rounds within few runs, which does not
 *     count what differs from run to run
 */
public record ItemComparison(
        String id,
        Verdict verdict,
        double beforeCpuSeconds,
        double afterCpuSeconds,
        double changeFraction,
        double confidenceFraction,
        String sampleBasis,
        int beforeSampleCount,
        int afterSampleCount) {
    /** Below this many runs a test of their medians can never be sure enough. */
    static final int LEAST_RUNS = 5;

    static ItemComparison missing(String id) {
        return new ItemComparison(id, Verdict.NOT_COMPARABLE, Double.NaN, Double.NaN, Double.NaN, 0, "runs", 0, 0);
    }

    /**
     * Compares the runs of one item.
     *
     * @param threshold change of the median that matters, as a share
     */
    static ItemComparison of(List<BenchItem> before, List<BenchItem> after, double threshold, double leastConfidence) {
        String id = before.get(0).id();
        if (before.get(0).workCount() != after.get(0).workCount()
                || !before.get(0).cpuClock().equals(after.get(0).cpuClock())) {
            return missing(id);
        }
        boolean byRuns = Math.min(before.size(), after.size()) >= LEAST_RUNS;
        List<Double> first = samples(before, byRuns);
        List<Double> second = samples(after, byRuns);
        double from = Samples.quantile(first, 0.5);
        double to = Samples.quantile(second, 0.5);
        double change = to / from - 1;
        double confidence = 1 - pValue(Samples.array(first), Samples.array(second));
        Verdict verdict = Verdict.NO_DIFFERENCE;
        if (confidence >= leastConfidence && Math.abs(change) > threshold) {
            verdict = change > 0 ? Verdict.SLOWER : Verdict.FASTER;
        }
        return new ItemComparison(
                id, verdict, from, to, change, confidence, byRuns ? "runs" : "rounds", first.size(), second.size());
    }

    private static List<Double> samples(List<BenchItem> items, boolean byRuns) {
        return byRuns
                ? items.stream().map(BenchItem::medianCpuSeconds).toList()
                : items.stream().flatMap(item -> item.cpuSeconds().stream()).toList();
    }

    /** Exact for few samples without ties, else by the normal approximation corrected for ties. */
    private static double pValue(double[] first, double[] second) {
        double p = MannWhitneyUTest.withDefaults().test(first, second).getPValue();
        return Double.isNaN(p) ? 1 : p; // all samples equal
    }
}
