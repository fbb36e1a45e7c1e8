package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.propagation.RadioLink;

/**
 * A model's loop over all receivers that lie between the same two rays of a mast: each stage of the model is one short
 * loop over those that need it, so that a processor works on several at a time and a wrong guess costs it one stage of
 * one receiver. Serves one thread; the rays of {@link #ray} share it.
 */
abstract class StagedPaths {
    static final int CAPACITY = Receiver.MOST_AT_ONCE;

    final RadioLink link;
    final FoldedEarth earth;
    final boolean hasClutter;
    private final FoldedReceiver[] taken = new FoldedReceiver[CAPACITY];

    StagedPaths(RadioLink link, FoldedEarth earth, boolean hasClutter) {
        this.link = link;
        this.earth = earth;
        this.hasClutter = hasClutter;
        for (int k = 0; k < CAPACITY; k++) {
            taken[k] = new FoldedReceiver(earth, link.receiverHeightAboveGroundMeters(), hasClutter);
        }
    }

    /** A loop like this one for another thread, sharing only what never changes. */
    abstract StagedPaths another();

    /**
     * Finds the loss of each receiver.
     *
     * @param near a ray that all of them know up to their last sample of a ray
     * @param far the ray on their other side; the same one where they have but one
     * @param receivers from the first on, each with its {@link FoldedReceiver#farWeight}
     */
    abstract void evaluate(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int receiverCount);

    /** A loop along one ray. */
    final RayLoss ray() {
        return new StagedRay(this, new FoldedRay(earth, hasClutter));
    }

    /** Takes up a receiver for {@link #lossDb}. */
    final void prepare(Receiver asked) {
        taken[0].prepare(asked);
    }

    /** Loss of the receiver last prepared, in dB. */
    final double lossDb(FoldedRay near, FoldedRay far, double farWeight) {
        taken[0].farWeight = farWeight;
        evaluate(near, far, taken, 1);
        return taken[0].lossDb;
    }

    /** Finds and writes the losses of receivers on or between two rays. */
    final void write(FoldedRay near, FoldedRay far, Receiver[] receivers, int count, float[] lossDb) {
        for (int k = 0; k < count; k++) {
            taken[k].prepare(receivers[k]);
        }
        evaluate(near, far, taken, count);
        for (int k = 0; k < count; k++) {
            lossDb[receivers[k].place] = (float) taken[k].lossDb;
        }
    }
}
