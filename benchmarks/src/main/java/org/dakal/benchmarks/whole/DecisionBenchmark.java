package org.dakal.benchmarks.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Proposal;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.RankStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.OutageFinder;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.study.StudyRequest;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Outage atlas and draws on the Qom scenario, with path loss ready: what comes on top of a study. Run from the
 * repository's root.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
public class DecisionBenchmark {
    @Param({"200", "100"})
    public double cellSizeMeters;

    @Param({"2"})
    public int threadCount;

    private Fixture fixture = Fixture.NONE;

    /** Everything that is ready before the clock runs. */
    private interface Fixture extends AutoCloseable {
        Fixture NONE = new Fixture() {
            @Override
            public OutageAtlas atlas(boolean withProposals) {
                throw new IllegalStateException("not set up");
            }

            @Override
            public StabilityResult draws(int count) {
                throw new IllegalStateException("not set up");
            }

            @Override
            public void close() {}
        };

        OutageAtlas atlas(boolean withProposals);

        StabilityResult draws(int count);

        @Override
        void close();
    }

    private static Fixture open(StudyRequest request) {
        CoverageEngine engine = new CoverageEngine(
                request.terrain(), request.serviceProfile(), request.coverageOptions(), new InMemoryPathLossStore());
        ExposureMap exposure = new ExposureMap(request.province(), request.surroundings());
        return new Fixture() {
            @Override
            public OutageAtlas atlas(boolean withProposals) {
                List<Proposal> proposals = withProposals ? request.proposals() : List.of();
                return new OutageFinder(engine, exposure, ServiceGoal.OUTDOORS, 50, false, false)
                        .find(request.network(), proposals, ProgressListener.NONE);
            }

            @Override
            public StabilityResult draws(int count) {
                StabilityOptions options = new StabilityOptions(count, 1, 500, 0.5, 0.1, 0.2, RankBy.PEOPLE);
                return new RankStability(
                                engine,
                                request.serviceProfile(),
                                request.province(),
                                request.surroundings().settlements(),
                                ServiceGoal.OUTDOORS,
                                options)
                        .compare(
                                request.network(),
                                request.proposals().stream()
                                        .map(Alternative::alone)
                                        .toList(),
                                ProgressListener.NONE);
            }

            @Override
            public void close() {
                engine.close();
            }
        };
    }

    /** Reads the scenario and computes all path loss once. */
    @Setup(Level.Trial)
    public void setup() throws IOException, ProblemsException {
        fixture = open(ScenarioReader.read(
                        Path.of("scenarios/qom"),
                        new ScenarioOverrides(cellSizeMeters, null, threadCount, Quality.STANDARD))
                .request());
        fixture.atlas(true);
    }

    @TearDown(Level.Trial)
    public void close() {
        fixture.close();
    }

    @Benchmark
    public OutageAtlas atlas() {
        return fixture.atlas(false);
    }

    @Benchmark
    public OutageAtlas atlasWithProposals() {
        return fixture.atlas(true);
    }

    /** What draws cost before the first: margins, cells at stake, expectations. */
    @Benchmark
    public StabilityResult oneDraw() {
        return fixture.draws(1);
    }

    @Benchmark
    public StabilityResult thousandDraws() {
        return fixture.draws(1000);
    }
}
