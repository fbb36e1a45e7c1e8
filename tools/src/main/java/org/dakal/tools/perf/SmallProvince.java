package org.dakal.tools.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dakal.coverage.CoverageOptions;
import org.dakal.findings.Settlement;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.AntennaPattern;
import org.dakal.network.Band;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Sector;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.study.StudyRequest;
import org.dakal.terrain.Terrain;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A made-up province in memory: 40 km square, 200 m cells, masts with three sectors, villages, proposals for new masts.
 */
final class SmallProvince {
    private static final double HALF_WIDTH_METERS = 20_000;
    private static final double CELL_METERS = 200;
    private static final double RADIUS_KM = 15;
    private static final int VILLAGES = 60;
    private static final int PROPOSALS = 4;
    private static final long SEED = 20_240_501;

    private SmallProvince() {}

    /** The whole request, with as many masts and on as many threads as asked. */
    static StudyRequest request(int mastCount, int threadCount) {
        Terrain terrain = SeededGround.of(HALF_WIDTH_METERS, CELL_METERS, SeededGround.RUGGED);
        SplittableRandom random = new SplittableRandom(SEED);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < mastCount; i++) {
            sites.add(site("M" + i, terrain.grid(), random));
        }
        List<Settlement> villages = new ArrayList<>();
        for (int i = 0; i < VILLAGES; i++) {
            villages.add(village("V" + i, terrain.grid(), random));
        }
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < PROPOSALS; i++) {
            Site mast = site("P" + i, terrain.grid(), random);
            proposals.add(new Proposal(
                    "P" + i,
                    "Mast " + i,
                    "new mast",
                    List.of(new Change.AddSite(mast)),
                    new Cost(1e9, "toman", "2026-01")));
        }
        return new StudyRequest(
                terrain,
                ProvinceMask.of(terrain.grid(), new GeometryFactory().toGeometry(box(terrain.grid()))),
                new Network(List.of(new Band("L900", Technology.LTE, 900, 10, "itu-r-p1812")), sites),
                ServiceProfile.proposedDefault(),
                proposals,
                new Surroundings(villages, List.of(), List.of(), List.of()),
                SpotOptions.DEFAULT,
                RankBy.PEOPLE,
                CountBy.THRESHOLD,
                new CoverageOptions(threadCount, BenchSet.QUALITY, RadioEnvironment.DEFAULT),
                null,
                null);
    }

    private static Envelope box(CellGrid grid) {
        return new Envelope(
                grid.xMeters(5),
                grid.xMeters(grid.columnCount() - 6),
                grid.yMeters(5),
                grid.yMeters(grid.rowCount() - 6));
    }

    private static Site site(String id, CellGrid grid, SplittableRandom random) {
        List<Sector> sectors = new ArrayList<>();
        double height = 30 + random.nextInt(4) * 8;
        for (int i = 0; i < 3; i++) {
            sectors.add(new Sector(
                    Character.toString('A' + i),
                    "L900",
                    new Sector.Mounting(height, 120 * i, 0, 2, AntennaPattern.isotropic()),
                    56,
                    900,
                    10,
                    RADIUS_KM));
        }
        return new Site(id, id, x(grid, random), y(grid, random), 0, sectors);
    }

    private static Settlement village(String id, CellGrid grid, SplittableRandom random) {
        return new Settlement(
                id,
                id,
                "",
                Settlement.Kind.VILLAGE,
                x(grid, random),
                y(grid, random),
                100 + random.nextInt(2000),
                400,
                true);
    }

    private static double x(CellGrid grid, SplittableRandom random) {
        return grid.xMeters(10 + random.nextInt(grid.columnCount() - 20));
    }

    private static double y(CellGrid grid, SplittableRandom random) {
        return grid.yMeters(10 + random.nextInt(grid.rowCount() - 20));
    }
}
