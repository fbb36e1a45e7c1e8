package org.dakal.tools.cli.link;

import java.util.List;
import java.util.stream.IntStream;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.scenarios.links.LinkProblem;
import org.dakal.scenarios.links.ProfileCutter;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.terrain.TerrainProfile;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.reports.link.LinkScene;

/**
 * A link between two places over terrain files.
 *
 * @param receiverHeightMeters over its ground
 */
record PlacedLink(
        LatLon from,
        LatLon to,
        double heightMeters,
        double receiverHeightMeters,
        double frequencyMhz,
        Percentages percentages) {

    LinkScene scene(ElevationSource source, PathLossModel model) {
        ProfileCutter cutter = new ProfileCutter(source);
        TerrainProfile profile;
        try {
            profile = cutter.between(
                    from.latitudeDegrees(),
                    from.longitudeDegrees(),
                    to.latitudeDegrees(),
                    to.longitudeDegrees(),
                    cutter.usualSpacingMeters());
        } catch (LinkProblem e) {
            throw CommandFailure.badInput(String.valueOf(e.getMessage()) + ".", "");
        }
        requireKnown(profile, source.description());
        RadioLink link = new RadioLink(
                frequencyMhz,
                heightMeters,
                receiverHeightMeters,
                Polarization.VERTICAL,
                RadioEnvironment.DEFAULT.atLatitude((from.latitudeDegrees() + to.latitudeDegrees()) / 2),
                percentages);
        return new LinkScene(
                profile,
                link,
                model,
                model.explain(profile, link),
                from.toString(),
                to.toString(),
                ProfileCutter.bearingDegrees(
                        from.latitudeDegrees(), from.longitudeDegrees(), to.latitudeDegrees(), to.longitudeDegrees()),
                null,
                source.illustrative() ? List.of("Illustrative, not real: the terrain.") : List.of());
    }

    /** Refuses a path with unknown ground, and says where it begins and how much of it there is. */
    static void requireKnown(TerrainProfile profile, String terrain) {
        if (!profile.isKnown()) {
            throw unknownGround(profile, terrain);
        }
    }

    /** Says where the unknown ground of a path begins and how much of it there is. */
    static CommandFailure unknownGround(TerrainProfile profile, String terrain) {
        int[] unknown = IntStream.range(0, profile.size())
                .filter(i -> Double.isNaN(profile.groundMeters(i)))
                .toArray();
        return CommandFailure.badInput(
                "The ground is unknown at " + unknown.length + " of " + profile.size()
                        + " points of the path, first at " + Math.round(profile.distanceKm(unknown[0]) * 1000)
                        + " m from the transmitter.",
                "The terrain is " + terrain + ".");
    }
}
