package org.dakal.scenarios.testing;

import java.util.List;
import org.dakal.network.AntennaPattern;
import org.dakal.network.Band;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.network.Technology;

/** Two masts, two bands, four sectors, three proposals: a new mast, more power, and a removal that harms. */
final class SmallNetwork {
    private SmallNetwork() {}

    static Network network() {
        return new Network(
                List.of(
                        new Band("L900", Technology.LTE, 940, 10, "itu-r-p526"),
                        new Band("G900/old", Technology.GSM, 950, 0.2, "okumura-hata-open")),
                List.of(
                        new Site(
                                "Q001",
                                "Kahak & <North>",
                                482_250,
                                3_836_250,
                                -0.1,
                                List.of(
                                        sector("A", "L900", 0, panel()),
                                        sector("B", "L900", 120, panel()),
                                        sector("G", "G900/old", 0, AntennaPattern.isotropic()))),
                        new Site(
                                "Q002", "گردنه", 486_250, 3_836_750, -0.1, List.of(sector("A", "L900", 90, panel())))));
    }

    static List<Proposal> proposals() {
        return List.of(
                new Proposal(
                        "P01",
                        "Mast at Sarab, \"east\"",
                        "new mast",
                        List.of(new Change.AddSite(new Site(
                                "N01",
                                "Sarab",
                                489_750,
                                3_836_250,
                                -0.1,
                                List.of(sector("A", "L900", 0, AntennaPattern.isotropic()))))),
                        new Cost(9.5e9, "toman", "2026-06")),
                new Proposal(
                        "P02",
                        "More power at the pass",
                        "more power",
                        List.of(new Change.SetPower("Q002", "A", 63)),
                        new Cost(0, "toman", "2026-06")),
                new Proposal(
                        "P03",
                        "Take down Kahak",
                        "removal",
                        List.of(new Change.RemoveSite("Q001")),
                        new Cost(4e8, "toman", "2026-06")));
    }

    private static Sector sector(String id, String band, double azimuthDegrees, AntennaPattern pattern) {
        return new Sector(
                id,
                band,
                new Sector.Mounting(36, azimuthDegrees, 2, 4, pattern),
                60,
                band.equals("L900") ? 940 : 950,
                band.equals("L900") ? 10 : 0.2,
                20);
    }

    /**
     * 12 (angle / 65)^2 dB up to 30 dB around the horizon: 3 dB down at 32.5 degrees either side; nothing over height.
     */
    private static AntennaPattern panel() {
        double[] horizontalDb = new double[360];
        for (int i = 0; i < 360; i++) {
            double angle = i <= 180 ? i : i - 360;
            horizontalDb[i] = Math.min(30, 12 * angle * angle / (65 * 65));
        }
        return new AntennaPattern("panel-65", 17, 30, horizontalDb, new double[360]);
    }
}
