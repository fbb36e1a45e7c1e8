package org.dakal.proposals.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.ExpectedService;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A plain of 20 by 20 km with a hill of 200 m at (14, 14) km from the north-west corner, two villages 3.5 km west and
 * east of it and one far off.
 */
class CandidateGeneratorTest {
    private static final CellGrid GRID = Worlds.squareGrid(100, 200);
    private static final Terrain TERRAIN =
            Worlds.of(GRID, (east, south) -> 900 + 200 * Math.exp(-(sq(east - 14_100) + sq(south - 14_100)) / 2 / 1e6));
    private static final ServiceProfile PROFILE = ServiceProfile.proposedDefault();
    private static final Network TODAY = new Network(List.of(Networks.L900), List.of());

    private static double sq(double value) {
        return value * value;
    }

    private static Settlement village(String id, double eastKm, double southKm, double people) {
        return new Settlement(
                id,
                id,
                "",
                Settlement.Kind.VILLAGE,
                GRID.westMeters() + 1000 * eastKm,
                GRID.northMeters() - 1000 * southKm,
                people,
                400,
                true);
    }

    private static final List<Settlement> VILLAGES =
            List.of(village("V1", 10.6, 14.1, 400), village("V2", 17.6, 14.1, 300), village("V3", 2, 4, 50));

    private static List<Candidate> suggest(CoverageEngine engine, int count, double spacingKm, AccessLines... access) {
        return suggest(engine, CountBy.THRESHOLD, count, spacingKm, access);
    }

    private static List<Candidate> suggest(
            CoverageEngine engine, CountBy countBy, int count, double spacingKm, AccessLines... access) {
        ExposureMap exposure = exposure();
        return new CandidateGenerator(
                        engine, TERRAIN, exposure, VILLAGES, (x, y) -> 0, ServiceGoal.OUTDOORS, RankBy.PEOPLE, countBy)
                .suggest(
                        TODAY,
                        new CandidateOptions(
                                count,
                                spacingKm,
                                List.of(Networks.omni("A", Networks.L900, 30, 50, 6)),
                                List.of(access)),
                        "G",
                        ProgressListener.NONE);
    }

    private static ExposureMap exposure() {
        return new ExposureMap(
                ProvinceMask.ofCells(GRID, cell -> true), new Surroundings(VILLAGES, List.of(), List.of(), List.of()));
    }

    private static CoverageEngine engine() {
        return new CoverageEngine(
                TERRAIN,
                PROFILE,
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore());
    }

    /**
     * From the hill (30 m over 1100 m) both villages are in sight: at 1 km the line is at 1064 m, the slope at 1021 m;
     * V3 lies out of its 6 km. Gains are those of full runs.
     */
    @Test
    void theHillBetweenTheVillagesComesFirst() {
        try (CoverageEngine engine = engine()) {
            List<Candidate> found = suggest(engine, 3, 4);
            Site first = found.get(0).site();
            assertThat(found.get(0).gain().people()).isEqualTo(700);
            assertThat(Math.hypot(
                            first.xMeters() - GRID.westMeters() - 14_100,
                            GRID.northMeters() - 14_100 - first.yMeters()))
                    .isLessThan(2000);
            assertThat(found.get(0).groundMeters()).isGreaterThan(950);
            assertThat(found.get(1).gain().people()).isEqualTo(50);
            assertThat(found).extracting(c -> c.site().id()).startsWith("G1", "G2");
            Network network = TODAY;
            boolean[] before = new boolean[GRID.cellCount()];
            for (Candidate candidate : found) {
                network = network.with(List.of(new Change.AddSite(candidate.site())));
                NetworkCoverage coverage = engine.cover(network, ProgressListener.NONE);
                boolean[] served = before.clone();
                assertThat(candidate.gain())
                        .isEqualTo(exposure().of(cell -> coverage.classAt(cell).isServed() && !served[cell]));
                for (int cell = 0; cell < before.length; cell++) {
                    before[cell] = coverage.classAt(cell).isServed();
                }
            }
        }
    }

    /**
     * In expectation each suggestion gains, besides those before it, what a plan by other code expects of building it
     * on top of them; none later gains more than one before it. All 750 people are in sight of two, and none is
     * offered that serves land alone.
     */
    @Test
    void suggestionsGainWhatAPlanExpectsOfThem() {
        try (CoverageEngine engine = engine()) {
            List<Candidate> found = suggest(engine, CountBy.EXPECTED, 4, 3);
            assertThat(found).hasSize(2);
            List<Proposal> proposals = found.stream()
                    .map(c -> new Proposal(
                            c.site().id(), "", "", List.of(new Change.AddSite(c.site())), new Cost(1, "toman", "2026")))
                    .toList();
            ExposureMap exposure = exposure();
            ExpectedService service = ExpectedService.of(
                    TODAY,
                    new ProposalOrder(proposals),
                    engine,
                    ServiceGoal.OUTDOORS,
                    GRID.cellCount(),
                    cell -> exposure.people(cell) > 0,
                    ProgressListener.NONE);
            BitSet built = new BitSet();
            double before = 0;
            double most = Double.POSITIVE_INFINITY;
            for (int i = 0; i < found.size(); i++) {
                built.set(i);
                double then = service.gain(position -> exposure.people(service.place(position)), built);
                assertThat(found.get(i).expectedGainPeople()).isCloseTo(then - before, within(0.01));
                assertThat(found.get(i).gainPeople())
                        .isEqualTo(found.get(i).expectedGainPeople())
                        .isLessThanOrEqualTo(most);
                most = found.get(i).gainPeople();
                before = then;
            }
            assertThat(before).isBetween(600.0, 750.0);
        }
    }

    @Test
    void spacingAndAccessAreKept() {
        try (CoverageEngine engine = engine()) {
            List<Candidate> apart = suggest(engine, 6, 6);
            for (Candidate one : apart) {
                for (Candidate other : apart) {
                    double km = Math.hypot(
                                    one.site().xMeters() - other.site().xMeters(),
                                    one.site().yMeters() - other.site().yMeters())
                            / 1000;
                    assertThat(one.equals(other) || km >= 6).isTrue();
                }
            }
            // A road along the western edge: only places within a kilometre of it are left.
            Geometry road = new GeometryFactory().createLineString(new Coordinate[] {
                new Coordinate(GRID.westMeters(), GRID.northMeters()),
                new Coordinate(GRID.westMeters(), GRID.northMeters() - 20_000)
            });
            List<Candidate> near = suggest(engine, 2, 4, new AccessLines("roads", List.of(road), 1));
            assertThat(near).isNotEmpty();
            List<Double> eastMeters = new ArrayList<>();
            near.forEach(c -> eastMeters.add(c.site().xMeters() - GRID.westMeters()));
            assertThat(eastMeters).allMatch(east -> east <= 1000);
            assertThat(near.get(0).gain().people()).isEqualTo(50);
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new CandidateOptions(0, 5, List.of(), List.of()))
                .hasMessage("count = 0 must be 1 to 1000");
        assertThatThrownBy(() -> new CandidateOptions(1, 5, List.of(), List.of()))
                .hasMessage("a suggested site needs sectors");
    }
}
