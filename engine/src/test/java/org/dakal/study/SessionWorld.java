package org.dakal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.Quality;
import org.dakal.findings.Settlement;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.RankBy;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;

/** Hills of 30 km square with 14 sites of 56 sectors, 25 villages and three proposals. */
final class SessionWorld {
    /** Cells along a side: few, for most tests compute every one of them hundreds of times. */
    static final int SIDE = 80;

    static final CellGrid GRID = Worlds.squareGrid(SIDE, 375);
    static final double RADIUS_KM = 7;
    private static final Terrain HILLS = Worlds.hills(GRID, 11, 500, 3);

    private SessionWorld() {}

    static StudyRequest request(int threadCount) {
        return new StudyRequest(
                HILLS,
                ProvinceMask.everywhere(GRID),
                Networks.seeded(GRID, 14, 5, RADIUS_KM),
                ServiceProfile.proposedDefault(),
                proposals(),
                new Surroundings(villages(), List.of(), List.of(), List.of()),
                new SpotOptions(0.25, 12),
                RankBy.PEOPLE,
                new CoverageOptions(threadCount, Quality.FAST, RadioEnvironment.DEFAULT),
                new IndoorProfile(0.3, new TreeMap<>()));
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
                new Proposal("P1", "P1", "", List.of(new Change.AddSite(newSite("N1", 20, 60))), cost),
                new Proposal("P2", "P2", "", List.of(new Change.AddSite(newSite("N2", 66, 13))), cost),
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
