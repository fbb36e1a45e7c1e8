package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.tools.cli.console.ExitCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {
    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = TinyScenario.write(folder);
    }

    private RunOfDakal whatIf(String... more) {
        List<String> arguments = new ArrayList<>(List.of("whatif", scenario.toString(), "--threads", "2", "--json"));
        arguments.addAll(List.of(more));
        return RunOfDakal.of(arguments.toArray(new String[0]));
    }

    /** A taller, stronger mast some way off, as edits and as a scenario of its own. */
    @Test
    void theResultIsThatOfAScenarioWrittenSo() throws IOException {
        Path out = folder.resolve("tried");
        RunOfDakal tried = whatIf(
                "--full",
                "--out",
                out.toString(),
                "--set",
                "sites.S1.sectors.A.heightAboveGroundMeters=35",
                "--set",
                "sites.S1.sectors.A.eirpDbm=50",
                "--set",
                "sites.S1.longitudeDegrees=50.52");
        assertThat(tried.exitCode()).as(tried.err()).isZero();
        Path yaml = scenario.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        String[] parts = text.split("proposals:", 2);
        Files.writeString(
                yaml,
                parts[0].replace("heightAboveGroundMeters: 20", "heightAboveGroundMeters: 35")
                                .replace("eirpDbm: 44", "eirpDbm: 50")
                                .replace("longitudeDegrees: 50.5\n", "longitudeDegrees: 50.52\n")
                        + "proposals:" + parts[1]);
        Path written = folder.resolve("written");
        RunOfDakal run = RunOfDakal.of("run", scenario.toString(), "--out", written.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode same = new ObjectMapper()
                .readTree(RunOfDakal.of("compare", out.toString(), written.toString(), "--json")
                        .out());
        assertThat(same.path("levels").path("changedCellCount").asInt(-1)).isZero();
        assertThat(same.path("levels").path("cellCount").asInt()).isPositive();
        assertThat(out.resolve("proposals.csv")).hasSameTextualContentAs(written.resolve("proposals.csv"));
        assertThat(out.resolve("spots.csv")).hasSameTextualContentAs(written.resolve("spots.csv"));

        JsonNode comparison = new ObjectMapper().readTree(tried.out()).path("comparison");
        assertThat(comparison.at("/levels/changedCellCount").asInt()).isPositive();
        assertThat(comparison.at("/totals/goodOrServed/areaSquareKm/difference").asDouble())
                .isPositive();
        JsonNode ofFolders = new ObjectMapper()
                .readTree(RunOfDakal.of("compare", out.resolve("before").toString(), out.toString(), "--json")
                        .out());
        for (String part : List.of("totals", "cellChanges", "classChanges", "levels", "spots", "places", "proposals")) {
            assertThat(comparison.path(part))
                    .as(part + " told from memory as from the folders")
                    .isEqualTo(ofFolders.path(part));
        }
        Path compared = folder.resolve("compared");
        RunOfDakal.of("compare", out.resolve("before").toString(), out.toString(), "--out", compared.toString());
        String page = Files.readString(out.resolve("comparison/comparison.html"));
        assertThat(mapsAndTables(page))
                .as("drawn from memory as from the folders")
                .isEqualTo(mapsAndTables(Files.readString(compared.resolve("comparison.html"))))
                .contains("<svg", "rank changed: 0 of 1.");
        assertThat(page)
                .contains("What was changed: <code dir=\"ltr\">sites.S1.sectors.A.heightAboveGroundMeters=35</code>, ");
        assertThat(Files.readString(out.resolve("comparison/comparison-fa.html")))
                .contains("چه می‌شود اگر: sites.S1.", "آنچه تغییر داده شد: <code dir=\"ltr\">sites.S1.");
        assertThat(tried.err())
                .containsSubsequence(
                        "Changed: sites.S1.sectors.A.heightAboveGroundMeters=35", "served people", "Spots:");
        for (String file : List.of("report.html", "rsrp.tif", "before/rsrp.tif", "comparison/comparison.json")) {
            assertThat(out.resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readString(out.resolve("NOTICE.txt"))).contains("What if: sites.S1.sectors.A");
    }

    /** Of 12 edits console and pages name the first 10, of 11 all, as the last takes no more room; JSON has them all. */
    @Test
    void manyEditsAreCounted() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--out", folder.resolve("many").toString()));
        for (String key : List.of(
                "mechanicalTiltDegrees",
                "assumed",
                "gainDbi",
                "lossDb",
                "frequencyMhz",
                "bandwidthMhz",
                "radiusKm",
                "operator",
                "electricalTiltDegrees",
                "cellIdentity",
                "physicalCellId",
                "channel")) {
            arguments.addAll(List.of("--set", "sites.S1.sectors.A." + key + "="));
        }
        RunOfDakal twelve = whatIf(arguments.toArray(new String[0]));
        assertThat(twelve.exitCode()).as(twelve.err()).isZero();
        assertThat(twelve.err()).contains("A.cellIdentity=, and 2 more, all in comparison.json; coverage updated");
        assertThat(Files.readString(folder.resolve("many/comparison.html")))
                .contains(
                        "A.cellIdentity=, and 2 more, all in comparison.json.",
                        "A.cellIdentity=</code>, and 2 more, all in")
                .doesNotContain("physicalCellId=,", "physicalCellId=</code>");
        assertThat(Files.readString(folder.resolve("many/comparison-fa.html")))
                .containsPattern("A.cellIdentity=\\P{L}*و ۲ دیگر، همه در \\P{L}*comparison.json")
                .doesNotContain("physicalCellId=,", "physicalCellId=</code>");
        assertThat(new ObjectMapper().readTree(twelve.out()).at("/comparison/edits/set"))
                .hasSize(12);
        RunOfDakal eleven = whatIf(arguments.subList(0, arguments.size() - 2).toArray(new String[0]));
        assertThat(eleven.err()).contains("A.physicalCellId=; coverage updated");
    }

    /** A mast's other name moves no level: the page says that nothing changes, and has no empty maps or tables. */
    @Test
    void whereNothingChangesThePageSaysOnlyThat() throws IOException {
        Path out = folder.resolve("same");
        RunOfDakal tried = whatIf("--out", out.toString(), "--set", "sites.S1.name=Other");
        assertThat(tried.exitCode()).as(tried.err()).isZero();
        assertThat(Files.readString(out.resolve("comparison.html")))
                .contains("Nothing changes", "sites.S1.name=Other")
                .doesNotContain("<svg", "class=\"figures\"", "None.");
        assertThat(Files.readString(out.resolve("comparison-fa.html")))
                .contains("چیزی تغییر نمی‌کند", "تغییریافته")
                .doesNotContain(">today<");
    }

    /** The page in two languages and the index that lists both; rasters of an earlier comparison go. */
    @Test
    void writtenIsOnePage() throws IOException {
        String edit = "sites.S1.sectors.A.eirpDbm=50";
        Path full = folder.resolve("full");
        Path out = folder.resolve("tried");
        assertThat(whatIf("--full", "--out", full.toString(), "--set", edit).exitCode())
                .isZero();
        assertThat(RunOfDakal.of("compare", full.resolve("before").toString(), full.toString(), "--out", out.toString())
                        .exitCode())
                .isZero();
        assertThat(out.resolve("rsrp-difference.tif")).exists();
        RunOfDakal tried = whatIf("--out", out.toString(), "--set", edit);
        assertThat(tried.exitCode()).as(tried.err()).isZero();
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> out.relativize(file).toString()))
                    .containsExactlyInAnyOrder("comparison.html", "comparison-fa.html", "comparison.json");
        }
        JsonNode index =
                new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
        assertThat(index.path("files").toString())
                .isEqualTo("[\"comparison-fa.html\",\"comparison.html\",\"comparison.json\"]");
        assertThat(Files.readString(out.resolve("comparison.html"))).contains("<svg", "All of it is made up.");
    }

    private static String mapsAndTables(String page) {
        return page.substring(page.indexOf("<svg"), page.lastIndexOf("<section"));
    }

    @Test
    void sitesAreAddedAndRemoved() throws IOException {
        Path added = Files.writeString(folder.resolve("new.yaml"), """
                - {id: N2, name: New, latitudeDegrees: 34.45, longitudeDegrees: 50.45, sectors: [
                    {id: A, band: L900, antenna: whip, heightAboveGroundMeters: 20, azimuthDegrees: 0, eirpDbm: 44}]}
                - setPower: {site: N2, sector: A, eirpDbm: 46}
                """);
        Path out = folder.resolve("tried");
        RunOfDakal tried = whatIf("--full", "--out", out.toString(), "--remove", "S1", "--add", added.toString());
        assertThat(tried.exitCode()).as(tried.err()).isZero();
        List<String> sectors = Files.readAllLines(out.resolve("sectors.csv"));
        assertThat(sectors).hasSize(2);
        assertThat(sectors.get(1)).contains("N2").contains("46");
    }

    /** P2 retilts the mast that goes, P3 needs P2, P4 brings a mast that then stands already; P1 stays. */
    @Test
    void proposalsThatNoLongerApplyAreNamedAndTheOthersGoOn() throws IOException {
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("rankBy: people", """
                  - id: P2
                    name: Lower
                    kind: retilt
                    cost: {amount: 1, currency: toman, priceDate: 2026-06}
                    changes: [{retilt: {site: S1, sector: A, mechanicalTiltDegrees: 2}}]
                  - id: P3
                    name: Stronger
                    kind: power
                    requires: [P2]
                    cost: {amount: 1, currency: toman, priceDate: 2026-06}
                    changes: [{setPower: {site: S1, sector: A, eirpDbm: 46}}]
                  - id: P4
                    name: Second
                    kind: new mast
                    cost: {amount: 1, currency: toman, priceDate: 2026-06}
                    changes:
                      - addSite: {id: N2, name: New, latitudeDegrees: 34.45, longitudeDegrees: 50.45, sectors: [
                          {id: A, band: L900, antenna: whip, heightAboveGroundMeters: 20, azimuthDegrees: 0, eirpDbm: 44}]}
                rankBy: people
                """));
        Path added = Files.writeString(folder.resolve("new.yaml"), """
                - {id: N2, name: New, latitudeDegrees: 34.45, longitudeDegrees: 50.45, sectors: [
                    {id: A, band: L900, antenna: whip, heightAboveGroundMeters: 20, azimuthDegrees: 0, eirpDbm: 44}]}
                """);
        Path out = folder.resolve("tried");
        RunOfDakal tried = whatIf("--full", "--out", out.toString(), "--remove", "S1", "--add", added.toString());
        assertThat(tried.exitCode()).as(tried.err()).isZero();
        assertThat(tried.err())
                .contains(
                        "Proposal P2 no longer applies and is left out: S1 is no site of the changed network.",
                        "Proposal P3 no longer applies and is left out: it requires P2.",
                        "Proposal P4 no longer applies and is left out: cannot be applied: site N2 is there already.");
        JsonNode unfit = new ObjectMapper().readTree(tried.out()).path("unfitProposals");
        assertThat(unfit.toString())
                .isEqualTo("[{\"id\":\"P2\",\"name\":\"Lower\",\"reason\":\"S1 is no site of the changed network\"},"
                        + "{\"id\":\"P3\",\"name\":\"Stronger\",\"reason\":\"it requires P2\"},"
                        + "{\"id\":\"P4\",\"name\":\"Second\",\"reason\":\"cannot be applied: site N2 is there"
                        + " already\"}]");
        List<String> ranked = Files.readAllLines(out.resolve("proposals.csv"));
        assertThat(ranked).hasSize(2);
        assertThat(ranked.get(1)).contains("P1");
        assertThat(Files.readString(out.resolve("NOTICE.txt"))).contains("Proposal P2 no longer applies");
        String persian = Files.readString(out.resolve("comparison/comparison-fa.html"))
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\u2066-\u2069]", "");
        assertThat(persian)
                .contains(
                        "شدنی نیست و کنار گذاشته شده است: سایت S1 در این شبکه نیست.",
                        "شدنی نیست و کنار گذاشته شده است: به پیشنهاد P2 نیاز دارد که شدنی نیست.",
                        "شدنی نیست و کنار گذاشته شده است: سایت N2 از پیش هست.");
    }

    @Test
    void whatIsWrongIsToldAllAtOnceWithHints() throws IOException {
        Path added = Files.writeString(folder.resolve("new.yaml"), "- retilt: {site: S9, sector: A}\n");
        RunOfDakal tried = whatIf(
                "--set", "sites.S2.sectors.A.eirpDbm=50",
                "--set", "sites.S1.sectors.B.eirpDbm=50",
                "--set", "sites.S1.sectors.A.electricTilt=5",
                "--set", "sites.S1.sectors.A.electricalTiltDegrees=50",
                "--set", "sites.S1.sectors.A.antenna=wip",
                "--set", "eirp 50",
                "--set", "sites.S1.name=Same",
                "--set", "sites.S1.name=Same",
                "--remove", "S11",
                "--add", added.toString());
        assertThat(tried.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(tried.err())
                .contains(
                        "9 errors",
                        "--set sites.S1.name: is set twice",
                        "--set sites.S2.sectors.A.eirpDbm",
                        "is no site of this scenario",
                        "is no sector of site S1",
                        "It has A.",
                        "is no key of a sector",
                        "--set sites.S1.sectors.A.electricalTiltDegrees = 50",
                        "must be -30 to 30",
                        "Maybe whip was meant.",
                        "must be sites.ID.KEY=VALUE or sites.ID.sectors.K.KEY=VALUE",
                        "Maybe S1 was meant.",
                        "new.yaml");
        assertThat(whatIf("--remove", "S1/A", "--remove", "S1/A", "--set", "eirp 50")
                        .err())
                .contains("2 errors", "--remove = S1/A   is removed twice", "--set = eirp 50");
        assertThat(whatIf().err()).contains("Nothing is changed.", "--set, --remove or --add");
    }
}
