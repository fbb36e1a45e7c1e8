package org.dakal.tools.reports.words;

import org.dakal.findings.Cause;
import org.dakal.findings.Spot;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;

/** Why a spot is not served, in words. */
public record CauseWords(Messages messages, Quantities quantities, Network network) {
    private static final double METERS_PER_KM = 1000;
    /** Below this share the reason is one of several and the sentence says so. */
    private static final double CLEAR_SHARE = 0.9;

    /** One or two sentences without a full stop at the end. */
    public String sentence(Spot spot) {
        Cause cause = spot.cause();
        String reason = reason(spot, cause);
        return cause.shareFraction() >= CLEAR_SHARE
                ? reason
                : messages.text("cause.share", reason, quantities.percent(cause.shareFraction()));
    }

    private String reason(Spot spot, Cause cause) {
        InstalledSector server = serverOf(cause.server());
        return switch (cause.kind()) {
            case NO_DATA -> messages.text("cause.noData");
            case INTERFERENCE ->
                server == null
                        ? messages.text("cause.interference")
                        : messages.text("cause.interferenceServer", mast(server.site()), distanceToSpot(server, spot));
            case TOO_FAR ->
                server == null
                        ? messages.text("cause.noMast")
                        : messages.text("cause.tooFar", mast(server.site()), distanceToSpot(server, spot));
            case TERRAIN -> terrain(spot, cause.ridge(), server);
            case CLUTTER ->
                server == null
                        ? messages.text("cause.clutter")
                        : messages.text("cause.clutterServer", mast(server.site()), distanceToSpot(server, spot));
            case PATTERN ->
                server == null
                        ? messages.text("cause.pattern")
                        : messages.text(
                                "cause.patternServer",
                                Names.isolated(server.sector().id()),
                                mast(server.site()),
                                distanceToSpot(server, spot));
        };
    }

    private String terrain(Spot spot, Cause.@Nullable Ridge ridge, @Nullable InstalledSector server) {
        if (ridge == null || server == null) {
            return messages.text("cause.terrain");
        }
        double dx = ridge.xMeters() - server.site().xMeters();
        double dy = ridge.yMeters() - server.site().yMeters();
        boolean blocksSight = ridge.aboveLineOfSightMeters() >= 0;
        return messages.text(
                blocksSight ? "cause.ridge" : "cause.grazing",
                quantities.distanceKm(Math.hypot(dx, dy) / METERS_PER_KM),
                mast(server.site()),
                quantities.meters(Math.abs(ridge.aboveLineOfSightMeters())),
                quantities.decibels(ridge.diffractionLossDb()),
                distanceToSpot(server, spot));
    }

    private String distanceToSpot(InstalledSector server, Spot spot) {
        double dx = spot.anchorXMeters() - server.site().xMeters();
        double dy = spot.anchorYMeters() - server.site().yMeters();
        return quantities.distanceKm(Math.hypot(dx, dy) / METERS_PER_KM);
    }

    /** A mast after the word for one: its id, and its name where it has one in the page's language. */
    public String mast(Site site) {
        String id = site.id();
        String name = Names.of(site, messages.language());
        if (messages.language() == Language.PERSIAN && name.contains(Digits.persian(id))) {
            return Names.isolated(Digits.persian(id)); // the sentence itself says that it is a mast
        }
        return name.contains(id) ? name : messages.text("cause.mast", Names.isolated(id), name);
    }

    /** The sector of a key, if it is still in the network. */
    public @Nullable InstalledSector serverOf(@Nullable String key) {
        if (key == null) {
            return null;
        }
        return network.sectors().stream()
                .filter(s -> key.startsWith(s.site().id()) && s.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
