package org.dakal.tools.cli.proposals;

import java.util.List;
import org.dakal.network.Band;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.scenarios.antenna.UsualSector;
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
        Sector sector = like == null
                ? usual(network, band(network, bandId))
                : named(network, like).sector();
        return UsualSector.inARound(sector.withHeight(heightAboveGroundMeters));
    }

    private static Sector usual(Network network, String bandId) {
        return UsualSector.of(network, bandId)
                .orElseThrow(() -> CommandFailure.badInput(
                        "No sector of band " + bandId + " can be taken as a model.",
                        "Name one with --like SITE/SECTOR, or another band with --band."));
    }

    private static String band(Network network, @Nullable String bandId) {
        List<String> known = network.bands().stream().map(Band::id).toList();
        if (bandId != null && !known.contains(bandId)) {
            throw CommandFailure.badInput(
                    "--band " + bandId + ": the scenario has no such band.", Suggestions.nearestOrSome(bandId, known));
        }
        return bandId == null ? UsualSector.lowestBand(network) : bandId;
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
