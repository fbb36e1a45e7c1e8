package org.dakal.propagation.diffraction;

import org.dakal.propagation.Polarization;
import org.dakal.units.FastLogs;

/**
 * First term of the residue series for diffraction round a spherical Earth, for one kind of ground, frequency and
 * polarization.
 *
 * <p>Source: Recommendation ITU-R P.526-15, section 3.1.1; the same formulas are numbered (29) to (36) in section 4.3.3
 * of P.1812-7, cited here. The effective Earth radius a in km enters as its inverse cube root r, because K goes with r,
 * the normalized distance X with r^2 and the normalized height Y with r.
 */
public final class FirstTerm {
    private static final double LN_10 = Math.log(10);

    private final double kPerR;
    /** Least height gain where r is one, dB. */
    private final double leastGainPerRDb;

    private final double xPerR2;
    private final double yPerR;
    private final double medianDistanceFactor;
    private final double medianHeightFactor;
    private final double medianLeastGainDb;

    /**
     * Constants of one ground.
     *
     * @param radiusKm the effective Earth radius most queries use
     * @param frequencyMhz carrier frequency
     * @param permittivity relative permittivity of the ground
     * @param conductivity of the ground in S/m
     */
    public FirstTerm(
            double radiusKm, double frequencyMhz, Polarization polarization, double permittivity, double conductivity) {
        double f = frequencyMhz / 1000;
        double loss = 18 * conductivity / f;
        double rootF = Math.cbrt(f);
        // P.1812-7 (29a), without a^(-1/3)
        double k = 0.036 / rootF / Math.sqrt(Math.sqrt((permittivity - 1) * (permittivity - 1) + loss * loss));
        // P.1812-7 (29b)
        boolean isVertical = polarization == Polarization.VERTICAL;
        this.kPerR = isVertical ? k * Math.sqrt(permittivity * permittivity + loss * loss) : k;
        this.leastGainPerRDb = leastGainOfAdmittanceDb(kPerR);
        // P.1812-7 (31) and (32), without beta
        this.xPerR2 = 21.88 * rootF;
        this.yPerR = 0.9575 * rootF * rootF;
        double r = 1 / Math.cbrt(radiusKm);
        double beta = beta(kPerR * r);
        this.medianDistanceFactor = xPerR2 * r * r * beta;
        // B = beta Y, P.1812-7 (35), in which Y has a beta of its own
        this.medianHeightFactor = yPerR * r * beta * beta;
        this.medianLeastGainDb = leastGainOfAdmittanceDb(kPerR * r);
    }

    /** Influence of the ground, P.1812-7 (30). */
    private static double beta(double admittance) {
        double k2 = admittance * admittance;
        double k4 = k2 * k2;
        return (1 + 1.6 * k2 + 0.67 * k4) / (1 + 4.5 * k2 + 1.53 * k4);
    }

    /** Least height gain in dB, P.1812-7 (34): 2 + 20 log K. */
    private static double leastGainOfAdmittanceDb(double admittance) {
        return 2 + 20 * FastLogs.log10(admittance);
    }

    /** Loss in dB at the radius this object was made for. */
    double lossDb(double distanceKm, double heightTx, double heightRx) {
        return lossDb(
                medianDistanceFactor * distanceKm,
                medianHeightFactor * heightTx,
                medianHeightFactor * heightRx,
                medianLeastGainDb);
    }

    /** Loss in dB at any other effective Earth radius. */
    double lossAtRadiusDb(double radiusKm, double distanceKm, double heightTx, double heightRx) {
        double logR = FastLogs.log10(radiusKm) / -3;
        double r = FastLogs.exp(LN_10 * logR);
        double beta = beta(kPerR * r);
        double heightFactor = yPerR * r * beta * beta;
        return lossDb(
                xPerR2 * r * r * beta * distanceKm,
                heightFactor * heightTx,
                heightFactor * heightRx,
                leastGainPerRDb + 20 * logR);
    }

    /** Normalized distance X per km at an effective Earth radius in km, P.1812-7 (31). */
    public double distancePerKm(double radiusKm) {
        double r = 1 / Math.cbrt(radiusKm);
        return xPerR2 * r * r * beta(kPerR * r);
    }

    /** Normalized height B per m at an effective Earth radius in km, P.1812-7 (32) and (35). */
    public double heightPerMeter(double radiusKm) {
        double r = 1 / Math.cbrt(radiusKm);
        double beta = beta(kPerR * r);
        return yPerR * r * beta * beta;
    }

    /** The height gain is no less than this, in dB, at an effective Earth radius in km, P.1812-7 (34). */
    public double leastHeightGainDb(double radiusKm) {
        return leastGainPerRDb - 20 * Math.log10(radiusKm) / 3;
    }

    /** Loss in dB, P.1812-7 (36), of normalized distance X and heights B. */
    private static double lossDb(double x, double bTx, double bRx, double leastHeightGainDb) {
        return -distanceTermDb(x)
                - Math.max(heightGainDb(bTx), leastHeightGainDb)
                - Math.max(heightGainDb(bRx), leastHeightGainDb);
    }

    /** F(X) in dB, P.1812-7 (33). */
    public static double distanceTermDb(double x) {
        double logX = FastLogs.log10(x);
        return x >= 1.6 ? 11 + 10 * logX - 17.6 * x : -20 * logX - 5.6488 * FastLogs.exp(1.425 * LN_10 * logX);
    }

    /** G in dB of a normalized height B, P.1812-7 (34), but for the least it can be. */
    public static double heightGainDb(double b) {
        if (b > 2) {
            double c = b - 1.1;
            return 17.6 * Math.sqrt(c) - 5 * FastLogs.log10(c) - 8;
        }
        return 20 * FastLogs.log10(b + 0.1 * b * b * b);
    }
}
