package org.dakal.propagation.spm;

/**
 * Each term of the standard propagation model, in dB; their sum is the loss.
 *
 * @param constantDb K1
 * @param distanceDb K2 log d
 * @param transmitterHeightDb K3 log HTxeff
 * @param diffractionDb K4 times the diffraction loss over bare ground
 * @param distanceHeightDb K5 log d log HTxeff
 * @param receiverHeightDb K6 HRx + K7 log HRx
 * @param clutterDb Kclutter f(clutter)
 */
public record ModelTerms(
        double constantDb,
        double distanceDb,
        double transmitterHeightDb,
        double diffractionDb,
        double distanceHeightDb,
        double receiverHeightDb,
        double clutterDb) {

    /** The loss, not limited to free space. */
    public double lossDb() {
        return constantDb
                + distanceDb
                + transmitterHeightDb
                + diffractionDb
                + distanceHeightDb
                + receiverHeightDb
                + clutterDb;
    }
}
