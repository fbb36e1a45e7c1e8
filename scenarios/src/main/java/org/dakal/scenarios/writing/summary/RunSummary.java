package org.dakal.scenarios.writing.summary;

import java.util.List;
import java.util.Map;
import org.dakal.coverage.KernelReport;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyResult;
import org.jspecify.annotations.Nullable;

/**
 * All that may differ when the same is run again.
 *
 * @param studyDate the scenario's, else the day of the run; null in results of earlier versions
 */
public record RunSummary(
        @Nullable String studyDate,
        String command,
        String javaVersion,
        Map<String, String> settings,
        KernelSummary kernel,
        List<Timing> timings) {
    /**
     * The path-loss work.
     *
     * @param unknownCellCount of these, left unknown for want of terrain
     */
    public record KernelSummary(
            int threadCount,
            int matrixCount,
            int reusedMatrixCount,
            long cellCount,
            long unknownCellCount,
            double computeSeconds,
            double cellsPerSecondPerCore) {}

    /** One phase. */
    public record Timing(String phase, double seconds) {}

    static RunSummary of(RunInfo run, StudyResult result) {
        KernelReport kernel = result.kernelReport();
        return new RunSummary(
                run.studyDate().toString(),
                run.command(),
                run.javaVersion(),
                run.settings(),
                new KernelSummary(
                        kernel.threadCount(),
                        kernel.matrixCount(),
                        kernel.reusedMatrixCount(),
                        kernel.cellCount(),
                        kernel.unknownCellCount(),
                        milliseconds(kernel.computeSeconds()),
                        Math.rint(kernel.cellsPerSecondPerCore())),
                result.timings().stream().map(RunSummary::timing).toList());
    }

    private static Timing timing(PhaseTiming timing) {
        return new Timing(timing.phase().words(), milliseconds(timing.seconds()));
    }

    private static double milliseconds(double seconds) {
        return Math.rint(seconds * 1000) / 1000;
    }
}
