package org.dakal.propagation.diffraction;

import org.dakal.propagation.RadioLink;
import org.dakal.terrain.TerrainProfile;
import org.dakal.units.RadioWaves;

/** Heights of a path over the curved Earth as edges see them: antennas at its ends, ground with its clutter between. */
final class EdgePath {
    private final TerrainProfile profile;
    private final double transmitterMeters;
    private final double receiverMeters;
    private final double bulge;
    private final double wavelength;

    EdgePath(TerrainProfile profile, RadioLink link, double effectiveEarthRadiusKm) {
        this.profile = profile;
        this.transmitterMeters = profile.groundMeters(0) + link.transmitterHeightAboveGroundMeters();
        this.receiverMeters = profile.groundMeters(profile.size() - 1) + link.receiverHeightAboveGroundMeters();
        this.bulge = 500 / effectiveEarthRadiusKm;
        this.wavelength = RadioWaves.wavelengthMeters(link.frequencyMhz());
    }

    /** Height above sea level of a point: an antenna at the ends. */
    double heightMeters(int i) {
        if (i == 0) {
            return transmitterMeters;
        }
        return i == profile.size() - 1 ? receiverMeters : profile.surfaceMeters(i);
    }

    /** How much the Earth rises at point n over the chord between the points a and b. */
    double bulgeMeters(int a, int n, int b) {
        return bulge
                * (profile.distanceKm(n) - profile.distanceKm(a))
                * (profile.distanceKm(b) - profile.distanceKm(n));
    }

    /** v of point n between the points a and b, over the curved Earth. */
    double fresnelParameter(int a, int n, int b) {
        double dan = profile.distanceKm(n) - profile.distanceKm(a);
        double dnb = profile.distanceKm(b) - profile.distanceKm(n);
        double dab = dan + dnb;
        // P.526-12 section 4.4.2, h and v of a point
        double h = heightMeters(n) + bulgeMeters(a, n, b) - (heightMeters(a) * dnb + heightMeters(b) * dan) / dab;
        return h * Math.sqrt(0.002 * dab / (wavelength * dan * dnb));
    }

    /** Radius of the first Fresnel zone of the whole path at a point between its ends, m. */
    double fresnelRadiusMeters(int n) {
        double d = profile.lengthKm();
        double dn = profile.distanceKm(n);
        // P.526-15 (2) for n = 1, in the units used here
        return Math.sqrt(1000 * wavelength * dn * (d - dn) / d);
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
