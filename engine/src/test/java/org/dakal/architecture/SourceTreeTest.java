package org.dakal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files stay small enough to read in one sitting. */
class SourceTreeTest {
    private static final int MOST_LINES = 500;
    private static final int MOST_COMPONENTS = 12;

    /** Wider records that stay, each with its reason. */
    private static final Set<String> WIDE = Set.of(
            // Made once, in one place, from fields that are read and checked one by one by name.
            "CheckedScenario",
            // What was read, made in one place from parts of different types.
            "Scenario",
            // One component for each section of summary.json, in its order; none is a number.
            "StudySummary");

    @Test
    void noFileIsLong() throws IOException {
        assertThat(SourceTree.mainFiles()).hasSizeGreaterThan(50);
        assertThat(longFiles(SourceTree.mainFiles())).isEmpty();
    }

    private static List<Path> longFiles(List<Path> files) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            if (Files.readAllLines(file).size() > MOST_LINES) {
                found.add(file);
            }
        }
        return found;
    }

    /** A file may have 500 lines, and one more is too many. */
    @Test
    void aLongFileIsNoticed(@TempDir Path folder) throws IOException {
        Path longest = Files.writeString(folder.resolve("Longest.java"), "\n".repeat(500));
        Path tooLong = Files.writeString(folder.resolve("TooLong.java"), "\n".repeat(501));
        assertThat(longFiles(List.of(longest, tooLong))).containsExactly(tooLong);
    }

    /** The rule holds for the whole house, where the tools' tests ask it; every package may have a page of its own. */
    @Test
    void aNameUsedTwiceIsNoticed() {
        assertThat(SourceTree.namesUsedTwice(List.of(
                        Path.of("a/Mast.java"),
                        Path.of("a/package-info.java"),
                        Path.of("b/Mast.java"),
                        Path.of("b/Masts.java"),
                        Path.of("b/package-info.java"))))
                .containsExactly("Mast.java");
    }

    @Test
    void noRecordIsWide() throws IOException {
        Map<String, Integer> wide = new TreeMap<>();
        for (Path file : SourceTree.mainFiles()) {
            wide.putAll(RecordWidths.of(Files.readString(file)));
        }
        assertThat(wide).hasSizeGreaterThan(200);
        wide.values().removeIf(components -> components <= MOST_COMPONENTS);
        assertThat(wide).containsOnlyKeys(WIDE);
    }

    @Test
    void commentsFitAndStandAlone() throws IOException {
        for (Path file : SourceTree.mainFiles()) {
            assertThat(CommentFaults.of(Files.readString(file)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    /** Code may be longer, and so may an address; a hover that begins in the middle of a thought is of no use. */
    @Test
    void aCommentThatDoesNotStandAloneIsNoticed() {
        String wide = " * " + "word ".repeat(24) + ".";
        String address = " * https://example.org/" + "a".repeat(120);
        assertThat(CommentFaults.of(String.join(
                        "\n",
                        "/**",
                        " * The same for others.",
                        wide,
                        address,
                        " */",
                        "call(" + "a".repeat(120) + ");")))
                .containsExactly("begins with a fragment: The same for others.", "is wider than 120 columns: " + wide);
        assertThat(CommentFaults.of("/** Of no draws. */ int a; /** Likewise. */ /**\n * As CSS writes it.\n */"))
                .containsExactly(
                        "begins with a fragment: Of no draws.",
                        "begins with a fragment: Likewise.",
                        "begins with a fragment: As CSS writes it.");
        assertThat(CommentFaults.of("/** Equal bits on every machine. */ /** Office hours. */ /** Assumed losses. */"))
                .isEmpty();
    }

    /** Thirteen letters are one too many; commas of types and annotations are none between components. */
    @Test
    void aWideRecordIsNoticed() {
        assertThat(RecordWidths.of("""
                        /** record Talk(int a, int b) */
                        record Wide(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m) {}
                        record Narrow<K, V>(Map<K, Map<String, V>> a, @Limits(from = 0, to = 1) double b) {}
                        record None() {}
                        """)).isEqualTo(Map.of("Wide", 13, "Narrow", 2, "None", 0));
    }
}
