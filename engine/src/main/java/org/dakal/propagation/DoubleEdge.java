package org.dakal.propagation;

/**
 * Diffraction at two isolated knife edges.
 *
 * <p>Source: Recommendation ITU-R P.526-15, section 4.3. Distances a, b, c run from the transmitter over the two edges to
 * the receiver; the wavelength is in metres.
 */
public final class DoubleEdge {
    private DoubleEdge() {}

    /**
     * For edges of about the same loss, each above some 15 dB: the wave goes from edge to edge.
     *
     * @param firstMeters height of the first edge over the line from the transmitter to the second
     * @param secondMeters height of the second edge over the line from the first to the receiver
     */
    public static double equalEdgesLossDb(
            double firstMeters, double secondMeters, double aKm, double bKm, double cKm, double wavelengthMeters) {
        double l1 = KnifeEdge.lossDb(fresnelParameter(firstMeters, aKm, bKm, wavelengthMeters));
        double l2 = KnifeEdge.lossDb(fresnelParameter(secondMeters, bKm, cKm, wavelengthMeters));
        // P.526-15 section 4.3, correction for the spacing of the edges
        double lc = 10 * Math.log10((aKm + bKm) * (bKm + cKm) / (bKm * (aKm + bKm + cKm)));
        return l1 + l2 + lc;
    }

    /**
     * For a main first edge and a lesser second one.
     *
     * @param mainMeters h1, height of the main edge over the line from transmitter to receiver
     * @param lineMeters h2, height of the second edge over that same line
     * @param secondMeters h2', height of the second edge over the line from the main edge to the receiver
     */
    public static double mainEdgeLossDb(
            double mainMeters,
            double lineMeters,
            double secondMeters,
            double aKm,
            double bKm,
            double cKm,
            double wavelengthMeters) {
        double l1 = KnifeEdge.lossDb(fresnelParameter(mainMeters, aKm, bKm + cKm, wavelengthMeters));
        double l2 = KnifeEdge.lossDb(fresnelParameter(secondMeters, bKm, cKm, wavelengthMeters));
        // P.526-15 section 4.3, p, q and alpha
        double p = fresnelParameter(mainMeters, aKm, bKm + cKm, wavelengthMeters);
        double q = fresnelParameter(lineMeters, aKm + bKm, cKm, wavelengthMeters);
        double alpha = Math.atan(Math.sqrt(bKm * (aKm + bKm + cKm) / (aKm * cKm)));
        double tc = q <= 0 ? 0 : (12 - 20 * Math.log10(2 / (1 - alpha / Math.PI))) * Math.pow(q / p, 2 * p);
        return l1 + l2 - tc;
    }

    private static double fresnelParameter(double heightMeters, double d1Km, double d2Km, double wavelengthMeters) {
        return heightMeters * Math.sqrt(0.002 * (d1Km + d2Km) / (wavelengthMeters * d1Km * d2Km));
    }
}
