package org.dakal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dakal.grid.CellGrid;
import org.dakal.network.AntennaPattern;
import org.dakal.network.Band;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.network.Technology;

/** Small made-up networks for tests. */
public final class Networks {
    public static final Band L900 = new Band("L900", Technology.LTE, 940, 10, "itu-r-p526");
    public static final Band L1800 = new Band("L1800", Technology.LTE, 1850, 20, "itu-r-p526");

    private Networks() {}

    /** A pattern 20 dB down behind, 12 dB down 30 degrees above and below. */
    public static AntennaPattern panel() {
        double[] horizontal = new double[360];
        double[] vertical = new double[360];
        for (int i = 0; i < 360; i++) {
            double angle = Math.min(i, 360 - i);
            horizontal[i] = Math.min(20, 12 * (angle / 65) * (angle / 65));
            vertical[i] = Math.min(20, 12 * (angle / 30) * (angle / 30));
        }
        return new AntennaPattern("panel", 17, 25, horizontal, vertical);
    }

    public static Sector omni(String id, Band band, double heightMeters, double eirpDbm, double radiusKm) {
        return new Sector(
                id,
                band.id(),
                new Sector.Mounting(heightMeters, 0, 0, 0, AntennaPattern.isotropic()),
                eirpDbm,
                band.frequencyMhz(),
                band.bandwidthMhz(),
                radiusKm);
    }

    public static Sector sector(String id, Band band, double heightMeters, double azimuthDegrees, double radiusKm) {
        return new Sector(
                id,
                band.id(),
                new Sector.Mounting(heightMeters, azimuthDegrees, 2, 3, panel()),
                58,
                band.frequencyMhz(),
                band.bandwidthMhz(),
                radiusKm);
    }

    public static Site omniSite(String id, double xMeters, double yMeters, double heightMeters, double radiusKm) {
        return new Site(id, id, xMeters, yMeters, 0, List.of(omni("A", L900, heightMeters, 60, radiusKm)));
    }

    /** Three-sector sites of both bands at seeded places. */
    public static Network seeded(CellGrid grid, int siteCount, long seed, double radiusKm) {
        Random random = new Random(seed);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < siteCount; i++) {
            double x = grid.westMeters() + grid.columnCount() * grid.cellSizeMeters() * random.nextDouble();
            double y = grid.northMeters() - grid.rowCount() * grid.cellSizeMeters() * random.nextDouble();
            double height = 15 + 40 * random.nextDouble();
            double turn = 120 * random.nextDouble();
            sites.add(new Site(
                    "S" + i,
                    "Site " + i,
                    x,
                    y,
                    0.3,
                    List.of(
                            sector("A", L900, height, turn, radiusKm),
                            sector("B", L900, height, turn + 120, radiusKm),
                            sector("C", L900, height, turn + 240, radiusKm),
                            sector("D", L1800, height - 2, turn, radiusKm / 2))));
        }
        return new Network(List.of(L900, L1800), sites);
    }
}
