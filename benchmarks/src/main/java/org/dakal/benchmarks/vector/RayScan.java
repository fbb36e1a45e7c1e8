package org.dakal.benchmarks.vector;

/** Two loops over a ray that could be worth vectors. */
public interface RayScan {
    /**
     * Smallest squared clearance of mixed ground under a straight line, divided by d1 d2; the engine's question on
     * clear paths.
     *
     * @param km distances of the samples, positive, as many as the vectors' length divides
     * @param near folded heights of one ray, m
     * @param far folded heights of the other, m
     * @param farWeight its share
     * @param startMeters height of the line at the mast
     * @param slope of the line, m/km
     * @param distanceKm of the receiver, beyond all samples
     */
    double leastRatio(
            double[] km,
            double[] near,
            double[] far,
            double farWeight,
            double startMeters,
            double slope,
            double distanceKm,
            double limit);

    /** Common logarithms of positive normal numbers, within 1e-9. */
    void log10(double[] numbers, double[] logs);
}
