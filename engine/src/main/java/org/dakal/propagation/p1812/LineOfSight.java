package org.dakal.propagation.p1812;

import org.dakal.propagation.FreeSpace;

/**
 * Line of sight with multipath and focusing.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, section 4.2.
 *
 * @param freeSpaceDb Lbfs
 * @param timeDb Lb0p, not exceeded for p percent of the time
 * @param betaDb Lb0beta, not exceeded for beta0 percent of the time
 */
public record LineOfSight(double freeSpaceDb, double timeDb, double betaDb) {

    /** Losses of a path. */
    public static LineOfSight of(PathGeometry path, double f, double timePercent, double beta0Percent) {
        double slantKm = FreeSpace.slantDistanceKm(path.distanceKm(), path.transmitterMeters(), path.receiverMeters());
        double freeSpace = freeSpaceDb(f, slantKm);
        double horizonsKm =
                path.transmitterHorizon().distanceKm() + path.receiverHorizon().distanceKm();
        return new LineOfSight(
                freeSpace,
                // P.1812-7 (10), (11)
                freeSpace + focusingDb(horizonsKm, timePercent),
                freeSpace + focusingDb(horizonsKm, beta0Percent));
    }

    /** Lbfs for f in GHz; the document rounds the constant of P.525. */
    public static double freeSpaceDb(double f, double slantKm) {
        // P.1812-7 (8)
        return 92.4 + 20 * Math.log10(f * Math.max(slantKm, FreeSpace.MINIMUM_DISTANCE_KM));
    }

    /** Esp or Esbeta. */
    public static double focusingDb(double horizonsKm, double percent) {
        // P.1812-7 (9a), (9b)
        return 2.6 * (1 - Math.exp(-0.1 * horizonsKm)) * Math.log10(percent / 50);
    }
}
