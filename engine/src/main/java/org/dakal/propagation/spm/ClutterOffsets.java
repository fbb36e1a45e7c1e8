package org.dakal.propagation.spm;

import java.util.List;
import org.dakal.terrain.TerrainProfile;

/**
 * Loss or gain for what stands around the receiver: each height of clutter has its offset, averaged over the last part
 * of the path. Profiles tell land cover by its height, so classes that shall differ here must differ in height.
 *
 * @param steps offsets by growing clutter height; below the first nothing is added
 * @param windowMeters how far before the receiver clutter counts, 0 for the receiver's own place only
 */
public record ClutterOffsets(List<Step> steps, double windowMeters) {
    /** Heights are taken out of sums with the ground: so near to a step they are its own. */
    private static final double SAME_HEIGHT_METERS = 1e-3;

    /** No offsets at all. */
    public static final ClutterOffsets NONE = new ClutterOffsets(List.of(), 0);

    /**
     * An offset that holds from a clutter height up to the next step.
     *
     * @param fromHeightMeters 0 or more
     * @param offsetDb added to the loss, negative for a gain
     */
    public record Step(double fromHeightMeters, double offsetDb) {
        public Step {
            if (!(fromHeightMeters >= 0) || !Double.isFinite(offsetDb)) {
                throw new IllegalArgumentException(
                        "clutter offset " + offsetDb + " dB from " + fromHeightMeters + " m: no such step");
            }
        }
    }

    public ClutterOffsets {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (!(steps.get(i).fromHeightMeters() > steps.get(i - 1).fromHeightMeters())) {
                throw new IllegalArgumentException("clutter offsets must be in order of growing height");
            }
        }
        if (!(windowMeters >= 0 && windowMeters < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("windowMeters = " + windowMeters + " must be 0 or more");
        }
    }

    /** f(clutter): the mean offset in dB over the points of the window, the receiver's own place always among them. */
    public double offsetDb(TerrainProfile profile) {
        if (steps.isEmpty()) {
            return 0;
        }
        double sum = 0;
        int count = 0;
        for (int i = profile.size() - 1; i >= 0; i--) {
            if (!isInWindow(profile.lengthKm(), profile.distanceKm(i))) {
                break;
            }
            sum += offsetDb(profile.clutterHeightMeters(i));
            count++;
        }
        return sum / count;
    }

    /** True for a place on the path whose clutter counts; the receiver's own always does. */
    public boolean isInWindow(double lengthKm, double distanceKm) {
        return (lengthKm - distanceKm) * 1000 <= windowMeters;
    }

    /** The offset in dB of clutter of a height. */
    public double offsetDb(double heightMeters) {
        double offset = 0;
        for (Step step : steps) {
            if (heightMeters >= step.fromHeightMeters() - SAME_HEIGHT_METERS) {
                offset = step.offsetDb();
            }
        }
        return offset;
    }
}
