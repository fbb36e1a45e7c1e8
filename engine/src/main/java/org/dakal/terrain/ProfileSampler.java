package org.dakal.terrain;

/**
 * Cuts the profile between two points out of the terrain. This is the definition of "the cell's own profile" that
 * every fast path is tested against: samples at whole multiples of the step, bilinear on the ground, and the receiver's
 * own point last. A sample nearer than half a step to the receiver is left out: two bilinear heights a few metres apart
 * differ by more than a real slope would, and make ridges out of nothing.
 *
 * @param stepMeters distance between samples, positive; usually the cell size
 */
public record ProfileSampler(Terrain terrain, double stepMeters) {
    /** Index of the last whole sample before a receiver at this distance; 0 when there is none between. */
    public static int lastSampleBefore(double distanceMeters, double stepMeters) {
        return Math.max(0, (int) Math.floor(distanceMeters / stepMeters - 0.5));
    }

    /** Profile between two distinct points given in the grid's metres, with what its cells' land cover says. */
    public TerrainProfile between(double fromX, double fromY, double toX, double toY) {
        return between(fromX, fromY, toX, toY, Float.POSITIVE_INFINITY);
    }

    /**
     * The profile between two places in metres of the grid, where the height of a class of land cover counts up to a
     * limit.
     */
    public TerrainProfile between(double fromX, double fromY, double toX, double toY, float mostOfClassMeters) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double lengthMeters = Math.sqrt(dx * dx + dy * dy);
        int last = lastSampleBefore(lengthMeters, stepMeters);
        int size = last + 2;
        double[] ground = new double[size];
        double[] clutter = new double[size];
        for (int i = 0; i < size; i++) {
            double distance = i == size - 1 ? lengthMeters : i * stepMeters;
            double x = i == size - 1 ? toX : fromX + dx / lengthMeters * distance;
            double y = i == size - 1 ? toY : fromY + dy / lengthMeters * distance;
            ground[i] = terrain.ground().elevationMeters(x, y);
            clutter[i] = terrain.clutterHeightMeters(x, y, mostOfClassMeters);
        }
        return TerrainProfile.evenlySpacedTo(lengthMeters, stepMeters, ground, clutter, null);
    }
}
