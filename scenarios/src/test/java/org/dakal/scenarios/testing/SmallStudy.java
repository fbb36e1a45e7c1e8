package org.dakal.scenarios.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.KernelReport;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.Quality;
import org.dakal.coverage.ShadowingSigma;
import org.dakal.findings.SpotOptions;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.ServiceProfile;
import org.dakal.network.ServiceQuality;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.LandCoverReport;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.StudyWords;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.Phase;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A study made by hand, small enough to count cells on paper. 24 columns by 16 rows of 500 m in UTM 39N; the province
 * is columns 2 to 21 of rows 2 to 13 (240 cells, 60 km2). The level of {@link SmallCoverage} falls by 2 dB a column, so
 * with no shadowing margin the province holds 72 cells good, 60 served, 60 weak, 44 blind and 4 unknown. For tests
 * only.
 */
public final class SmallStudy {
    /** Where it lies: a little west of Qom. */
    public static final CellGrid GRID = new CellGrid(32639, 480_000, 3_840_000, 500, 24, 16);

    private SmallStudy() {}

    /** Half of all locations must reach a threshold, so there is no margin and classes can be read off the level. */
    public static ServiceProfile serviceProfile() {
        ServiceProfile usual = ServiceProfile.proposedDefault();
        return new ServiceProfile(
                "small-1",
                usual.status(),
                usual.thresholds(),
                50,
                usual.shadowingSigmaDb(),
                usual.receiverHeightAboveGroundMeters(),
                usual.overlapMarginDb(),
                usual.loadFraction(),
                usual.noiseFigureDb(),
                ServiceQuality.NONE,
                Double.NaN);
    }

    /** Columns 2 to 21 of rows 2 to 13. */
    public static ProvinceMask province() {
        return ProvinceMask.of(
                GRID, new GeometryFactory().toGeometry(new Envelope(481_000, 491_000, 3_833_000, 3_839_000)));
    }

    public static Scenario scenario() {
        StudyRequest request = new StudyRequest(
                SmallGround.terrain(),
                province(),
                SmallNetwork.network(),
                serviceProfile(),
                SmallNetwork.proposals(),
                SmallFindings.surroundings(),
                SpotOptions.DEFAULT,
                RankBy.PEOPLE,
                CountBy.THRESHOLD,
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                null,
                null);
        return named(
                "small",
                "Small & <odd> study",
                "مطالعهٔ کوچک",
                List.of("Masts are illustrative.", "Costs are illustrative, in toman."),
                new MapProjection(GRID.epsgCode()),
                request,
                new TerrainReport(
                        List.of(
                                new TerrainReport.Source("1 file, HGT 3 arc-seconds", 300, false),
                                new TerrainReport.Source("seeded detail, seed 7 (illustrative)", 80, true)),
                        4,
                        384),
                List.of(
                        new InputFile("scenario.yaml", "0".repeat(64), 1234),
                        new InputFile("data/sites.csv", "1".repeat(64), 567)),
                List.of(new Problem(Problem.Severity.WARNING, "sites.csv: extra", "", "column extra is not used", "")));
    }

    /** A scenario that says nothing of backhaul, and whose notices nobody translated. */
    public static Scenario named(
            String name,
            String title,
            String localTitle,
            List<String> notices,
            MapProjection projection,
            StudyRequest request,
            TerrainReport terrainReport,
            List<InputFile> inputs,
            List<Problem> warnings) {
        return new Scenario(
                name,
                StudyWords.of(title, localTitle),
                notices.stream().map(notice -> new Notice(notice, notice)).toList(),
                projection,
                request,
                terrainReport,
                request.terrain().clutter() == null
                        ? new LandCoverReport(LandCoverReport.Source.NONE, "not given: bare ground")
                        : new LandCoverReport(LandCoverReport.Source.FILES, "land cover as given"),
                null,
                inputs,
                List.of(),
                warnings,
                List.of(),
                null);
    }

    public static StudyResult result() {
        return new StudyResult(
                new NetworkCoverage(
                        SmallNetwork.network(),
                        ShadowingSigma.uniform(serviceProfile()),
                        SmallCoverage.overall(0),
                        SmallCoverage.byBand(0),
                        null),
                SmallFindings.totals(),
                SmallFindings.spots(),
                SmallFindings.benefits(),
                new KernelReport("fast", 6, 1, 2304, 24, 0.25, 2, 0, 0),
                List.of(new PhaseTiming(Phase.PATH_LOSS, 0.25), new PhaseTiming(Phase.SPOTS, 0.125)),
                null,
                null,
                null,
                null);
    }

    /**
     * The same with all levels 6 dB higher, see {@link SmallStronger}: 108 cells good, 60 served, 58 weak, 10 blind and
     * 4 unknown; one village gains service, the weak spot is gone, the blind one is weak, a small blind one is new.
     */
    public static StudyResult strongerResult() {
        return SmallStronger.result();
    }

    public static RunInfo runInfo() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("threads", "2 (--threads)");
        settings.put("cellSizeMeters", "500 (scenario.yaml)");
        return new RunInfo(
                "0.1.0",
                "abc1234",
                "17.0.1",
                "dakal run small --out out --threads 2",
                settings,
                LocalDate.of(2026, 11, 29));
    }

    /** As an earlier version wrote it; digests would catch every damage before a reader meets it. */
    public static void forgetDigests(Path index) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = (ObjectNode) mapper.readTree(index.toFile());
        root.remove("fileSha256");
        mapper.writeValue(index.toFile(), root);
    }
}
