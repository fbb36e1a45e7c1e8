package org.dakal.propagation.p1812;

/**
 * The document's own approximation of the inverse complementary cumulative normal distribution; using an exact one
 * would give other decibels than the document.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, Attachment 2 to Annex 1.
 */
public final class NormalQuantile {
    private NormalQuantile() {}

    /** I(x): the standard normal value that is exceeded with probability x, 0.000001 to 0.999999. */
    public static double exceededWith(double x) {
        return x <= 0.5 ? upperTail(x) : -upperTail(1 - x);
    }

    private static double upperTail(double x) {
        // P.1812-7 (95c)
        double t = Math.sqrt(-2 * Math.log(x));
        // P.1812-7 (95d)
        double xi =
                ((0.010328 * t + 0.802853) * t + 2.515516698) / (((0.001308 * t + 0.189269) * t + 1.432788) * t + 1);
        // P.1812-7 (95a)
        return t - xi;
    }
}
