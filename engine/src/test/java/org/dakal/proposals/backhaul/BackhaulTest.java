package org.dakal.proposals.backhaul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.dakal.grid.CellGrid;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** On a plain of 20 by 20 km with a fibre node near the south-west corner; places are in km from that corner. */
class BackhaulTest {
    private static final CellGrid GRID = Worlds.squareGrid(200, 100);
    private static final double X = GRID.westMeters();
    private static final double Y = GRID.northMeters() - 20_000;
    private static final FiberNode NODE = new FiberNode("F1", "Exchange", X + 1000, Y + 1000);
    private static final GeometryFactory LINES = new GeometryFactory();

    private static Site site(String id, double eastKm, double northKm) {
        return Networks.omniSite(id, X + 1000 * eastKm, Y + 1000 * northKm, 30, 5);
    }

    private static Proposal newSite(String id, double eastKm, double northKm) {
        return new Proposal(
                id,
                id,
                "",
                List.of(new Change.AddSite(site("N" + id, eastKm, northKm))),
                new Cost(1, "toman", "2026-06"));
    }

    private static Geometry line(double... km) {
        Coordinate[] points = new Coordinate[km.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(X + 1000 * km[2 * i], Y + 1000 * km[2 * i + 1]);
        }
        return LINES.createLineString(points);
    }

    private static BackhaulOptions options(double hopAmount, double mostHopKm) {
        return options(1.5, hopAmount, mostHopKm);
    }

    private static BackhaulOptions options(double factor, double hopAmount, double mostHopKm, Geometry... roads) {
        return new BackhaulOptions(
                List.of(NODE),
                List.of(roads),
                factor,
                100,
                hopAmount > 0 ? OptionalDouble.of(hopAmount) : OptionalDouble.empty(),
                mostHopKm,
                15_000,
                8500,
                Set.of());
    }

    private static BackhaulLink connect(Terrain terrain, BackhaulOptions options, Proposal proposal, Site... today) {
        Network network = new Network(List.of(Networks.L900, Networks.L1800), List.of(today));
        return new BackhaulPlanner(terrain, network, options, List.of(proposal))
                .connect(proposal)
                .links()
                .get(0);
    }

    /** The nearest site, 2 km away, has no capacity for one more hop, so the hop goes to the next, 5 km away. */
    @Test
    void sitesWithoutCapacityTakeNoHop() {
        BackhaulOptions plain = options(1.5, 1, 30);
        BackhaulOptions full = new BackhaulOptions(
                plain.fiberNodes(),
                plain.routes(),
                plain.routeLengthFraction(),
                plain.trenchPerMeterAmount(),
                plain.microwaveHopAmount(),
                plain.mostHopKm(),
                plain.frequencyMhz(),
                plain.effectiveEarthRadiusKm(),
                Set.of("NEAR"));
        Site[] today = {site("NEAR", 12, 10), site("FAR", 15, 10)};
        assertThat(connect(Worlds.flat(GRID, 900), plain, newSite("P", 10, 10), today)
                        .to())
                .isEqualTo("NEAR");
        BackhaulLink link = connect(Worlds.flat(GRID, 900), full, newSite("P", 10, 10), today);
        assertThat(link.to()).isEqualTo("FAR");
        assertThat(link.lengthKm()).isCloseTo(5, within(1e-9));
        assertThat(link.why()).contains("(without capacity for a hop: NEAR)");
    }

    /** 3 km east and 4 km north of the node: 5 km, times 1.5 is 7.5 km, times 100 a metre is 750,000. */
    @Test
    void fibreGoesStraightTimesAFactor() {
        BackhaulLink link = connect(Worlds.flat(GRID, 900), options(0, 30), newSite("P", 4, 5));
        assertThat(link.kind()).isEqualTo(BackhaulLink.Kind.FIBER);
        assertThat(link.to()).isEqualTo("F1");
        assertThat(link.lengthKm()).isCloseTo(7.5, within(1e-9));
        assertThat(link.costAmount()).isCloseTo(750_000, within(1e-6));
        assertThat(link.why()).isEqualTo("fibre to F1 takes 7.5 km of trench, 750,000; microwave hops are not given");
    }

    /**
     * A road runs along north = 1 km from 2 to 12 km east, another along east = 10 km crosses it without a common
     * point. The node is 1 km west of the road's end: 2 km by the factor. P at (9, 5) is 1 km beside the second road:
     * 2 km; then 4 km south and 8 km west. Straight it would be 2 sqrt(80) = 17.9 km.
     */
    @Test
    void trenchesFollowRoadsAndAreSharedOnce() {
        Geometry[] roads = {line(2, 1, 12, 1), line(10, 0, 10, 9)};
        BackhaulOptions options = options(2, 0, 30, roads);
        Network none = new Network(List.of(Networks.L900), List.of());
        Proposal p = newSite("P", 9, 5);
        Proposal q = newSite("Q", 11, 7);
        BackhaulPlanner planner = new BackhaulPlanner(Worlds.flat(GRID, 900), none, options, List.of(p, q));
        ProposalBackhaul one = planner.connect(p);
        assertThat(one.links().get(0).lengthKm()).isCloseTo(2 + 4 + 8 + 2, within(1e-9));
        assertThat(one.links().get(0).why())
                .startsWith("fibre to F1 takes 16.0 km of trench along routes (straight 17.9 km)");
        assertThat(one.costAmount()).isCloseTo(1_600_000, within(1e-6));
        // Q at (11, 7): 2 km, then 6 km and 8 km and 2 km.
        ProposalBackhaul two = planner.connect(q);
        assertThat(two.costAmount()).isCloseTo(1_800_000, within(1e-6));
        // Shared is the way from P's joint at (10, 5) on: 4 km to the crossing, 8 km and 2 km to the node.
        assertThat(ProposalBackhaul.together(List.of(one, two)).ownWaysMeters())
                .isCloseTo(16_000 + 18_000 - 14_000, within(1e-6));
        assertThat(ProposalBackhaul.together(List.of(one)).ownWaysMeters()).isCloseTo(16_000, within(1e-6));
    }

    /** With a factor of 1.5 the way along routes is 1.5 + 4 + 8 + 1.5 = 15 km, straight it is 1.5 sqrt(80) = 13.4. */
    @Test
    void theShorterOfRoutesAndStraightIsTaken() {
        BackhaulLink link = connect(
                Worlds.flat(GRID, 900), options(1.5, 0, 30, line(2, 1, 12, 1), line(10, 0, 10, 9)), newSite("P", 9, 5));
        assertThat(link.lengthKm()).isCloseTo(1.5 * Math.sqrt(80), within(1e-9));
        assertThat(link.why())
                .startsWith("fibre to F1 takes 13.4 km of trench straight (along routes 15.0 km), 1,341,641");
    }

    /**
     * The road from the west ends 20 m short of the other: the gap is joined, at the factor: 2 + 4 + 0.04 + 7.98 + 2
     * km. Where it ends 60 m short it is not, and no route leads to the node.
     */
    @Test
    void looseEndsAreJoinedWithinTheSnap() {
        BackhaulLink joined = connect(
                Worlds.flat(GRID, 900), options(2, 0, 30, line(2, 1, 9.98, 1), line(10, 0, 10, 9)), newSite("P", 9, 5));
        assertThat(joined.lengthKm()).isCloseTo(16.02, within(1e-9));
        BackhaulLink apart = connect(
                Worlds.flat(GRID, 900), options(2, 0, 30, line(2, 1, 9.94, 1), line(10, 0, 10, 9)), newSite("P", 9, 5));
        assertThat(apart.lengthKm()).isCloseTo(2 * Math.sqrt(80), within(1e-9));
        assertThat(apart.why()).startsWith("fibre to F1 takes 17.9 km of trench straight (no route leads to a node)");
    }

    /**
     * 5 km of trench at 150 a metre of straight line are 750,000; a hop for 400,000 is cheaper, one for 800,000 is not.
     */
    @Test
    void theCheaperFeasibleWayIsTaken() {
        Site mast = site("M", 6, 5);
        BackhaulLink hop = connect(Worlds.flat(GRID, 900), options(400_000, 30), newSite("P", 4, 5), mast);
        assertThat(hop.kind()).isEqualTo(BackhaulLink.Kind.MICROWAVE);
        assertThat(hop.to()).isEqualTo("M");
        assertThat(hop.lengthKm()).isCloseTo(2, within(1e-9));
        assertThat(hop.costAmount()).isEqualTo(400_000);
        assertThat(hop.why()).contains("a hop of 2.0 km to M is clear", "400,000; fibre to F1 takes 7.5 km");
        BackhaulLink fibre = connect(Worlds.flat(GRID, 900), options(800_000, 30), newSite("P", 4, 5), mast);
        assertThat(fibre.kind()).isEqualTo(BackhaulLink.Kind.FIBER);
        BackhaulLink tooFar = connect(Worlds.flat(GRID, 900), options(400_000, 1.9), newSite("P", 4, 5), mast);
        assertThat(tooFar.kind()).isEqualTo(BackhaulLink.Kind.FIBER);
        assertThat(tooFar.why()).endsWith("no site stands within 1.9 km for a hop");
    }

    /** A ridge of 100 m between P and the nearer mast; the farther one behind P is free. */
    @Test
    void aRidgeBlocksAHopAndTheNextMastIsTried() {
        Terrain ridge = Worlds.of(GRID, (east, south) -> east > 4900 && east < 5200 ? 1000 : 900);
        BackhaulLink link =
                connect(ridge, options(400_000, 30), newSite("P", 4, 5), site("NEAR", 6, 5), site("FAR", 0.5, 5));
        assertThat(link.to()).isEqualTo("FAR");
        BackhaulLink blocked = connect(ridge, options(400_000, 30), newSite("P", 4, 5), site("NEAR", 6, 5));
        assertThat(blocked.kind()).isEqualTo(BackhaulLink.Kind.FIBER);
        assertThat(blocked.why()).contains("no hop to 1 sites within 30.0 km is clear (the nearest, NEAR:");
        Terrain unknown = Worlds.of(GRID, (east, south) -> east > 4900 && east < 5200 ? Double.NaN : 900);
        assertThat(connect(unknown, options(400_000, 30), newSite("P", 4, 5), site("NEAR", 6, 5))
                        .why())
                .endsWith("terrain is unknown on the way to the nearest site, NEAR");
    }

    @Test
    void whatCannotBeConnectedSaysSoAndCostsNothing() {
        BackhaulOptions hopsOnly =
                new BackhaulOptions(List.of(), List.of(), 1.5, 100, OptionalDouble.of(5), 30, 15_000, 8500, Set.of());
        Network none = new Network(List.of(Networks.L900), List.of());
        ProposalBackhaul alone =
                new BackhaulPlanner(Worlds.flat(GRID, 900), none, hopsOnly, List.of()).connect(newSite("P", 4, 5));
        assertThat(alone.links().get(0).kind()).isEqualTo(BackhaulLink.Kind.NONE);
        assertThat(alone.costAmount()).isZero();
        assertThat(alone.links().get(0).why())
                .isEqualTo("no fibre nodes are given; no site stands within 30.0 km for a hop");
        Proposal other =
                new Proposal("R", "R", "", List.of(new Change.RemoveSite("A")), new Cost(1, "toman", "2026-06"));
        assertThat(new BackhaulPlanner(Worlds.flat(GRID, 900), none, hopsOnly, List.of(other))
                        .connect(other)
                        .links())
                .isEmpty();
        assertThatThrownBy(() -> new BackhaulOptions(
                        List.of(), List.of(), 1.5, 100, OptionalDouble.empty(), 30, 15_000, 8500, Set.of()))
                .hasMessage("backhaul needs fibre nodes, a microwave hop, or both");
    }

    /**
     * 10 km at 15 GHz (0.019986 m): in the middle the first Fresnel radius is sqrt(0.019986 x 5000 x 5000 / 10000) =
     * 7.0686 m and the bulge 500 x 25 / 8500 = 1.4706 m. Antennas at 30 m over a plain with a hill of 20 m: (30 -
     * 1.4706 - 20) / 7.0686 = 1.2066 radii. A hill of 25 m leaves
     * 0.4993: not clear.
     */
    @Test
    void clearanceByHand() {
        assertThat(clearance(20).clearanceFraction()).isCloseTo(1.2066, within(2e-4));
        assertThat(clearance(20).atKm()).isEqualTo(5);
        assertThat(clearance(20).isClear()).isTrue();
        assertThat(clearance(25).clearanceFraction()).isCloseTo(0.4993, within(2e-4));
        assertThat(clearance(25).isClear()).isFalse();
        assertThat(clearance(Double.NaN).isClear()).isFalse();
    }

    private static MicrowaveClearance clearance(double hillMeters) {
        return MicrowaveClearance.of(TerrainProfile.evenlySpaced(2500, 0, 0, hillMeters, 0, 0), 30, 30, 15_000, 8500);
    }

    @Test
    void higherFrequenciesGoLessFar() {
        assertThat(BackhaulOptions.usualMostHopKm(7000)).isEqualTo(50);
        assertThat(BackhaulOptions.usualMostHopKm(15_000)).isEqualTo(25);
        assertThat(BackhaulOptions.usualMostHopKm(80_000)).isEqualTo(3);
    }
}
