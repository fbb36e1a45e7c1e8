package org.dakal.propagation.diffraction;

import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.TerrainProfile;
import org.jspecify.annotations.Nullable;

/**
 * How the ground stands in the way of a link, for people to look at: the bulge of the Earth, the first Fresnel zone,
 * both horizons, the Bullington point and the edges that obstruct most. Drawn over a flat base, heights rise by the
 * bulge and rays are straight lines.
 */
public final class LinkGeometry {
    /**
     * A point of the path that obstructs.
     *
     * @param point number in the profile
     * @param distanceKm from the transmitter
     * @param heightMeters top of ground and clutter above sea level, without the bulge
     * @param clearanceFraction how far it stays below the line it obstructs, in radii of the first Fresnel zone: 1 just
     *     clear of the zone, 0 on the line, negative above it
     * @param knifeEdgeDb loss of one knife edge there
     */
    public record Edge(
            int point, double distanceKm, double heightMeters, double clearanceFraction, double knifeEdgeDb) {

        /** The Fresnel parameter v: positive above the line. */
        public double fresnelParameter() {
            // P.526-15 section 4.1: v = sqrt(2) h / R1
            return -clearanceFraction * Math.sqrt(2);
        }
    }

    /**
     * Where the two horizon lines meet.
     *
     * @param distanceKm from the transmitter
     * @param heightMeters above the base, the bulge in it
     */
    public record Meeting(double distanceKm, double heightMeters) {}

    /** A subsidiary edge counts when it obstructs this much; P.526's limit below which nothing is lost. */
    private static final double LEAST_FRESNEL_PARAMETER = KnifeEdge.CLEAR_FRESNEL_PARAMETER;

    /** Points nearer to the main edge than this share of the path are the same hill to the eye. */
    private static final double SAME_HILL_FRACTION = 0.02;

    private final TerrainProfile profile;
    private final EdgePath path;
    private final int transmitterHorizon;
    private final int receiverHorizon;
    private final @Nullable Meeting bullingtonPoint;
    private final List<Edge> edges;

    /**
     * Looks at a path.
     *
     * @param profile known everywhere; clutter on it stands in the way
     * @param effectiveEarthRadiusKm Earth radius with refraction
     */
    public LinkGeometry(TerrainProfile profile, RadioLink link, double effectiveEarthRadiusKm) {
        this.profile = profile;
        this.path = new EdgePath(profile, link, effectiveEarthRadiusKm);
        int last = profile.size() - 1;
        double d = profile.lengthKm();
        double hts = path.heightMeters(0);
        double hrs = path.heightMeters(last);
        double stim = Double.NEGATIVE_INFINITY;
        double srim = Double.NEGATIVE_INFINITY;
        int fromT = -1;
        int fromR = -1;
        for (int i = 1; i < last; i++) {
            double di = profile.distanceKm(i);
            double height = profile.surfaceMeters(i) + bulgeMeters(i);
            // P.1812-7 (13), (17)
            double slopeT = (height - hts) / di;
            double slopeR = (height - hrs) / (d - di);
            if (slopeT > stim) {
                stim = slopeT;
                fromT = i;
            }
            if (slopeR >= srim) {
                srim = slopeR;
                fromR = i;
            }
        }
        // P.1812-7 (14), with its clear-path case
        boolean obstructed = stim >= (hrs - hts) / d && stim + srim > 0;
        this.transmitterHorizon = obstructed ? fromT : -1;
        this.receiverHorizon = obstructed ? fromR : -1;
        this.bullingtonPoint = obstructed ? meeting(hts, hrs, d, stim, srim) : null;
        this.edges = List.copyOf(principalEdges());
    }

    /** The path as a model sees it: without clutter when it does not look at it. */
    public static LinkGeometry of(TerrainProfile profile, RadioLink link, LossExplanation explanation) {
        return new LinkGeometry(
                explanation.usesClutter() ? profile : profile.withoutClutter(),
                link,
                explanation.effectiveEarthRadiusKm());
    }

    private static Meeting meeting(double hts, double hrs, double d, double stim, double srim) {
        // P.1812-7 (18)
        double db = (hrs - hts + srim * d) / (stim + srim);
        return new Meeting(db, hts + stim * db);
    }

    /** True when nothing reaches the straight line between the antennas. */
    public boolean isLineOfSight() {
        return bullingtonPoint == null;
    }

    /** The point the transmitter sees as its horizon; null in line of sight. */
    public @Nullable Edge transmitterHorizon() {
        return transmitterHorizon < 0 ? null : edge(0, transmitterHorizon, profile.size() - 1);
    }

    /** The point the receiver sees as its horizon; null in line of sight. */
    public @Nullable Edge receiverHorizon() {
        return receiverHorizon < 0 ? null : edge(0, receiverHorizon, profile.size() - 1);
    }

    /** The one edge that stands for all; null in line of sight. */
    public @Nullable Meeting bullingtonPoint() {
        return bullingtonPoint;
    }

    /**
     * The edge of largest v on the whole path first, then the worst one on either side of it as seen over it, each only
     * if it takes something away (as P.526-12 section 4.4.2) and is not the same hill. On a clear path the first is the
     * point that is least clear. Empty when there is no point between the ends.
     */
    public List<Edge> edges() {
        return edges;
    }

    /** Height of the Earth over its chord at a point, m. */
    public double bulgeMeters(int i) {
        return path.bulgeMeters(0, i, profile.size() - 1);
    }

    /** Height of the straight line between the antennas at a point, m above the base. */
    public double lineMeters(int i) {
        int last = profile.size() - 1;
        double share = profile.distanceKm(i) / profile.lengthKm();
        return path.heightMeters(0) * (1 - share) + path.heightMeters(last) * share;
    }

    /** Radius of the first Fresnel zone at a point, m. */
    public double fresnelRadiusMeters(int i) {
        return path.fresnelRadiusMeters(i);
    }

    private List<Edge> principalEdges() {
        List<Edge> found = new ArrayList<>();
        int last = profile.size() - 1;
        int main = path.worstBetween(0, last);
        if (main < 0) {
            return found;
        }
        found.add(edge(0, main, last));
        if (found.get(0).fresnelParameter() > LEAST_FRESNEL_PARAMETER) {
            addIfObstructing(found, 0, main);
            addIfObstructing(found, main, last);
        }
        return found;
    }

    private void addIfObstructing(List<Edge> found, int a, int b) {
        double mainKm = found.get(0).distanceKm();
        int worst = -1;
        double largest = LEAST_FRESNEL_PARAMETER;
        for (int n = a + 1; n < b; n++) {
            double v = path.fresnelParameter(a, n, b);
            if (v > largest && Math.abs(profile.distanceKm(n) - mainKm) >= SAME_HILL_FRACTION * profile.lengthKm()) {
                largest = v;
                worst = n;
            }
        }
        if (worst >= 0) {
            found.add(edge(a, worst, b));
        }
    }

    private Edge edge(int a, int n, int b) {
        double v = path.fresnelParameter(a, n, b);
        return new Edge(n, profile.distanceKm(n), path.heightMeters(n), -v / Math.sqrt(2), KnifeEdge.lossDb(v));
    }
}
