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
    /** So many receivers and what is known of them stay within the nearest cache. */
    static final int CAPACITY = 64;

    final RadioLink link;
    final FoldedEarth earth;
    final boolean hasClutter;
    private final FoldedReceiver[] waiting = new FoldedReceiver[CAPACITY];
    private final FoldedReceiver[] only = new FoldedReceiver[1];
    private final int[] places = new int[CAPACITY];
    private int count;
    private float[] map = {};
    private FoldedRay near;
    private FoldedRay far;

    StagedPaths(RadioLink link, FoldedEarth earth, boolean hasClutter) {
        this.link = link;
        this.earth = earth;
        this.hasClutter = hasClutter;
        for (int k = 0; k < CAPACITY; k++) {
            waiting[k] = new FoldedReceiver(earth, link.receiverHeightAboveGroundMeters(), hasClutter);
        }
        near = new FoldedRay(earth, hasClutter);
        far = near;
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

    /** Takes up a receiver; it waits from {@link #put} on. */
    final void prepare(Receiver asked) {
        waiting[count].take(asked);
    }

    /** Lets the receiver last prepared wait until its loss is found together with others'. */
    final void put(FoldedRay here, FoldedRay there, double farWeight, float[] lossDb, int place) {
        if (count > 0 && (here != near || there != far)) {
            FoldedReceiver prepared = waiting[count];
            waiting[count] = waiting[0];
            finish();
            waiting[0] = prepared;
        }
        near = here;
        far = there;
        map = lossDb;
        waiting[count].farWeight = farWeight;
        places[count++] = place;
        if (count == CAPACITY) {
            finish();
        }
    }

    /** Finds and writes the losses of all that wait. */
    final void finish() {
        if (count > 0) {
            for (int k = 0; k < count; k++) {
                waiting[k].fold();
            }
            evaluate(near, far, waiting, count);
            for (int k = 0; k < count; k++) {
                map[places[k]] = (float) waiting[k].lossDb;
            }
            count = 0;
        }
    }

    /** Loss of the receiver last prepared, in dB, at once. */
    final double lossDb(FoldedRay here, FoldedRay there, double farWeight) {
        only[0] = waiting[count];
        only[0].farWeight = farWeight;
        only[0].fold();
        evaluate(here, there, only, 1);
        return only[0].lossDb;
    }
}
