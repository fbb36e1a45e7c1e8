package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    private Path folder;

    private Path scenario;
    private Path before;
    private Path after;

    @BeforeEach
    void runBeforeAndAfter() throws IOException {
        scenario = TinyScenario.write(folder);
        before = folder.resolve("before");
        after = folder.resolve("after");
        run(before);
        Path yaml = scenario.resolve("scenario.yaml");
        // a tenth of the power: fewer people can be served, never more
        Files.writeString(yaml, Files.readString(yaml).replace("eirpDbm: 44", "eirpDbm: 34"));
        run(after);
    }

    private void run(Path out) {
        RunOfDakal run = RunOfDakal.of("run", scenario.toString(), "--out", out.toString(), "--cell-size", "500");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void whatChangedIsToldAndWritten() throws IOException {
        Path out = folder.resolve("difference");
        RunOfDakal run =
                RunOfDakal.of("compare", before.toString(), after.toString(), "--out", out.toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("served people", "scenario.yaml (changed)", "rsrp-difference.tif")
                .endsWith("Open " + out.resolve("comparison.html") + " in a browser.\n");
        JsonNode json = new ObjectMapper().readTree(run.out());
        ObjectNode written = (ObjectNode)
                new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
        assertThat(written.remove("fileSha256"))
                .map(JsonNode::asText)
                .hasSize(6)
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(json).isEqualTo(written);
        JsonNode area = json.path("totals").path("goodOrServed").path("areaSquareKm");
        assertThat(area.path("difference").asDouble()).isNegative();
        assertThat(out.resolve("class-change.tif")).isNotEmptyFile();
        for (JsonNode file : json.path("files")) {
            assertThat(out.resolve(file.asText())).isNotEmptyFile();
        }
        assertThat(json.path("files")).hasSize(6);
    }

    /**
     * A tenth of the power takes service from both villages at most; nobody gains any, on the page as in the totals.
     */
    @Test
    void thePageSaysWhoLosesInBothLanguages() throws IOException {
        Path out = folder.resolve("difference");
        RunOfDakal run =
                RunOfDakal.of("compare", before.toString(), after.toString(), "--out", out.toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        double lost = -json.at("/totals/goodOrServed/people/difference").asDouble();
        assertThat(json.at("/cellChanges/2/change").asText()).isEqualTo("no longer served");
        assertThat(json.at("/cellChanges/2/people").asDouble()).isEqualTo(lost);
        String page = Files.readString(out.resolve("comparison.html"));
        assertThat(page)
                .contains(
                        "dir=\"ltr\"",
                        "All of it is made up.",
                        "Tiny land",
                        "<strong>0 people</strong> newly have service",
                        "<strong>" + Math.round(lost) + " people</strong> lose it",
                        "Inputs that differ: <code dir=\"ltr\">scenario.yaml</code> (changed).",
                        "no longer served, ");
        assertThat(page.split("<svg", -1))
                .as("maps before, after and of the change")
                .hasSize(4);
        String persian = Files.readString(out.resolve("comparison-fa.html"));
        assertThat(persian)
                .contains("dir=\"rtl\"", "<code dir=\"ltr\">scenario.yaml</code> (تغییر کرده)", "جمع‌ها")
                .doesNotContain("newly", "Before", "{0}");
        for (String text : new String[] {page, persian}) {
            assertThat(text).contains("default-src &#39;none&#39;").doesNotContainPattern("(src|href)=\"(?!data:)");
        }
    }

    @Test
    void aResultEqualsItselfAndNothingIsWrittenUnlessAsked() throws IOException {
        RunOfDakal run = RunOfDakal.of("compare", before.toString(), before.toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("spots").path("gone").isEmpty()).isTrue();
        assertThat(json.path("spots").path("arrived").isEmpty()).isTrue();
        assertThat(json.path("levels").path("changedCellCount").asInt()).isZero();
        assertThat(run.err()).contains("nothing is written");
    }

    @Test
    void aResultThatIsReadIsNeverWrittenInto() throws IOException {
        RunOfDakal run = RunOfDakal.of(
                "compare",
                before.toString(),
                after.toString(),
                "--out",
                after.resolve(".").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("it is an input of this command, which is never replaced.")
                .doesNotContain("served people");
        assertThat(after.resolve("comparison.json")).doesNotExist();
    }

    @Test
    void whatIsNoResultIsBadInput() {
        RunOfDakal run = RunOfDakal.of(
                "compare", before.toString(), folder.resolve("nowhere").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere").doesNotContain("\tat ");
    }
}
