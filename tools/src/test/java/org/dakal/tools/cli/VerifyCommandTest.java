package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.StudyWriter;
import org.dakal.scenarios.writing.output.Inputs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The result is that of {@link SmallStudy}: 4 sectors of LTE and GSM near 34.68 degrees north, 50.83 east. */
class VerifyCommandTest {
    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void writeResult() throws IOException {
        out = folder.resolve("out");
        StudyWriter.write(
                StudyWriter.open(out, SmallStudy.scenario(), Inputs.NONE),
                SmallStudy.scenario(),
                SmallStudy.result(),
                List.of(),
                SmallStudy.runInfo());
    }

    private Path drive() throws IOException {
        return Files.writeString(folder.resolve("drive.csv"), """
                lat,lon,level,net
                34.68,50.83,-95,LTE
                34.68,50.84,-98,LTE
                34.66,50.85,-70,GSM
                34.66,50.85,-,GSM
                34.66,50.85,-70,WiFi
                0,0,-70,GSM
                """);
    }

    private static final String COLUMNS = "latitudeDegrees=lat,longitudeDegrees=lon,rsrpDbm=level,technology=net";

    @Test
    void aDriveIsHeldAgainstAResult() throws IOException {
        Path verified = folder.resolve("verified");
        RunOfDakal run = RunOfDakal.of(
                "verify",
                out.toString(),
                "--measurements",
                drive().toString(),
                "--columns",
                COLUMNS,
                "--out",
                verified.toString(),
                "--json");
        assertThat(run.err())
                .contains(
                        "plain table, 6 readings",
                        "LTE understood",
                        "left out      1  no level",
                        "left out      1  the technology is not given, or not known here",
                        "left out      1  no position, or one of 0, 0",
                        "used          3  found by strongest",
                        "Brier score",
                        "Open " + verified.resolve("verification.html"));
        assertThat(run.exitCode()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        ResultSchema.holds("verification", json);
        ResultSchema.holds(
                "verification",
                new ObjectMapper()
                        .readTree(verified.resolve("verification.json").toFile()));
        assertThat(json.at("/overall/placeCount").asInt()).isEqualTo(3);
        assertThat(json.at("/campaigns/0/usedCount").asInt()).isEqualTo(3);
        assertThat(verified.resolve("verification.html"))
                .content()
                .contains("<title>Small &amp; &lt;odd&gt; study", "<svg", "drive.csv", "Left out because", "No level")
                .doesNotContain("<odd>");
        assertThat(verified.resolve("verification-fa.html")).content().contains("dir=\"rtl\"", "مطالعهٔ کوچک");
    }

    @Test
    void aPreviewComparesNothing() throws IOException {
        RunOfDakal run = RunOfDakal.of(
                "verify", out.toString(), "--measurements", drive().toString(), "--columns", COLUMNS, "--preview");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("LTE understood").doesNotContain("Brier");
    }

    @Test
    void aPreviewIsNotForPrograms() throws IOException {
        RunOfDakal run =
                RunOfDakal.of("verify", out.toString(), "--measurements", drive().toString(), "--preview", "--json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("dakal: --preview and --json cannot be given together", "Leave out --preview");
    }

    @Test
    void aResultIsNotHeldAgainstItself() throws IOException {
        String own = Files.copy(drive(), out.resolve("places.csv"), StandardCopyOption.REPLACE_EXISTING)
                .toString();
        RunOfDakal run = RunOfDakal.of("verify", out.toString(), "--measurements", own, "--columns", COLUMNS);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("dakal: --measurements = " + own + " lies in the result that it would be held against.");
    }

    @Test
    void whatCannotBeUsedIsBadInput() throws IOException {
        RunOfDakal column = RunOfDakal.of(
                "verify", out.toString(), "--measurements", drive().toString(), "--columns", "latitudDegrees=lat");
        assertThat(column.exitCode()).isEqualTo(2);
        assertThat(column.err())
                .contains(
                        "dakal: --columns = latitudDegrees is no column of measurements.",
                        "Maybe latitudeDegrees was meant.");
        RunOfDakal unknown = RunOfDakal.of("verify", out.toString(), "--measurements", drive().toString());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("is in no known format");
        RunOfDakal elsewhere = RunOfDakal.of(
                "verify",
                out.toString(),
                "--measurements",
                Files.writeString(
                                folder.resolve("far.csv"), "latitudeDegrees,longitudeDegrees,rsrpDbm\n14.6,-17.4,-90\n")
                        .toString());
        assertThat(elsewhere.exitCode()).isEqualTo(2);
        assertThat(elsewhere.err())
                .contains("outside the result's grid", "dakal: no reading can be held against " + out + ".");
        RunOfDakal nothing =
                RunOfDakal.of("verify", folder.toString(), "--measurements", drive().toString(), "--columns", COLUMNS);
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("Maybe this is not an output folder of dakal run.");
    }
}
