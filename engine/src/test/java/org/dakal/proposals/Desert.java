package org.dakal.proposals;

import java.util.ArrayList;
import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Road;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Band;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One row of 101 cells of 100 m in flat desert, with a mast in column 20, over free space at 900 MHz. LTE of 10 MHz
 * with 30.8 dBm EIRP: a resource element has 30.8 - 27.78 = 3.02 dBm, service takes -105 + 10.25 = -94.75 dBm, so 97.77
 * dB may be lost, which 91.53 + 20 log10(d/km) reaches at 2.05 km. Every mast serves the 20 cells on each side of its
 * own.
 *
 * <p>Villages with powers of two of people: 1 in column 5, 2 in 35, 4 in 45, 8 in 65, 16 in 75, 32 in 95. A road runs
 * along the row, a school stands in column 45.
 */
final class Desert {
    static final CellGrid GRID = new CellGrid(32639, 500_000, 3_800_000, 100, 101, 1);
    static final double EIRP_DBM = 30.8;
    private static final Band FREE = new Band("F", Technology.LTE, 900, 10, "free-space");
    private static final int[] VILLAGE_COLUMNS = {5, 35, 45, 65, 75, 95};

    private Desert() {}

    static Network today() {
        return new Network(List.of(FREE), List.of(mast("OLD", 20, EIRP_DBM)));
    }

    static Site mast(String id, int column, double eirpDbm) {
        return new Site(
                id, id, GRID.xMeters(column), GRID.yMeters(0), 0, List.of(Networks.omni("1", FREE, 30, eirpDbm, 20)));
    }

    static Proposal proposal(String id, double costToman, Change... changes) {
        return new Proposal(id, id, "", List.of(changes), new Cost(costToman, "toman", "2026-06"));
    }

    static Proposal newMast(String id, int column, double costToman) {
        return proposal(id, costToman, new Change.AddSite(mast("N" + id, column, EIRP_DBM)));
    }

    static ExposureMap exposure() {
        List<Settlement> villages = new ArrayList<>();
        for (int i = 0; i < VILLAGE_COLUMNS.length; i++) {
            villages.add(new Settlement(
                    "V" + (1 << i),
                    "",
                    "",
                    Settlement.Kind.VILLAGE,
                    GRID.xMeters(VILLAGE_COLUMNS[i]),
                    GRID.yMeters(0),
                    1 << i,
                    0,
                    true));
        }
        double y = GRID.yMeters(0);
        Road road = new Road("R", "", "road", new GeometryFactory().createLineString(new Coordinate[] {
                    new Coordinate(GRID.westMeters(), y), new Coordinate(GRID.westMeters() + 10_100, y)
                }));
        PublicPoint school = new PublicPoint("S", "", "school", GRID.xMeters(45), y);
        return new ExposureMap(
                ProvinceMask.ofCells(GRID, cell -> true),
                new Surroundings(villages, List.of(school), List.of(road), List.of()));
    }

    static List<ProposalBenefit> rank(RankBy rankBy, Proposal... proposals) {
        try (CoverageEngine engine = new CoverageEngine(
                Worlds.flat(GRID, 900),
                ServiceProfile.proposedDefault(),
                new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore())) {
            return new MarginalBenefit(engine, exposure(), rankBy)
                    .rank(engine.cover(today(), ProgressListener.NONE), List.of(proposals), ProgressListener.NONE);
        }
    }
}
