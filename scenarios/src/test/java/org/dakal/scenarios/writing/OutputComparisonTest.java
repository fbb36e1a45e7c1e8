package org.dakal.scenarios.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.findings.Settlement;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.comparison.ComparisonSummary;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.CellChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedInput;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LoneSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ProposalChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Transition;
import org.dakal.scenarios.writing.comparison.ComparisonText;
import org.dakal.scenarios.writing.comparison.FolderComparer;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small study against itself with 6 dB more; see the fixtures for the columns of each class. */
class OutputComparisonTest {
    private static final List<ExtraFile> PAGES = List.of(page("comparison.html"), page("comparison-fa.html"));

    @TempDir
    Path temporary;

    private Path before;
    private Path after;

    @BeforeEach
    void write() throws IOException {
        before = temporary.resolve("before");
        after = temporary.resolve("after, 6 dB? #2");
        Scenario scenario = SmallStudy.scenario();
        StudyWriter.write(open(before), scenario, SmallStudy.result(), List.of(), SmallStudy.runInfo());
        Scenario changed = SmallStudy.named(
                scenario.name(),
                scenario.title(),
                scenario.localTitle(),
                List.of("Costs are illustrative, in toman.", "Power is a trial."),
                scenario.projection(),
                scenario.request(),
                scenario.terrainReport(),
                List.of(
                        new InputFile("scenario.yaml", "2".repeat(64), 1234),
                        new InputFile("data/extra.csv", "3".repeat(64), 5)),
                scenario.warnings());
        StudyWriter.write(open(after), changed, SmallStudy.strongerResult(), List.of(), SmallStudy.runInfo());
    }

    private static ExtraFile page(String name) {
        return new ExtraFile(name, file -> Files.writeString(file, "page"));
    }

    @Test
    void totalsAreGivenBeforeAndAfter() throws Exception {
        ComparisonSummary.TotalsChange totals = compare().summary().totals();
        assertThat(totals.goodOrServed().people()).isEqualTo(new ComparisonSummary.Change(1000, 1200, 200));
        assertThat(totals.goodOrServed().areaSquareKm()).isEqualTo(new ComparisonSummary.Change(33, 42, 9));
        assertThat(totals.blind().areaSquareKm()).isEqualTo(new ComparisonSummary.Change(11, 2.5, -8.5));
        assertThat(totals.blind().publicPointCount()).isEqualTo(new ComparisonSummary.Change(1, 0, -1));
        assertThat(totals.weak().people()).isEqualTo(new ComparisonSummary.Change(200, 64, -136));
    }

    /**
     * Columns 13 to 15 are served now (36 cells); columns 8 to 10 good instead of served (36), 18 to 20 weak instead of
     * blind (36 less 2 unknown); the other 134 of the province's 240 cells are as they were. A cell is a quarter of a
     * km2. The 1000 people of Kahak stay served, the 200 of Sarab (column 14) are served now, the 64 of Dar Bala
     * (column 19) weak, not blind.
     */
    @Test
    void cellsAreCountedByWhatBecameOfThem() throws Exception {
        ComparisonSummary summary = compare().summary();
        assertThat(summary.cellChanges())
                .containsExactly(
                        new CellChange("unchanged", 33.5, 1000.0),
                        new CellChange("newly served", 9, 200.0),
                        new CellChange("no longer served", 0, 0.0),
                        new CellChange("better, in the same state of service", 17.5, 64.0),
                        new CellChange("worse, in the same state of service", 0, 0.0),
                        new CellChange("was unknown, is known", 0, 0.0),
                        new CellChange("was known, is unknown", 0, 0.0));
        assertThat(summary.classChanges())
                .containsExactly(
                        new Transition("blind", "weak", 8.5),
                        new Transition("weak", "served", 9),
                        new Transition("served", "good", 9));
        // 380 cells are known; in two of them nothing reaches, before and after: 378 * 6 / 380 = 5.968.
        assertThat(summary.levels()).isEqualTo(new ComparisonSummary.LevelChange(380, 378, 5.97, 0.0, 6.0));
    }

    /** A page that nobody made, or a file that comparison.json would not list, is a mistake of the program. */
    @Test
    void theIndexListsWhatIsThere() throws Exception {
        OutputFolder out = OutputFolder.open(temporary.resolve("comparison"), Inputs.NONE, OutputComparison.INDEX_FILE);
        Comparison comparison = compare();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> OutputComparison.write(out, comparison, List.of(), OutputComparison.NAMES))
                .withMessageContaining("comparison-fa.html");
    }

    /** What maps are drawn from: classes of both, the cells inside with their outline, settlements where they are. */
    @Test
    void whatThePageDrawsIsThere() throws Exception {
        Comparison comparison = compare();
        assertThat(comparison.classesBefore().get(7, 14)).isEqualTo(CoverageClass.WEAK.code());
        assertThat(comparison.classesAfter().get(7, 14)).isEqualTo(CoverageClass.SERVED.code());
        assertThat(comparison.province().cellCount()).isEqualTo(240);
        assertThat(comparison.province().outline().getArea()).isEqualTo(240 * 500.0 * 500.0);
        assertThat(comparison.settlements())
                .hasSameSizeAs(SmallStudy.scenario().request().surroundings().settlements());
        for (int i = 0; i < comparison.settlements().size(); i++) {
            Settlement read = comparison.settlements().get(i);
            Settlement given =
                    SmallStudy.scenario().request().surroundings().settlements().get(i);
            assertThat(read.id()).isEqualTo(given.id());
            assertThat(read.localName()).isEqualTo(given.localName());
            assertThat(read.kind()).isEqualTo(given.kind());
            // Positions are written to a ten-millionth of a degree, which is about a centimetre.
            assertThat(read.xMeters()).isCloseTo(given.xMeters(), within(0.02));
            assertThat(read.yMeters()).isCloseTo(given.yMeters(), within(0.02));
        }
    }

    @Test
    void rastersShowWhereItChanged() throws Exception {
        Path out = temporary.resolve("comparison");
        List<Path> files = OutputComparison.write(
                        OutputFolder.open(out, Inputs.NONE, OutputComparison.INDEX_FILE),
                        compare(),
                        PAGES,
                        OutputComparison.NAMES)
                .files();
        assertThat(files)
                .containsExactly(
                        out.resolve("NOTICE.txt"),
                        out.resolve("class-change.tif"),
                        out.resolve("comparison-fa.html"),
                        out.resolve("comparison.html"),
                        out.resolve("comparison.json"),
                        out.resolve("rsrp-difference.tif"));
        FloatRaster difference =
                GeoTiff.open(out.resolve("rsrp-difference.tif")).floatRaster();
        assertThat(difference.get(7, 5)).isEqualTo(6);
        assertThat(difference.get(2, 20)).isNaN();
        assertThat(difference.get(12, 21)).isZero();
        ByteRaster change = GeoTiff.open(out.resolve("class-change.tif")).byteRaster((byte) 255);
        assertThat(change.get(7, 14)).isEqualTo((byte) 1);
        assertThat(change.get(7, 9)).isEqualTo((byte) 3);
        assertThat(change.get(7, 5)).isEqualTo((byte) 0);
        assertThat(change.get(0, 14)).isEqualTo((byte) 255);
        assertThat(Files.readString(out.resolve("NOTICE.txt"))).isEqualTo("""
                        These notices belong to every file in this folder.
                        - Masts are illustrative.
                        - Costs are illustrative, in toman.
                        - Power is a trial.
                        """);
        ObjectNode written = (ObjectNode)
                new ObjectMapper().readTree(out.resolve("comparison.json").toFile());
        written.remove("fileSha256");
        assertThat(written)
                .isEqualTo(
                        new ObjectMapper().readTree(SummaryJson.line(compare().json(OutputComparison.NAMES))));
    }

    /**
     * The weak spot (columns 13 to 17) is gone, 36 of its 60 cells served; the blind one (44 cells) became a weak one
     * (58) that shares 34 cells with it: 34 / (44 + 58 - 34) = a half; what is left blind, column 21, was split from
     * the blind one.
     */
    @Test
    void spotsComeGoAndChange() throws Exception {
        ComparisonSummary.SpotChanges spots = compare().summary().spots();
        assertThat(spots.gone())
                .containsExactly(new LoneSpot("W-13S-1", "weak", 15, 200.0, 1, "Sarab, upper", 0.6, "B-18S-1"));
        assertThat(spots.arrived()).isEmpty();
        assertThat(spots.split())
                .containsExactly(new LoneSpot("B-21S-7", "blind", 2.5, 0.0, 0, "Dar \"Bala\"", 0, "B-18S-1"));
        assertThat(spots.changed())
                .containsExactly(new ChangedSpot(
                        "B-18S-1",
                        "B-18S-1",
                        "id",
                        "blind",
                        "weak",
                        new ComparisonSummary.Change(11, 14.5, 3.5),
                        new ComparisonSummary.Change(64, 64, 0),
                        new ComparisonSummary.Change(1, 1, 0),
                        "Dar \"Bala\"",
                        0.5));
        assertThat(spots.unchangedCount()).isEqualTo(1);
    }

    @Test
    void placesProposalsInputsAndNotices() throws Exception {
        ComparisonSummary summary = compare().summary();
        assertThat(summary.places())
                .extracting(p -> p.id(), p -> p.coverageClassBefore(), p -> p.coverageClassAfter(), p -> p.gained())
                .containsExactly(tuple("V1", "weak", "served", true));
        assertThat(summary.proposals())
                .containsExactly(
                        new ProposalChange("P02", "More power at the pass", "", 2, 1, -1, 0.0, 64.0),
                        new ProposalChange("P01", "Mast at Sarab, \"east\"", "", 1, 2, 1, 264.0, 64.0),
                        new ProposalChange("P03", "Take down Kahak", "", 3, null, null, 0.0, null));
        assertThat(summary.heading().changedInputs())
                .containsExactly(
                        new ChangedInput("data/extra.csv", "only after"),
                        new ChangedInput("data/sites.csv", "only before"),
                        new ChangedInput("scenario.yaml", "changed"));
        assertThat(summary.heading().notices())
                .containsExactly("Masts are illustrative.", "Costs are illustrative, in toman.", "Power is a trial.");
        assertThat(summary.heading().warnings()).isEmpty();
    }

    @Test
    void aResultAgainstItselfShowsNoChange() throws Exception {
        ComparisonSummary summary =
                FolderComparer.compare(before, before, SmallStudy.runInfo()).summary();
        assertThat(summary.spots().gone()).isEmpty();
        assertThat(summary.spots().arrived()).isEmpty();
        assertThat(summary.spots().changed()).isEmpty();
        assertThat(summary.spots().unchangedCount()).isEqualTo(3);
        assertThat(summary.classChanges()).isEmpty();
        assertThat(summary.heading().changedInputs()).isEmpty();
        assertThat(summary.places()).isEmpty();
        assertThat(summary.levels().changedCellCount()).isZero();
        assertThat(summary.proposals()).allMatch(p -> p.rankDifference() != null && p.rankDifference() == 0);
    }

    @Test
    void theTextSaysWhatPeopleAskFirst() throws Exception {
        assertThat(ComparisonText.of(compare().summary()).replace(temporary + "/", ""))
                .isEqualTo("""
                        before -> after, 6 dB? #2
                        Inputs that differ:
                          data/extra.csv (only after)
                          data/sites.csv (only before)
                          scenario.yaml (changed)
                          by class              before  after  change
                          served people          1,000  1,200    +200
                          served area km2         33.0   42.0    +9.0
                          served villages            1      2      +1
                          served public points       0      0      +0
                          served roads km          5.5    7.0    +1.5
                          weak people              200     64    -136
                          weak area km2           15.0   14.5    -0.5
                          blind people              64      0     -64
                          blind area km2          11.0    2.5    -8.5
                          unknown area km2         1.0    1.0    +0.0
                        Spots: 1 gone, 0 merged, 0 new, 1 split, 1 changed, 1 unchanged
                          gone    weak W-13S-1 near Sarab, upper, 15.00 km2, 200 people, now 60 % served
                          split   blind B-21S-7 near Dar "Bala", 2.50 km2, 0 people, from B-18S-1
                          changed blind -> weak B-18S-1 near Dar "Bala", +3.50 km2, +0 people
                        Places: 1 gained service in their centre, 0 lost it
                          gained  Sarab, upper, 200 people, weak -> served
                        Proposals: 3 of 3 changed rank
                            3 ->   -  P03 Take down Kahak
                            2 ->   1  P02 More power at the pass
                            1 ->   2  P01 Mast at Sarab, "east"
                        """);
    }

    @Test
    void otherGridsAndProfilesAreRefusedWithEveryReason() throws Exception {
        alter("\"epsgCode\": 32639", "\"epsgCode\": 32640");
        alter("\"cellSizeMeters\": 500", "\"cellSizeMeters\": 250");
        alter("\"servedDbm\": -105", "\"servedDbm\": -110");
        alter("\"edgeProbabilityPercent\": 50", "\"edgeProbabilityPercent\": 90");
        assertThat(problems(before, after))
                .extracting(Problem::place, Problem::message)
                .containsExactly(tuple(
                        after.resolve("summary.json").toString(),
                        "is not as it was written: the result cannot be relied on"));
        SmallStudy.forgetDigests(after.resolve("summary.json"));
        assertThat(problems(before, after))
                .extracting(Problem::place, Problem::value, Problem::message)
                .containsExactly(
                        tuple("summary.json: grid.epsgCode", "32639 and 32640", "must be the same in both folders"),
                        tuple("summary.json: grid.cellSizeMeters", "500 and 250", "must be the same in both folders"),
                        tuple(
                                "summary.json: serviceProfile.edgeProbabilityPercent",
                                "50 and 90",
                                "must be the same in both folders"),
                        tuple(
                                "summary.json: serviceProfile.thresholds.LTE",
                                "-95/-105/-115 dBm and -95/-110/-115 dBm",
                                "must be the same in both folders"));
    }

    @Test
    void foldersThatHoldNoResultAreRefused() throws Exception {
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        Path absent = temporary.resolve("absent");
        assertThat(problems(empty, absent))
                .extracting(Problem::place, Problem::message)
                .containsExactly(
                        tuple(empty.resolve("summary.json").toString(), "no such file"),
                        tuple(absent.toString(), "no such folder"));
        Files.writeString(empty.resolve("summary.json"), "{ half");
        assertThat(problems(empty, before).get(0).message()).startsWith("cannot be read as a summary: ");
        Files.writeString(empty.resolve("summary.json"), "{\"name\": \"of something else\"}");
        assertThat(problems(empty, before).get(0).message()).isEqualTo("is not a summary of dakal");
    }

    @Test
    void aResultThatLacksFilesOrIsMixedIsRefused() throws Exception {
        Files.delete(after.resolve("rsrp.tif"));
        Files.delete(after.resolve("places.csv"));
        assertThat(problems(before, after))
                .extracting(Problem::place)
                .containsExactly(
                        after.resolve("rsrp.tif").toString(),
                        after.resolve("places.csv").toString());
    }

    @Test
    void aRasterOfAnotherRunIsRefused() throws Exception {
        for (Path folder : List.of(before, after)) {
            Path index = folder.resolve("summary.json");
            Files.writeString(
                    index, Files.readString(index).replace("\"westMeters\": 480000", "\"westMeters\": 480500"));
            SmallStudy.forgetDigests(index);
        }
        assertThat(problems(before, after))
                .extracting(Problem::place, Problem::message)
                .containsExactly(
                        tuple(
                                before.resolve("rsrp.tif").toString(),
                                "is on another grid than summary.json beside it says"),
                        tuple(
                                before.resolve("coverage-class.tif").toString(),
                                "is on another grid than summary.json beside it says"));
    }

    @Test
    void gdalReadsTheRasters() throws Exception {
        Path out = temporary.resolve("comparison");
        OutputComparison.write(
                OutputFolder.open(out, Inputs.NONE, OutputComparison.INDEX_FILE),
                compare(),
                PAGES,
                OutputComparison.NAMES);
        assertThat(ExternalTool.run("gdalinfo", out.resolve("class-change.tif")))
                .contains("LAYOUT=COG", "CLASS_1=newly served", "1: 44,123,182,255", "NoData Value=255");
        assertThat(ExternalTool.run("gdalinfo", out.resolve("rsrp-difference.tif")))
                .contains("LAYOUT=COG", "NoData Value=nan");
    }

    private Comparison compare() throws ProblemsException, IOException {
        return FolderComparer.compare(before, after, SmallStudy.runInfo());
    }

    private void alter(String from, String to) throws IOException {
        Path index = after.resolve("summary.json");
        String text = Files.readString(index);
        assertThat(text).contains(from);
        Files.writeString(index, text.replaceFirst(from, to));
    }

    private static List<Problem> problems(Path before, Path after) {
        ProblemsException[] thrown = new ProblemsException[1];
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> FolderComparer.compare(before, after, SmallStudy.runInfo()))
                .satisfies(e -> thrown[0] = e);
        return thrown[0].problems();
    }

    private static OutputFolder open(Path folder) throws IOException {
        return OutputFolder.open(folder, Inputs.NONE, StudyWriter.SUMMARY_FILE);
    }
}
