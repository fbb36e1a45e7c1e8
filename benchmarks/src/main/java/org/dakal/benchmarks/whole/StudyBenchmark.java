package org.dakal.benchmarks.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
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
 * The whole Qom study in memory, without reading or writing files: path loss, coverage, spots and proposals. Run from
 * the repository's root.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class StudyBenchmark {
    @Param({"200", "100"})
    public double cellSizeMeters = 200;

    @Param({"1", "2"})
    public int threadCount = 2;

    private @Nullable Path terrainFolder;
    private @Nullable StudyRequest request;

    @Setup
    public void setup() throws IOException, ProblemsException {
        Scenario scenario = ScenarioReader.read(
                Path.of("scenarios/qom"),
                new ScenarioOverrides(cellSizeMeters, terrainFolder, threadCount, Quality.STANDARD));
        request = scenario.request();
    }

    @Benchmark
    public StudyResult study() {
        if (request == null) {
            throw new IllegalStateException("not set up");
        }
        return StudySession.run(request);
    }

    /** One run with the phases' times, for looking into. */
    public static void main(String[] args) throws IOException {
        StudyBenchmark benchmark = new StudyBenchmark();
        benchmark.cellSizeMeters = args.length > 0 ? Double.parseDouble(args[0]) : 100;
        benchmark.terrainFolder = args.length > 1 ? Path.of(args[1]) : null;
        long start = System.nanoTime();
        try {
            benchmark.setup();
        } catch (ProblemsException e) {
            e.problems().forEach(System.out::println);
            return;
        }
        System.out.printf("read %.2f s%n", (System.nanoTime() - start) * 1e-9);
        StudyResult result = benchmark.study();
        result.timings()
                .forEach(t -> System.out.printf("%-12s %.2f s%n", t.phase().words(), t.seconds()));
        System.out.println(result.kernelReport());
        result.totals()
                .byClass()
                .forEach((c, e) -> System.out.printf(
                        "%-8s %8.0f km2 %10.0f people %4d settlements%n",
                        c, e.areaSquareKm(), e.people(), e.villages().size()));
        System.out.println(
                result.spots().size() + " spots, " + result.proposals().size() + " proposals");
    }
}
