package org.dakal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.Quality;
import org.dakal.findings.Settlement;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.ServiceQuality;
import org.dakal.network.Site;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.MeasuredRange;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;

/** Hills of 30 km square with 14 sites of 56 sectors, 25 villages and three proposals. */
final class SessionWorld {
    /** Cells along a side: few, for most tests compute every one of them hundreds of times. */
    static final int SIDE = 60;

    static final CellGrid GRID = Worlds.squareGrid(SIDE, 500);
    static final double RADIUS_KM = 7;
    private static final Terrain HILLS = Worlds.hills(GRID, 11, 500, 3);

    private SessionWorld() {}

    static StudyRequest request(int threadCount) {
        return request(threadCount, Quality.FAST);
    }

    static StudyRequest request(int threadCount, Quality quality) {
        return request(threadCount, quality, ServiceProfile.proposedDefault());
    }

    /** The study of phones that ask for more than level. */
    static StudyRequest asking(int threadCount, ServiceQuality asked) {
        return request(
                threadCount, Quality.FAST, ServiceProfile.proposedDefault().with(asked, Double.NaN));
    }

    private static StudyRequest request(int threadCount, Quality quality, ServiceProfile profile) {
        return new StudyRequest(
                HILLS,
                ProvinceMask.ofCells(GRID, cell -> true),
                Networks.seeded(GRID, 14, 5, RADIUS_KM),
                profile,
                proposals(),
                new Surroundings(villages(), List.of(), List.of(), List.of()),
                new SpotOptions(0.25, 12),
                RankBy.PEOPLE,
                CountBy.EXPECTED,
                new CoverageOptions(threadCount, quality, RadioEnvironment.DEFAULT),
                new IndoorProfile(0.3, new TreeMap<>()),
                null);
    }

    /** The study with a calibration of one band in the west, and with a town in the north whose levels vary less. */
    static StudyRequest corrected(int threadCount) {
        byte[] codes = new byte[GRID.cellCount()];
        FloatRaster share = FloatRaster.filled(GRID, 0);
        for (int cell = 0; cell < codes.length; cell++) {
            codes[cell] = (byte) (GRID.rowOf(cell) < SIDE / 2 ? 1 : 0);
            share.set(cell, Math.max(0, 1 - GRID.columnOf(cell) / 60f));
        }
        Terrain withTown = new Terrain(
                HILLS.ground(),
                new ClutterRaster(GRID, codes, null, List.of(new ClutterClass(1, "town", 0, 0, 27, 6))));
        StudyRequest plain = request(threadCount);
        return new StudyRequest(
                withTown,
                plain.province(),
                plain.network(),
                plain.serviceProfile(),
                plain.proposals(),
                plain.surroundings(),
                plain.spotOptions(),
                plain.rankBy(),
                plain.countBy(),
                plain.coverageOptions(),
                plain.indoor(),
                new LossCorrection(
                        Map.of(
                                "L900",
                                new LossCorrection.BandCorrection(
                                        "itu-r-p526",
                                        -6,
                                        9,
                                        3,
                                        new MeasuredRange(0.5, 2, 5),
                                        new MeasuredRange(15, 25, 40),
                                        null)),
                        Map.of("town", 4.0),
                        Map.of("S3/A", -7.0, "S4/B", 5.0),
                        share,
                        new LossCorrection.Spread(7, Map.of("town", 5.0), null)));
    }

    private static List<Settlement> villages() {
        Random random = new Random(3);
        List<Settlement> villages = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            villages.add(new Settlement(
                    "V" + i,
                    "Village " + i,
                    "",
                    Settlement.Kind.VILLAGE,
                    GRID.xMeters(random.nextInt(SIDE)),
                    GRID.yMeters(random.nextInt(SIDE)),
                    20 + random.nextInt(900),
                    400,
                    true));
        }
        return villages;
    }

    private static List<Proposal> proposals() {
        Cost cost = new Cost(1e9, "toman", "2026");
        return List.of(
                new Proposal("P1", "P1", "", List.of(new Change.AddSite(newSite("N1", 15, 45))), cost),
                new Proposal("P2", "P2", "", List.of(new Change.AddSite(newSite("N2", 50, 10))), cost),
                new Proposal("P3", "P3", "", List.of(new Change.Retilt("S3", "A", 0, 1)), cost));
    }

    static Site newSite(String id, int column, int row) {
        return new Site(
                id,
                id,
                GRID.xMeters(column),
                GRID.yMeters(row),
                0.3,
                List.of(Networks.sector("A", Networks.L900, 40, 10, RADIUS_KM)));
    }

    /** A change that can be made to a network, of any kind. */
    static Change anyChange(Network network, Random random, int number) {
        Site site = network.sites().get(random.nextInt(network.sites().size()));
        String sector = site.sectors().isEmpty()
                ? ""
                : site.sectors().get(random.nextInt(site.sectors().size())).id();
        int kind = sector.isEmpty() ? 7 : random.nextInt(8);
        return switch (kind) {
            case 0, 1 -> new Change.Retilt(site.id(), sector, random.nextInt(4), random.nextInt(10));
            case 2 -> new Change.Turn(site.id(), sector, random.nextInt(360));
            case 3 -> new Change.SetPower(site.id(), sector, 50 + random.nextInt(12));
            case 4 -> new Change.SetHeight(site.id(), 15 + random.nextInt(40));
            case 5 -> new Change.RemoveSector(site.id(), sector);
            case 6 ->
                new Change.AddSector(
                        site.id(),
                        Networks.sector("X" + number, Networks.L1800, 30, random.nextInt(360), RADIUS_KM / 2));
            default -> new Change.AddSite(newSite("N" + number, random.nextInt(SIDE), random.nextInt(SIDE)));
        };
    }
}
