package org.dakal.propagation.p1812;

import org.dakal.propagation.Bullington;
import org.dakal.propagation.KnifeEdge;
import org.dakal.propagation.SphericalEarth;

/**
 * The Bullington loss Lbulls of the smooth path without its profile points: the sphere itself gives the Bullington point.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, Attachment 4 to Annex 1. It is an alternative to equations (13) to (21) over
 * points of height zero, to which it is close when the points are dense; the reference results use the points.
 */
public final class SmoothPathBullington {
    private SmoothPathBullington() {}

    /**
     * Lbulls in dB.
     *
     * @param d length of the path, km
     * @param hte effective height of the transmitter over the smooth Earth, m, positive
     * @param hre effective height of the receiver over the smooth Earth, m, positive
     * @param effectiveEarthRadiusKm ap
     * @param wavelengthMeters of the carrier
     */
    public static double lossDb(
            double d, double hte, double hre, double effectiveEarthRadiusKm, double wavelengthMeters) {
        // P.1812-7 (22)
        double horizonKm = Math.sqrt(0.002 * effectiveEarthRadiusKm) * (Math.sqrt(hte) + Math.sqrt(hre));
        double v = d < horizonKm
                ? clearFresnelParameter(d, hte, hre, effectiveEarthRadiusKm, wavelengthMeters)
                : obstructedFresnelParameter(d, hte, hre, effectiveEarthRadiusKm, wavelengthMeters);
        // P.1812-7 (21)
        return Bullington.totalLossDb(KnifeEdge.lossDb(v), d);
    }

    /** In sight: the point of least clearance of section 4.3.2. */
    private static double clearFresnelParameter(double d, double hte, double hre, double radius, double wavelength) {
        double b = SphericalEarth.leastClearancePoint(250 * d * d / (radius * (hte + hre)), (hte - hre) / (hte + hre));
        // P.1812-7 (24a), (24b), (23)
        double dse1 = d / 2 * (1 + b);
        double dse2 = d - dse1;
        double bulge = 500 / radius;
        double hse = ((hte - bulge * dse1 * dse1) * dse2 + (hre - bulge * dse2 * dse2) * dse1) / d;
        // P.1812-7 (15)
        return -hse * Math.sqrt(0.002 * d / (wavelength * dse1 * dse2));
    }

    /** Beyond the horizon: where the two tangents to the sphere meet. */
    private static double obstructedFresnelParameter(
            double d, double hte, double hre, double radius, double wavelength) {
        double bulge = 500 / radius;
        // P.1812-7 (13), (17): the tangents' slopes, m/km, over the chord of the path
        double stm = bulge * d - 2 * Math.sqrt(bulge * hte);
        double srm = bulge * d - 2 * Math.sqrt(bulge * hre);
        // P.1812-7 (18)
        double ds = (hre - hte + srm * d) / (stm + srm);
        double height = hte + stm * ds - (hte * (d - ds) + hre * ds) / d;
        // P.1812-7 (19)
        return height * Math.sqrt(0.002 * d / (wavelength * ds * (d - ds)));
    }
}
