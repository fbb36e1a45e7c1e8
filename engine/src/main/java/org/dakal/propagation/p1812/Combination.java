package org.dakal.propagation.p1812;

/**
 * The mechanisms put together.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, section 4.6.
 *
 * @param medianDiffractionDb Lbd50
 * @param timeDiffractionDb Lbd
 * @param angleWeight Fj
 * @param distanceWeight Fk
 * @param leastWithSubPathDb Lminb0p
 * @param leastWithDuctingDb Lminbap
 * @param diffractionWithDuctingDb Lbda
 * @param withoutScatterDb Lbam
 * @param lossDb Lbc
 */
public record Combination(
        double medianDiffractionDb,
        double timeDiffractionDb,
        double angleWeight,
        double distanceWeight,
        double leastWithSubPathDb,
        double leastWithDuctingDb,
        double diffractionWithDuctingDb,
        double withoutScatterDb,
        double lossDb) {

    private static final double ETA = 2.5;

    /**
     * Combines.
     *
     * @param isBelowBeta0 true when p is below beta0
     * @param ductingDb Lba
     * @param scatterDb Lbs
     */
    public static Combination of(
            LineOfSight sight,
            TimeDiffraction diffraction,
            double ductingDb,
            double scatterDb,
            boolean isBelowBeta0,
            double seaFraction,
            double distanceKm,
            double angularDistanceMilliradians) {
        // P.1812-7 (42), (43)
        double lbd50 = sight.freeSpaceDb() + diffraction.medianDb();
        double lbd = sight.timeDb() + diffraction.timeDb();
        double fj = angleWeight(angularDistanceMilliradians);
        double fk = distanceWeight(distanceKm);
        double subPathDb = (1 - seaFraction) * diffraction.timeDb();
        // P.1812-7 (59)
        double lminb0p = isBelowBeta0
                ? sight.timeDb() + subPathDb
                : lbd50 + (sight.betaDb() + subPathDb - lbd50) * diffraction.interpolation();
        double lminbap = ductingOrSightDb(ductingDb, sight.timeDb());
        // P.1812-7 (61)
        double lbda = lminbap > lbd ? lbd : lminbap + (lbd - lminbap) * fk;
        // P.1812-7 (62)
        double lbam = lbda + (lminb0p - lbda) * fj;
        return new Combination(lbd50, lbd, fj, fk, lminb0p, lminbap, lbda, lbam, withScatterDb(scatterDb, lbam));
    }

    /** Fj of equation (57). */
    public static double angleWeight(double angularDistanceMilliradians) {
        return 1 - 0.5 * (1 + Math.tanh(3 * 0.8 * (angularDistanceMilliradians - 0.3) / 0.3));
    }

    /** Fk of equation (58). */
    public static double distanceWeight(double distanceKm) {
        return 1 - 0.5 * (1 + Math.tanh(3 * 0.5 * (distanceKm - 20) / 20));
    }

    /** Lminbap of equation (60): eta ln(exp(Lba/eta) + exp(Lb0p/eta)), written so that nothing overflows. */
    public static double ductingOrSightDb(double ductingDb, double sightDb) {
        return Math.max(ductingDb, sightDb) + ETA * Math.log1p(Math.exp(-Math.abs(ductingDb - sightDb) / ETA));
    }

    /** Lbc of equation (63): -5 log(10^(-0.2 Lbs) + 10^(-0.2 Lbam)), written so that nothing underflows. */
    public static double withScatterDb(double scatterDb, double otherDb) {
        return Math.min(scatterDb, otherDb) - 5 * Math.log10(1 + Math.pow(10, -0.2 * Math.abs(scatterDb - otherDb)));
    }
}
