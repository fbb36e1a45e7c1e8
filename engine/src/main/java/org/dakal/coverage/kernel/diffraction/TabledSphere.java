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
    private final double bulge;
    private final double squarePerMeter;
    private final double clearanceFactor;
    private final double horizonPerRoot;
    /** What the spherical Earth's effective radius decides: X per km, B per m and the least height gain. */
    private final OctaveCubics radius;

    TabledSphere(SphericalEarth sphere) {
        this.sphere = sphere;
        this.isLand = sphere.seaFraction() <= 0;
        FirstTerm land = sphere.land();
        this.bulge = 500 / sphere.effectiveEarthRadiusKm();
        this.squarePerMeter = 250 / sphere.effectiveEarthRadiusKm();
        this.clearanceFactor = 17.456 * 17.456 / 4 * sphere.wavelengthMeters();
        this.horizonPerRoot = Math.sqrt(0.002 * sphere.effectiveEarthRadiusKm());
        this.radius = new OctaveCubics(-2, 22, land::distancePerKm, land::heightPerMeter, land::leastHeightGainDb);
    }

    private static double heightGainDb(double b) {
        return FirstTerm.heightGainDb(b == 2 ? Math.nextUp(b) : b);
    }

    /** Wavelength in metres the sphere was made for. */
    double wavelengthMeters() {
        return sphere.wavelengthMeters();
    }

    /** Farthest distance in km at which two antennas over the smooth Earth see each other, P.1812-7 (22). */
    private double horizonKm(double transmitterMeters, double receiverMeters) {
        return horizonPerRoot * (Math.sqrt(transmitterMeters) + Math.sqrt(receiverMeters));
    }

    /**
     * Sets the loss of listed receivers and keeps those of the list who have any.
     *
     * @return how many are kept
     */
    int evaluate(FoldedReceiver[] receivers, int[] list, int count) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            FoldedReceiver receiver = receivers[list[i]];
            double d = receiver.distanceKm;
            double hte = receiver.transmitterOverSmooth;
            double hre = receiver.overSmooth;
            receiver.horizonKm = horizonKm(hte, hre);
            receiver.clearShare = clearShare(d, hte, hre);
            boolean isClear = d < receiver.horizonKm && receiver.clearShare > 1;
            list[left] = list[i];
            left += isClear ? 0 : 1;
        }
        int lost = 0;
        for (int i = 0; i < left; i++) {
            FoldedReceiver receiver = receivers[list[i]];
            receiver.sphericalDb = lossDb(
                    receiver.distanceKm,
                    receiver.transmitterOverSmooth,
                    receiver.overSmooth,
                    receiver.horizonKm,
                    receiver.clearShare);
            list[lost] = list[i];
            lost += receiver.sphericalDb > 0 ? 1 : 0;
        }
        return lost;
    }

    /**
     * Loss in dB, not negative while the ends see each other.
     *
     * @see SphericalEarth#lossDb(double, double, double)
     */
    double lossDb(double d, double hte, double hre) {
        return lossDb(d, hte, hre, horizonKm(hte, hre), clearShare(d, hte, hre));
    }

    /** The least clearance over the smooth Earth as a share of that at which nothing is lost, P.1812-7 (23) to (25). */
    private double clearShare(double d, double hte, double hre) {
        // (24d), (24e)
        double perSum = 1 / (hte + hre);
        double b = SphericalEarth.leastClearancePoint(squarePerMeter * d * d * perSum, (hte - hre) * perSum);
        // d1 and d2 are d (1 + b) / 2 and d (1 - b) / 2
        double dse1 = d / 2 * (1 + b);
        double dse2 = d - dse1;
        double hse = ((hte - bulge * dse1 * dse1) * (1 - b) + (hre - bulge * dse2 * dse2) * (1 + b)) / 2;
        return hse / Math.sqrt(clearanceFactor * d * (1 - b * b));
    }

    private double lossDb(double d, double hte, double hre, double horizonKm, double clearShare) {
        // (26), the root of the heights being the horizon's; beyond it the Earth is as it is
        double ratio = Math.min(1, d / horizonKm);
        double marginal = firstTermDb(sphere.effectiveEarthRadiusKm() * ratio * ratio, d, hte, hre);
        if (d >= horizonKm) {
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
        double x = radius.value(0, place, within) * (d / FORM_CHANGE);
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
