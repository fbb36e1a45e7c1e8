package org.dakal.scenarios.writing.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dakal.scenarios.writing.output.TextResult.INDEX;
import static org.dakal.scenarios.writing.output.TextResult.everything;
import static org.dakal.scenarios.writing.output.TextResult.index;
import static org.dakal.scenarios.writing.output.TextResult.stage;
import static org.dakal.scenarios.writing.output.TextResult.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.InputArea;
import org.dakal.scenarios.source.Sha256;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a result replaces, what it refuses to, and what is left of one that was not to be. */
class OutputFolderTest {
    @TempDir
    Path temporary;

    @Test
    void filesAppearOnlyWhenAllAreComplete() throws IOException {
        Path out = temporary.resolve("a/out");
        try (OutputFolder output = OutputFolder.open(out, Inputs.NONE, INDEX)) {
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

    /** Neither of the folder nor of those above it that were made for it; what was there before stays, empty or not. */
    @Test
    void withoutCommitNothingIsLeft() throws IOException {
        Path there = Files.createDirectories(temporary.resolve("there"));
        try (OutputFolder output = OutputFolder.open(there.resolve("a/b/out"), Inputs.NONE, INDEX)) {
            Files.writeString(output.file("rsrp.tif"), "half");
        }
        assertThat(there).isEmptyDirectory();
        OutputFolder.check(there.resolve("a/b"));
        assertThat(there).isEmptyDirectory();
        OutputFolder.check(there);
        assertThat(there).isEmptyDirectory();
    }

    /** What another has put there meanwhile stays, with the folders above it. */
    @Test
    void foldersThatOthersUseStay() throws IOException {
        try (OutputFolder output = OutputFolder.open(temporary.resolve("a/b/out"), Inputs.NONE, INDEX)) {
            Files.writeString(output.file("rsrp.tif"), "half");
            Files.writeString(temporary.resolve("a/notes.txt"), "mine");
        }
        assertThat(everything(temporary)).containsExactly("a/notes.txt");
        assertThat(temporary.resolve("a/b")).doesNotExist();
    }

    /**
     * A pattern of the scenario takes every raster below dem, so a result there would be ground of the next run. Tables
     * there harm nobody, nor do rasters beside it.
     */
    @Test
    void nothingIsWrittenThatTheNextRunWouldRead() throws IOException {
        Path dem = Files.createDirectories(temporary.resolve("dem"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), dem);
        InputArea area = new InputArea("dem/**.tif", dem, path -> path.endsWith(".tif"));
        Inputs inputs = new Inputs(List.of(), List.of(area));
        for (Path out : List.of(dem, dem.resolve("a/out"), link.resolve("out"), dem.resolve("../dem/out"))) {
            try (OutputFolder output = OutputFolder.open(out, inputs, INDEX)) {
                output.refuseForeign(List.of(INDEX, "spots.csv"));
                assertThatThrownBy(() -> output.refuseForeign(List.of("spots.csv", "bands/L900/rsrp.tif")))
                        .isInstanceOf(OutputException.class)
                        .hasMessage("cannot write to " + out + ": the next run would read bands/L900/rsrp.tif there as"
                                + " an input, as it looks for dem/**.tif. Maybe choose another --out.");
            }
            try (OutputFolder output = OutputFolder.open(out, inputs, INDEX)) {
                stage(output, "new", "rsrp.tif");
                assertThatThrownBy(output::commit).hasMessageContaining("the next run would read rsrp.tif there");
            }
        }
        assertThat(dem).isEmptyDirectory();
        try (OutputFolder output = OutputFolder.open(temporary.resolve("demo"), inputs, INDEX)) {
            stage(output, "new", "rsrp.tif");
            assertThat(output.commit()).hasSize(2);
        }
    }

    /**
     * A search follows links: what it would find behind one, be it a folder, a folder behind two, or a single file that
     * is not there yet, is as much an input as what lies in the folder.
     */
    @Test
    void nothingIsWrittenWhereALinkOfASearchedFolderLeads() throws IOException {
        Path dem = Files.createDirectories(temporary.resolve("dem"));
        Path behind = Files.createDirectories(temporary.resolve("behind"));
        Path out = Files.createDirectories(temporary.resolve("out"));
        Path single = temporary.resolve("single");
        Files.createSymbolicLink(dem.resolve("a"), behind);
        Files.createSymbolicLink(behind.resolve("b"), out);
        Files.createSymbolicLink(dem.resolve("c.tif"), single.resolve("rsrp.tif"));
        Files.createSymbolicLink(dem.resolve("round"), dem);
        Inputs inputs = new Inputs(List.of(), List.of(new InputArea("dem/**.tif", dem, path -> path.endsWith(".tif"))));
        for (Path place : List.of(behind, out.resolve("deep"), single)) {
            try (OutputFolder output = OutputFolder.open(place, inputs, INDEX)) {
                output.refuseForeign(List.of(INDEX));
                assertThatThrownBy(() -> output.refuseForeign(List.of("rsrp.tif")))
                        .isInstanceOf(OutputException.class)
                        .hasMessageStartingWith(
                                "cannot write to " + place + ": the next run would read rsrp.tif there");
            }
        }
        try (OutputFolder output = OutputFolder.open(single, inputs, INDEX)) {
            output.refuseForeign(List.of("sinr.tif")); // the link leads to another name
        }
    }

    @Test
    void anEarlierResultStaysUntilTheNewOneIsComplete() throws IOException {
        Path out = temporary.resolve("out");
        write(out, "old", "rsrp.tif");
        try (OutputFolder output = OutputFolder.open(out, Inputs.NONE, INDEX)) {
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
        try (OutputFolder output = OutputFolder.open(out, Inputs.NONE, INDEX)) {
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
        try (OutputFolder output = OutputFolder.open(out, Inputs.of(List.of(input)), INDEX)) {
            Files.writeString(output.file("coverage-class.tif"), "new");
            assertThatThrownBy(output::commit)
                    .isInstanceOf(OutputException.class)
                    .hasMessage("cannot write " + out.resolve("coverage-class.tif") + ": it is an input of this study,"
                            + " which is never replaced. Maybe choose another --out, or no longer name it in the"
                            + " scenario.");
        }
        try (OutputFolder output = OutputFolder.open(out, Inputs.of(List.of(input)), INDEX)) {
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

    /** An index has a digest of itself, of its text with zeros in that place: one number changed by hand is found. */
    @Test
    void anEditedIndexIsTold() throws IOException {
        Path out = temporary.resolve("out");
        write(out, "new", "rsrp.tif");
        Path index = out.resolve(INDEX);
        String text = Files.readString(index);
        String digest =
                new ObjectMapper().readTree(text).path("fileSha256").path(INDEX).asText();
        byte[] unsigned = text.replace(digest, "0".repeat(64)).getBytes(StandardCharsets.UTF_8);
        assertThat(digest).isEqualTo(Sha256.of(unsigned));
        assertThat(ResultIndex.problems(out, INDEX, List.of("rsrp.tif"))).isEmpty();
        Files.writeString(index, text.replace("\"dakal\"", "\"Dakal\""));
        assertThat(ResultIndex.problems(out, INDEX, List.of()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place() + " " + problem.message())
                        .isEqualTo(index + " is not as it was written: the result cannot be relied on"));
    }

    @Test
    void aFileInsteadOfAFolderIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("out"), "a file");
        assertThatThrownBy(() -> OutputFolder.open(file, Inputs.NONE, INDEX))
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
        try (OutputFolder output = OutputFolder.open(out, Inputs.NONE, INDEX)) {
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
    void namesThatLeadOutAreRefused() throws IOException {
        try (OutputFolder output = OutputFolder.open(temporary.resolve("out"), Inputs.NONE, INDEX)) {
            assertThatThrownBy(() -> output.file("../x")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> output.file("/x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<String> visible(Path folder) throws IOException {
        return everything(folder).stream()
                .filter(name -> !name.startsWith(OutputFolder.STAGING_NAME))
                .toList();
    }

    @Test
    void theFolderOfAnInputIsRefusedAtOnce() throws IOException {
        Path in = Files.createDirectories(temporary.resolve("in"));
        Path again = temporary.resolve("in/../in");
        assertThatThrownBy(() -> OutputFolder.open(again, Inputs.of(List.of(in)), INDEX))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write to " + again
                        + ": it is an input of this command, which is never replaced. Maybe choose another --out.");
        assertThat(in).isEmptyDirectory();
    }

    /** A scenario's own data are no place for results, unless an earlier result lists them there. */
    @Test
    void aFolderInWhichAnInputLiesIsRefused() throws IOException {
        Path data = Files.createDirectories(temporary.resolve("data"));
        Inputs inputs = Inputs.of(List.of(Files.writeString(data.resolve("sites.csv"), "mine")));
        try (OutputFolder output = OutputFolder.open(data, inputs, INDEX)) {
            assertThatThrownBy(() -> output.refuseForeign(List.of("rsrp.tif")))
                    .isInstanceOf(OutputException.class)
                    .hasMessage("cannot write to " + data + ": sites.csv, an input of this command, lies there, and"
                            + " inputs and results would be told apart by nobody. Maybe choose another --out, which may"
                            + " be a folder below.");
        }
        assertThat(visible(data)).containsExactly("sites.csv");
        try (OutputFolder below = OutputFolder.open(data.resolve("result"), inputs, INDEX)) {
            below.refuseForeign(List.of("rsrp.tif"));
        }
        write(temporary.resolve("out"), "old", "rsrp.tif");
        Inputs earlier = Inputs.of(List.of(temporary.resolve("out/rsrp.tif")));
        try (OutputFolder output = OutputFolder.open(temporary.resolve("out"), earlier, INDEX)) {
            output.refuseForeign(List.of("other.tif"));
        }
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
