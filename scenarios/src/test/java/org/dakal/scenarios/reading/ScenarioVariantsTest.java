package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.coverage.Quality;
import org.dakal.network.BuildRules;
import org.dakal.network.Cost;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Proposal;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.proposals.RankBy;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.network.NetworkEdits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other ways to write the same scenario, and what the caller may set in its place. */
class ScenarioVariantsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void copy() throws IOException {
        TinyScenario.copyTo(folder);
    }

    private void edit(String file, String old, String replacement) throws IOException {
        TinyScenario.edit(folder.resolve(file), old, replacement);
    }

    private Scenario read() throws Exception {
        return ScenarioReader.read(folder, ScenarioOverrides.none(1));
    }

    private String said(ScenarioOverrides overrides) {
        return ProblemPrinter.format("tiny", ScenarioProblems.of(folder, overrides))
                .replace(elsewhere.toString(), "ELSEWHERE");
    }

    @Test
    void theYamlFileStandsForItsFolder() throws Exception {
        Files.move(folder.resolve("scenario.yaml"), folder.resolve("other.yaml"));
        Scenario scenario = ScenarioReader.read(folder.resolve("other.yaml"), ScenarioOverrides.none(1));
        assertThat(scenario.name()).isEqualTo("tiny");
        assertThat(scenario.inputs().get(0).path()).isEqualTo("other.yaml");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        List<Problem> problems = ScenarioProblems.of(elsewhere.resolve("nowhere"), ScenarioOverrides.none(1));
        assertThat(ProblemPrinter.format("nowhere", problems).replace(elsewhere.toString(), "ELSEWHERE"))
                .isEqualTo("""
                        1 error in nowhere
                          scenario.yaml: no such file (looked in ELSEWHERE/nowhere)
                              There is no folder ELSEWHERE/nowhere.
                        """);
    }

    @Test
    void theNameOfAFolderMayBeMisspelt() throws IOException {
        Files.createDirectories(elsewhere.resolve("qom"));
        List<Problem> problems = ScenarioProblems.of(elsewhere.resolve("quom"), ScenarioOverrides.none(1));
        assertThat(problems)
                .singleElement()
                .extracting(Problem::hint)
                .isEqualTo("There is no folder " + elsewhere.resolve("quom") + ". Maybe " + elsewhere.resolve("qom")
                        + " was meant.");
    }

    /**
     * The base's two counties become parts of one, the second drawn over half of the first as well: what both hold
     * counts once.
     */
    @Test
    void featuresOfOneNameAreOneCounty() throws Exception {
        double west =
                read().request().surroundings().counties().get(0).outline().getArea();
        edit("data/counties.geojson", "{\"id\": \"E\", \"name\": \"East\"}", "{\"name\": \"West\"}");
        edit("data/counties.geojson", "{\"id\": \"W\", ", "{");
        edit(
                "data/counties.geojson",
                "[[[50.85, 34.5], [50.9, 34.5], [50.9, 34.6], [50.85, 34.6], [50.85, 34.5]]]",
                "[[[50.825, 34.5], [50.9, 34.5], [50.9, 34.6], [50.825, 34.6], [50.825, 34.5]]]");
        Scenario scenario = read();
        assertThat(scenario.request().surroundings().counties()).singleElement().satisfies(county -> {
            assertThat(county.id()).isEqualTo("West");
            // 0.1 degrees of longitude, where the first alone had 0.05; even-odd it would be 0.075
            assertThat(county.outline().getArea()).isCloseTo(2 * west, within(1e-3 * west));
        });
        assertThat(scenario.warnings()).isEmpty();
    }

    /** Left out in the scenario's common part and in its band; the schema tells editors the same. */
    @Test
    void whereNobodyNamesAModelItIsP1812() throws Exception {
        edit("scenario.yaml", "  model: itu-r-p526\n", "");
        assertThat(read().request().network().bands().get(0).modelId()).isEqualTo("itu-r-p1812");
        assertThat(PropagationModels.DEFAULT_ID).isEqualTo("itu-r-p1812");
        assertThat(Files.readString(ScenarioSchemaTest.SCHEMA)).contains("\"default\": \"itu-r-p1812\"");
    }

    /**
     * Classes: 1 open, 2 urban. The most special choice wins, and a band's own model keeps the common choices by land
     * cover out.
     */
    @Test
    void modelsAreChosenByBandAndLandCover() throws Exception {
        edit("scenario.yaml", "  model: itu-r-p526\n", """
                  model: itu-r-p526
                  modelByClutter: {open: free-space, urban: okumura-hata-urban}
                """);
        assertThat(models(0)).hasToString("itu-r-p526 {1=free-space, 2=okumura-hata-urban}");
        assertThat(models(1)).hasToString("free-space");
        edit("scenario.yaml", "radiusKm: 15}", "radiusKm: 15, modelByClutter: {urban: itm}}");
        edit("scenario.yaml", "model: free-space}", "model: free-space, modelByClutter: {urban: itm}}");
        assertThat(models(0)).hasToString("itu-r-p526 {1=free-space, 2=itm}");
        assertThat(models(1)).hasToString("free-space {2=itm}");
    }

    /** Common values hold for each use of a model, name by name unless the band has its own. */
    @Test
    void parametersBelongToTheirModelWhereverItIsUsed() throws Exception {
        edit("scenario.yaml", "  model: itu-r-p526\n", """
                  model: itu-r-p1812
                  modelByClutter: {urban: standard-propagation-model}
                  parameters:
                    itu-r-p1812: {timePercent: 10, locationPercent: 95}
                    standard-propagation-model: {k1: 17, clutterOffsetDb: {0: -2, 8: 5.5}}
                """);
        edit("scenario.yaml", "radiusKm: 15}", "radiusKm: 15, parameters: {itu-r-p1812: {timePercent: 50}}}");
        assertThat(models(0).standard()).hasToString("itu-r-p1812 (locationPercent 95.0)");
        assertThat(models(0).at(2))
                .hasToString("standard-propagation-model (clutterOffsetDb@0.0 -2.0, clutterOffsetDb@8.0 5.5, k1 17.0)");
        edit("scenario.yaml", "model: free-space", "model: itu-r-p1812");
        assertThat(models(1).standard().percentages())
                .isEqualTo(new Percentages(10, 95, 50, Percentages.DEFAULT_VARIABILITY_MODE));
    }

    @Test
    void whatIsKnownOfBuildingsIsRead() throws Exception {
        assertThat(read().request().indoor()).isNull();
        edit("scenario.yaml", "spots:\n", """
                indoor:
                  thermallyEfficientFractionByClutter: {urban: 0.4}
                spots:
                """);
        assertThat(read().request().indoor()).isEqualTo(new IndoorProfile(0, new TreeMap<>(Map.of(2, 0.4))));
    }

    private ModelChoice models(int band) throws Exception {
        return read().request().network().bands().get(band).models();
    }

    @Test
    void theCallerMaySetTheCellSize() throws Exception {
        Scenario scenario = ScenarioReader.read(folder, new ScenarioOverrides(250.0, null, 3, Quality.EXACT));
        assertThat(scenario.request().terrain().grid().cellSizeMeters()).isEqualTo(250);
        assertThat(scenario.request().terrain().grid().westMeters() % 250).isZero();
        assertThat(scenario.request().coverageOptions().threadCount()).isEqualTo(3);
        assertThat(scenario.request().coverageOptions().quality()).isEqualTo(Quality.EXACT);
        assertThat(scenario.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.value()).isEqualTo("250 as asked for");
            assertThat(warning.message())
                    .isEqualTo("is coarser than the scenario's 100: what is smaller is lost, and proposals may rank"
                            + " otherwise");
        });
        assertThat(ScenarioReader.read(folder, new ScenarioOverrides(50.0, null, 3, Quality.EXACT))
                        .warnings())
                .isEmpty();
        assertThat(said(new ScenarioOverrides(1e6, null, 1, Quality.FAST)))
                .contains("grid.cellSizeMeters = 1000000 as asked for   must be 5 to 5000");
    }

    /** 24 bytes for the ground alone: 14,916 cells take 358 kB. */
    @Test
    void layersThatMayBePutAsideNeedNoMemory() {
        ScenarioOverrides aside = new ScenarioOverrides(null, null, 1, Quality.FAST, true);
        assertThat(new ScenarioParser(folder, aside, NetworkEdits.NONE, 359_000).parse())
                .isNotNull();
        ScenarioParser parser = new ScenarioParser(folder, aside, NetworkEdits.NONE, 357_000);
        assertThat(parser.parse()).isNull();
        assertThat(parser.problems().sorted()).singleElement().satisfies(p -> {
            assertThat(p.message()).contains("which need about 0.4 MB of memory");
            assertThat(p.hint()).isEqualTo("Use larger cells, or give more to --memory.");
        });
    }

    @Test
    void memoryIsCheckedBeforeItRunsOut() {
        ScenarioParser parser = new ScenarioParser(folder, ScenarioOverrides.none(1), NetworkEdits.NONE, 1_000_000);
        assertThat(parser.parse()).isNull();
        assertThat(parser.problems().sorted()).singleElement().satisfies(p -> {
            // 24 bytes for the ground and 32 for each of two bands and their sum make 120 a cell
            assertThat(p.message())
                    .isEqualTo("makes a grid of 113 x 132 = 14,916 cells, which need about 1.8 MB of memory;"
                            + " Java may use 1.0 MB");
            assertThat(p.hint()).contains("-Xmx");
        });
    }

    @Test
    void sitesAndProposalsMayStandInPlace() throws Exception {
        edit(
                "scenario.yaml",
                "sites: data/sites.csv\nsectors: data/sectors.csv\nproposals: data/proposals.yaml\n",
                """
                sites:
                  - id: Q1
                    name: Centre
                    latitudeDegrees: ۳۴٫۵۵
                    longitudeDegrees: "50.85"
                    sectors:
                      - {id: A, band: L900, antenna: kx900, heightAboveGroundMeters: 36, azimuthDegrees: 360, powerDbm: 46, lossDb: 3}
                proposals:
                  - id: P1
                    name: Turn
                    kind: turn
                    cost: {amount: 0, currency: EUR, priceDate: 2026}
                    changes: [{turn: {site: Q1, sector: A, azimuthDegrees: 90}}]
                """);
        Scenario scenario = read();
        assertThat(scenario.warnings()).isEmpty();
        Site site = scenario.request().network().sites().get(0);
        assertThat(site.xMeters()).isCloseTo(scenario.projection().toGrid(34.55, 50.85).x, within(1e-9));
        Sector sector = site.sectors().get(0);
        assertThat(sector.azimuthDegrees()).isZero();
        assertThat(sector.eirpDbm()).isCloseTo(60.15, within(1e-9));
        assertThat(scenario.request().proposals()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"toman, 9.5e9, 1.2e9", "rial, 95e9, 1.2e9", "IRR, 95e9, 1.2e9", "ریال, 95e9, 1.2e9"})
    void rialAreCountedInToman(String currency, double amount, double other) throws Exception {
        edit("data/proposals.yaml", "amount: 9.5e9, currency: toman", "amount: " + amount + ", currency: " + currency);
        List<Double> amounts = read().request().proposals().stream()
                .limit(2)
                .map(p -> p.cost().amount())
                .toList();
        assertThat(amounts).containsExactly(9.5e9, other);
        assertThat(read().request().proposals())
                .allSatisfy(p -> assertThat(p.cost().currency()).isEqualTo("toman"));
    }

    @Test
    void spreadsheetsOfAnyDialectGiveTheSame() throws Exception {
        List<Sector> sectors = read().request().network().sites().get(1).sectors();
        Path table = folder.resolve("data/sectors.csv");
        Files.writeString(
                table, "\uFEFF" + Files.readString(table).replace(',', ';').replace("\n", "\r\n"));
        assertThat(read().request().network().sites().get(1).sectors())
                .usingRecursiveComparison()
                .isEqualTo(sectors);
    }

    @Test
    void severalFeaturesMakeOneProvince() throws Exception {
        double whole = read().request().province().areaSquareKm();
        Files.copy(folder.resolve("data/counties.geojson"), elsewhere.resolve("outline.geojson"));
        Files.delete(folder.resolve("data/outline.geojson"));
        Files.copy(elsewhere.resolve("outline.geojson"), folder.resolve("data/outline.geojson"));
        assertThat(read().request().province().areaSquareKm()).isCloseTo(whole, within(0.011)); // a cell at most
    }

    /**
     * Prices of 2016 are a fifth of those of 2026: 10 to build are 50, and with two years of 12.1 at 10 % (11 + 10
     * today) five times more, 50 + 5 x 21 = 155. A month takes its year's index. With costs and people given and
     * nothing said, proposals are ranked by people for money.
     */
    @Test
    void costsAreCountedByOneHorizonAndOneLevelOfPrices() throws Exception {
        edit("scenario.yaml", "rankBy: people", """
                costs:
                  horizonYears: 2
                  discountRatePercent: 10
                  priceDate: 2026-06
                  priceIndex: [{date: 2016, index: 20}, {date: 2026, index: 100}]
                """);
        edit(
                "data/proposals.yaml",
                "cost: {amount: 9.5e9, currency: toman, priceDate: 2026-06}",
                "cost: {amount: 10, yearlyAmount: 12.1, currency: toman, priceDate: 2016-03}");
        Scenario scenario = read();
        Cost cost = scenario.request().proposals().get(0).cost();
        assertThat(cost.wholeAmount()).isCloseTo(155, within(1e-9));
        assertThat(cost.priceDate()).isEqualTo("2026-06");
        assertThat(scenario.request().proposals().get(1).cost().wholeAmount()).isEqualTo(1.2e9);
        assertThat(scenario.request().rankBy()).isEqualTo(RankBy.PEOPLE_PER_COST);
        assertThat(scenario.warnings()).isEmpty();
    }

    /** P05 alters the mast that P01 brings, and stands before it in the list. */
    @Test
    void aProposalMayBuildOnAnother() throws Exception {
        edit("data/proposals.yaml", "- id: P01", """
                - id: P00
                  name: Higher in the east
                  kind: height
                  requires: [P01]
                  excludes: [P05]
                  group: east
                  mustHave: true
                  cost: {amount: 10, yearlyAmount: 3, backhaulAmount: 4, currency: toman, priceDate: 2026-06}
                  changes:
                    - setHeight: {site: N01, heightAboveGroundMeters: 60}
                - id: P01""");
        Proposal first = read().request().proposals().get(0);
        assertThat(first.rules()).isEqualTo(new BuildRules(List.of("P01"), List.of("P05"), "east", true));
        assertThat(first.cost()).isEqualTo(new Cost(10, 3, 4, "toman", "2026-06", Cost.Running.STANDARD));
        assertThat(first.cost().wholeAmount()).isEqualTo(10 + 4 + 5 * 3);
        assertThat(read().request().proposals().get(1).rules()).isEqualTo(BuildRules.NONE);
    }
}
