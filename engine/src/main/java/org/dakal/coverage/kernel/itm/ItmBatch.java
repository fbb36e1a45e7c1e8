package org.dakal.coverage.kernel.itm;

import org.dakal.propagation.itm.ItmInput;
import org.dakal.propagation.itm.ItmPaths;

/**
 * Paths of receivers put off until there are enough of them to be evaluated together, and the places in a map that
 * their losses go to.
 */
final class ItmBatch {
    private static final int CAPACITY = 32;

    final ItmPaths paths;
    private final int[] places = new int[CAPACITY];
    private float[] map = {};

    ItmBatch(ItmInput input) {
        paths = new ItmPaths(input, CAPACITY);
    }

    /** Makes room for one more path, whose loss goes to a place. */
    void makeRoom(float[] lossDb, int place) {
        if (paths.isFull()) {
            finish();
        }
        map = lossDb;
        places[paths.size()] = place;
    }

    /** Evaluates and writes all. */
    void finish() {
        paths.evaluate();
        for (int i = 0; i < paths.size(); i++) {
            map[places[i]] = (float) paths.lossDb(i);
        }
        paths.clear();
    }

    /** Loss of the only path, which goes nowhere else. */
    double only() {
        paths.evaluate();
        double lossDb = paths.lossDb(0);
        paths.clear();
        return lossDb;
    }
}
