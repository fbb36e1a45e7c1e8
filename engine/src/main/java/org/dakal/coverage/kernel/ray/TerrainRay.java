package org.dakal.coverage.kernel.ray;

import org.dakal.terrain.ClutterClass;

/**
 * Heights at equal steps along one ray, the mast's ground first. Sampled as {@link org.dakal.terrain.ProfileSampler}
 * samples. The buffers are reused from ray to ray.
 */
public final class TerrainRay {
    private final GroundHeights heights;
    private final double cellSizeMeters;

    public final double stepMeters;
    /** Ground in metres above sea level. */
    public final double[] ground;
    /** Ground plus clutter; the same array as ground when the study has no clutter. */
    public final double[] surface;
    /** Samples before the first unknown one; zero when the mast itself stands on unknown ground. */
    public int knownCount;

    private double startColumn;
    private double startRow;
    private double columnsPerMeter;
    private double rowsPerMeter;
    /** Samples from the mast on that lie in its own street, where nothing stands. */
    private final int bareCount;
    /** How far from the mast four cells lie around every point. */
    private double innerMeters;

    public TerrainRay(GroundHeights heights, double cellSizeMeters, double stepMeters, double radiusMeters) {
        this.heights = heights;
        this.cellSizeMeters = cellSizeMeters;
        this.stepMeters = stepMeters;
        int capacity = capacity(stepMeters, radiusMeters);
        this.bareCount = (int) Math.ceil(ClutterClass.NOMINAL_STREET_METERS / stepMeters);
        this.ground = new double[capacity];
        this.surface = heights.hasClutter() ? new double[capacity] : ground;
    }

    /** Most samples of a ray of some length; one more than the last whole step, for receivers after it. */
    public static int capacity(double stepMeters, double radiusMeters) {
        return (int) Math.ceil(radiusMeters / stepMeters) + 2;
    }

    /** Samples from a start in columns and rows (centres at whole numbers) in a direction of unit length in cells. */
    public void sample(double column, double row, double columnsPerCell, double rowsPerCell) {
        startColumn = column;
        startRow = row;
        columnsPerMeter = columnsPerCell / cellSizeMeters;
        rowsPerMeter = rowsPerCell / cellSizeMeters;
        double columnsPerStep = columnsPerMeter * stepMeters;
        double rowsPerStep = rowsPerMeter * stepMeters;
        int inner = heights.innerCount(column, row, columnsPerStep, rowsPerStep, ground.length);
        innerMeters = (inner - 1) * stepMeters;
        int count = 0;
        while (count < inner) {
            double height = heights.innerGroundAt(column + count * columnsPerStep, row + count * rowsPerStep);
            if (Double.isNaN(height)) {
                break;
            }
            ground[count++] = height;
        }
        while (count >= inner && count < ground.length) {
            double height = groundAt(count * stepMeters);
            if (Double.isNaN(height)) {
                break;
            }
            ground[count++] = height;
        }
        knownCount = count;
        if (heights.hasClutter()) {
            for (int i = 0; i < count; i++) {
                boolean isInMastsStreet = i > 0 && i < bareCount;
                surface[i] = ground[i]
                        + (isInMastsStreet ? 0 : heights.clutterAt(column + i * columnsPerStep, row + i * rowsPerStep));
            }
        }
    }

    /** Ground at a distance in metres along the ray; NaN where unknown or beyond the grid. */
    public double groundAt(double distanceMeters) {
        double column = startColumn + distanceMeters * columnsPerMeter;
        double row = startRow + distanceMeters * rowsPerMeter;
        return distanceMeters <= innerMeters ? heights.innerGroundAt(column, row) : heights.groundAt(column, row);
    }
}
