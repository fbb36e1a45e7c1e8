package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.diffraction.KnifeEdge;

/**
 * Bullington's loss over a smooth Earth on a ray's samples, without visiting them: each quantity has one maximum along
 * the path, known in closed form or a step or two from where the last receiver's was.
 */
final class SmoothPath {
    private final double bulge;
    private final double wavelengthMeters;
    private final double stepKm;
    /** Square of the Fresnel parameter per intrusion squared over d1 d2, and per km of d. */
    private final double squarePerKm;

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
        this.squarePerKm = 0.002 / wavelengthMeters;
    }

    /** Sets the Fresnel parameter of listed receivers over the smooth Earth. */
    void evaluate(FoldedReceiver[] receivers, int[] list, int count) {
        for (int i = 0; i < count; i++) {
            FoldedReceiver receiver = receivers[list[i]];
            receiver.smoothFresnel = fresnelParameter(
                    receiver,
                    receiver.transmitterOverSmooth,
                    receiver.overSmooth,
                    receiver.distanceKm < receiver.horizonKm);
        }
    }

    /**
     * Fresnel parameter of Bullington's knife edge or of the least clear sample; samples 1 to last, harmless when last
     * is 0. Where the ends see each other over the whole smooth Earth, they do over samples of it.
     */
    double fresnelParameter(
            FoldedReceiver receiver, double transmitterMeters, double receiverMeters, boolean isInSight) {
        int last = receiver.last;
        double d = receiver.distanceKm;
        double slope = (receiverMeters - transmitterMeters) * receiver.perDistanceKm;
        if (last == 0) {
            return KnifeEdge.CLEAR_FRESNEL_PARAMETER;
        }
        double fromMast = isInSight ? Double.NEGATIVE_INFINITY : steepestFromMast(last, d, transmitterMeters);
        if (fromMast >= slope) {
            double fromReceiver = steepestFromReceiver(last, d, receiverMeters);
            if (fromMast + fromReceiver > 0) {
                return BullingtonPoint.fresnelParameter(
                        transmitterMeters,
                        receiverMeters,
                        d,
                        fromMast,
                        fromReceiver,
                        stepKm,
                        last * stepKm,
                        wavelengthMeters);
            }
        }
        double value = largestIntrusion(last, d, transmitterMeters, slope);
        return Math.copySign(Math.sqrt(Math.abs(value) * d * squarePerKm), value);
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

    /**
     * Signed square of the max of (bulge d1 d2 - line) / sqrt(d1 d2); with u = sqrt(d1/d2) its derivative changes sign
     * once, so climb.
     */
    private double largestIntrusion(int last, double d, double hts, double slope) {
        int i = clamp(hint, last);
        double above = above(i, d, hts, slope);
        double product = product(i, d);
        int direction = i < last && isMore(above(i + 1, d, hts, slope), product(i + 1, d), above, product) ? 1 : -1;
        while (i + direction >= 1 && i + direction <= last) {
            double nextAbove = above(i + direction, d, hts, slope);
            double nextProduct = product(i + direction, d);
            if (!isMore(nextAbove, nextProduct, above, product)) {
                break;
            }
            above = nextAbove;
            product = nextProduct;
            i += direction;
        }
        hint = i;
        return above * Math.abs(above) / product;
    }

    private double product(int i, double d) {
        double x = i * stepKm;
        return x * (d - x);
    }

    private double above(int i, double d, double hts, double slope) {
        double x = i * stepKm;
        return bulge * x * (d - x) - (hts + slope * x);
    }

    /** True when a / sqrt(p) is more than b / sqrt(q). */
    private static boolean isMore(double a, double p, double b, double q) {
        return a * Math.abs(a) * q > b * Math.abs(b) * p;
    }

    private static int clamp(int i, int last) {
        return Math.max(1, Math.min(last, i));
    }
}
