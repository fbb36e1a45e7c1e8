package org.dakal.benchmarks.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellGrid;
import org.dakal.network.AntennaPattern;
import org.dakal.network.Band;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.proposals.CandidateService;
import org.dakal.proposals.ExpectedService;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.portfolio.groups.CellWeights;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.study.StudyRequest;
import org.dakal.terrain.ElevationRaster;
import org.jspecify.annotations.Nullable;

/**
 * The sample province with no mast at all and many proposed ones: each on the highest of sixteen seeded places, at a
 * seeded cost.
 *
 * @param service who would serve which cell
 * @param expected with what probability, where there is some of a weight; null to count by threshold
 */
record ManyProposals(
        ExposureMap exposure,
        CandidateService service,
        @Nullable ExpectedService expected) {
    private static final double RADIUS_KM = 20;
    private static final int PLACES = 16;
    private static final Band BAND = new Band("L900", Technology.LTE, 940, 10, "itu-r-p526");

    static ManyProposals of(int count, double cellSizeMeters, long seed) throws IOException {
        return of(count, cellSizeMeters, seed, ServiceGoal.OUTDOORS, null);
    }

    /**
     * Many proposals whose benefit is counted by the given goal: indoors, by two sites, or outdoors.
     *
     * @param weight to count in expectation; null to count by threshold
     */
    static ManyProposals of(int count, double cellSizeMeters, long seed, ServiceGoal goal, @Nullable Weight weight)
            throws IOException {
        StudyRequest request;
        try {
            request = ScenarioReader.read(
                            Path.of("scenarios/qom"), new ScenarioOverrides(cellSizeMeters, null, 2, Quality.FAST))
                    .request();
        } catch (ProblemsException e) {
            throw new IOException("scenarios/qom cannot be read: " + e.problems(), e);
        }
        CoverageOptions options =
                new CoverageOptions(2, Quality.FAST, request.coverageOptions().environment());
        // Open to the end of the process: plans ask it when cuts are made.
        CoverageEngine engine =
                new CoverageEngine(request.terrain(), request.serviceProfile(), options, new InMemoryPathLossStore());
        NetworkCoverage nothing = engine.cover(new Network(List.of(BAND), List.of()), ProgressListener.NONE);
        ProposalOrder order = new ProposalOrder(proposals(request, count, seed));
        CandidateService service =
                CandidateService.of(nothing, order, engine, request.province(), goal, ProgressListener.NONE);
        ExposureMap exposure = new ExposureMap(request.province(), request.surroundings());
        CellWeights cells = CellWeights.of(exposure);
        ExpectedService expected = weight == null
                ? null
                : ExpectedService.of(
                        nothing.network(),
                        order,
                        engine,
                        goal,
                        nothing.grid().cellCount(),
                        cell -> cells.at(weight, cell) > 0,
                        ProgressListener.NONE);
        return new ManyProposals(exposure, service, expected);
    }

    private static List<Proposal> proposals(StudyRequest request, int count, long seed) {
        Random random = new Random(seed);
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int cell = highest(request, random);
            CellGrid grid = request.province().grid();
            Sector sector = new Sector(
                    "A",
                    BAND.id(),
                    new Sector.Mounting(40, 0, 0, 0, AntennaPattern.isotropic()),
                    56,
                    BAND.frequencyMhz(),
                    BAND.bandwidthMhz(),
                    RADIUS_KM);
            Site site = new Site(
                    "N" + i, "", grid.xMeters(grid.columnOf(cell)), grid.yMeters(grid.rowOf(cell)), 0, List.of(sector));
            double cost = Math.rint(6e9 + 9e9 * random.nextDouble());
            proposals.add(new Proposal(
                    "P" + i, "", "new mast", List.of(new Change.AddSite(site)), new Cost(cost, "toman", "2026-06")));
        }
        return proposals;
    }

    private static int highest(StudyRequest request, Random random) {
        CellGrid grid = request.province().grid();
        ElevationRaster ground = request.terrain().ground();
        int best = -1;
        for (int found = 0; found < PLACES; ) {
            int cell = random.nextInt(grid.cellCount());
            if (request.province().contains(cell)) {
                found++;
                best = best < 0 || ground.get(cell) > ground.get(best) ? cell : best;
            }
        }
        return best;
    }

    double totalCost() {
        return service.order().proposals().stream()
                .mapToDouble(p -> p.cost().amount())
                .sum();
    }
}
