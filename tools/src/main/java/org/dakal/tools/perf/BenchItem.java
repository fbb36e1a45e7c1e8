package org.dakal.tools.perf;

import java.util.List;

/**
 * One job's times.
 *
 * @param id stable between versions, e.g. {@code kernel/itm/90m/rugged}
 * @param workUnit what the work is counted in: cells, studies, changes
 * @param workCount how much of it a round does
 * @param cpuClock "threads": CPU time of the job's threads; "process": of the whole process, compiler and collector
 *     included
 * @param warmUpRoundCount rounds before the first sample
 * @param cpuSeconds CPU time of each round, in order
 * @param wallSeconds wall time of each round, in order
 * @param medianCpuSeconds median of the CPU times
 * @param spreadFraction distance between their quartiles as a share of the median
 * @param workPerCpuSecond work done in a CPU second at the median
 */
public record BenchItem(
        String id,
        String workUnit,
        long workCount,
        String cpuClock,
        int warmUpRoundCount,
        List<Double> cpuSeconds,
        List<Double> wallSeconds,
        double medianCpuSeconds,
        double spreadFraction,
        double workPerCpuSecond) {
    public BenchItem {
        cpuSeconds = List.copyOf(cpuSeconds);
        wallSeconds = List.copyOf(wallSeconds);
    }

    static BenchItem of(BenchJob job, int warmUpRoundCount, List<Double> cpuSeconds, List<Double> wallSeconds) {
        double median = Samples.quantile(cpuSeconds, 0.5);
        return new BenchItem(
                job.id(),
                job.workUnit(),
                job.workCount(),
                job.clock().label(),
                warmUpRoundCount,
                cpuSeconds,
                wallSeconds,
                median,
                (Samples.quantile(cpuSeconds, 0.75) - Samples.quantile(cpuSeconds, 0.25)) / median,
                job.workCount() / median);
    }
}
