package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.RadioLink;

/**
 * What all rays of one mast share: the samples' places, the Earth's bulge at them and the antenna. Distances in km,
 * heights in m.
 */
final class FoldedEarth {
    /** Metres of bulge per km2: 500 / effective Earth radius in km. */
    final double bulge;

    final double stepKm;
    /** By sample: bulge times the square of its distance, and one over its distance. */
    final double[] bulgeMeters;

    final double[] perKm;

    private final double effectiveEarthRadiusKm;
    private final double stepMeters;
    private final double mastHeightMeters;
    private double antennaMeters;

    /**
     * Tables the samples.
     *
     * @param mastHeightMeters antenna above ground
     * @param capacity most samples of a ray
     */
    FoldedEarth(double effectiveEarthRadiusKm, double mastHeightMeters, double stepMeters, int capacity) {
        this.effectiveEarthRadiusKm = effectiveEarthRadiusKm;
        this.bulge = 500 / effectiveEarthRadiusKm;
        this.stepMeters = stepMeters;
        this.stepKm = stepMeters / 1000;
        this.mastHeightMeters = mastHeightMeters;
        this.bulgeMeters = new double[capacity];
        this.perKm = new double[capacity];
        for (int i = 1; i < capacity; i++) {
            double x = i * stepKm;
            bulgeMeters[i] = bulge * x * x;
            perKm[i] = 1 / x;
        }
    }

    /** Over the Earth of a link's environment, under its mast. */
    static FoldedEarth of(RadioLink link, double stepMeters, int capacity) {
        return new FoldedEarth(
                link.environment().effectiveEarthRadiusKm(),
                link.transmitterHeightAboveGroundMeters(),
                stepMeters,
                capacity);
    }

    /** Tables of this Earth for another thread, which says itself what its mast stands on. */
    FoldedEarth another() {
        return new FoldedEarth(effectiveEarthRadiusKm, mastHeightMeters, stepMeters, capacity());
    }

    double stepMeters() {
        return stepMeters;
    }

    int capacity() {
        return perKm.length;
    }

    /** Sets the ground under the mast; the same for all its rays. */
    void standOn(double groundMeters) {
        antennaMeters = groundMeters + mastHeightMeters;
    }

    /** Antenna above sea level. */
    double antennaMeters() {
        return antennaMeters;
    }
}
