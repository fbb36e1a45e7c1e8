package org.dakal.scenarios.writing.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dakal.scenarios.InputArea;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final OutputKind KIND = OutputKind.of("a thing", "thing:");

    @TempDir
    Path temporary;

    @Test
    void replacesOnlyWithTheWholeContent() throws IOException {
        Path file = temporary.resolve("new/loss.tif");
        long byteCount = at(file).write(aside -> {
            assertThat(file).doesNotExist();
            Files.writeString(aside, "thing: whole");
        });
        assertThat(byteCount).isEqualTo(12);
        assertThat(file).hasContent("thing: whole");
        assertThatThrownBy(() -> at(file).write(aside -> {
                    Files.writeString(aside, "thing: half");
                    throw new IOException("Disk quota exceeded");
                }))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("the disk is full");
        assertThat(file).hasContent("thing: whole");
        assertThat(temporary.resolve("new").toFile().list()).containsExactly("loss.tif");
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> at(temporary))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write " + temporary + ": it is a folder, not a file. Maybe add a file name.");
    }

    @Test
    void aFileOfAnotherKindIsNotReplaced() throws IOException {
        Path table = Files.writeString(temporary.resolve("sectors.csv"), "id,site\n");
        assertThatThrownBy(() -> at(table))
                .isInstanceOf(OutputException.class)
                .hasMessage(
                        "cannot write " + table + ": what is there is not a thing, and only a file of the same kind is"
                                + " replaced. Maybe choose another file with --out.");
        Path empty = Files.writeString(temporary.resolve("empty"), "");
        at(empty).write(aside -> Files.writeString(aside, "thing: 1"));
        at(empty).write(aside -> Files.writeString(aside, "thing: 2"));
        assertThat(empty).hasContent("thing: 2");
    }

    @Test
    void anInputIsNotReplacedByWhateverName() throws IOException {
        Path input = Files.writeString(temporary.resolve("input"), "thing: mine");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("input"));
        for (Path name : List.of(input, link, temporary.resolve("x/../input"))) {
            assertThatThrownBy(() -> OutputFile.at(name, KIND, Inputs.of(List.of(input))))
                    .isInstanceOf(OutputException.class)
                    .hasMessage("cannot write " + name + ": it is an input of this command, which is never replaced."
                            + " Maybe choose another file with --out.");
        }
        assertThat(input).hasContent("thing: mine");
    }

    @Test
    void aFileThatTheNextRunWouldReadIsRefused() throws IOException {
        Path dem = Files.createDirectories(temporary.resolve("dem"));
        InputArea area = new InputArea("terrain files in dem", dem, path -> path.endsWith(".tif"));
        Inputs inputs = new Inputs(List.of(), List.of(area));
        Path loss = dem.resolve("made/loss.tif");
        assertThatThrownBy(() -> OutputFile.at(loss, KIND, inputs))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write " + loss + ": the next run would read it as an input, as it looks for terrain"
                        + " files in dem. Maybe choose another file with --out.");
        OutputFile.at(dem.resolve("made/loss.txt"), KIND, inputs).write(aside -> Files.writeString(aside, "thing"));
        assertThat(dem.resolve("made/loss.txt")).hasContent("thing");
    }

    /** A raster of a finished result would not be that of its index any more. */
    @Test
    void partsOfAResultAreNotReplaced() throws IOException {
        Path result = temporary.resolve("result");
        TextResult.write(result, "thing: old", "rsrp.tif", "bands/L900/rsrp.tif");
        for (String part : List.of("rsrp.tif", "bands/L900/rsrp.tif")) {
            Path file = result.resolve(part);
            assertThatThrownBy(() -> at(file))
                    .isInstanceOf(OutputException.class)
                    .hasMessage("cannot write " + file + ": it is part of the result that "
                            + result.resolve(TextResult.INDEX) + " lists. Maybe choose another file with --out.");
        }
        at(result.resolve("loss.tif")).write(aside -> Files.writeString(aside, "thing: new"));
        at(result.resolve("loss.tif")).write(aside -> Files.writeString(aside, "thing: new"));
    }

    @Test
    void foldersOfAFileThatCameToNothingAreTakenAway() throws IOException {
        OutputFile file = at(temporary.resolve("a/b/file"));
        assertThatThrownBy(() -> file.write(aside -> {
                    throw new IOException("no such luck");
                }))
                .isInstanceOf(OutputException.class);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsReplaced() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "thing: old");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Path.of("file"));
        at(link).write(aside -> Files.writeString(aside, "thing: new"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("thing: new");
    }

    /** By a link, so that a wrong program would rename over the link and not over the machine's own device. */
    @Test
    void aDeviceIsWrittenToAndStays() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "there is no /dev/null");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), device);
        assertThat(at(link).write(aside -> Files.writeString(aside, "thing: new")))
                .isEqualTo(10);
        assertThat(Files.readSymbolicLink(link)).isEqualTo(device);
        assertThat(temporary.toFile().list()).containsExactly("link");
        assertThat(device.toFile().isFile()).isFalse();
    }

    @Test
    void aFullDeviceIsTold() throws IOException {
        Path device = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(device), "there is no /dev/full");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), device);
        assertThatThrownBy(() -> at(link).write(aside -> Files.writeString(aside, "thing: new")))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot send all to " + link + ": it takes no more. What it got until then is incomplete.");
    }

    /**
     * What a stream is to be sent waits in the temporary folder; when that is full, the message is not about the
     * stream.
     */
    @Test
    void aFullTemporaryFolderIsNamedNotTheStream() {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "there is no /dev/null");
        assertThatThrownBy(() -> at(device).write(aside -> {
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(OutputException.class)
                .hasMessageStartingWith("cannot write "
                        + Path.of(System.getProperty("java.io.tmpdir")).resolve("dakal-"))
                .hasMessageContaining("the disk is full")
                .hasMessageNotContaining("/dev/null");
    }

    @Test
    void aPipeIsWrittenToAndStays() throws Exception {
        Path pipe = temporary.resolve("pipe");
        Assumptions.assumeTrue(isMade(pipe), "there is no mkfifo");
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(pipe));
        at(pipe).write(aside -> Files.writeString(aside, "thing: through"));
        assertThat(read.get(30, TimeUnit.SECONDS)).isEqualTo("thing: through");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(temporary.toFile().list()).containsExactly("pipe");
    }

    /**
     * Standard output is whatever it was redirected to: what is in that file stays, and the file is no other
     * afterwards.
     */
    @Test
    void standardOutputIsAppendedToWhereverItGoes() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/fd/1")), "there is no /dev/fd");
        for (String name : List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")) {
            Path file = Files.writeString(temporary.resolve("said"), "before ");
            Process run = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()))
                    .start();
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(file).hasContent("before thing: said");
            assertThat(Files.isSymbolicLink(Path.of("/dev/fd/1")) || Files.exists(Path.of("/dev/fd/1")))
                    .isTrue();
        }
    }

    /** Writes to a name. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            at(Path.of(arguments[0])).write(aside -> Files.writeString(aside, "thing: said"));
        }
    }

    @Test
    void everyKindKnowsItsOwn() throws IOException {
        Path file = temporary.resolve("file");
        Files.write(file, new byte[] {'I', 'I', 42, 0, 8, 0});
        assertThat(OutputKind.GEOTIFF.isIn(file)).isTrue();
        assertThat(OutputKind.PNG.isIn(file)).isFalse();
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        assertThat(OutputKind.PNG.isIn(file)).isTrue();
        Files.writeString(file, "\uFEFFproposal,site\n");
        assertThat(OutputKind.table("a table", "proposal").isIn(file)).isTrue();
        assertThat(OutputKind.table("a table", "id").isIn(file)).isFalse();
        Files.writeString(file, "{\"id\":\"a, \\\"b\\\"\",\"lossDb\":1.5}\n");
        assertThat(OutputKind.LOSSES.isIn(file)).isTrue();
        Files.writeString(file, "{\"id\":7,\"line\":2,\"problem\":\"no\"}\n");
        assertThat(OutputKind.LOSSES.isIn(file)).isTrue();
        Files.writeString(file, "{\"id\":\"a\",\"frequencyMhz\":900}\n");
        assertThat(OutputKind.LOSSES.isIn(file)).as("somebody's links").isFalse();
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static OutputFile at(Path file) throws OutputException {
        return OutputFile.at(file, KIND, Inputs.NONE);
    }
}
