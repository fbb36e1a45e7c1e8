package org.dakal.propagation;

import java.util.List;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;
import org.dakal.terrain.TerrainProfile;
import org.dakal.units.RadioWaves;

/**
 * Free space plus up to three knife edges in Deygout's way: the edge that obstructs most, and the worst one on either
 * side of it.
 *
 * <p>Source: Recommendation ITU-R P.526-12, section 4.4.2, the cascaded knife edge method, which later editions replace by
 * {@link DeltaBullington}; kept for comparison with older plans. Over Recommendation ITU-R P.525-4 on the slant distance.
 * Edges stand on the ground with its clutter, at the profile's points.
 */
public final class CascadedKnifeEdges implements PathLossModel {
    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(
                    Quantity.FREQUENCY_MHZ, 30, 50_000, Severity.WARNING, "none stated; as P.1812-7 and P.452-17"),
            new ValidityRange(
                    Quantity.DISTANCE_KM, FreeSpace.MINIMUM_DISTANCE_KM, 10_000, Severity.WARNING, "ITU-R P.525-4"));

    @Override
    public String id() {
        return "deygout";
    }

    @Override
    public String title() {
        return "Cascaded knife edges (Deygout) over free space";
    }

    @Override
    public String source() {
        return "Recommendations ITU-R P.526-12 section 4.4.2 and P.525-4";
    }

    @Override
    public List<ValidityRange> validity() {
        return VALIDITY;
    }

    @Override
    public boolean needsTerrain() {
        return true;
    }

    @Override
    public double pathLossDb(TerrainProfile profile, RadioLink link) {
        if (!profile.isKnown()) {
            return Double.NaN;
        }
        return FreeSpace.lossDb(FreeSpace.slantDistanceKm(profile, link), link.frequencyMhz())
                + diffractionLossDb(profile, link);
    }

    /** Diffraction loss in dB; the profile must be known everywhere. */
    public static double diffractionLossDb(TerrainProfile profile, RadioLink link) {
        Path path = new Path(profile, link);
        int last = profile.size() - 1;
        int main = path.worstBetween(0, last);
        double mainDb = main < 0 ? 0 : KnifeEdge.lossDb(path.fresnelParameter(0, main, last));
        if (mainDb == 0) {
            return 0;
        }
        // P.526-12 section 4.4.2: T and C, with the path's length in km
        double t = 1 - Math.exp(-mainDb / 6);
        double c = 10 + 0.04 * profile.lengthKm();
        return mainDb + t * (path.worstLossDb(0, main) + path.worstLossDb(main, last) + c);
    }

    /** Heights of a path: antennas at its ends, surface between. */
    private static final class Path {
        private final TerrainProfile profile;
        private final double transmitterMeters;
        private final double receiverMeters;
        private final double bulge;
        private final double wavelength;

        Path(TerrainProfile profile, RadioLink link) {
            this.profile = profile;
            this.transmitterMeters = profile.groundMeters(0) + link.transmitterHeightAboveGroundMeters();
            this.receiverMeters = profile.groundMeters(profile.size() - 1) + link.receiverHeightAboveGroundMeters();
            this.bulge = 500 / link.environment().effectiveEarthRadiusKm();
            this.wavelength = RadioWaves.wavelengthMeters(link.frequencyMhz());
        }

        private double heightMeters(int i) {
            if (i == 0) {
                return transmitterMeters;
            }
            return i == profile.size() - 1 ? receiverMeters : profile.surfaceMeters(i);
        }

        /** v of point n between the points a and b, over the curved Earth. */
        double fresnelParameter(int a, int n, int b) {
            double dan = profile.distanceKm(n) - profile.distanceKm(a);
            double dnb = profile.distanceKm(b) - profile.distanceKm(n);
            double dab = dan + dnb;
            // P.526-12 section 4.4.2, h and v of a point
            double h = heightMeters(n) + bulge * dan * dnb - (heightMeters(a) * dnb + heightMeters(b) * dan) / dab;
            return h * Math.sqrt(0.002 * dab / (wavelength * dan * dnb));
        }

        /** The point of largest v between two points; -1 when there is none. */
        int worstBetween(int a, int b) {
            int worst = -1;
            double largest = Double.NEGATIVE_INFINITY;
            for (int n = a + 1; n < b; n++) {
                double v = fresnelParameter(a, n, b);
                if (v > largest) {
                    largest = v;
                    worst = n;
                }
            }
            return worst;
        }

        double worstLossDb(int a, int b) {
            int worst = worstBetween(a, b);
            return worst < 0 ? 0 : KnifeEdge.lossDb(fresnelParameter(a, worst, b));
        }
    }
}
