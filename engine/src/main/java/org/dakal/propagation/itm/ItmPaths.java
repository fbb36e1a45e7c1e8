package org.dakal.propagation.itm;

import java.util.Arrays;

/**
 * Paths of one link's kind gathered and then evaluated together, which is twice as fast as one by one. Allocates
 * nothing after it is made; serves one thread.
 */
public final class ItmPaths {
    /** Paths that differ by more than this share in heights or horizons are each evaluated. */
    private static final double ALIKE_SHARE = 0.3;

    private final ItmEvaluator evaluator;
    private final ItmGeometry[] geometries;
    /** For each loss the number of its geometry, and beside it the share of the geometry after that one. */
    private final int[] geometryOf;

    private final double[] secondShare;
    private int geometryCount;
    private int count;

    /** For so many losses at a time. */
    public ItmPaths(ItmInput input, int capacity) {
        evaluator = new ItmEvaluator(input, 2 * capacity);
        geometries = new ItmGeometry[2 * capacity];
        Arrays.setAll(geometries, i -> new ItmGeometry());
        geometryOf = new int[capacity];
        secondShare = new double[capacity];
    }

    /** Effective Earth radius over a path of a mean height above sea level; it falls with height. */
    public double earthRadiusMeters(double meanHeightMeters) {
        return evaluator.earthRadiusMeters(meanHeightMeters);
    }

    /** Forgets all. */
    public void clear() {
        geometryCount = 0;
        count = 0;
    }

    /** How many losses have been asked for. */
    public int size() {
        return count;
    }

    /** True when no more fit. */
    public boolean isFull() {
        return count == geometryOf.length;
    }

    /** Reads the terrain under a path, whose loss is asked for. */
    public void add(PathTerrain terrain) {
        evaluator.read(geometries[geometryCount], terrain);
        ask(1, 0);
    }

    /**
     * Asks for the loss of a path between two of the same ends: those much alike are taken as one that lies between
     * them, the losses of others are weighed.
     *
     * @param farWeight share of the second, 0 to 1
     */
    public void addBetween(PathTerrain near, PathTerrain far, double farWeight) {
        ItmGeometry first = geometries[geometryCount];
        ItmGeometry second = geometries[geometryCount + 1];
        evaluator.read(first, near);
        evaluator.readBeside(first, second, far);
        if (first.isLike(second, ALIKE_SHARE)) {
            first.moveTowards(second, farWeight);
            ask(1, 0);
        } else {
            ask(2, farWeight);
        }
    }

    private void ask(int geometriesOfIt, double share) {
        geometryOf[count] = geometryCount;
        secondShare[count++] = share;
        geometryCount += geometriesOfIt;
    }

    /** Works out all losses asked for. */
    public void evaluate() {
        evaluator.evaluate(geometries, geometryCount);
    }

    /** Basic transmission loss in dB, by the order in which they were asked for; NaN where the model refuses it. */
    public double lossDb(int number) {
        ItmGeometry path = geometries[geometryOf[number]];
        double attenuation = path.attenuationDb;
        double share = secondShare[number];
        if (share > 0) {
            attenuation += (geometries[geometryOf[number] + 1].attenuationDb - attenuation) * share;
        }
        return evaluator.freeSpaceDb(path) + attenuation;
    }
}
