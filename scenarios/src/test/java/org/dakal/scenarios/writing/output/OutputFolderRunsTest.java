package org.dakal.scenarios.writing.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dakal.scenarios.writing.output.TextResult.INDEX;
import static org.dakal.scenarios.writing.output.TextResult.everything;
import static org.dakal.scenarios.writing.output.TextResult.stage;
import static org.dakal.scenarios.writing.output.TextResult.write;

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
import org.dakal.scenarios.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that meet in one folder, or end before they are done. */
class OutputFolderRunsTest {
    @TempDir
    Path temporary;

    /**
     * Kills a run of its own before each step of putting results in place, as a power cut does. The new result has one
     * more file and one less. What a reader then finds is the old result, the new one, or a word that neither is whole;
     * and the next run goes on as if nothing had been.
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
            OutputFolder output = OutputFolder.open(Path.of(arguments[0]), Inputs.NONE, INDEX);
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

    @Test
    void twoRunsDoNotWriteTheSameFolder() throws IOException {
        Path out = temporary.resolve("out");
        try (OutputFolder output = OutputFolder.open(out, Inputs.NONE, INDEX)) {
            Files.writeString(output.file("rsrp.tif"), "first");
            assertThatThrownBy(() -> OutputFolder.open(out, Inputs.NONE, INDEX))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("another run is writing there");
            output.commit();
        }
        assertThat(out.resolve("rsrp.tif")).hasContent("first");
    }

    /**
     * Whoever ends takes the folders away that it made, lock included, while others come: nobody may take away the lock
     * that another has just been given, because a third would then get one of its own.
     */
    @Test
    void neverTwoRunsAreInAtOnceHoweverTheyComeAndGo() throws Exception {
        Path out = temporary.resolve("made/out");
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger opened = new AtomicInteger();
        List<Thread> runs = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 4; t++) {
            Thread run = new Thread(() -> {
                for (int i = 0; i < 500 || (opened.get() < 100 && i < 50_000); i++) { // on a busy machine few get in
                    try (OutputFolder output = OutputFolder.open(out, Inputs.NONE, INDEX)) {
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
        assertThat(opened).hasValueGreaterThanOrEqualTo(100);
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

    /**
     * Starts a run of its own, meets it while it writes, stops it as Ctrl-C does (a polite signal), and looks at what
     * is left. Of two processes only locks of the system know, so runs in one process do not show that these hold.
     */
    @Test
    void aRunKeepsOthersOutAndStoppedItLeavesTheOldResultAndNothingElse() throws Exception {
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
            assertThatThrownBy(() -> OutputFolder.open(out, Inputs.NONE, INDEX))
                    .isInstanceOf(OutputException.class)
                    .hasMessageContaining("another run is writing there");
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
            OutputFolder output = OutputFolder.open(Path.of(arguments[0]), Inputs.NONE, INDEX);
            Files.writeString(output.file("rsrp.tif"), "half");
            System.out.println("writing");
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            output.commit();
        }
    }
}
