package org.dakal.pathloss;

/** The losses of a matrix, row by row of its window, wherever they are kept; read by many threads at once. */
public interface LossValues {
    int count();

    /** One loss in dB. */
    float get(int index);

    /**
     * Copies a stretch.
     *
     * @param offset position of the first one there
     */
    void copy(int first, int count, float[] into, int offset);

    /** Losses in an array of this process. */
    @SuppressWarnings("ArrayRecordComponent") // a large buffer handed over once; nobody compares losses
    record Heap(float[] lossDb) implements LossValues {
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
}
