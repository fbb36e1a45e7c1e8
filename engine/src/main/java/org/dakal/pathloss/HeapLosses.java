package org.dakal.pathloss;

/** Losses in an array of this process. */
@SuppressWarnings("ArrayRecordComponent") // a large buffer handed over once; nobody compares losses
record HeapLosses(float[] lossDb) implements LossValues {
    @Override
    public int count() {
        return lossDb.length;
    }

    @Override
    public float get(int index) {
        return lossDb[index];
    }

    @Override
    public void copy(int first, int count, float[] into, int offset) {
        System.arraycopy(lossDb, first, into, offset, count);
    }
}
