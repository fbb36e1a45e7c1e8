package org.dakal.coverage.kernel.ray;

/** A model's loop along one ray. Receivers may be asked for in any order; each instance serves one thread. */
public interface RayLoss {
    /** Takes up a freshly sampled ray. */
    void begin(TerrainRay ray);

    /**
     * Works out what depends on the receiver alone, for this loop and its {@link #neighbour}s. Comes before {@link
     * #lossDb}.
     */
    void prepare(Receiver receiver);

    /**
     * Loss to the receiver last prepared; the ray's samples up to its {@code rayLast} and its own are known.
     *
     * @return basic transmission loss in dB
     */
    double lossDb(Receiver receiver);

    /**
     * Loss to the receiver last prepared over ground between this ray's and another's; both are known up to its {@code
     * rayLast}. Unless a model can do better, the mean of both losses.
     *
     * @param far a {@link #neighbour}
     * @param farWeight its share, between 0 and 1
     * @return basic transmission loss in dB
     */
    default double betweenDb(RayLoss far, Receiver receiver, double farWeight) {
        double near = lossDb(receiver);
        return near + (far.lossDb(receiver) - near) * farWeight;
    }

    /**
     * Writes the losses to receivers into their places of a map, at once or at {@link #finish}.
     *
     * @param far another ray that knows their paths too; this one where there is none
     * @param receivers from the first on; at most {@value Receiver#MOST_AT_ONCE}
     */
    default void write(RayLoss far, Receiver[] receivers, int count, float[] lossDb) {
        for (int k = 0; k < count; k++) {
            Receiver receiver = receivers[k];
            prepare(receiver);
            lossDb[receiver.place] =
                    (float) (far == this ? lossDb(receiver) : betweenDb(far, receiver, receiver.farWeight));
        }
    }

    /** Writes what this loop and its {@link #neighbour}s have put off. */
    default void finish() {
        // Nothing is put off
    }

    /**
     * How many of a receiver's last samples should be its own between two rays: as few as keep the 95 % error below 0.2
     * dB, if any do.
     */
    default int ownSamples() {
        return Receiver.MOST_OWN;
    }

    /**
     * How near in cells a ray must pass a cell's centre to speak for it alone. Close to the mast rays lie so dense that
     * the nearest always does.
     */
    default double nearCells() {
        return 0;
    }

    /** A loop for another ray of the same mast, which shares what {@link #prepare} works out. */
    RayLoss neighbour();

    /**
     * A loop for another thread and the same mast, which shares only what never changes; may be asked of a loop at
     * work.
     */
    default RayLoss another() {
        return neighbour();
    }
}
