package org.dakal.coverage.kernel;

/** A model's loop along one ray. Receivers are asked for by growing distance; each instance serves one thread. */
public interface RayLoss {
    /** Takes up a freshly sampled ray. */
    void begin(TerrainRay ray);

    /**
     * Loss to a receiver on the ray.
     *
     * @param lastSample last sample before the receiver, not falling from call to call; all samples up to it are known
     * @param distanceMeters from the mast, positive
     * @param receiverGroundMeters ground under the receiver, known
     * @return basic transmission loss in dB
     */
    double lossDb(int lastSample, double distanceMeters, double receiverGroundMeters);
}
