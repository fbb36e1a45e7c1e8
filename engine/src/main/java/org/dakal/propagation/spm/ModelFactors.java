package org.dakal.propagation.spm;

/**
 * The factors of the standard propagation model. Logarithms are common ones, distances in metres, heights in metres.
 *
 * @param k1 constant, dB
 * @param k2 of log d
 * @param k3 of log of the effective transmitter height
 * @param k4 of the diffraction loss over bare ground, 0 or more
 * @param k5 of log d times log of the effective transmitter height
 * @param k6 of the receiver's height
 * @param k7 of log of the receiver's height
 * @param clutterFactor of the clutter offset, Kclutter
 */
public record ModelFactors(
        double k1, double k2, double k3, double k4, double k5, double k6, double k7, double clutterFactor) {

    /** Up to here Hata's own constants hold, above those of COST 231. */
    static final double HATA_UP_TO_MHZ = 1500;

    public ModelFactors {
        for (double factor : new double[] {k1, k2, k3, k4, k5, k6, k7, clutterFactor}) {
            if (!Double.isFinite(factor)) {
                throw new IllegalArgumentException("factors of the standard propagation model must be numbers");
            }
        }
        if (k4 < 0) {
            throw new IllegalArgumentException("k4 = " + k4 + " must be 0 or more: obstacles do not help");
        }
    }

    /**
     * The factors that make the model Hata's urban formula for a mobile of 1.5 m: its terms A1 + A2 log f + A3 log h +
     * (B1 + B2 log h) log d with d in metres instead of km. Diffraction and clutter offsets count in full.
     */
    public static ModelFactors ofHata(double frequencyMhz) {
        double logF = Math.log10(frequencyMhz);
        // Hata 1980, urban; COST 231 section 4.4.1
        double atOneKm = frequencyMhz <= HATA_UP_TO_MHZ ? 69.55 + 26.16 * logF : 46.3 + 33.9 * logF;
        double b1 = 44.9;
        double b2 = -6.55;
        return new ModelFactors(atOneKm - 3 * b1, b1, -13.82 - 3 * b2, 1, b2, 0, 0, 1);
    }
}
