package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.FirstTerm;
import org.dakal.propagation.diffraction.SphericalEarth;
import org.dakal.units.OctaveCubics;

/**
 * The twin of {@link SphericalEarth}: over land its powers and logarithms of one number each come from tables, within
 * 1e-5 dB. Never changes: a mast's loops share one.
 */
final class TabledSphere {
    /** Where F(X) changes its form, P.1812-7 (33). */
    private static final double FORM_CHANGE = 1.6;

    private static final OctaveCubics DISTANCE_TERM =
            new OctaveCubics(-14, 24, share -> FirstTerm.distanceTermDb(share * FORM_CHANGE));
    /** Its form changes at 2, where an octave begins. */
    private static final OctaveCubics HEIGHT_GAIN = new OctaveCubics(-14, 28, TabledSphere::heightGainDb);

    private final SphericalEarth sphere;
    private final boolean isLand;
    /** What the spherical Earth's effective radius decides: X per km, B per m and the least height gain. */
    private final OctaveCubics radius;

    TabledSphere(SphericalEarth sphere) {
        this.sphere = sphere;
        this.isLand = sphere.seaFraction() <= 0;
        FirstTerm land = sphere.land();
        this.radius = new OctaveCubics(-2, 22, land::distancePerKm, land::heightPerMeter, land::leastHeightGainDb);
    }

    private static double heightGainDb(double b) {
        return FirstTerm.heightGainDb(b == 2 ? Math.nextUp(b) : b);
    }

    /** Wavelength in metres the sphere was made for. */
    double wavelengthMeters() {
        return sphere.wavelengthMeters();
    }

    /**
     * Loss in dB, not negative while the ends see each other.
     *
     * @param horizonSquareKm2 square of the farthest distance at which they do
     * @param clearShare least clearance as a share of that at which nothing is lost
     * @see SphericalEarth#lossDb(double, double, double)
     * @see SmoothPaths
     */
    double lossDb(double d, double hte, double hre, double horizonSquareKm2, double clearShare) {
        // (26), the root of the heights being the horizon's; beyond it the Earth is as it is
        double ratio = d * d / horizonSquareKm2;
        double marginal = firstTermDb(sphere.effectiveEarthRadiusKm() * Math.min(1, ratio), d, hte, hre);
        if (ratio >= 1) {
            return marginal;
        }
        // (27)
        return clearShare > 1 || marginal <= 0 ? 0 : (1 - clearShare) * marginal;
    }

    private double firstTermDb(double aKm, double d, double hte, double hre) {
        if (!isLand || !radius.covers(aKm)) {
            return sphere.firstTermDb(aKm, d, hte, hre);
        }
        int place = radius.place(aKm);
        double within = radius.within(aKm);
        double x = radius.value(0, place, within) * (d * (1 / FORM_CHANGE));
        double perMeter = radius.value(1, place, within);
        double leastDb = radius.value(2, place, within);
        double bTx = perMeter * hte;
        double bRx = perMeter * hre;
        if (!(DISTANCE_TERM.covers(x) && HEIGHT_GAIN.covers(bTx) && HEIGHT_GAIN.covers(bRx))) {
            return sphere.firstTermDb(aKm, d, hte, hre);
        }
        return -DISTANCE_TERM.value(x)
                - Math.max(HEIGHT_GAIN.value(bTx), leastDb)
                - Math.max(HEIGHT_GAIN.value(bRx), leastDb);
    }
}
