package org.dakal.tools.cluster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dakal.architecture.SourceTree;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.grid.CellWindow;
import org.dakal.grid.RasterSpace;
import org.dakal.network.Network;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.candidates.Candidate;
import org.dakal.proposals.candidates.CandidateOptions;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.store.ProgramDigest;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.LongQuestion;
import org.dakal.study.PlanStudy;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.study.Cluster;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A study that threads of one process share as a cluster would: every file has the bytes that one process writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkClusterTest {
    private static final String MASTER = "local[2,20]";

    @TempDir
    private static Path folder;

    private Scenario scenario;
    private Map<String, String> whole;

    /** Cells of 700 m make Qom some 200 cells wide and 150 high: 12 tiles of 64 cells and less. */
    @BeforeAll
    void runInOneProcess() throws Exception {
        scenario = qom(700);
        whole = files("whole", StudySession.run(scenario.request()));
        assertThat(whole).containsKeys("rsrp.tif", "findings.gpkg", "spots.csv", "proposals.csv");
    }

    private static Scenario qom(double cellSizeMeters) throws Exception {
        return ScenarioReader.read(
                SourceTree.repository().resolve("scenarios/qom"),
                new ScenarioOverrides(cellSizeMeters, null, 2, Quality.STANDARD));
    }

    /** The digests of a result's files, by name; the summary tells how it was made. */
    private Map<String, String> files(String name, StudyResult result) throws IOException {
        RunInfo run = new RunInfo("0", "", "", "dakal run", Map.of(), LocalDate.of(2026, 1, 1));
        Path out = folder.resolve(name);
        try (OutputFolder output = StudyWriter.open(out, scenario, Inputs.NONE)) {
            StudyWriter.write(output, scenario, result, List.of(), run);
        }
        Map<String, String> digests = new TreeMap<>();
        for (Path file : under(out)) {
            if (!file.endsWith("summary.json")) {
                digests.put(out.relativize(file).toString(), Sha256.of(file));
            }
        }
        return digests;
    }

    private static List<Path> under(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private StudyResult run(String shared, boolean isFinished, List<String> told) throws IOException {
        Cluster.Job job = new Cluster.Job(MASTER, shared, 1L << 32, "qom", scenario.request());
        try (Cluster.Work work = new SparkCluster().begin(job, StudyListener.NONE)) {
            StudyResult result = StudySession.run(
                    scenario.request(), work.store(), StudyListener.NONE, RasterSpace.MEMORY, work.tiles(), 0);
            if (isFinished) {
                work.finish();
            }
            told.addAll(work.told());
            return result;
        }
    }

    /** How many masts or tiles a stage made, as it tells: the third column of its line. */
    private static List<String> made(List<String> told) {
        return told.stream()
                .filter(line -> line.contains(" masts ") || line.contains(" tiles "))
                .map(line -> line.replaceAll(".*?\\d+ (masts|tiles) +(\\d+) .*", "$2"))
                .toList();
    }

    /** Then a second driver takes up what the first left: nothing is made again but what is damaged. */
    @Test
    void sharedWorkHasTheBitsOfOneProcessAndIsTakenUpAgain() throws Exception {
        Path shared = folder.resolve("اشتراک with a space");
        List<String> told = new ArrayList<>();
        assertThat(files("shared-out", run(shared.toString(), false, told))).isEqualTo(whole);
        assertThat(made(told)).hasSize(3).doesNotContain("0");
        List<Path> tiles = under(shared.resolve("runs")).stream()
                .filter(file -> file.toString().contains("tiles"))
                .toList();
        assertThat(tiles).hasSize(24);

        damage(tiles.get(7));
        List<String> again = new ArrayList<>();
        assertThat(files("again", run(shared.toString(), false, again))).isEqualTo(whole);
        // a damaged tile is found when it is read, after a stage that had nothing to make
        assertThat(made(again)).contains("0", "1").hasSize(4);

        // with no tile left all are made from the path loss that is there, one matrix of it damaged
        for (Path tile : tiles) {
            Files.delete(tile);
        }
        damage(under(shared.resolve("pathloss")).stream()
                .filter(file -> file.toString().endsWith(".loss"))
                .findFirst()
                .orElseThrow());
        List<String> third = new ArrayList<>();
        assertThat(files("third", run(shared.toString(), true, third))).isEqualTo(whole);
        assertThat(made(third)).startsWith("0").hasSize(3);
        assertThat(under(shared.resolve("runs")))
                .as("all but path loss is removed")
                .isEmpty();
    }

    private static void damage(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int before = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(before ^ 0x55);
        }
    }

    /** On a file system of Hadoop's, whose third files fail, with speculation: tasks are done again, and bits are the same. */
    @Test
    void tasksThatFailAreDoneAgainWithTheSameBits() throws Exception {
        Map<String, String> settings = Map.of(
                "spark.hadoop.fs.shaky.impl", ShakyFileSystem.class.getName(),
                "spark.speculation", "true",
                "spark.speculation.multiplier", "1.1",
                "spark.speculation.interval", "10ms",
                "spark.speculation.quantile", "0.1");
        settings.forEach(System::setProperty);
        try {
            List<String> told = new ArrayList<>();
            Path shared = folder.resolve("shaky");
            assertThat(files("shaky-out", run(ShakyFileSystem.SCHEME + "://" + shared, true, told)))
                    .isEqualTo(whole);
            assertThat(ShakyFileSystem.FAILED_READS.get()).isPositive();
            assertThat(ShakyFileSystem.FAILED_WRITES.get()).isPositive();
            assertThat(under(shared.resolve("pathloss"))).isNotEmpty();
            assertThat(under(shared.resolve("runs"))).isEmpty();
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    /** Proposals each alone and two together, in 60 draws that are made in ranges; a plan, and places where nobody proposed
     * a mast, from windows that were looked for in parts. */
    @Test
    void sharedDrawsAndPlansHaveTheNumbersOfOneProcess() throws Exception {
        var request = scenario.request();
        List<Alternative> alternatives = new ArrayList<>(
                request.proposals().stream().map(Alternative::alone).toList());
        alternatives.add(new Alternative("two", request.proposals().subList(0, 2)));
        StabilityOptions options = StabilityOptions.standard(RankBy.PEOPLE).withDraws(60, 5);
        LongQuestion question = LongQuestion.patient(StudyListener.NONE);
        PlanWish wish = new PlanWish(Weight.PEOPLE, 70e9, 0, 20, false, false, CountBy.EXPECTED);
        CandidateOptions places =
                new CandidateOptions(6, 5, request.network().sites().get(0).sectors(), List.of());
        StabilityResult drawn;
        PlanStudy.Result planned;
        List<Candidate> suggested;
        try (StudySession session = StudySession.open(request)) {
            drawn = session.certainty(request.network(), alternatives, options, false, question);
            planned = session.plan(session.today(), wish, request.proposals(), List.of(), question);
            suggested = session.suggest(request.network(), places, (x, y) -> 0, "N", false, question);
        }
        Cluster.Job job = new Cluster.Job(MASTER, folder.resolve("drawn").toString(), 1L << 32, "qom", request);
        try (Cluster.Work work = new SparkCluster().begin(job, StudyListener.NONE)) {
            work.makeLosses(ProgressListener.NONE);
            try (StudySession session = StudySession.open(request, work.store(), StudyListener.NONE, work.tiles())) {
                assertThat(session.certainty(request.network(), alternatives, options, false, question))
                        .usingRecursiveComparison()
                        .isEqualTo(drawn);
                PlanStudy.Result shared = session.plan(session.today(), wish, request.proposals(), List.of(), question);
                assertThat(shared.plan().portfolio().chosen()).isNotEqualTo(new BitSet());
                assertThat(shared.plan())
                        .usingRecursiveComparison()
                        .withEqualsForType(Double::equals, Double.class)
                        .ignoringFields("searchSeconds")
                        .isEqualTo(planned.plan());
                assertThat(shared.expectedPeople()).isEqualTo(planned.expectedPeople());
                assertThat(shared.sideEffects()).isEqualTo(planned.sideEffects());
                assertThat(work.told()).anyMatch(line -> line.matches(" *draws +60 draws +60 +0 .*"));
                long stageCount = stageCount(work, "windows");
                assertThat(stageCount).isPositive();
                assertThat(session.suggest(request.network(), places, (x, y) -> 0, "N", false, question))
                        .isNotEmpty()
                        .usingRecursiveComparison()
                        .withEqualsForType(Double::equals, Double.class)
                        .isEqualTo(suggested);
                assertThat(stageCount(work, "windows")).isEqualTo(stageCount + 1);
            }
            work.finish();
        }
    }

    private static long stageCount(Cluster.Work work, String stage) {
        return work.told().stream()
                .filter(line -> line.strip().startsWith(stage))
                .count();
    }

    /** Its name for a mast's path loss is another one than the driver's. */
    @Test
    void aMachineThatWouldComputeOtherBitsIsToldWhatHelps() throws Exception {
        var request = scenario.request();
        SharedFolder shared =
                SharedFolder.open(SharedFolder.addressOf(folder.resolve("java").toString()), Map.of());
        var inputs = new WorkerStudy.Inputs(
                ProgramDigest.ofThisProgram().orElse(""),
                "16.5.4",
                "qom",
                1L << 32,
                GroundBlocks.write(request.terrain(), shared, "inputs"),
                request.serviceProfile(),
                request.coverageOptions(),
                request.correction());
        String name = shared.writeByContent("inputs", ObjectBytes.of(inputs));
        var address = new WorkerStudy.Address(shared.toString(), name, Map.of());
        var other = new WorkerStudy.Piece(request.masts().iterator().next(), "other");
        WorkerStudy worker = WorkerStudy.of(address);
        assertThatThrownBy(() -> worker.makeLosses(List.of(other)))
                .hasMessageContainingAll(
                        "its Java is " + Runtime.version() + ", that of the one that asks 16.5.4.",
                        "dakal --java-home",
                        "DAKAL_JAVA_HOME");
        WorkerStudy.close(address);
    }

    /** Of studies that nobody was at for longer than two days; one that somebody left yesterday may be taken up. */
    @Test
    void whatDeadDriversLeftIsRemoved() throws Exception {
        Path runs = folder.resolve("stale/runs");
        for (int days : new int[] {1, 3}) {
            Path run = runs.resolve("day" + days);
            Files.createDirectories(run.resolve("leases"));
            Path lease = Files.writeString(run.resolve("leases/one"), "elsewhere 1");
            FileTime then = FileTime.from(Instant.now().minus(Duration.ofDays(days)));
            for (Path path : List.of(lease, run.resolve("leases"), run)) {
                Files.setLastModifiedTime(path, then);
            }
        }
        SharedFolder shared =
                SharedFolder.open(SharedFolder.addressOf(folder.resolve("stale").toString()), Map.of());
        try (RunFolder own = new RunFolder(shared, "own")) {
            assertThat(runs.resolve("day1")).exists();
            assertThat(runs.resolve("day3")).doesNotExist();
            assertThat(runs.resolve("own")).exists();
            own.complete();
            assertThat(runs.resolve("own")).doesNotExist();
        }
    }

    /** Another driver at the same study: a process that lives keeps the folder, one that is gone does not. */
    @Test
    void aFolderThatAnotherDriverNeedsStays() throws Exception {
        SharedFolder shared =
                SharedFolder.open(SharedFolder.addressOf(folder.resolve("two").toString()), Map.of());
        RunFolder first = new RunFolder(shared, "key");
        RunFolder second = new RunFolder(shared, "key");
        first.complete();
        first.close();
        assertThat(folder.resolve("two/runs/key")).exists();
        second.complete();
        second.close();
        assertThat(folder.resolve("two/runs/key")).doesNotExist();
    }

    @Test
    void valuesThatWereSentAreTheSame() throws Exception {
        var network = scenario.request().network();
        var sent = ObjectBytes.read(ObjectBytes.of(network), Network.class);
        assertThat(sent.bands()).isEqualTo(network.bands());
        assertThat(sent.sectors()).hasSameSizeAs(network.sectors());
        // antennas have no equality but identity: sectors that share one share one again
        long patterns = network.sectors().stream()
                .map(s -> s.sector().pattern())
                .distinct()
                .count();
        assertThat(sent.sectors().stream()
                        .map(s -> s.sector().pattern())
                        .distinct()
                        .count())
                .isEqualTo(patterns);
        assertThat(sent.sectors().get(0).sector().pattern().content())
                .isEqualTo(network.sectors().get(0).sector().pattern().content());
        assertThatThrownBy(() -> ObjectBytes.of(new Object())).hasMessageContaining("java.lang.Object");
        byte[] foreign = ObjectBytes.of(new ArrayList<>(List.of(URI.create("http://a"))));
        assertThatThrownBy(() -> ObjectBytes.read(foreign, List.class)).hasMessageContaining("REJECTED");
    }

    /** A window in the corner of the grid is in one block of it; cells of others stay unknown. */
    @Test
    void ofTheGroundOnlyWhatIsNeededIsRead() throws Exception {
        SharedFolder shared = SharedFolder.open(
                SharedFolder.addressOf(folder.resolve("ground").toString()), Map.of());
        var terrain = qom(300).request().terrain(); // some 480 cells wide: six blocks
        var index = GroundBlocks.write(terrain, shared, "inputs");
        assertThat(index.names()).hasSize(6);
        GroundBlocks blocks = new GroundBlocks(index, shared);
        blocks.read(List.of(new CellWindow(0, 0, 20, 20)));
        assertThat(blocks.readCount()).isEqualTo(1);
        assertThat(blocks.terrain().ground().get(0)).isEqualTo(terrain.ground().get(0));
        int last = terrain.grid().cellCount() - 1;
        assertThat(blocks.terrain().ground().get(last)).isNaN();
        blocks.read(List.of(terrain.grid().wholeWindow()));
        assertThat(blocks.terrain().ground().values())
                .isEqualTo(terrain.ground().values());
        assertThat(requireNonNull(blocks.terrain().clutter()).codes())
                .isEqualTo(requireNonNull(terrain.clutter()).codes());

        damage(folder.resolve("ground").resolve(index.names().get(0)));
        assertThatThrownBy(() -> new GroundBlocks(index, shared)
                        .read(List.of(terrain.grid().wholeWindow())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }
}
