package org.dakal.propagation.diffraction;

import org.dakal.propagation.Polarization;
import org.dakal.units.RadioWaves;

/**
 * Diffraction loss over a smooth spherical Earth for any distance. One object holds what depends on frequency, ground
 * and refraction; its queries allocate nothing and may come from many threads.
 *
 * <p>Source: Recommendation ITU-R P.526-15, section 3.2; the same formulas are numbered (22) to (28) in section 4.3.2
 * of P.1812-7, cited here. Distances in km, effective antenna heights in m over the smooth Earth, not negative.
 */
public final class SphericalEarth {
    /** Permittivity and conductivity of the sea, P.1812-7 section 4.3.3. */
    private static final double SEA_PERMITTIVITY = 80;

    private static final double SEA_CONDUCTIVITY = 5.0;

    private final double radiusKm;
    private final double wavelengthMeters;
    private final double seaFraction;
    private final FirstTerm land;
    private final FirstTerm sea;
    private final double horizonPerRoot;
    private final double clearanceFactor;

    /** Over land only. */
    public SphericalEarth(
            double effectiveEarthRadiusKm,
            double frequencyMhz,
            Polarization polarization,
            double permittivity,
            double conductivity) {
        this(effectiveEarthRadiusKm, frequencyMhz, polarization, permittivity, conductivity, 0);
    }

    /**
     * Over land and sea.
     *
     * @param effectiveEarthRadiusKm Earth radius with refraction, km
     * @param frequencyMhz carrier frequency
     * @param permittivity relative permittivity of the land
     * @param conductivity conductivity of the land, S/m
     * @param seaFraction share of the path over sea, 0 to 1
     */
    public SphericalEarth(
            double effectiveEarthRadiusKm,
            double frequencyMhz,
            Polarization polarization,
            double permittivity,
            double conductivity,
            double seaFraction) {
        this.radiusKm = effectiveEarthRadiusKm;
        this.wavelengthMeters = RadioWaves.wavelengthMeters(frequencyMhz);
        this.seaFraction = seaFraction;
        this.land = new FirstTerm(effectiveEarthRadiusKm, frequencyMhz, polarization, permittivity, conductivity);
        this.sea =
                new FirstTerm(effectiveEarthRadiusKm, frequencyMhz, polarization, SEA_PERMITTIVITY, SEA_CONDUCTIVITY);
        // P.1812-7 (22), per root of a height
        this.horizonPerRoot = Math.sqrt(0.002 * effectiveEarthRadiusKm);
        this.clearanceFactor = 17.456 * 17.456 * wavelengthMeters;
    }

    /** The first term of the residue series over the land. */
    public FirstTerm land() {
        return land;
    }

    /** Share of the path over sea. */
    public double seaFraction() {
        return seaFraction;
    }

    /** Effective Earth radius in km this object was made for. */
    public double effectiveEarthRadiusKm() {
        return radiusKm;
    }

    /** Wavelength in metres this object was made for. */
    public double wavelengthMeters() {
        return wavelengthMeters;
    }

    /** Loss in dB, not negative while the ends see each other. */
    public double lossDb(double distanceKm, double effectiveHeightTxMeters, double effectiveHeightRxMeters) {
        double d = distanceKm;
        double hte = effectiveHeightTxMeters;
        double hre = effectiveHeightRxMeters;
        double roots = Math.sqrt(hte) + Math.sqrt(hre);
        // P.1812-7 (22)
        if (d >= horizonPerRoot * roots) {
            return firstTermDb(d, hte, hre);
        }
        // P.1812-7 (24d), (24e), (24c), (24a), (24b)
        double c = (hte - hre) / (hte + hre);
        double m = 250 * d * d / (radiusKm * (hte + hre));
        double b = leastClearancePoint(m, c);
        double dse1 = d / 2 * (1 + b);
        double dse2 = d - dse1;
        // P.1812-7 (23)
        double bulge = 500 / radiusKm;
        double hse = ((hte - bulge * dse1 * dse1) * dse2 + (hre - bulge * dse2 * dse2) * dse1) / d;
        // P.1812-7 (25)
        double hreq = Math.sqrt(clearanceFactor * dse1 * dse2 / d);
        if (hse > hreq) {
            return 0;
        }
        // P.1812-7 (26)
        double ratio = d / roots;
        double marginal = firstTermDb(500 * ratio * ratio, d, hte, hre);
        // P.1812-7 (27)
        return marginal <= 0 ? 0 : (1 - hse / hreq) * marginal;
    }

    /** P.1812-7 (28) at the radius of this object. */
    private double firstTermDb(double d, double hte, double hre) {
        double landDb = land.lossDb(d, hte, hre);
        return seaFraction <= 0 ? landDb : seaFraction * sea.lossDb(d, hte, hre) + (1 - seaFraction) * landDb;
    }

    /** First term of the residue series in dB, P.1812-7 (28), at another effective Earth radius in km. */
    public double firstTermDb(double aKm, double d, double hte, double hre) {
        double landDb = land.lossAtRadiusDb(aKm, d, hte, hre);
        return seaFraction <= 0
                ? landDb
                : seaFraction * sea.lossAtRadiusDb(aKm, d, hte, hre) + (1 - seaFraction) * landDb;
    }

    /**
     * Where the smooth Earth comes nearest to the direct line: b of P.1812-7 (24c), which is the middle root of
     * {@code m b^3 - (m + 1) b + c = 0}, for m to 1 and c from -1 to 1, within 1e-8.
     */
    public static double leastClearancePoint(double m, double c) {
        double rest = 1 - Math.abs(c);
        double e = nearerLeastClearance(m, 1, rest, leastClearanceFromLower(m, 1, rest));
        return c < 0 ? e - 1 : 1 - e;
    }

    /**
     * How far from the lower end the smooth Earth comes nearest to the direct line, as a share of half the path:
     * e = 1 - |b| of P.1812-7 (24c), within 1e-3 for m to 1. The cubic is m e^2 (3 - e) + (1 - 2m) e = 1 - |c|, all
     * its terms here times the sum of both heights, which saves a division; taking 3 - e for 3 - (1 - |c|) leaves a
     * quadratic, and a step of Halley's does the rest. Clearance over the width of the Fresnel zone is least there, so
     * that it is within 1e-6 of itself.
     *
     * @param m that of (24d) times the sum
     * @param sum of both heights, m
     * @param rest twice the lower height, m
     */
    public static double leastClearanceFromLower(double m, double sum, double rest) {
        double first = sum - 2 * m;
        double root = Math.sqrt(first * first + 4 * m * (3 - rest / sum) * rest);
        return nearerLeastClearance(m, sum, rest, 2 * rest / (first + root + Double.MIN_NORMAL));
    }

    /** One of Halley's steps. */
    private static double nearerLeastClearance(double m, double sum, double rest, double e) {
        double first = sum - 2 * m;
        double value = e * (first + e * m * (3 - e)) - rest;
        double slope = first + 3 * m * e * (2 - e);
        double bend = 6 * m * (1 - e);
        return e - 2 * value * slope / (2 * slope * slope - value * bend + Double.MIN_NORMAL);
    }
}
