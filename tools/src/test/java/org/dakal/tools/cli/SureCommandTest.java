package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SureCommandTest {
    @TempDir
    private Path folder;

    @Test
    void saysHowOftenAndBetweenWhat() throws IOException {
        Path scenario = TinyScenario.write(folder);
        Path yaml = scenario.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        String proposal = text.substring(text.indexOf("  - id: P1"), text.indexOf("rankBy:"));
        Files.writeString(
                yaml, text.replace("rankBy:", proposal.replace("P1", "P2").replace("N1", "N2") + "rankBy:"));
        Path out = folder.resolve("out");
        String[] arguments = {
            "sure",
            scenario.toString(),
            "--out",
            out.toString(),
            "--draws",
            "100",
            "--cell-size",
            "500",
            "--cell-sizes",
            "1000",
            "--models",
            "free-space",
            "--plan",
            "P1",
            "--plan",
            "P2",
            "--json"
        };
        RunOfDakal run = RunOfDakal.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "draws, ranked by it\n",
                        "P1 beats P2 with probability 0.480",
                        "With model free-space",
                        "sure.csv");
        JsonNode json = new ObjectMapper().readTree(run.out());
        ResultSchema.holds("sure", json);
        JsonNode first = json.path("proposals").path(0);
        // Both cost alike and gain alike in each draw, so they take turns; in 4 of the 100 they gain nothing, in 3 of
        // which it would have been the other's turn.
        assertThat(first.path("firstRankFraction").asDouble()).isEqualTo(0.49);
        assertThat(first.path("withinRankFractions").path(1).asDouble()).isEqualTo(0.96);
        // Only Far's hundred people can be gained; the mast stands next to it.
        assertThat(first.path("expectedNetGain").asDouble()).isBetween(1.0, 110.0);
        assertThat(first.path("p05NetGain").asDouble())
                .isLessThanOrEqualTo(first.path("p95NetGain").asDouble());
        assertThat(json.path("sensitivity").size()).isEqualTo(2);
        assertThat(json.path("notices").path(0).asText()).isEqualTo("All of it is made up.");
        assertThat(Files.readString(out.resolve("sure.html")))
                .contains(
                        "Ranked by people newly served less people lost. In a draw in which a proposal gains nothing it is not",
                        "P1",
                        "comes first in",
                        "<strong>49\u00a0%</strong>",
                        "free-space",
                        "Kendall");
        assertThat(Files.readString(out.resolve("sure-fa.html"))).contains("dir=\"rtl\"", "رتبه");
        byte[] table = Files.readAllBytes(out.resolve("sure.csv"));
        assertThat(RunOfDakal.of(arguments).exitCode()).isZero();
        assertThat(Files.readAllBytes(out.resolve("sure.csv"))).isEqualTo(table);
        Files.writeString(yaml, Files.readString(yaml).replace("rankBy: people", "rankBy: people-per-cost"));
        assertThat(RunOfDakal.of(arguments).err()).contains("net gain in people over 100 draws, ranked by it per cost");
        assertThat(Files.readString(out.resolve("sure.html")))
                .contains("Ranked by people newly served less people lost, per cost. In a draw");
        assertBad(
                "--plan P2,P1 is the same plan as P1,P2.",
                "sure",
                scenario.toString(),
                "--plan",
                "P1,P2",
                "--plan",
                "P2,P1");
    }

    @Test
    void badInputIsTold() throws IOException {
        Path scenario = TinyScenario.write(folder);
        assertBad("--draws = 0 must be at least 20", "sure", scenario.toString(), "--draws", "0");
        assertBad("--site-correlation = 1 must be 0 to 0.95", "sure", scenario.toString(), "--site-correlation", "1");
        assertBad(
                "--plan P1,P2: the scenario has no proposal 'P2'.\n    It has P1.",
                "sure",
                scenario.toString(),
                "--plan",
                "P1,P2");
        assertBad("--plan P1, P1: P1 is in it twice.", "sure", scenario.toString(), "--plan", "P1, P1");
        assertBad("itm is given twice with --models.", "sure", scenario.toString(), "--models", "itm,itm");
        assertBad("50.0 is given twice with --cell-sizes.", "sure", scenario.toString(), "--cell-sizes", "50,200,5e1");
        assertBad(
                "--models = itn is not known.\n    Maybe itm was meant.",
                "sure",
                scenario.toString(),
                "--models",
                "itn");
        assertBad(
                "--models cost231-hata-medium: band L900 is at 940 MHz, the model goes from 1500 to 2000",
                "sure",
                scenario.toString(),
                "--models",
                "cost231-hata-medium");
        Path yaml = scenario.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        Files.writeString(yaml, text.substring(0, text.indexOf("proposals:")));
        assertBad("The scenario has no proposals to compare.", "sure", scenario.toString());
    }

    private static void assertBad(String message, String... arguments) {
        RunOfDakal run = RunOfDakal.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }
}
