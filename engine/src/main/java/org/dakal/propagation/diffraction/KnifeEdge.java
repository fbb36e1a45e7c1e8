package org.dakal.propagation.diffraction;

/** Diffraction at one knife edge. */
public final class KnifeEdge {
    /** At and below this Fresnel parameter nothing is lost. */
    public static final double CLEAR_FRESNEL_PARAMETER = -0.78;

    private KnifeEdge() {}

    /**
     * J(v): loss in dB of the dimensionless Fresnel parameter v, positive v meaning an edge above the direct line.
     *
     * @see "Recommendation ITU-R P.526-15, section 4.1, equation (31); P.1812-7, equation (12)"
     */
    public static double lossDb(double v) {
        if (v <= CLEAR_FRESNEL_PARAMETER) {
            return 0;
        }
        double w = v - 0.1;
        return 6.9 + 20 * Math.log10(Math.sqrt(w * w + 1) + w);
    }
}
