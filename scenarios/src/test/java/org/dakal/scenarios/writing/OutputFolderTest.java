package org.dakal.scenarios.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        try (OutputFolder output = OutputFolder.open(out, INDEX)) {
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
        try (OutputFolder output = OutputFolder.open(out, INDEX)) {
            Files.writeString(output.file("rsrp.tif"), "half");
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void anEarlierResultStaysUntilTheNewOneIsComplete() throws IOException {
        Path out = temporary.resolve("out");
        write(out, "old", "rsrp.tif");
        try (OutputFolder output = OutputFolder.open(out, INDEX)) {
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

    @Test
    void anIndexOfSomebodyElseRemovesNothing() throws IOException {
        Path out = Files.createDirectories(temporary.resolve("out"));
        Files.writeString(out.resolve("theirs.txt"), "theirs");
        Files.writeString(out.resolve(INDEX), "{\"files\": [\"theirs.txt\"]}");
        write(out, "new", "rsrp.tif");
        assertThat(out.resolve("theirs.txt")).hasContent("theirs");
        Files.writeString(out.resolve(INDEX), "not JSON at all {");
        write(out, "newer", "rsrp.tif");
        assertThat(out.resolve("rsrp.tif")).hasContent("newer");
    }

    @Test
    void aFileInsteadOfAFolderIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("out"), "a file");
        assertThatThrownBy(() -> OutputFolder.open(file, INDEX))
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
                        + "Earlier results in the folder are untouched\\.");
    }

    @Test
    void aFolderInTheWayIsRefusedBeforeAnythingIsRenamed() throws IOException {
        Path out = temporary.resolve("out");
        Files.createDirectories(out.resolve("rsrp.tif/mine"));
        try (OutputFolder output = OutputFolder.open(out, INDEX)) {
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
        try (OutputFolder output = OutputFolder.open(out, INDEX)) {
            Files.writeString(output.file("rsrp.tif"), "first");
            assertThatThrownBy(() -> OutputFolder.open(out, INDEX))
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
        try (OutputFolder output = OutputFolder.open(temporary.resolve("out"), INDEX)) {
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
            OutputFolder output = OutputFolder.open(Path.of(arguments[0]), INDEX);
            Files.writeString(output.file("rsrp.tif"), "half");
            System.out.println("writing");
            Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            output.commit();
        }
    }

    private static void write(Path out, String content, String... files) throws IOException {
        try (OutputFolder output = OutputFolder.open(out, INDEX)) {
            for (String file : files) {
                Files.writeString(output.file(file), content);
            }
            Files.writeString(output.file(INDEX), index(files));
            output.commit();
        }
    }

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
}
