package org.dakal.coverage.kernel.diffraction;

import org.dakal.propagation.p1812.Ducting;
import org.dakal.propagation.p1812.DuctingIncidence;
import org.dakal.propagation.p1812.PathZones;

/**
 * Values that P.1812's ducting loss Lba surely reaches at half of the time, cheap enough to ask for every cell. Where
 * even they exceed the diffraction loss, ducting changes nothing (see {@link P1812Paths}).
 *
 * <p>Of A(p), equation (53), the floor depends on distance only: beta is at most beta0, because its two factors are at
 * most one, so the least A over all such beta serves; it is tabled by distance, less a margin for what lies between the
 * entries.
 */
final class DuctingFloor {
    private static final double STEP_KM = 0.25;
    private static final double MARGIN_DB = 0.5;
    private static final int BETAS = 12;

    private final double couplingAtOneKmDb;
    private final double gamma;
    private final double shieldingDbPerMilliradian;
    private final double radiusKm;
    private final double[] timeFloorDb;

    /**
     * Tables the floor.
     *
     * @param f frequency in GHz
     * @param radiusKm effective Earth radius
     * @param latitudeDegrees of the paths' centres
     * @param timePercent p of (53)
     * @param longestKm farthest receiver
     */
    DuctingFloor(double f, double radiusKm, double latitudeDegrees, double timePercent, double longestKm) {
        // Horizons half a kilometre off and no elevation: nothing but the constant part of (47)
        this.couplingAtOneKmDb = Ducting.couplingDb(f, 0.5, 0.5, 0, 0);
        this.gamma = Ducting.angularDb(f, radiusKm / 1e3, 0, 0, 0, 0, radiusKm);
        this.shieldingDbPerMilliradian = 0.264 * Math.cbrt(f);
        this.radiusKm = radiusKm;
        this.timeFloorDb = new double[(int) Math.ceil(longestKm / STEP_KM) + 2];
        double[] least = new double[timeFloorDb.length];
        for (int i = 0; i < least.length; i++) {
            double d = Math.max(0.05, i * STEP_KM);
            double beta0 = DuctingIncidence.percent(latitudeDegrees, PathZones.inland(d));
            least[i] = Double.POSITIVE_INFINITY;
            for (int k = 1; k <= BETAS; k++) {
                // From a ten-thousandth of beta0 up, evenly in its logarithm
                double beta = beta0 * Math.pow(10, -4.0 * (BETAS - k) / BETAS);
                least[i] = Math.min(least[i], Ducting.timeDb(timePercent, beta, d));
            }
        }
        for (int i = 0; i < least.length; i++) {
            double neighbour = least[Math.min(i + 1, least.length - 1)];
            timeFloorDb[i] = Math.min(least[i], neighbour) - MARGIN_DB;
        }
    }

    /**
     * Floor for a path of d km: no horizon is farther than that, so the terrain shields each end, (48), at least by
     * what the elevation exceeds a tenth of it.
     *
     * @param horizonsLogDb 20 log (dlt + dlr), or less
     * @param thetaT elevation of the mast's horizon in mrad, or less
     * @param thetaR that of the receiver's, or less
     */
    double leastDb(double d, double horizonsLogDb, double thetaT, double thetaR) {
        int i = Math.min(timeFloorDb.length - 1, (int) (d / STEP_KM));
        double tenth = 0.1 * d;
        return couplingAtOneKmDb
                + horizonsLogDb
                + timeFloorDb[i]
                + gamma * (1e3 * d / radiusKm + Math.min(0, thetaT) + Math.min(0, thetaR))
                + shieldingDbPerMilliradian * (Math.max(0, thetaT - tenth) + Math.max(0, thetaR - tenth));
    }

    /** The floor with the terrain's shielding of both ends, (48): the other terms of Lba but for A(p) are exact. */
    double withShieldingDb(double d, double ductingWithoutTimeDb) {
        int i = Math.min(timeFloorDb.length - 1, (int) (d / STEP_KM));
        return ductingWithoutTimeDb + timeFloorDb[i];
    }
}
