package org.dakal.scenarios.writing.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.writing.FileSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private static final String INDEX = "summary.json";

    @TempDir
    Path temporary;

    @Test
    void filesAppearOnlyWhenAllAreComplete() throws IOException {
        Path out = temporary.resolve("a/out");
        try (OutputFolder output = OutputFolder.open(out, List.of(), INDEX)) {
            Files.writeString(output.file("rsrp.tif"), "raster");
            Files.writeString(output.file("bands/L900/rsrp.tif"), "band");
            Files.writeString(output.file(INDEX), index("rsrp.tif"));
            assertThat(visible(out)).isEmpty();
            List<Path> written = output.commit();
            assertThat(written)
                    .containsExactly(out.resolve("bands/L900/rsrp.tif"), out.resolve("rsrp.tif"), out.resolve(INDEX));
        }
        assertThat(everything(out)).containsExactly("bands/L900/rsrp.tif", "rsrp.tif", INDEX);
    }

    @Test
    void withoutCommitNothingIsLeft() throws IOException {
        Path out = temporary.resolve("out");
        try (OutputFolder output = OutputFolder.open(out, List.of(), INDEX)) {
            Files.writeString(output.file("rsrp.tif"), "half");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void anEarlierResultStaysUntilTheNewOneIsComplete() throws IOException {
        Path out = temporary.resolve("out");
        write(out, "old", "rsrp.tif");
        try (OutputFolder output = OutputFolder.open(out, List.of(), INDEX)) {
            Files.writeString(output.file("rsrp.tif"), "new, half");
            assertThat(out.resolve("rsrp.tif")).hasContent("old");
        }
        assertThat(out.resolve("rsrp.tif")).hasContent("old");
        assertThat(everything(out)).containsExactly("rsrp.tif", INDEX);
    }

    @Test
    void foreignFilesStayAndOwnFilesOfAnEarlierResultGo() throws IOException {
        Path out = temporary.resolve("out");
        write(out, "old", "rsrp.tif", "bands/L900/rsrp.tif");
        Files.writeString(out.resolve("my notes.txt"), "mine");
        Files.writeString(out.resolve("bands/L900/mine.qgz"), "mine");
        write(out, "new", "rsrp.tif");
        assertThat(everything(out)).containsExactly("bands/L900/mine.qgz", "my notes.txt", "rsrp.tif", INDEX);
        assertThat(out.resolve("rsrp.tif")).hasContent("new");
    }

    @Test
    void anIndexThatLeadsOutOfTheFolderRemovesNothing() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Path precious = Files.writeString(temporary.resolve("precious.txt"), "mine");
        Files.writeString(out.resolve("theirs.txt"), "theirs");
        Files.writeString(
                out.resolve(INDEX),
                index("../precious.txt", precious.toAbsolutePath().toString()));
        write(out, "new", "rsrp.tif");
        assertThat(precious).hasContent("mine");
    }

    /** An index that came from elsewhere may name files behind a link, and names that no file can have. */
    @Test
    void namesBehindLinksThatLeadOutAreNotOurs() throws IOException {
        Path precious = Files.writeString(
                Files.createDirectories(temporary.resolve("docs")).resolve("p.txt"), "mine");
        Path out = Files.createDirectories(temporary.resolve("out"));
        Files.createSymbolicLink(out.resolve("link"), temporary.resolve("docs"));
        Files.writeString(out.resolve(INDEX), index("link/p.txt", "a\\u0000b"));
        write(out, "new", "rsrp.tif");
        assertThat(precious).hasContent("mine");
        assertThat(out.resolve("rsrp.tif")).hasContent("new");
    }

    /** A file of a result's name that no index of ours lists belongs to somebody: nothing at all is then replaced. */
    @Test
    void aFileThatNoEarlierResultListsIsNotReplaced() throws IOException {
        Path out = temporary.resolve("out");
        write(out, "old", "rsrp.tif", "places.csv");
        Files.writeString(out.resolve("spots.csv"), "mine");
        Files.writeString(out.resolve("sectors.csv"), "mine too");
        assertThatThrownBy(() -> write(out, "new", "rsrp.tif", "places.csv", "spots.csv", "sectors.csv"))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write to " + out + ": no earlier result there lists sectors.csv, spots.csv, so they"
                        + " are not replaced. Maybe choose another --out, or move them away.");
        assertThat(out.resolve("spots.csv")).hasContent("mine");
        assertThat(out.resolve("rsrp.tif")).hasContent("old");
        assertThat(ResultIndex.problems(out, INDEX, List.of("rsrp.tif", "places.csv")))
                .isEmpty();
    }

    @Test
    void aFileOfSomebodyElseIsToldBeforeTheWork() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(out.resolve("places.csv"), "mine");
        try (OutputFolder output = OutputFolder.open(out, List.of(), INDEX)) {
            assertThatThrownBy(() -> output.refuseForeign(List.of(INDEX, "places.csv")))
                    .isInstanceOf(OutputException.class)
                    .hasMessage("cannot write to " + out + ": no earlier result there lists places.csv, so it is not"
                            + " replaced. Maybe choose another --out, or move it away.");
        }
        assertThat(everything(out)).containsExactly("places.csv");
    }

    @Test
    void anIndexOfSomebodyElseIsNotReplaced() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(out.resolve("theirs.txt"), "theirs");
        for (String theirs : List.of("{\"files\": [\"theirs.txt\"]}", "not JSON at all {")) {
            Files.writeString(out.resolve(INDEX), theirs);
            assertThatThrownBy(() -> write(out, "new", "rsrp.tif"))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("no earlier result there lists summary.json");
            assertThat(out.resolve(INDEX)).hasContent(theirs);
            assertThat(out.resolve("theirs.txt")).hasContent("theirs");
        }
    }

    /** Even one that an earlier result lists: a scenario may read what a run has left. */
    @Test
    void anInputIsNeitherReplacedNorRemoved() throws IOException {
        Path out = temporary.resolve("out");
        write(out, "old", "rsrp.tif", "coverage-class.tif");
        Path input = Files.createSymbolicLink(temporary.resolve("clutter.tif"), out.resolve("coverage-class.tif"));
        try (OutputFolder output = OutputFolder.open(out, List.of(input), INDEX)) {
            Files.writeString(output.file("coverage-class.tif"), "new");
            assertThatThrownBy(output::commit)
                    .isInstanceOf(OutputException.class)
                    .hasMessage("cannot write " + out.resolve("coverage-class.tif") + ": it is an input of this study,"
                            + " which is never replaced. Maybe choose another --out.");
        }
        try (OutputFolder output = OutputFolder.open(out, List.of(input), INDEX)) {
            stage(output, "new", "rsrp.tif");
            output.commit();
        }
        assertThat(input).hasContent("old");
        assertThat(out.resolve("rsrp.tif")).hasContent("new");
    }

    @Test
    void aLinkOfAResultsNameIsNotOurs() throws IOException {
        Path out = temporary.resolve("out");
        write(out, "old", "rsrp.tif");
        Path precious = Files.writeString(temporary.resolve("precious.tif"), "mine");
        Files.delete(out.resolve("rsrp.tif"));
        Files.createSymbolicLink(out.resolve("rsrp.tif"), precious);
        assertThatThrownBy(() -> write(out, "new", "rsrp.tif"))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("no earlier result there lists rsrp.tif");
        assertThat(precious).hasContent("mine");
    }

    /**
     * Kills a run of its own before each step of putting results in place, as a power cut does. The new result has one more file
     * and one less. What a reader then finds is the old result, the new one, or a word that neither is whole; and the next run
     * goes on as if nothing had been.
     */
    @Test
    void aKillAtAnyStepLeavesOneResultOrAWord() throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        for (int step = 0; found.values().stream().noneMatch("done"::equals); step++) {
            Path out = temporary.resolve("out" + step);
            write(out, "old", "rsrp.tif", "bands/L900/rsrp.tif", "indoor.tif");
            String killedBefore = commitKilledAt(step, out);
            found.put(killedBefore, killedBefore.isEmpty() ? "done" : read(out));

            write(out, "newest", "rsrp.tif", "sinr.tif", "indoor.tif");
            assertThat(everything(out)).containsExactly("indoor.tif", "rsrp.tif", "sinr.tif", INDEX);
            assertThat(read(out)).isEqualTo("newest");
        }
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("journal", "old");
        expected.put("take away summary.json", "old");
        expected.put("place bands/L900/rsrp.tif", "incomplete");
        expected.put("place rsrp.tif", "incomplete");
        expected.put("place sinr.tif", "incomplete");
        expected.put("remove indoor.tif", "incomplete");
        expected.put("place summary.json", "incomplete");
        expected.put("end", "new");
        expected.put("", "done");
        assertThat(found).isEqualTo(expected);
    }

    /** Which result a reader finds, all of its files read, or "incomplete". */
    private static String read(Path out) throws IOException {
        Path index = out.resolve(INDEX);
        List<String> names = new ArrayList<>();
        if (Files.exists(index)) {
            new ObjectMapper().readTree(index.toFile()).path("files").forEach(name -> names.add(name.asText()));
            names.remove(INDEX);
        }
        List<Problem> problems = ResultIndex.problems(out, INDEX, names);
        if (!problems.isEmpty()) {
            assertThat(problems).extracting(Problem::message).allMatch(message -> message.contains("incomplete"));
            return "incomplete";
        }
        Set<String> contents = new TreeSet<>();
        for (String name : names) {
            contents.add(Files.readString(out.resolve(name)));
        }
        return String.join(" and ", contents);
    }

    /** Where it was killed; empty when the steps were over before. */
    private static String commitKilledAt(int step, Path out) throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        out.toString(),
                        Integer.toString(step))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = run.inputReader()) {
            String line = said.readLine();
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.exitValue()).isEqualTo(line == null ? 0 : KilledRun.KILLED);
            return line == null ? "" : line;
        } finally {
            run.destroyForcibly();
        }
    }

    /** Writes a result and dies, without any cleaning up, before the step of a number. */
    static final class KilledRun {
        static final int KILLED = 137;

        private KilledRun() {}

        public static void main(String[] arguments) throws Exception {
            AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[1]));
            OutputFolder output = OutputFolder.open(Path.of(arguments[0]), List.of(), INDEX);
            stage(output, "new", "rsrp.tif", "bands/L900/rsrp.tif", "sinr.tif");
            output.commit(step -> {
                if (left.getAndDecrement() == 0) {
                    System.out.println(step);
                    System.out.flush();
                    Runtime.getRuntime().halt(KILLED);
                }
            });
        }
    }

    /** A result that an earlier version wrote has no digests; nobody can then tell, and nothing is said. */
    @Test
    void anIndexWithoutDigestsVouchesForNothing() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(out.resolve("rsrp.tif"), "a");
        Files.writeString(out.resolve(INDEX), index("rsrp.tif"));
        assertThat(ResultIndex.problems(out, INDEX, List.of("rsrp.tif"))).isEmpty();
        write(out, "new", "rsrp.tif");
        assertThat(ResultIndex.problems(out, INDEX, List.of("rsrp.tif"))).isEmpty();
        Files.writeString(out.resolve("rsrp.tif"), "touched");
        assertThat(ResultIndex.problems(out, INDEX, List.of("rsrp.tif")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("is not the file that summary.json beside it names: the result is incomplete"));
    }

    @Test
    void aFileInsteadOfAFolderIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("out"), "a file");
        assertThatThrownBy(() -> OutputFolder.open(file, List.of(), INDEX))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write to " + file + ": " + file
                        + " is a file, not a folder. Maybe choose another folder with --out.");
        assertThat(file).hasContent("a file");
    }

    @Test
    void aParentThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("notes"), "a file");
        assertThatThrownBy(() -> OutputFolder.check(file.resolve("out")))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("cannot write");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path locked = Files.createDirectories(temporary.resolve("locked"));
        Assumptions.assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "not run as root");
        assertThatThrownBy(() -> OutputFolder.check(locked))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write " + locked + ": permission denied. Maybe choose another folder with --out.");
    }

    @Test
    void aFullDiskIsSaidInPlainWords() {
        IOException full = new IOException("No space left on device");
        assertThat(OutputException.of(temporary.resolve("rsrp.tif"), full))
                .hasMessageMatching("cannot write .*rsrp.tif: the disk is full \\(\\d+ MB free\\)\\. "
                        + "Earlier results are untouched\\.");
    }

    @Test
    void aFolderInTheWayIsRefusedBeforeAnythingIsRenamed() throws IOException {
        Path out = temporary.resolve("out");
        Files.createDirectories(out.resolve("rsrp.tif/mine"));
        try (OutputFolder output = OutputFolder.open(out, List.of(), INDEX)) {
            Files.writeString(output.file("best-server.tif"), "b");
            Files.writeString(output.file("rsrp.tif"), "r");
            assertThatThrownBy(output::commit)
                    .isInstanceOf(OutputException.class)
                    .hasMessage("cannot write " + out.resolve("rsrp.tif") + ": a folder of that name is in the way");
        }
        assertThat(out.resolve("best-server.tif")).doesNotExist();
        assertThat(out.resolve("rsrp.tif/mine")).isDirectory();
    }

    @Test
    void twoRunsDoNotWriteTheSameFolder() throws IOException {
        Path out = temporary.resolve("out");
        try (OutputFolder output = OutputFolder.open(out, List.of(), INDEX)) {
            Files.writeString(output.file("rsrp.tif"), "first");
            assertThatThrownBy(() -> OutputFolder.open(out, List.of(), INDEX))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("another run is writing there");
            output.commit();
        }
        assertThat(out.resolve("rsrp.tif")).hasContent("first");
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws IOException {
        Path out = temporary.resolve("out");
        Path left =
                Files.createDirectories(out.resolve(OutputFolder.STAGING_NAME).resolve("bands"));
        Files.writeString(left.resolve("half.tif"), "half");
        write(out, "new", "rsrp.tif");
        assertThat(everything(out)).containsExactly("rsrp.tif", INDEX);
    }

    @Test
    void namesThatLeadOutAreRefused() throws IOException {
        try (OutputFolder output = OutputFolder.open(temporary.resolve("out"), List.of(), INDEX)) {
            assertThatThrownBy(() -> output.file("../x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> output.file("/x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Starts a run of its own, stops it as Ctrl-C does (a polite signal) while it writes, and looks at what is left. */
    @Test
    void aStoppedRunLeavesTheOldResultAndNothingElse() throws Exception {
        Path out = temporary.resolve("out");
        write(out, "old", "rsrp.tif");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowRun.class.getName(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = run.inputReader()) {
            assertThat(said.readLine()).isEqualTo("writing");
            assertThat(out.resolve(OutputFolder.STAGING_NAME).resolve("rsrp.tif"))
                    .exists();
            run.destroy();
            assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            run.destroyForcibly();
        }
        assertThat(everything(out)).containsExactly("rsrp.tif", INDEX);
        assertThat(out.resolve("rsrp.tif")).hasContent("old");
    }

    /** Begins to write and never ends. */
    static final class SlowRun {
        private SlowRun() {}

        public static void main(String[] arguments) throws Exception {
            OutputFolder output = OutputFolder.open(Path.of(arguments[0]), List.of(), INDEX);
            Files.writeString(output.file("rsrp.tif"), "half");
            System.out.println("writing");
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            output.commit();
        }
    }

    private static void write(Path out, String content, String... files) throws IOException {
        try (OutputFolder output = OutputFolder.open(out, List.of(), INDEX)) {
            stage(output, content, files);
            output.commit();
        }
    }

    private static void stage(OutputFolder output, String content, String... files) throws IOException {
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        for (String file : files) {
            contents.put(file, place -> Files.writeString(place, content));
        }
        FileSet.stage(output, INDEX, contents, names -> new Index(new Software("dakal"), names), 1);
    }

    private record Software(String name) {}

    private record Index(Software software, List<String> files) {}

    private static String index(String... files) {
        return "{\"software\": {\"name\": \"dakal\"}, \"files\": [\"" + String.join("\", \"", files) + "\"]}";
    }

    private static List<String> visible(Path folder) throws IOException {
        return everything(folder).stream()
                .filter(name -> !name.startsWith(OutputFolder.STAGING_NAME))
                .toList();
    }

    private static List<String> everything(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Whoever ended used to take away the lock that another run had just been given, and a third run got a lock of its own: of
     * 4 threads that come and go, two were in at once within some hundred rounds.
     */
    @Test
    void neverTwoRunsAreInAtOnceHoweverTheyComeAndGo() throws Exception {
        Path out = temporary.resolve("out");
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger opened = new AtomicInteger();
        List<Thread> runs = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 4; t++) {
            Thread run = new Thread(() -> {
                for (int i = 0; i < 500; i++) {
                    try (OutputFolder output = OutputFolder.open(out, List.of(), INDEX)) {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        opened.incrementAndGet();
                        Files.writeString(output.file("a"), "a");
                        inside.decrementAndGet();
                    } catch (OutputException e) {
                        if (!String.valueOf(e.getMessage()).contains("another run is writing there")) {
                            failures.add(e);
                        }
                    } catch (IOException e) {
                        failures.add(e);
                    }
                }
            });
            run.start();
            runs.add(run);
        }
        for (Thread run : runs) {
            run.join();
        }
        assertThat(failures).isEmpty();
        assertThat(most).hasValue(1);
        assertThat(opened).hasValueGreaterThan(100);
    }

    @Test
    void theFolderOfAnInputIsRefusedAtOnce() throws IOException {
        Path in = Files.createDirectories(temporary.resolve("in"));
        Path again = temporary.resolve("in/../in");
        assertThatThrownBy(() -> OutputFolder.open(again, List.of(in), INDEX))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write to " + again
                        + ": it is an input of this command, which is never replaced. Maybe choose another --out.");
        assertThat(in).isEmptyDirectory();
    }

    /** An index of 64 MB and more is nobody's: its names are not read, and nothing is replaced for its sake. */
    @Test
    void anIndexOfAnySizeIsNotRead() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(out.resolve("rsrp.tif"), "mine");
        String index = index("rsrp.tif");
        Files.writeString(out.resolve(INDEX), index + " ".repeat((64 << 20) - index.length()));
        assertThat(ResultIndex.isOurs(out.resolve(INDEX))).isTrue();
        Files.writeString(out.resolve(INDEX), index + " ".repeat((64 << 20) + 1 - index.length()));
        assertThat(ResultIndex.isOurs(out.resolve(INDEX))).isFalse();
        assertThatThrownBy(() -> write(out, "new", "rsrp.tif"))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("no earlier result there lists");
    }
}
