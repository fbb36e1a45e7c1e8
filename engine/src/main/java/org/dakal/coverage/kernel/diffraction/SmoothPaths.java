package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.KnifeEdge;
import org.dakal.propagation.diffraction.SphericalEarth;

/**
 * Several paths over a smooth Earth: where and how near it comes to the line between the antennas, and Bullington's
 * loss on a ray's samples, without visiting them. Of all points the one that the Earth covers most of the Fresnel zone
 * at is that of P.1812-7 (24), so of samples it is one of the two beside it.
 */
final class SmoothPaths {
    /**
     * Radius of the zone that must be clear for spherical diffraction to vanish: 17.456 sqrt(d1 d2 lambda / d) m
     * (P.1812-7 (25)).
     */
    static final double CLEARANCE_FACTOR = 17.456;

    private final double bulge;
    private final double wavelengthMeters;
    private final double stepKm;
    private final double clearanceFactor;
    private final double perBulge;
    private final double stepsPerKm;
    /** Square of the Fresnel parameter per clearance squared over d1 d2, and per km of d. */
    private final double squarePerKm;

    private final double[] distanceKm = new double[StagedPaths.CAPACITY];
    private final double[] transmitterMeters = new double[StagedPaths.CAPACITY];
    private final double[] receiverMeters = new double[StagedPaths.CAPACITY];
    /** The last sample before the receiver. */
    private final double[] last = new double[StagedPaths.CAPACITY];
    /** 1 where the mast's antenna is the higher one, else -1. */
    private final double[] leaning = new double[StagedPaths.CAPACITY];

    private final double[] horizonSquareKm2 = new double[StagedPaths.CAPACITY];
    private final double[] clearShare = new double[StagedPaths.CAPACITY];
    private final double[] fromLowerShare = new double[StagedPaths.CAPACITY];
    private final double[] beforeKm = new double[StagedPaths.CAPACITY];
    private final double[] clearFresnel = new double[StagedPaths.CAPACITY];

    /**
     * For samples one step apart.
     *
     * @param bulge 500 / effective Earth radius in km: metres of bulge per km2
     */
    SmoothPaths(double bulge, double wavelengthMeters, double stepKm) {
        this.bulge = bulge;
        this.wavelengthMeters = wavelengthMeters;
        this.stepKm = stepKm;
        this.clearanceFactor = CLEARANCE_FACTOR * CLEARANCE_FACTOR / 4 * wavelengthMeters;
        this.perBulge = 1 / bulge;
        this.stepsPerKm = 1 / stepKm;
        this.squarePerKm = 0.002 / wavelengthMeters;
    }

    /** Sets a path between antennas at heights above the smooth Earth; samples 1 to last are between them. */
    void set(int path, double d, int lastSample, double transmitter, double receiver) {
        distanceKm[path] = d;
        last[path] = lastSample;
        transmitterMeters[path] = transmitter;
        receiverMeters[path] = receiver;
        leaning[path] = transmitter < receiver ? -1 : 1;
    }

    /** Finds what the paths set are asked for, in plain loops that each run over several paths at once. */
    void evaluate(int count) {
        for (int k = 0; k < count; k++) {
            double d = distanceKm[k];
            double hte = transmitterMeters[k];
            double hre = receiverMeters[k];
            // (24), every term times the sum
            fromLowerShare[k] =
                    SphericalEarth.leastClearanceFromLower(bulge / 2 * d * d, hte + hre, 2 * Math.min(hte, hre));
        }
        for (int k = 0; k < count; k++) {
            double d = distanceKm[k];
            double hte = transmitterMeters[k];
            double hre = receiverMeters[k];
            // (22): the square of the sum of both roots
            horizonSquareKm2[k] = perBulge * (hte + hre + 2 * Math.sqrt(hte * hre));
            // e d / 2 from the lower end and (2 - e) d / 2 from the higher one
            double e = fromLowerShare[k];
            double fromLow = d / 2 * e;
            double fromHigh = d - fromLow;
            // (23), (25)
            double low = (Math.min(hte, hre) - bulge * fromLow * fromLow) * (2 - e);
            double high = (Math.max(hte, hre) - bulge * fromHigh * fromHigh) * e;
            clearShare[k] = (low + high) / 2 / Math.sqrt(clearanceFactor * d * e * (2 - e));
        }
        for (int k = 0; k < count; k++) {
            double half = distanceKm[k] / 2;
            double steps = (half + half * (1 - fromLowerShare[k]) * leaning[k]) * stepsPerKm;
            beforeKm[k] = Math.max(1, Math.min(last[k], Math.floor(steps))) * stepKm;
        }
        for (int k = 0; k < count; k++) {
            double d = distanceKm[k];
            double hte = transmitterMeters[k];
            double near = beforeKm[k];
            double far = Math.min(last[k] * stepKm, near + stepKm);
            double slope = (receiverMeters[k] - hte) / d;
            double nearWidth = near * (d - near);
            double farWidth = far * (d - far);
            double nearGap = hte + slope * near - bulge * nearWidth;
            double farGap = hte + slope * far - bulge * farWidth;
            double least = Math.min(nearGap * nearGap * farWidth, farGap * farGap * nearWidth);
            clearFresnel[k] = -Math.sqrt(least * d * squarePerKm / (nearWidth * farWidth));
        }
    }

    /** Square of the farthest distance in km at which a path's antennas see each other, P.1812-7 (22). */
    double horizonSquareKm2(int path) {
        return horizonSquareKm2[path];
    }

    /** A path's least clearance as a share of that at which nothing is lost, P.1812-7 (23) to (25). */
    double clearShare(int path) {
        return clearShare[path];
    }

    /** Fresnel parameter of a path's knife edge by Bullington or of its least clear sample. */
    double fresnelParameter(int path) {
        double d = distanceKm[path];
        if (last[path] == 0) {
            return KnifeEdge.CLEAR_FRESNEL_PARAMETER;
        }
        // Where the ends see each other over the whole smooth Earth, they do over samples of it
        if (d * d >= horizonSquareKm2[path]) {
            double hte = transmitterMeters[path];
            double hre = receiverMeters[path];
            double fromMast = steepestFromMast((int) last[path], d, hte);
            double fromReceiver = steepestFromReceiver((int) last[path], d, hre);
            if (fromMast >= (hre - hte) / d && fromMast + fromReceiver > 0) {
                return BullingtonPoint.fresnelParameter(
                        hte, hre, d, fromMast, fromReceiver, stepKm, last[path] * stepKm, wavelengthMeters);
            }
        }
        return clearFresnel[path];
    }

    /** Max of bulge (d - x) - h / x, which peaks where x squared is h / bulge. */
    private double steepestFromMast(int last, double d, double height) {
        double peak = Math.sqrt(Math.max(0, height) / bulge) / stepKm;
        int below = clamp((int) Math.floor(peak), last);
        int above = clamp(below + 1, last);
        return Math.max(mastSlope(below, d, height), mastSlope(above, d, height));
    }

    private double mastSlope(int i, double d, double height) {
        double x = i * stepKm;
        return bulge * (d - x) - height / x;
    }

    /** Max of bulge x - h / (d - x), which peaks where (d - x) squared is h / bulge. */
    private double steepestFromReceiver(int last, double d, double height) {
        double peak = (d - Math.sqrt(Math.max(0, height) / bulge)) / stepKm;
        int below = clamp((int) Math.floor(peak), last);
        int above = clamp(below + 1, last);
        return Math.max(receiverSlope(below, d, height), receiverSlope(above, d, height));
    }

    private double receiverSlope(int i, double d, double height) {
        double x = i * stepKm;
        return bulge * x - height / (d - x);
    }

    private static int clamp(int i, int last) {
        return Math.max(1, Math.min(last, i));
    }
}
