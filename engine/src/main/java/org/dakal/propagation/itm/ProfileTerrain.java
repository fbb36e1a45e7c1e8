package org.dakal.propagation.itm;

import java.util.Arrays;

/**
 * Heights at equal steps, walked over for each question: [Alg] section 2 with the profile reader of version 1.2.2. Only
 * the last step, to the receiver, may be of another length; horizons see where the points really are, fits count
 * points.
 */
final class ProfileTerrain implements PathTerrain {
    private final double[] heights;
    private final int last;
    private final double step;
    private final double distance;
    private final double spacing;

    private double angleT;
    private double horizonT;
    private double angleR;
    private double horizonR;

    /** Heights at equal steps to the last. */
    ProfileTerrain(double[] heights, double spacingMeters) {
        this(heights, spacingMeters, (heights.length - 1) * spacingMeters, spacingMeters);
    }

    private ProfileTerrain(double[] heights, double stepMeters, double distanceMeters, double spacingMeters) {
        this.heights = heights;
        this.last = heights.length - 1;
        this.step = stepMeters;
        this.distance = distanceMeters;
        this.spacing = spacingMeters;
    }

    /** Heights at equal steps but for the last of them. */
    static ProfileTerrain withLastStep(double[] heights, double stepMeters, double distanceMeters) {
        return new ProfileTerrain(heights, stepMeters, distanceMeters, distanceMeters / (heights.length - 1));
    }

    @Override
    public int last() {
        return last;
    }

    @Override
    public double distanceMeters() {
        return distance;
    }

    @Override
    public double spacingMeters() {
        return spacing;
    }

    @Override
    public double referenceMeters() {
        return 0;
    }

    @Override
    public double groundMeters(boolean atReceiver) {
        return heights[atReceiver ? last : 0];
    }

    @Override
    public double heightMeters(int number) {
        return heights[number];
    }

    @Override
    public double sum(int first, int end) {
        double sum = 0;
        for (int i = first; i <= end; i++) {
            sum += heights[i];
        }
        return sum;
    }

    @Override
    public double moment(int first, int end, double centre) {
        double moment = 0;
        for (int i = first; i <= end; i++) {
            moment += heights[i] * (i - centre);
        }
        return moment;
    }

    @Override
    public void findHorizons(double transmitterMeters, double receiverMeters, double earthRadiusMeters) {
        horizon(heights[0] + transmitterMeters, heights[last] + receiverMeters, earthRadiusMeters, false);
        horizon(heights[last] + receiverMeters, heights[0] + transmitterMeters, earthRadiusMeters, true);
    }

    /**
     * Distances are added up step by step, as the published program does: nine tenths of a horizon distance often fall
     * on a sample exactly, and the rounding of the sum decides whether the sample counts.
     */
    private void horizon(double own, double other, double earthRadius, boolean fromReceiver) {
        double bend = 1 / (2 * earthRadius);
        double angle = (other - own) / distance - distance * bend;
        double at = distance;
        double d = fromReceiver ? distance : 0;
        for (int i = 1; i < last; i++) {
            d = fromReceiver ? d - step : d + step;
            double slope = (heights[i] - own) / d - d * bend;
            if (slope > angle) {
                angle = slope;
                at = d;
            }
        }
        if (fromReceiver) {
            angleR = angle;
            horizonR = at;
        } else {
            angleT = angle;
            horizonT = at;
        }
    }

    @Override
    public double horizonAngle(boolean fromReceiver) {
        return fromReceiver ? angleR : angleT;
    }

    @Override
    public double horizonMeters(boolean fromReceiver) {
        return fromReceiver ? horizonR : horizonT;
    }

    @Override
    public double interdecileMeters(double start, double end, int decile) {
        double[] samples = resample(start, end, 10 * decile - 5);
        TerrainLine line = new TerrainLine();
        line.fit(new ProfileTerrain(samples, 1), 0, samples.length - 1);
        double rise = (line.endMeters() - line.startMeters()) / (samples.length - 1);
        double onLine = line.startMeters();
        for (int i = 0; i < samples.length; i++) {
            samples[i] -= onLine;
            onLine += rise;
        }
        Arrays.sort(samples);
        return samples[samples.length - decile] - samples[decile - 1];
    }

    /** Count heights at equal steps from one fractional number to another, by linear interpolation. */
    private double[] resample(double start, double end, int count) {
        double stride = (end - start) / (count - 1);
        double[] samples = new double[count];
        int segment = (int) start;
        double past = start - segment - 1;
        for (int i = 0; i < count; i++) {
            while (past > 0 && segment + 1 < last) {
                past--;
                segment++;
            }
            samples[i] = heights[segment + 1] + (heights[segment + 1] - heights[segment]) * past;
            past += stride;
        }
        return samples;
    }
}
