package org.dakal.scenarios.store;

import java.nio.FloatBuffer;
import org.dakal.pathloss.LossValues;

/** Losses in a mapped file; the system reads the pages that are used and may drop them again. */
record MappedLosses(FloatBuffer lossDb) implements LossValues {
    @Override
    public int count() {
        return lossDb.capacity();
    }

    @Override
    public float get(int index) {
        return lossDb.get(index);
    }

    @Override
    public void copy(int first, int count, float[] into, int offset) {
        lossDb.get(first, into, offset, count);
    }
}
