package org.dakal.propagation.p1812;

import org.dakal.propagation.diffraction.SmoothEarth;
import org.dakal.terrain.TerrainProfile;
import org.dakal.units.RadioWaves;

/**
 * What the profile says about the path.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, Attachment 1 to Annex 1.
 *
 * @param distanceKm d
 * @param transmitterMeters hts, antenna above sea level
 * @param receiverMeters hrs, antenna above sea level
 * @param isLineOfSight false for a transhorizon path
 * @param transmitterHorizon dlt and theta_t
 * @param receiverHorizon dlr and theta_r
 * @param angularDistanceMilliradians theta
 * @param smooth hst and hsr as fitted, and hstd and hsrd
 * @param ductingTransmitterMeters hst of (90a), not above the ground
 * @param ductingReceiverMeters hsr of (90b), not above the ground
 * @param roughnessMeters hm
 */
public record PathGeometry(
        double distanceKm,
        double transmitterMeters,
        double receiverMeters,
        boolean isLineOfSight,
        Horizon transmitterHorizon,
        Horizon receiverHorizon,
        double angularDistanceMilliradians,
        SmoothEarth smooth,
        double ductingTransmitterMeters,
        double ductingReceiverMeters,
        double roughnessMeters) {

    /**
     * The horizon as seen from one end.
     *
     * @param distanceKm from that end
     * @param elevationMilliradians above the horizontal at that end
     */
    public record Horizon(double distanceKm, double elevationMilliradians) {}

    /** Analyses a profile whose heights are all known. */
    public static PathGeometry of(TerrainProfile profile, P1812Input input, double effectiveEarthRadiusKm) {
        int last = profile.size() - 1;
        double d = profile.lengthKm();
        double hts = profile.groundMeters(0) + input.transmitterHeightAboveGroundMeters();
        double hrs = profile.groundMeters(last) + input.receiverHeightAboveGroundMeters();
        double bend = 1 / (2 * effectiveEarthRadiusKm);
        double steepestT = Double.NEGATIVE_INFINITY;
        double steepestR = Double.NEGATIVE_INFINITY;
        int lt = 0;
        int lr = last;
        for (int i = 1; i < last; i++) {
            double di = profile.distanceKm(i);
            double hi = profile.groundMeters(i);
            // P.1812-7 (77), (80); the arc tangent is taken of the largest only
            double slopeT = (hi - hts) / (1e3 * di) - di * bend;
            double slopeR = (hi - hrs) / (1e3 * (d - di)) - (d - di) * bend;
            if (slopeT > steepestT) {
                steepestT = slopeT;
                lt = i;
            }
            if (slopeR >= steepestR) {
                steepestR = slopeR;
                lr = i;
            }
        }
        // P.1812-7 (75)
        double directT = (hrs - hts) / (1e3 * d) - d * bend;
        boolean isLineOfSight = !(steepestT > directT);
        if (isLineOfSight) {
            steepestT = directT;
            // P.1812-7 (79) for a line-of-sight path
            steepestR = (hts - hrs) / (1e3 * d) - d * bend;
            lt = leastClearPoint(profile, hts, hrs, effectiveEarthRadiusKm, input.frequencyMhz());
            lr = lt;
        }
        double thetaT = 1e3 * Math.atan(steepestT);
        double thetaR = 1e3 * Math.atan(steepestR);
        SmoothEarth smooth = SmoothEarth.of(profile, hts, hrs);
        // P.1812-7 (90a), (90b)
        double hst = Math.min(smooth.fittedTransmitterMeters(), profile.groundMeters(0));
        double hsr = Math.min(smooth.fittedReceiverMeters(), profile.groundMeters(last));
        boolean hasPoint = last > 1;
        return new PathGeometry(
                d,
                hts,
                hrs,
                isLineOfSight,
                // P.1812-7 (78), (81); without a point between the ends the horizon is put in the middle
                new Horizon(hasPoint ? profile.distanceKm(lt) : d / 2, thetaT),
                new Horizon(hasPoint ? d - profile.distanceKm(lr) : d / 2, thetaR),
                // P.1812-7 (82)
                1e3 * d / effectiveEarthRadiusKm + thetaT + thetaR,
                smooth,
                hst,
                hsr,
                roughnessMeters(profile, hst, hsr, hasPoint ? lt : 0, hasPoint ? lr : last));
    }

    /** hte of (92a). */
    public double effectiveTransmitterMeters() {
        return transmitterMeters - ductingTransmitterMeters;
    }

    /** hre of (92b). */
    public double effectiveReceiverMeters() {
        return receiverMeters - ductingReceiverMeters;
    }

    /** The point of (78) for a line-of-sight path: where the Fresnel parameter of the bare ground is largest. */
    private static int leastClearPoint(
            TerrainProfile profile, double hts, double hrs, double radiusKm, double frequencyMhz) {
        double d = profile.lengthKm();
        double wavelength = RadioWaves.wavelengthMeters(frequencyMhz);
        double worst = Double.NEGATIVE_INFINITY;
        int at = 0;
        for (int i = 1; i < profile.size() - 1; i++) {
            double di = profile.distanceKm(i);
            double over = profile.groundMeters(i) + 500 / radiusKm * di * (d - di) - (hts * (d - di) + hrs * di) / d;
            // P.1812-7 (15)
            double v = over * Math.sqrt(0.002 * d / (wavelength * di * (d - di)));
            if (v >= worst) {
                worst = v;
                at = i;
            }
        }
        return at;
    }

    private static double roughnessMeters(TerrainProfile profile, double hst, double hsr, int from, int to) {
        // P.1812-7 (91)
        double slope = (hsr - hst) / profile.lengthKm();
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = from; i <= to; i++) {
            // P.1812-7 (93)
            highest = Math.max(highest, profile.groundMeters(i) - (hst + slope * profile.distanceKm(i)));
        }
        return highest;
    }
}
