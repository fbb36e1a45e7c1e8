package org.dakal.tools.reports.link;

import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.LinkGeometry;
import org.dakal.study.LinkReport.Level;
import org.dakal.terrain.TerrainProfile;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn.
 *
 * @param profile known everywhere
 * @param link frequency, heights and the rest
 * @param model that was asked
 * @param explanation what it answered
 * @param transmitterName place or sector, for people
 * @param receiverName place, for people
 * @param bearingDegrees from transmitter to receiver, clockwise from true north; NaN when the places are not known
 * @param level what arrives there from a sector; null when nothing is known of the antenna
 * @param notes what must be told with it
 */
public record LinkScene(
        TerrainProfile profile,
        RadioLink link,
        PathLossModel model,
        LossExplanation explanation,
        String transmitterName,
        String receiverName,
        double bearingDegrees,
        @Nullable Level level,
        List<String> notes) {
    public LinkScene {
        notes = List.copyOf(notes);
    }

    /** This link's scene with more to be told, before all else. */
    public LinkScene withFirst(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(notes);
        return new LinkScene(
                profile, link, model, explanation, transmitterName, receiverName, bearingDegrees, level, all);
    }

    /** The path as the model sees it: without clutter when the model does not look at it. */
    public LinkGeometry geometry() {
        return LinkGeometry.of(profile, link, explanation);
    }

    /** Height of an antenna above sea level, m. */
    double antennaMeters(boolean transmitter) {
        return transmitter
                ? profile.groundMeters(0) + link.transmitterHeightAboveGroundMeters()
                : profile.groundMeters(profile.size() - 1) + link.receiverHeightAboveGroundMeters();
    }
}
