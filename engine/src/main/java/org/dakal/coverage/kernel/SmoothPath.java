package org.dakal.coverage.kernel;

import org.dakal.propagation.KnifeEdge;

/**
 * Bullington's loss over a smooth Earth on a ray's samples, without visiting them: each quantity has one maximum along the
 * path, known in closed form or a step or two from where the last receiver's was.
 */
final class SmoothPath {
    private final double bulge;
    private final double wavelengthMeters;
    private final double stepKm;
    private int hint = 1;

    /**
     * For samples one step apart.
     *
     * @param bulge 500 / effective Earth radius in km: metres of bulge per km2
     */
    SmoothPath(double bulge, double wavelengthMeters, double stepKm) {
        this.bulge = bulge;
        this.wavelengthMeters = wavelengthMeters;
        this.stepKm = stepKm;
    }

    /** Knife-edge part of the loss in dB (before the empirical addition); samples 1 to last, none when last is 0. */
    double knifeEdgeLossDb(int last, double d, double transmitterMeters, double receiverMeters) {
        if (last == 0) {
            return 0;
        }
        double fromMast = steepestFromMast(last, d, transmitterMeters);
        if (fromMast >= (receiverMeters - transmitterMeters) / d) {
            double fromReceiver = steepestFromReceiver(last, d, receiverMeters);
            if (fromMast + fromReceiver > 0) {
                return KnifeEdge.lossDb(BullingtonPoint.fresnelParameter(
                        transmitterMeters,
                        receiverMeters,
                        d,
                        fromMast,
                        fromReceiver,
                        stepKm,
                        last * stepKm,
                        wavelengthMeters));
            }
        }
        double value = largestIntrusion(last, d, transmitterMeters, receiverMeters);
        return KnifeEdge.lossDb(value * Math.sqrt(0.002 * d / wavelengthMeters));
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

    /** Max of (bulge d1 d2 - line) / sqrt(d1 d2); with u = sqrt(d1/d2) its derivative changes sign once, so climb. */
    private double largestIntrusion(int last, double d, double hts, double hrs) {
        int i = clamp(hint, last);
        double here = intrusion(i, d, hts, hrs);
        int direction = i < last && intrusion(i + 1, d, hts, hrs) > here ? 1 : -1;
        while (i + direction >= 1 && i + direction <= last) {
            double next = intrusion(i + direction, d, hts, hrs);
            if (next <= here) {
                break;
            }
            here = next;
            i += direction;
        }
        hint = i;
        return here;
    }

    private double intrusion(int i, double d, double hts, double hrs) {
        double x = i * stepKm;
        double product = x * (d - x);
        return (bulge * product - (hts * (d - x) + hrs * x) / d) / Math.sqrt(product);
    }

    private static int clamp(int i, int last) {
        return Math.max(1, Math.min(last, i));
    }
}
