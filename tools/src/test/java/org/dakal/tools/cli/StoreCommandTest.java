package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.store.ByteSizes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tiny scenario has one mast and a proposal of another: two matrices. */
class StoreCommandTest {
    @TempDir
    private Path folder;

    private Path scenario;
    private Path store;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = TinyScenario.write(folder);
        store = folder.resolve("kept");
    }

    private RunOfDakal study(String out, Map<String, String> environment, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("run", scenario.toString(), "--out", folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        RunOfDakal run = RunOfDakal.with(environment, arguments.toArray(new String[0]));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private RunOfDakal study(String out) {
        return study(out, Map.of("CI", "true"), "--store", store.toString());
    }

    @Test
    void aSecondRunTakesItsPathLossFromTheFirst() throws IOException {
        assertThat(study("a").err())
                .contains("Path-loss store: none reused, 2 matrices (")
                .contains("made and kept");
        assertThat(study("b").err()).contains("Path-loss store: 2 matrices (").contains("reused, none made and kept");
        for (String file : List.of("rsrp.tif", "sinr.tif", "spots.csv", "proposals.csv")) {
            assertThat(folder.resolve("b").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
        }
        JsonNode kernel = new ObjectMapper()
                .readTree(folder.resolve("b/summary.json").toFile())
                .at("/run/kernel");
        assertThat(kernel.path("matrixCount").asInt(-1)).isZero();
        assertThat(kernel.path("reusedMatrixCount").asInt()).isEqualTo(2);
    }

    @Test
    void theStoreIsShownByScenarioModelAndAge() throws IOException {
        study("a");
        RunOfDakal shown = RunOfDakal.of("store", "--store", store.toString(), "--json");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.err())
                .containsSubsequence(
                        store + ": 2 matrices, ", "Scenario", "tiny  2 matrices", "Model", "Last used", "within a day");
        JsonNode json = new ObjectMapper().readTree(shown.out());
        assertThat(json.path("count").asInt()).isEqualTo(2);
        assertThat(json.at("/byScenario/0/name").asText()).isEqualTo("tiny");
        assertThat(json.at("/byModel/0/count").asInt()).isEqualTo(2);
    }

    /** What-if keeps the state of today's network beside the two matrices: it is no matrix, and told as what it is. */
    @Test
    void networkStatesAreNamed() throws IOException {
        assertThat(whatIf("--remove", "S1").err()).contains("Path-loss store: none reused, 2 matrices (");
        RunOfDakal shown = RunOfDakal.of("store", "--store", store.toString(), "--json");
        assertThat(shown.err())
                .contains(store + ": 2 matrices, 1 state, ")
                .containsPattern("state of today, standard +1 state, ");
        JsonNode json = new ObjectMapper().readTree(shown.out());
        assertThat(json.path("count").asInt()).isEqualTo(3);
        assertThat(json.path("stateCount").asInt()).isEqualTo(1);
        assertThat(RunOfDakal.of("store", "--store", store.toString(), "--prune", "--all")
                        .err())
                .contains("Removed 2 matrices, 1 state, ");
    }

    /** Where only a name changes today's state is taken as it is kept; a state with a byte turned over is made again. */
    @Test
    void whatBecomesOfTodaysStateIsTold() throws IOException {
        whatIf("--remove", "S1");
        assertThat(whatIf("--set", "sites.S1.name=Other").err())
                .contains("Path-loss store: today's state and 1 matrix (", "reused, none made and kept")
                .doesNotContain("damaged");
        try (Stream<Path> files = Files.walk(store)) {
            // the ground is kept in such a file too
            for (Path state :
                    files.filter(path -> path.toString().endsWith(".state")).toList()) {
                byte[] bytes = Files.readAllBytes(state);
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains("state of today")) {
                    bytes[bytes.length / 2] ^= 1;
                    Files.write(state, bytes);
                }
            }
        }
        assertThat(whatIf("--remove", "S1").err()).contains("1 damaged file of the store was removed and made again");
        assertThat(whatIf("--remove", "S1").err())
                .contains("today's state and 2 matrices (")
                .doesNotContain("damaged");
    }

    private RunOfDakal whatIf(String option, String value) {
        RunOfDakal tried = RunOfDakal.with(
                Map.of("CI", "true"),
                "whatif",
                scenario.toString(),
                option,
                value,
                "--store",
                store.toString(),
                "--out",
                folder.resolve("try").toString());
        assertThat(tried.exitCode()).as(tried.err()).isZero();
        return tried;
    }

    @Test
    void pruningRemovesDownToTheLimitOrAll() throws IOException {
        study("a");
        RunOfDakal nothing = RunOfDakal.of("store", "--store", store.toString(), "--prune", "--limit", "1g");
        assertThat(nothing.err()).contains("Removed 0 matrices, 0 B.", ": 2 matrices");
        RunOfDakal all = RunOfDakal.of("store", "--store", store.toString(), "--prune", "--all", "--json");
        assertThat(all.err()).contains("Removed 2 matrices", ": 0 matrices, 0 B");
        assertThat(new ObjectMapper().readTree(all.out()).path("removedCount").asInt())
                .isEqualTo(2);
        assertThat(study("b").err()).contains("none reused");
    }

    @Test
    void aRunKeepsTheStoreWithinItsLimit() {
        study("a", Map.of("CI", "true", "DAKAL_STORE", store.toString(), "DAKAL_STORE_LIMIT", "1k"));
        assertThat(RunOfDakal.of("store", "--store", store.toString()).err()).contains(": 0 matrices");
    }

    @Test
    void theCacheFolderIsTheDefaultAndFlagsComeFirst() {
        Map<String, String> environment =
                Map.of("CI", "true", "XDG_CACHE_HOME", folder.resolve("cache").toString());
        Path cached = folder.resolve("cache/dakal/pathloss");
        study("a", environment, "--no-store");
        assertThat(cached).doesNotExist();
        assertThat(study("b", environment).err()).contains("store      " + cached, "(default)");
        assertThat(cached).isNotEmptyDirectory();
        assertThat(study("c", Map.of("CI", "true")).err()).contains("no home folder is known");
    }

    @Test
    void whatCannotBeUsedIsSaidBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        RunOfDakal run = RunOfDakal.of("run", scenario.toString(), "--store", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains("--store = " + file + " is a file, not a folder.");
        assertThat(RunOfDakal.of("run", scenario.toString(), "--store", "x", "--no-store")
                        .err())
                .contains("--store and --no-store contradict each other.");
        assertThat(RunOfDakal.of("store", "--prune", "--limit", "lots").err())
                .contains("dakal: --limit = lots is not a size.");
        assertThat(RunOfDakal.of("run", scenario.toString(), "--store-limit", "lots")
                        .err())
                .contains("--store-limit = lots is not a size.", "4g");
        assertThat(RunOfDakal.of("store", "--store", store.toString(), "--all").err())
                .contains("--all needs --prune.");
        assertThat(RunOfDakal.of("store").err()).contains("Give --store DIR.");
    }

    @Test
    void sizesAreReadAsPeopleTypeThem() {
        assertThat(ByteSizes.of("--limit", "4g")).isEqualTo(4_000_000_000L);
        assertThat(ByteSizes.of("--limit", "1.5 GB")).isEqualTo(1_500_000_000L);
        assertThat(ByteSizes.of("--limit", "500M")).isEqualTo(500_000_000L);
        assertThat(ByteSizes.of("--limit", "12")).isEqualTo(12);
        assertThat(ByteSizes.of("--limit", "۴g")).isEqualTo(4_000_000_000L);
    }

    /** Sizes are numbers by the rule of all numbers: no zeros before them, nothing that may be thousands or decimals. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lots | is not a size. | Write it like 4g, 500m or 800000.",
                "g | is not a size. | Write it like 4g, 500m or 800000.",
                "2x | is not a size. | Write it like 4g, 500m or 800000.",
                "2gib | is not a size. | Write it like 4g, 500m or 800000.",
                "04g | is not a size. | Write it without zeros before it, which some programs take for octal.",
                "1,500m | is not a size. | Maybe 1500 or 1.500 was meant. Thousands are written without a mark,"
                        + " decimals with a point.",
                "1 500 000 | is not a size. | Maybe 1500000 was meant.",
                "1.500m | may be in thousands or in decimals. | Maybe 1500 or 1.500 was meant.",
                "-1g | must be 0 to 1E+18. |",
            })
    void sizesThatMayMeanAnotherAreRefused(String size, String problem, @Nullable String hint) {
        assertThatThrownBy(() -> ByteSizes.of("--limit", size))
                .isInstanceOfSatisfying(CommandFailure.class, failure -> {
                    assertThat(failure.getMessage())
                            .startsWith("dakal: --limit = ")
                            .endsWith(problem);
                    assertThat(failure.hint()).startsWith(hint == null ? "" : hint);
                });
    }
}
