package org.dakal.scenarios.antenna;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;

/** What a new mast usually carries, where nobody says. */
public final class UsualSector {
    private UsualSector() {}

    /** The band of the lowest frequency among those in use, or among all where nothing hangs yet. */
    public static String lowestBand(Network network) {
        List<Band> used = network.sectors().stream().map(InstalledSector::band).toList();
        return (used.isEmpty() ? network.bands() : used)
                .stream()
                        .min(Comparator.comparingDouble(Band::frequencyMhz))
                        .orElseThrow()
                        .id();
    }

    /**
     * The sector of a band that reaches farthest, then radiates most; a typical macro cell where nothing hangs yet, and
     * none where sectors hang in other bands only.
     */
    public static Optional<Sector> of(Network network, String bandId) {
        if (network.sectors().isEmpty()) {
            return network.bands().stream()
                    .filter(band -> band.id().equals(bandId))
                    .map(UsualSector::typical)
                    .findFirst();
        }
        return network.sectors().stream()
                .filter(s -> s.band().id().equals(bandId))
                .max(Comparator.comparingDouble(
                                (InstalledSector s) -> s.sector().radiusKm())
                        .thenComparingDouble(s -> s.sector().eirpDbm())
                        .thenComparing(InstalledSector::key))
                .map(InstalledSector::sector);
    }

    private static Sector typical(Band band) {
        TypicalPanel panel = TypicalPanel.at(band.frequencyMhz());
        return new Sector(
                "A",
                band.id(),
                new Sector.Mounting(1, 0, 0, TypicalPanel.ELECTRICAL_TILT_DEGREES, panel.pattern()),
                panel.eirpDbm(),
                band.frequencyMhz(),
                band.bandwidthMhz(),
                panel.radiusKm());
    }

    /** Three copies of a sector in a round, or one when it is the same all round. */
    public static List<Sector> inARound(Sector sector) {
        boolean isRound =
                sector.pattern().attenuationDb(180, 0) == sector.pattern().attenuationDb(0, 0);
        List<Sector> sectors = new ArrayList<>();
        for (int i = 0; i < (isRound ? 1 : 3); i++) {
            sectors.add(new Sector(
                    String.valueOf((char) ('A' + i)),
                    sector.bandId(),
                    sector.withAzimuth(120.0 * i).mounting(),
                    sector.eirpDbm(),
                    sector.frequencyMhz(),
                    sector.bandwidthMhz(),
                    sector.radiusKm()));
        }
        return sectors;
    }
}
