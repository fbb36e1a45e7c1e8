package org.dakal.propagation.itm;

/**
 * The air over paths by their mean height, tabled every {@value #STEP_METERS} m and straight between: the refractivity
 * within
 * 0.0002 N-units and lengths within a share of 1e-6 of {@link ItmMedium}'s.
 */
final class AirTable {
    private static final int STEP_METERS = 20;
    private static final int LOWEST_METERS = -500;
    private static final int HIGHEST_METERS = 9000;
    private static final int COLUMNS = 6;

    private final double[] rows;

    /** For an air whose refractivity at sea level is known. */
    AirTable(ItmInput input, ReferenceCurve reference) {
        int count = (HIGHEST_METERS - LOWEST_METERS) / STEP_METERS + 1;
        rows = new double[count * COLUMNS];
        ItmGeometry path = new ItmGeometry();
        for (int i = 0; i < count; i++) {
            fill(path, input, reference, LOWEST_METERS + i * (double) STEP_METERS);
            rows[i * COLUMNS] = path.refractivity;
            rows[i * COLUMNS + 1] = path.curvature;
            rows[i * COLUMNS + 2] = path.scale;
            rows[i * COLUMNS + 3] = path.stepDecay;
            rows[i * COLUMNS + 4] = path.earthRadius;
            rows[i * COLUMNS + 5] = path.rootOfDiameter;
        }
    }

    /** True for a height within the table. */
    static boolean holds(double meanHeightMeters) {
        return meanHeightMeters > LOWEST_METERS && meanHeightMeters < HIGHEST_METERS;
    }

    /** Sets the air of a path of a mean height within the table. */
    void fill(ItmGeometry path, double meanHeightMeters) {
        double at = (meanHeightMeters - LOWEST_METERS) / STEP_METERS;
        int row = (int) at;
        double share = at - row;
        int i = row * COLUMNS;
        path.refractivity = rows[i] + (rows[i + COLUMNS] - rows[i]) * share;
        path.curvature = rows[i + 1] + (rows[i + 1 + COLUMNS] - rows[i + 1]) * share;
        path.scale = rows[i + 2] + (rows[i + 2 + COLUMNS] - rows[i + 2]) * share;
        path.stepDecay = rows[i + 3] + (rows[i + 3 + COLUMNS] - rows[i + 3]) * share;
        path.earthRadius = rows[i + 4] + (rows[i + 4 + COLUMNS] - rows[i + 4]) * share;
        path.rootOfDiameter = rows[i + 5] + (rows[i + 5 + COLUMNS] - rows[i + 5]) * share;
    }

    /** Fills in a path's air from the mean height of its ground, worked out without the table. */
    static void fill(ItmGeometry path, ItmInput input, ReferenceCurve reference, double meanHeightMeters) {
        path.refractivity = ItmMedium.refractivityNUnits(input.surfaceRefractivityNUnits(), meanHeightMeters);
        path.curvature = ItmMedium.curvaturePerMeter(path.refractivity);
        path.earthRadius = 1 / path.curvature;
        path.rootOfDiameter = Math.sqrt(2 * path.earthRadius);
        path.scale = reference.scaleMeters(path.earthRadius);
        path.stepDecay = ReferenceCurve.stepDecay(path.scale);
    }
}
