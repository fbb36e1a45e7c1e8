package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.TerrainRay;

/**
 * A ray's heights with the Earth folded in, and all that receivers on it will ask, prepared in one walk.
 *
 * <p>With C the curvature and x the distance, h' = h - 500 C x^2 makes slopes from the mast of all receivers at d
 * differ by the same 500 C d, and those from the receiver by -500 C d. So one running maximum serves the mast's side
 * and one hull the receiver's. Heights in metres, distances in km, slopes in m/km.
 */
final class FoldedRay {
    final FoldedEarth earth;
    /** Upper hulls of the samples from the first on: with clutter, and of the bare ground. */
    final RayHull surfaceHull;

    final RayHull groundHull;
    /** Folded heights with clutter, and of the bare ground; one array when there is no clutter. */
    final double[] surface;

    final double[] bareGround;
    /**
     * Largest slope from the antenna to samples 1 to i, minus infinity for none: with clutter, and to the bare ground.
     */
    final double[] surfaceSlope;

    final double[] groundSlope;
    /** The sample that has the largest slope to the bare ground. */
    final int[] groundHorizon;

    int knownCount;
    /** Finds the least clear sample of what stands on the ray, and of the bare ground. */
    final FresnelSearch clearance;

    final FresnelSearch groundClearance;

    private final boolean hasClutter;
    private final double[] v1;
    private final double[] v2;

    /**
     * Allocates.
     *
     * @param hasClutter true when a ray's surface differs from its ground
     */
    FoldedRay(FoldedEarth earth, boolean hasClutter) {
        int capacity = earth.capacity();
        this.earth = earth;
        this.hasClutter = hasClutter;
        this.surface = new double[capacity];
        this.surfaceSlope = new double[capacity];
        this.surfaceHull = new RayHull(earth);
        this.clearance = new FresnelSearch(earth);
        this.bareGround = hasClutter ? new double[capacity] : surface;
        this.groundSlope = hasClutter ? new double[capacity] : surfaceSlope;
        this.groundHull = hasClutter ? new RayHull(earth) : surfaceHull;
        this.groundClearance = hasClutter ? new FresnelSearch(earth) : clearance;
        this.groundHorizon = new int[capacity];
        this.v1 = new double[capacity];
        this.v2 = new double[capacity];
    }

    boolean hasClutter() {
        return hasClutter;
    }

    /** Takes up a ray. */
    void begin(TerrainRay ray) {
        knownCount = ray.knownCount;
        if (knownCount == 0) {
            return;
        }
        earth.standOn(ray.ground[0]);
        foldGround(ray.ground, ray.knownCount);
        groundHull.begin(bareGround, knownCount);
        groundClearance.begin(bareGround, groundSlope, knownCount);
        if (hasClutter) {
            foldSurface(ray.surface, ray.knownCount);
            surfaceHull.begin(surface, knownCount);
            clearance.begin(surface, surfaceSlope, knownCount);
        }
    }

    private void foldGround(double[] heights, int count) {
        double antenna = earth.antennaMeters();
        double steepest = Double.NEGATIVE_INFINITY;
        int horizon = 0;
        double sum1 = 0;
        double sum2 = 0;
        double before = heights[0];
        bareGround[0] = before;
        groundSlope[0] = steepest;
        for (int i = 1; i < count; i++) {
            double height = heights[i];
            double bare = height - earth.bulgeMeters[i];
            double slope = (bare - antenna) * earth.perKm[i];
            if (slope > steepest) {
                steepest = slope;
                horizon = i;
            }
            bareGround[i] = bare;
            groundSlope[i] = steepest;
            groundHorizon[i] = horizon;
            sum1 += height + before;
            sum2 += height * (3 * i - 1) + before * (3 * i - 2);
            v1[i] = sum1;
            v2[i] = sum2;
            before = height;
        }
    }

    private void foldSurface(double[] heights, int count) {
        double antenna = earth.antennaMeters();
        double steepest = Double.NEGATIVE_INFINITY;
        surface[0] = heights[0];
        surfaceSlope[0] = steepest;
        for (int i = 1; i < count; i++) {
            surface[i] = heights[i] - earth.bulgeMeters[i];
            steepest = Math.max(steepest, (surface[i] - antenna) * earth.perKm[i]);
            surfaceSlope[i] = steepest;
        }
    }

    /** Ground above sea level, not folded. */
    double groundMeters(int sample) {
        return bareGround[sample] + earth.bulgeMeters[sample];
    }

    /**
     * Fits the smooth surface to the bare ground up to each receiver, the mean of this ray's and another's: the fit is
     * linear in heights.
     */
    void fit(FoldedRay other, FoldedReceiver[] receivers, int count) {
        double step = earth.stepKm;
        for (int k = 0; k < count; k++) {
            FoldedReceiver receiver = receivers[k];
            int n = receiver.rayLast;
            double height = receiver.mean(bareGround[n], other.bareGround[n]) + earth.bulgeMeters[n];
            double d = receiver.distanceKm;
            double lastX = n * step;
            double length = receiver.nextKm - lastX;
            double next = receiver.nextGroundMeters;
            double sum1 = receiver.mean(v1[n], other.v1[n]) * step + length * (next + height) + receiver.ownV1;
            double sum2 = receiver.mean(v2[n], other.v2[n]) * step * step
                    + length * (next * (2 * receiver.nextKm + lastX) + height * (receiver.nextKm + 2 * lastX))
                    + receiver.ownV2;
            // P.1812-7 (85), (86), as in SmoothEarth
            double perSquare = receiver.perDistanceKm * receiver.perDistanceKm;
            receiver.fitStartMeters = (2 * sum1 * d - sum2) * perSquare;
            receiver.fitEndMeters = (sum2 - sum1 * d) * perSquare;
        }
    }
}
