package org.dakal.propagation.diffraction;

import org.dakal.terrain.TerrainProfile;

/**
 * The smooth surface that fits a path's bare ground best, and its heights at the two ends.
 *
 * <p>Source: Recommendation ITU-R P.526-15, section 4.5.2; the same formulas are numbered (83) to (89) in Attachment 1,
 * section 5.6 of P.1812-7, cited here. All heights in m above sea level.
 *
 * @param fittedTransmitterMeters hst, the least-squares surface at the transmitter
 * @param fittedReceiverMeters hsr, the same at the receiver
 * @param transmitterMeters hstd, for diffraction: lowered under obstructions, never above the terminal's ground
 * @param receiverMeters hsrd, the same at the receiver
 */
public record SmoothEarth(
        double fittedTransmitterMeters, double fittedReceiverMeters, double transmitterMeters, double receiverMeters) {

    /** Fits a profile; the antennas' heights above sea level decide what obstructs. */
    public static SmoothEarth of(TerrainProfile profile, double hts, double hrs) {
        double d = profile.lengthKm();
        int last = profile.size() - 1;
        double v1 = 0;
        double v2 = 0;
        double hObs = Double.NEGATIVE_INFINITY;
        double alphaT = Double.NEGATIVE_INFINITY;
        double alphaR = Double.NEGATIVE_INFINITY;
        for (int i = 1; i <= last; i++) {
            double di = profile.distanceKm(i);
            double dp = profile.distanceKm(i - 1);
            double hi = profile.groundMeters(i);
            double hp = profile.groundMeters(i - 1);
            // P.1812-7 (83), (84)
            v1 += (di - dp) * (hi + hp);
            v2 += (di - dp) * (hi * (2 * di + dp) + hp * (di + 2 * dp));
            if (i < last) {
                // P.1812-7 (87d), (87a), (87b), (87c)
                double over = hi - (hts * (d - di) + hrs * di) / d;
                hObs = Math.max(hObs, over);
                alphaT = Math.max(alphaT, over / di);
                alphaR = Math.max(alphaR, over / (d - di));
            }
        }
        double hst = fittedStartMeters(v1, v2, d);
        double hsr = fittedEndMeters(v1, v2, d);
        return new SmoothEarth(
                hst,
                hsr,
                diffractionMeters(hst, hObs, alphaT, alphaT + alphaR, profile.groundMeters(0)),
                diffractionMeters(hsr, hObs, alphaR, alphaT + alphaR, profile.groundMeters(last)));
    }

    /** hst of P.1812-7 (85) from the sums v1 (m km) and v2 (m km2) over a path of d km. */
    public static double fittedStartMeters(double v1, double v2, double d) {
        return (2 * v1 * d - v2) / (d * d);
    }

    /** hsr of P.1812-7 (86) from the sums v1 (m km) and v2 (m km2) over a path of d km. */
    public static double fittedEndMeters(double v1, double v2, double d) {
        return (v2 - v1 * d) / (d * d);
    }

    /**
     * Surface height at one end for the diffraction model.
     *
     * @param fittedMeters hst or hsr
     * @param hObs largest height of the ground over the direct line, m; not positive when nothing obstructs
     * @param alphaOwn alpha_obt or alpha_obr of this end, mrad
     * @param alphaSum alpha_obt + alpha_obr, mrad
     * @param groundMeters ground at this end
     * @see "P.1812-7 (88), (89)"
     */
    public static double diffractionMeters(
            double fittedMeters, double hObs, double alphaOwn, double alphaSum, double groundMeters) {
        double lowered = hObs > 0 ? fittedMeters - hObs * alphaOwn / alphaSum : fittedMeters;
        return Math.min(lowered, groundMeters);
    }
}
