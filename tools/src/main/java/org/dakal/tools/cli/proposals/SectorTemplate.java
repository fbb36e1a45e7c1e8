package org.dakal.tools.cli.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.scenarios.antenna.TypicalPanel;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.tools.cli.console.CommandFailure;
import org.jspecify.annotations.Nullable;

/** What a suggested mast carries. */
final class SectorTemplate {
    private SectorTemplate() {}

    /**
     * Copies of a sector that hangs already, three in a round, or one when it is the same all round; three typical ones
     * where nothing hangs yet.
     *
     * @param bandId of the sector to copy; null for the lowest frequency
     * @param like the sector to copy, as SITE/SECTOR; null for that of the band which reaches farthest, then radiates
     *     most
     */
    static List<Sector> of(
            Network network, @Nullable String bandId, @Nullable String like, double heightAboveGroundMeters) {
        Sector sector = like != null
                ? named(network, like).sector()
                : network.sectors().isEmpty()
                        ? typical(network, bandId)
                        : farthest(network, band(network, bandId)).sector();
        return inARound(sector.withHeight(heightAboveGroundMeters));
    }

    /** What a macro cell of a band usually is. */
    private static Sector typical(Network network, @Nullable String bandId) {
        String id = band(network, bandId);
        Band band = network.bands().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        TypicalPanel panel = TypicalPanel.at(band.frequencyMhz());
        return new Sector(
                "A",
                id,
                new Sector.Mounting(1, 0, 0, TypicalPanel.ELECTRICAL_TILT_DEGREES, panel.pattern()),
                panel.eirpDbm(),
                band.frequencyMhz(),
                band.bandwidthMhz(),
                panel.radiusKm());
    }

    private static List<Sector> inARound(Sector sector) {
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

    private static String band(Network network, @Nullable String bandId) {
        List<String> known = network.bands().stream().map(Band::id).toList();
        if (bandId == null) {
            List<Band> used =
                    network.sectors().stream().map(InstalledSector::band).toList();
            return (used.isEmpty() ? network.bands() : used)
                    .stream()
                            .min(Comparator.comparingDouble(Band::frequencyMhz))
                            .orElseThrow()
                            .id();
        }
        if (!known.contains(bandId)) {
            throw CommandFailure.badInput(
                    "--band " + bandId + ": the scenario has no such band.", Suggestions.nearestOrSome(bandId, known));
        }
        return bandId;
    }

    private static InstalledSector farthest(Network network, String bandId) {
        return network.sectors().stream()
                .filter(s -> s.band().id().equals(bandId))
                .max(Comparator.comparingDouble(
                                (InstalledSector s) -> s.sector().radiusKm())
                        .thenComparingDouble(s -> s.sector().eirpDbm())
                        .thenComparing(InstalledSector::key))
                .orElseThrow(() -> CommandFailure.badInput(
                        "No sector of band " + bandId + " can be taken as a model.",
                        "Name one with --like SITE/SECTOR, or another band with --band."));
    }

    private static InstalledSector named(Network network, String like) {
        return network.sectors().stream()
                .filter(s -> s.key().equals(like))
                .findFirst()
                .orElseThrow(() -> CommandFailure.badInput(
                        "--like " + like + ": the scenario has no such sector.",
                        Suggestions.nearest(
                                like,
                                network.sectors().stream()
                                        .map(InstalledSector::key)
                                        .toList())));
    }
}
