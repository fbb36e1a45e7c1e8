package org.dakal.coverage.kernel;

import org.dakal.coverage.kernel.ray.TerrainRay;

/** Mean ground along a ray between two distances, by the running area under the straight lines between its samples. */
final class GroundArea {
    private final TerrainRay ray;
    private final double stepsPerKm;
    /** Area from the mast to a sample, in metres times steps, over the mast's ground. */
    private final double[] toSample;

    GroundArea(TerrainRay ray, double stepKm) {
        this.ray = ray;
        this.stepsPerKm = 1 / stepKm;
        this.toSample = new double[ray.ground.length];
    }

    /** Takes up the ray as it is sampled now. */
    void begin() {
        double sum = 0;
        for (int i = 1; i < ray.knownCount; i++) {
            sum += (ray.ground[i] - ray.ground[0] + ray.ground[i - 1] - ray.ground[0]) / 2;
            toSample[i] = sum;
        }
    }

    /** True when the ray is known to a distance and the sample after it. */
    boolean reaches(double distanceKm) {
        return distanceKm * stepsPerKm < ray.knownCount - 1;
    }

    /** Mean between two distances that the ray reaches. */
    double meanMeters(double fromKm, double toKm) {
        double from = fromKm * stepsPerKm;
        double to = toKm * stepsPerKm;
        return ray.ground[0] + (area(to) - area(from)) / (to - from);
    }

    /**
     * Mean where the ray ends with a receiver's own ground.
     *
     * @param last last sample before the receiver, known
     * @param endKm the receiver's distance
     * @param endMeters the receiver's ground
     */
    double meanMeters(double fromKm, double toKm, int last, double endKm, double endMeters) {
        double from = fromKm * stepsPerKm;
        double to = toKm * stepsPerKm;
        double end = endKm * stepsPerKm;
        return ray.ground[0] + (area(to, last, end, endMeters) - area(from, last, end, endMeters)) / (to - from);
    }

    /** Mean ground in metres between a distance and the receiver itself. */
    double meanToEndMeters(double fromKm, int last, double endKm, double endMeters) {
        double from = fromKm * stepsPerKm;
        double end = endKm * stepsPerKm;
        return ray.ground[0] + (area(end, last, end, endMeters) - area(from, last, end, endMeters)) / (end - from);
    }

    private double area(double at) {
        int i = (int) at;
        double past = at - i;
        double height = ray.ground[i] - ray.ground[0];
        return toSample[i] + past * (height + past * (ray.ground[i + 1] - ray.ground[i]) / 2);
    }

    private double area(double at, int last, double end, double endMeters) {
        if (at < last) {
            return area(at);
        }
        double past = at - last;
        double height = ray.ground[last] - ray.ground[0];
        return toSample[last] + past * (height + past * (endMeters - ray.ground[last]) / (end - last) / 2);
    }
}
