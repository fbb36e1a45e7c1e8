package org.dakal.scenarios.synthetic;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Chance that changes gently over the land: random values on a lattice, bilinear in between. */
final class SmoothNoise {
    private final double west;
    private final double south;
    private final double stepMeters;
    private final double[][] values;

    SmoothNoise(Random random, Envelope extent, double stepMeters) {
        this.west = extent.getMinX();
        this.south = extent.getMinY();
        this.stepMeters = stepMeters;
        int rows = (int) Math.ceil(extent.getHeight() / stepMeters) + 2;
        int columns = (int) Math.ceil(extent.getWidth() / stepMeters) + 2;
        this.values = new double[rows][columns];
        for (double[] row : values) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextDouble();
            }
        }
    }

    /** From 0 to 1; the point must lie within the extent. */
    double at(Coordinate point) {
        double x = (point.x - west) / stepMeters;
        double y = (point.y - south) / stepMeters;
        int i = (int) x;
        int j = (int) y;
        double lower = mix(values[j][i], values[j][i + 1], x - i);
        double upper = mix(values[j + 1][i], values[j + 1][i + 1], x - i);
        return mix(lower, upper, y - j);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
