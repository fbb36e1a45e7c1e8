package org.dakal.propagation.itm;

/** Prepares a path from the heights of its profile: [Alg] section 2 with the profile reader of version 1.2.2. */
final class PointToPointPath {
    private final double[] heights;
    private final int last;
    private final double spacing;
    private final double distance;
    private final double earthRadius;

    private PointToPointPath(double[] heights, double spacingMeters, double earthRadiusMeters) {
        this.heights = heights;
        this.last = heights.length - 1;
        this.spacing = spacingMeters;
        this.distance = last * spacingMeters;
        this.earthRadius = earthRadiusMeters;
    }

    /** Mean height of the middle four fifths of a profile, m above sea level. */
    static double meanHeightMeters(double[] heights) {
        int last = heights.length - 1;
        int tenth = (int) (0.1 * last);
        double sum = 0;
        for (int i = tenth; i <= last - tenth; i++) {
            sum += heights[i];
        }
        return sum / (last - 2 * tenth + 1);
    }

    /** The path over evenly spaced heights. */
    static ItmPath of(double[] heights, double spacingMeters, ItmInput input, ItmMedium medium) {
        return new PointToPointPath(heights, spacingMeters, medium.earthRadiusMeters()).prepare(input);
    }

    private ItmPath prepare(ItmInput input) {
        double hgT = input.transmitterHeightMeters();
        double hgR = input.receiverHeightMeters();
        Horizon horizonT = horizon(hgT, hgR, false);
        Horizon horizonR = horizon(hgT, hgR, true);
        // terrain closer than about 15 antenna heights is the antenna's own site
        double from = Math.min(15 * hgT, 0.1 * horizonT.distance);
        double to = distance - Math.min(15 * hgR, 0.1 * horizonR.distance);
        double irregularity = TerrainStatistics.irregularityMeters(heights, last, spacing, from, to);
        if (horizonT.distance + horizonR.distance > 1.5 * distance) {
            return lineOfSight(hgT, hgR, from, to, irregularity);
        }
        var lineT = TerrainStatistics.fit(heights, last, spacing, from, 0.9 * horizonT.distance);
        var lineR = TerrainStatistics.fit(heights, last, spacing, distance - 0.9 * horizonR.distance, to);
        double heT = hgT + Math.max(heights[0] - lineT.startMeters(), 0);
        double heR = hgR + Math.max(heights[last] - lineR.endMeters(), 0);
        return new ItmPath(
                new ItmTerminal(hgT, heT, horizonT.distance, horizonT.angle),
                new ItmTerminal(hgR, heR, horizonR.distance, horizonR.angle),
                distance,
                irregularity,
                true);
    }

    /** Both ends see far past each other: one line for the whole path, and horizons from the terrain's statistics. */
    private ItmPath lineOfSight(double hgT, double hgR, double from, double to, double irregularity) {
        var line = TerrainStatistics.fit(heights, last, spacing, from, to);
        double heT = hgT + Math.max(heights[0] - line.startMeters(), 0);
        double heR = hgR + Math.max(heights[last] - line.endMeters(), 0);
        double horizons = AreaPath.horizonMeters(heT, irregularity, earthRadius)
                + AreaPath.horizonMeters(heR, irregularity, earthRadius);
        if (horizons <= distance) {
            double raise = (distance / horizons) * (distance / horizons);
            heT *= raise;
            heR *= raise;
        }
        return new ItmPath(
                AreaPath.terminal(hgT, heT, irregularity, earthRadius),
                AreaPath.terminal(hgR, heR, irregularity, earthRadius),
                distance,
                irregularity,
                true);
    }

    private record Horizon(double angle, double distance) {}

    /**
     * The steepest ray from one end to the ground or to the other end, [TN101 6.15]. Distances are added up step by step,
     * as the published program does: nine tenths of a horizon distance often fall on a sample exactly, and the rounding
     * of the sum decides whether the sample counts.
     */
    private Horizon horizon(double hgT, double hgR, boolean fromReceiver) {
        double own = fromReceiver ? heights[last] + hgR : heights[0] + hgT;
        double other = fromReceiver ? heights[0] + hgT : heights[last] + hgR;
        double bend = 1 / (2 * earthRadius);
        double angle = (other - own) / distance - distance * bend;
        double at = distance;
        double d = fromReceiver ? distance : 0;
        for (int i = 1; i < last; i++) {
            d = fromReceiver ? d - spacing : d + spacing;
            double slope = (heights[i] - own) / d - d * bend;
            if (slope > angle) {
                angle = slope;
                at = d;
            }
        }
        return new Horizon(angle, at);
    }
}
