package org.dakal.propagation;

/**
 * Diffraction at one rounded obstacle of known radius.
 *
 * <p>Source: Recommendation ITU-R P.526-15, section 4.2.
 */
public final class RoundedObstacle {
    private RoundedObstacle() {}

    /**
     * Loss in dB: that of the knife edge at the obstacle's vertex and what its roundness adds.
     *
     * @param heightMeters h, vertex over the direct line
     * @param transmitterKm d1, from the transmitter to the vertex
     * @param receiverKm d2, from the vertex to the receiver
     * @param radiusMeters R of curvature, not negative; 0 is a knife edge
     * @param wavelengthMeters of the carrier
     */
    public static double lossDb(
            double heightMeters,
            double transmitterKm,
            double receiverKm,
            double radiusMeters,
            double wavelengthMeters) {
        double d1 = transmitterKm * 1000;
        double d2 = receiverKm * 1000;
        // P.526-15 section 4.1, geometrical parameter of h, d1 and d2
        double v = heightMeters * Math.sqrt(2 * (d1 + d2) / (wavelengthMeters * d1 * d2));
        double edgeDb = KnifeEdge.lossDb(v);
        if (radiusMeters <= 0) {
            return edgeDb;
        }
        double wavesRound = Math.cbrt(Math.PI * radiusMeters / wavelengthMeters);
        // P.526-15 section 4.2, m and n
        double m = radiusMeters * (d1 + d2) / (d1 * d2) / wavesRound;
        double n = heightMeters * wavesRound * wavesRound / radiusMeters;
        return edgeDb + roundnessDb(m, n);
    }

    /** T(m, n) of section 4.2 in dB. */
    static double roundnessDb(double m, double n) {
        double root = Math.sqrt(m);
        double tail = 7.2 * root + 3.6 * m * root - 0.8 * m * m;
        double mn = m * n;
        return mn <= 4 ? tail - (2 - 12.5 * n) * m : tail - 6 - 20 * Math.log10(mn) - (2 - 17 * n) * m;
    }
}
