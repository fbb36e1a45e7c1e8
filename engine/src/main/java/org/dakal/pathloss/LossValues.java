package org.dakal.pathloss;

/** The losses of a matrix, row by row of its window, wherever they are kept; read by many threads at once. */
public interface LossValues {
    /** How many there are. */
    int count();

    /** One loss in dB. */
    float get(int index);

    /**
     * Copies a stretch.
     *
     * @param first index of the first loss
     * @param count how many
     * @param into where to
     * @param offset position of the first one there
     */
    void copy(int first, int count, float[] into, int offset);
}
