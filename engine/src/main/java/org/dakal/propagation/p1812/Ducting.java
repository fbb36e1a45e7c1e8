package org.dakal.propagation.p1812;

/**
 * Ducting and layer reflection.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, section 4.5. f in GHz, distances in km, heights in m, angles in mrad.
 */
public final class Ducting {
    private Ducting() {}

    /** Lba in dB, not exceeded for p percent of the time. */
    public static double lossDb(
            PathGeometry path, P1812Input input, PathZones zones, double beta0Percent, double effectiveEarthRadiusKm) {
        double f = input.f();
        double couplingDb = couplingDb(
                f,
                path.transmitterHorizon().distanceKm(),
                path.receiverHorizon().distanceKm(),
                path.transmitterHorizon().elevationMilliradians(),
                path.receiverHorizon().elevationMilliradians());
        double seaDb = 0;
        if (zones.seaFraction() >= 0.75) {
            seaDb = seaDuctDb(
                            input.transmitterCoastDistanceKm(),
                            path.transmitterHorizon().distanceKm(),
                            path.transmitterMeters())
                    + seaDuctDb(
                            input.receiverCoastDistanceKm(),
                            path.receiverHorizon().distanceKm(),
                            path.receiverMeters());
        }
        double beta = betaPercent(
                beta0Percent,
                DuctingIncidence.tau(zones.longestInlandKm()),
                path.distanceKm(),
                path.transmitterHorizon().distanceKm() + path.receiverHorizon().distanceKm(),
                path.effectiveTransmitterMeters(),
                path.effectiveReceiverMeters(),
                path.roughnessMeters(),
                effectiveEarthRadiusKm);
        double angularDb = angularDb(
                f,
                path.distanceKm(),
                path.transmitterHorizon().distanceKm(),
                path.receiverHorizon().distanceKm(),
                path.transmitterHorizon().elevationMilliradians(),
                path.receiverHorizon().elevationMilliradians(),
                effectiveEarthRadiusKm);
        // P.1812-7 (46), (50)
        return couplingDb + seaDb + angularDb + timeDb(input.timePercent(), beta, path.distanceKm());
    }

    /** Af of equation (47) without the coupling over sea. */
    public static double couplingDb(double f, double dlt, double dlr, double thetaT, double thetaR) {
        // P.1812-7 (47a)
        double alf = f < 0.5 ? 45.375 - 137.0 * f + 92.5 * f * f : 0;
        // P.1812-7 (47), (48)
        return 102.45
                + 20 * Math.log10(f * (dlt + dlr))
                + alf
                + shieldingDb(f, dlt, thetaT)
                + shieldingDb(f, dlr, thetaR);
    }

    /** Ast or Asr. */
    private static double shieldingDb(double f, double horizonKm, double theta) {
        // P.1812-7 (48a)
        double excess = theta - 0.1 * horizonKm;
        if (excess <= 0) {
            return 0;
        }
        // P.1812-7 (48)
        return 20 * Math.log10(1 + 0.361 * excess * Math.sqrt(f * horizonKm)) + 0.264 * excess * Math.cbrt(f);
    }

    /** Act or Acr, for paths of which at least three quarters are sea. */
    static double seaDuctDb(double coastKm, double horizonKm, double antennaMeters) {
        if (coastKm > horizonKm || coastKm > 5) {
            return 0;
        }
        // P.1812-7 (49)
        return -3 * Math.exp(-0.25 * coastKm * coastKm) * (1 + Math.tanh(0.07 * (50 - antennaMeters)));
    }

    /** gamma_d theta' of equations (50) to (52). */
    public static double angularDb(
            double f, double d, double dlt, double dlr, double thetaT, double thetaR, double effectiveEarthRadiusKm) {
        // P.1812-7 (51)
        double gamma = 5e-5 * effectiveEarthRadiusKm * Math.cbrt(f);
        // P.1812-7 (52a)
        double limitedT = Math.min(thetaT, 0.1 * dlt);
        double limitedR = Math.min(thetaR, 0.1 * dlr);
        // P.1812-7 (52)
        return gamma * (1e3 * d / effectiveEarthRadiusKm + limitedT + limitedR);
    }

    /** beta of equation (54), percent. */
    public static double betaPercent(
            double beta0Percent,
            double tau,
            double d,
            double horizonsKm,
            double hte,
            double hre,
            double roughnessMeters,
            double effectiveEarthRadiusKm) {
        // P.1812-7 (55a)
        double alpha = Math.max(-3.4, -0.6 - 3.5e-9 * Math.pow(d, 3.1) * tau);
        double roots = Math.sqrt(hte) + Math.sqrt(hre);
        double base = 500 / effectiveEarthRadiusKm * (d / roots) * (d / roots);
        // P.1812-7 (55)
        double mu2 = Math.min(1, Math.pow(base, alpha));
        // P.1812-7 (56a)
        double di = Math.min(d - horizonsKm, 40);
        // P.1812-7 (56)
        double mu3 = roughnessMeters <= 10 ? 1 : Math.exp(-4.6e-5 * (roughnessMeters - 10) * (43 + 6 * di));
        // P.1812-7 (54)
        return beta0Percent * mu2 * mu3;
    }

    /** A(p) of equation (53). */
    public static double timeDb(double timePercent, double betaPercent, double d) {
        double logBeta = Math.log10(betaPercent);
        // P.1812-7 (53a)
        double gamma = 1.076
                / Math.pow(2.0058 - logBeta, 1.012)
                * Math.exp(-(9.51 - 4.8 * logBeta + 0.198 * logBeta * logBeta) * 1e-6 * Math.pow(d, 1.13));
        double ratio = timePercent / betaPercent;
        // P.1812-7 (53)
        return -12 + (1.2 + 3.7e-3 * d) * Math.log10(ratio) + 12 * Math.pow(ratio, gamma);
    }
}
