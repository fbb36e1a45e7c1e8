package org.dakal.coverage.kernel;

import org.dakal.propagation.SmoothEarth;

/**
 * A ray's heights with the Earth folded in, and all that receivers on it will ask, prepared in one walk.
 *
 * <p>With C the curvature and x the distance, h' = h - 500 C x^2 makes slopes from the mast of all receivers at d differ by
 * the same 500 C d, and those from the receiver by -500 C d. So one running maximum serves the mast's side and one hull
 * the receiver's. Heights in metres, distances in km, slopes in m/km.
 */
final class FoldedRay {
    /** Metres of bulge per km2: 500 / effective Earth radius in km. */
    final double bulge;

    final double stepKm;
    final boolean hasClutter;
    /** Upper hulls of the samples 1 to the last receiver's: with clutter, and of the bare ground. */
    final RayHull surfaceHull;

    final RayHull groundHull;
    /** Folded heights with clutter, and of the bare ground; one array when there is no clutter. */
    final double[] surface;

    final double[] bareGround;
    /** Largest slope from the antenna to samples 1 to i: with clutter, and to the bare ground. */
    final double[] surfaceSlope;

    final double[] groundSlope;
    /** The sample that has the largest slope to the bare ground. */
    final int[] groundHorizon;
    /** Ground above sea level, not folded. */
    double[] ground = {};
    /** Antenna above sea level. */
    double antennaMeters;
    /** Smooth surface under the receiver last fitted, at the mast and at the receiver (P.1812-7 (85), (86)). */
    double fitStartMeters;

    double fitEndMeters;

    private final double mastHeightMeters;
    private final double[] v1;
    private final double[] v2;
    private int hullEnd;

    FoldedRay(
            double effectiveEarthRadiusKm,
            double mastHeightMeters,
            double stepMeters,
            int capacity,
            boolean hasClutter) {
        this.bulge = 500 / effectiveEarthRadiusKm;
        this.stepKm = stepMeters / 1000;
        this.hasClutter = hasClutter;
        this.mastHeightMeters = mastHeightMeters;
        this.surface = new double[capacity];
        this.surfaceSlope = new double[capacity];
        this.surfaceHull = new RayHull(capacity);
        this.bareGround = hasClutter ? new double[capacity] : surface;
        this.groundSlope = hasClutter ? new double[capacity] : surfaceSlope;
        this.groundHull = hasClutter ? new RayHull(capacity) : surfaceHull;
        this.groundHorizon = new int[capacity];
        this.v1 = new double[capacity];
        this.v2 = new double[capacity];
    }

    /** Takes up a ray. */
    void begin(TerrainRay ray) {
        surfaceHull.clear();
        groundHull.clear();
        hullEnd = 1;
        ground = ray.ground;
        int count = ray.knownCount;
        if (count == 0) {
            return;
        }
        antennaMeters = ground[0] + mastHeightMeters;
        surface[0] = ground[0];
        bareGround[0] = ground[0];
        double steepest = Double.NEGATIVE_INFINITY;
        int horizon = 0;
        double sum1 = 0;
        double sum2 = 0;
        for (int i = 1; i < count; i++) {
            double x = i * stepKm;
            double bare = ground[i] - bulge * x * x;
            double slope = (bare - antennaMeters) / x;
            if (slope > steepest) {
                steepest = slope;
                horizon = i;
            }
            bareGround[i] = bare;
            groundSlope[i] = steepest;
            groundHorizon[i] = horizon;
            double before = x - stepKm;
            sum1 += stepKm * (ground[i] + ground[i - 1]);
            sum2 += stepKm * (ground[i] * (2 * x + before) + ground[i - 1] * (x + 2 * before));
            v1[i] = sum1;
            v2[i] = sum2;
        }
        if (hasClutter) {
            foldSurface(ray, count);
        }
    }

    private void foldSurface(TerrainRay ray, int count) {
        double steepest = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < count; i++) {
            double x = i * stepKm;
            surface[i] = ray.surface[i] - bulge * x * x;
            steepest = Math.max(steepest, (surface[i] - antennaMeters) / x);
            surfaceSlope[i] = steepest;
        }
    }

    /** Grows the hulls to a receiver's last sample. */
    void advance(int last) {
        while (hullEnd <= last) {
            double x = hullEnd * stepKm;
            surfaceHull.add(x, surface[hullEnd]);
            if (hasClutter) {
                groundHull.add(x, bareGround[hullEnd]);
            }
            hullEnd++;
        }
    }

    /** Fits the smooth surface to the bare ground up to a receiver. */
    void fit(int last, double d, double receiverGround) {
        double lastX = last * stepKm;
        double rest = d - lastX;
        double sum1 = v1[last] + rest * (receiverGround + ground[last]);
        double sum2 = v2[last] + rest * (receiverGround * (2 * d + lastX) + ground[last] * (d + 2 * lastX));
        fitStartMeters = SmoothEarth.fittedStartMeters(sum1, sum2, d);
        fitEndMeters = SmoothEarth.fittedEndMeters(sum1, sum2, d);
    }
}
