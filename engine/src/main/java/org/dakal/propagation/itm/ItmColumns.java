package org.dakal.propagation.itm;

/**
 * Some derived paths as the formulas read them: an array for each quantity and a place in it for each path, so that a
 * formula is one loop over all paths and their long chains of divisions and logarithms overlap. Lengths are metres,
 * angles radians. The endings T and R stand for transmitter and receiver.
 */
final class ItmColumns {
    int count;
    final double[] effectiveT;
    final double[] effectiveR;
    final double[] horizonT;
    final double[] horizonR;
    final double[] distance;
    final double[] irregularity;
    final double[] curvature;
    final double[] earthRadius;

    /** X_ae of [Alg 4.2]. */
    final double[] scale;

    /** Share of {@link TerrainStatistics#hiddenShare} left after another 2.7574 X_ae. */
    final double[] stepDecay;

    /** dL and dLs: sums of the horizon distances, real and over a smooth Earth ([Alg 3.5], [Alg 3.6]). */
    final double[] horizons;

    final double[] smoothHorizons;
    /** theta_e of [Alg 3.8]: total bending angle, bounded below. */
    final double[] bending;

    /** What diffraction needs at any distance, see {@link ItmDiffraction}. */
    final double[] clutterDb;

    final double[] smoothShare;
    final double[] foregrounds;
    final double[] gains;

    /** For so many paths at a time. */
    ItmColumns(int capacity) {
        effectiveT = new double[capacity];
        effectiveR = new double[capacity];
        horizonT = new double[capacity];
        horizonR = new double[capacity];
        distance = new double[capacity];
        irregularity = new double[capacity];
        curvature = new double[capacity];
        earthRadius = new double[capacity];
        scale = new double[capacity];
        stepDecay = new double[capacity];
        horizons = new double[capacity];
        smoothHorizons = new double[capacity];
        bending = new double[capacity];
        clutterDb = new double[capacity];
        smoothShare = new double[capacity];
        foregrounds = new double[capacity];
        gains = new double[capacity];
    }

    /** Takes up the first of some paths, all derived. */
    void take(ItmGeometry[] paths, int pathCount) {
        count = pathCount;
        for (int i = 0; i < pathCount; i++) {
            ItmGeometry path = paths[i];
            effectiveT[i] = path.effectiveT;
            effectiveR[i] = path.effectiveR;
            horizonT[i] = path.horizonT;
            horizonR[i] = path.horizonR;
            distance[i] = path.distance;
            irregularity[i] = path.irregularity;
            curvature[i] = path.curvature;
            earthRadius[i] = path.earthRadius;
            scale[i] = path.scale;
            stepDecay[i] = path.stepDecay;
            horizons[i] = path.horizonT + path.horizonR;
            smoothHorizons[i] = path.rootOfDiameter * (path.rootT + path.rootR);
            bending[i] = path.bending;
        }
    }
}
