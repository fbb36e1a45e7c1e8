package org.dakal.tools.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.KernelReport;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.Quality;
import org.dakal.coverage.ShadowingSigma;
import org.dakal.coverage.SignalLayers;
import org.dakal.findings.Exposure;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.CoverageClass;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.proposals.RankBy;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.Phase;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;
import org.dakal.terrain.Terrain;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A whole province made up in hills, at any cell size, with all a report can show: for looking at reports and for
 * timing them. Its figures follow from nothing real.
 */
record HillyStudy(Scenario scenario, StudyResult result, RunInfo run) {
    static final double WEST = 450_000;
    static final double NORTH = 3_880_000;
    private static final double WIDTH = 104_000;
    private static final double HEIGHT = 88_000;

    static HillyStudy of(double cellSizeMeters) {
        CellGrid grid = new CellGrid(
                32639, WEST, NORTH, cellSizeMeters, (int) (WIDTH / cellSizeMeters), (int) (HEIGHT / cellSizeMeters));
        Terrain terrain = HillyGround.terrain(grid);
        ProvinceMask province = ProvinceMask.of(grid, outline());
        Network network = HillyNetwork.network();
        Surroundings surroundings = HillyFindings.surroundings();
        List<Proposal> proposals = proposals();
        StudyRequest request = new StudyRequest(
                terrain,
                province,
                network,
                ServiceProfile.proposedDefault(),
                proposals,
                surroundings,
                SpotOptions.DEFAULT,
                RankBy.PEOPLE,
                CountBy.THRESHOLD,
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                null,
                null);
        SignalLayers today = HillyNetwork.layers(terrain.ground(), network.sites());
        StudyResult result = new StudyResult(
                new NetworkCoverage(
                        network,
                        ShadowingSigma.uniform(ServiceProfile.proposedDefault()),
                        today,
                        Map.of("L900", today),
                        null),
                HillyFindings.totals(surroundings, province, today),
                HillyFindings.spots(surroundings, province, today),
                benefits(proposals, network, terrain, province, surroundings, today),
                new KernelReport("fast", 60, 0, 169_000_000, 120_000, 21.4, 2, 0, 0),
                List.of(
                        new PhaseTiming(Phase.TERRAIN, 1.24), new PhaseTiming(Phase.PATH_LOSS, 21.4),
                        new PhaseTiming(Phase.SPOTS, 0.8), new PhaseTiming(Phase.PROPOSALS, 3.9)),
                null,
                null,
                null,
                null);
        return new HillyStudy(scenario(request), result, runInfo());
    }

    static Geometry outline() {
        double[] km = {
            18, 6, 40, 10, 62, 3, 84, 12, 99, 28, 96, 55, 100, 72, 78, 83, 60, 76, 38, 84, 14, 80, 4, 58, 9, 34, 18, 6
        };
        Coordinate[] ring = new Coordinate[km.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(WEST + km[2 * i] * 1000, NORTH - km[2 * i + 1] * 1000);
        }
        return new GeometryFactory().createPolygon(ring);
    }

    private static Scenario scenario(StudyRequest request) {
        return SmallStudy.named(
                "hills",
                "Hills province",
                "استان تپه‌ها",
                List.of(
                        "Masts, villages, public points and costs are illustrative.",
                        "Town populations are from the 2016 census."),
                new MapProjection(32639),
                request,
                new TerrainReport(
                        List.of(
                                new TerrainReport.Source("14 files, HGT 3 arc-seconds", 800_000, false),
                                new TerrainReport.Source(
                                        "seeded detail over etopo5.tif, seed 7 (illustrative)", 100_000, true)),
                        15_000,
                        915_000),
                List.of(
                        new InputFile("scenario.yaml", "3f".repeat(32), 4_234),
                        new InputFile("data/sites.csv", "a1".repeat(32), 35_567)),
                List.of());
    }

    private static RunInfo runInfo() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("threads", "2 (--threads)");
        settings.put("cellSizeMeters", "100 (scenario.yaml)");
        return new RunInfo(
                "0.1.0",
                "0123456789abcdef",
                "25.0.1",
                "dakal run scenarios/hills --out out",
                settings,
                LocalDate.of(2026, 11, 29));
    }

    private static List<Proposal> proposals() {
        return List.of(
                add("P01", "Mast above Dastjerd", 9.5e9, 26, 66),
                add("P02", "Mast at the southern pass", 12.4e9, 44, 74),
                add("P03", "Mast in the eastern plain", 7.8e9, 84, 44),
                add("P04", "Second mast in the city", 6.2e9, 54, 38),
                new Proposal(
                        "P05",
                        "Move Q030 to the hill",
                        "move",
                        List.of(
                                new Change.RemoveSite("Q030"),
                                new Change.AddSite(HillyNetwork.site("N05", "Hill", 30_000, 74_000))),
                        new Cost(4.1e9, "toman", "2026-06")),
                new Proposal(
                        "P06",
                        "Take down Q041",
                        "removal",
                        List.of(new Change.RemoveSite("Q041")),
                        new Cost(350e6, "toman", "2026-06")));
    }

    private static Proposal add(String id, String name, double toman, double x, double y) {
        Site site = HillyNetwork.site("N" + id.substring(1), name, x * 1000, y * 1000);
        return new Proposal(
                id, name, "new mast", List.of(new Change.AddSite(site)), new Cost(toman, "toman", "2026-06"));
    }

    private static List<ProposalBenefit> benefits(
            List<Proposal> proposals,
            Network network,
            Terrain terrain,
            ProvinceMask province,
            Surroundings all,
            SignalLayers today) {
        List<ProposalBenefit> ranked = new ArrayList<>();
        List<Change> above = new ArrayList<>();
        SignalLayers before = today;
        for (Proposal proposal : proposals) {
            SignalLayers alone = HillyNetwork.layers(
                    terrain.ground(), network.with(proposal.changes()).sites());
            above.addAll(proposal.changes());
            SignalLayers after =
                    HillyNetwork.layers(terrain.ground(), network.with(above).sites());
            Exposure gain = change(all, province, today, alone);
            double covered = gain.areaSquareKm() * 1.3 + (proposal.id().equals("P04") ? 400 : 80);
            ranked.add(new ProposalBenefit(
                    proposal,
                    ranked.size() + 1,
                    gain,
                    change(all, province, alone, today),
                    change(all, province, before, after),
                    change(all, province, after, before),
                    gain.people() > 0 ? proposal.cost().amount() / gain.people() : Double.NaN,
                    covered,
                    1 - gain.areaSquareKm() / covered,
                    null,
                    null,
                    ""));
            before = after;
        }
        return ranked;
    }

    private static Exposure change(Surroundings all, ProvinceMask province, SignalLayers before, SignalLayers after) {
        return HillyFindings.exposure(all, province, i -> !served(before, i) && served(after, i));
    }

    private static boolean served(SignalLayers layers, int cell) {
        return CoverageClass.ofCode(layers.coverageClass().get(cell)).isServed();
    }
}
