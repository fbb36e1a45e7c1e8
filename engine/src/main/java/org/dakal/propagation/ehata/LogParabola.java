package org.dakal.propagation.ehata;

/**
 * A parabola in the common logarithm of its argument, in Newton's form through three read-off points; this is how the
 * model's authors put Okumura's curves into formulas.
 */
record LogParabola(double logX1, double logX2, double y1, double slope, double curvature) {

    /** Through (x1, y1), (x2, y2) and (x3, y3), the arguments positive and growing. */
    static LogParabola through(double x1, double y1, double x2, double y2, double x3, double y3) {
        double slope = (y2 - y1) / Math.log10(x2 / x1);
        double next = (y3 - y2) / Math.log10(x3 / x2);
        return new LogParabola(Math.log10(x1), Math.log10(x2), y1, slope, (next - slope) / Math.log10(x3 / x1));
    }

    double at(double x) {
        return atLog(Math.log10(x));
    }

    /** The value by the common logarithm of the argument. */
    double atLog(double logX) {
        return y1 + (logX - logX1) * (slope + curvature * (logX - logX2));
    }
}
