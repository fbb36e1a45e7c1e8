package org.dakal.propagation.itm;

/**
 * The median attenuation over free space that everything else varies about, made of three pieces that join.
 *
 * <p>Source: [Alg] section 4, equations (4.1) to (4.8), (4.21) to (4.40) and (4.52) to (4.59).
 *
 * @param attenuationDb Aref, not negative
 * @param mode the piece that gave it
 */
public record ReferenceAttenuation(double attenuationDb, Mode mode) {

    /** How the wave arrives; numbers as NTIA's. */
    public enum Mode {
        LINE_OF_SIGHT,
        DIFFRACTION,
        TROPOSCATTER
    }

    private static final double SCATTER_STEP_METERS = 200e3;

    /** Evaluates a path. */
    static ReferenceAttenuation of(ItmInput input, ItmPath path, ItmMedium medium) {
        double radius = medium.earthRadiusMeters();
        double smooth = path.smoothHorizonsMeters(medium);
        double horizons = path.horizonsMeters();
        // X_ae of [Alg 4.2]
        double scale = Math.cbrt(radius * radius / input.waveNumber());
        // [Alg 4.3], [Alg 4.4]
        double d3 = Math.max(smooth, horizons + 1.3787 * scale);
        double d4 = d3 + 2.7574 * scale;
        ItmDiffraction diffraction = new ItmDiffraction(input, path, medium);
        double a3 = diffraction.attenuationDb(d3);
        double a4 = diffraction.attenuationDb(d4);
        // [Alg 4.7], [Alg 4.8]
        Straight line = Straight.through(d3, a3, d4, a4);
        double d = path.distanceMeters();
        if (d < smooth) {
            double db = withinHorizonDb(new ItmLineOfSight(input, path, medium), line, input, path, smooth);
            return new ReferenceAttenuation(Math.max(db, 0), Mode.LINE_OF_SIGHT);
        }
        return beyondHorizon(new ItmScatter(input, path, medium), line, input, path, smooth, scale);
    }

    private record Straight(double atZero, double slope) {
        static Straight through(double x1, double y1, double x2, double y2) {
            double slope = (y2 - y1) / (x2 - x1);
            return new Straight(y1 - slope * x1, slope);
        }

        double at(double x) {
            return atZero + slope * x;
        }
    }

    /** [Alg 4.1] for d below dLs: a logarithmic curve through two points in sight and the horizon's diffraction. */
    private static double withinHorizonDb(
            ItmLineOfSight sight, Straight line, ItmInput input, ItmPath path, double d2) {
        double horizons = path.horizonsMeters();
        double a2 = line.at(d2);
        // [Alg 4.24]: 1.908 k he1 he2, [ERL79 3.16a]
        double d0 = 0.04
                * input.frequencyMhz()
                * path.transmitter().effectiveHeightMeters()
                * path.receiver().effectiveHeightMeters();
        double d1;
        if (line.atZero() >= 0) {
            d0 = Math.min(d0, 0.5 * horizons);
            // [Alg 4.25], [ERL79 3.16d]
            d1 = d0 + 0.25 * (horizons - d0);
        } else {
            // [Alg 4.37]
            d1 = Math.max(-line.atZero() / line.slope(), 0.25 * horizons);
        }
        double a1 = sight.attenuationDb(d1, line.at(d1));
        double k1 = 0;
        double k2 = 0;
        boolean isCurved = false;
        if (d0 < d1) {
            double a0 = sight.attenuationDb(d0, line.at(d0));
            double q = Math.log(d2 / d0);
            // [Alg 4.28], [ERL79 3.20]
            k2 = Math.max(
                    0,
                    ((d2 - d0) * (a1 - a0) - (d1 - d0) * (a2 - a0)) / ((d2 - d0) * Math.log(d1 / d0) - (d1 - d0) * q));
            isCurved = line.atZero() >= 0 || k2 > 0;
            if (isCurved) {
                // [Alg 4.29], [ERL79 3.21]
                k1 = (a2 - a0 - k2 * q) / (d2 - d0);
                if (k1 < 0) {
                    // [Alg 4.30] to [Alg 4.32]
                    k1 = 0;
                    k2 = Math.max(a2 - a0, 0) / q;
                    if (k2 == 0) {
                        k1 = line.slope();
                    }
                }
            }
        }
        if (!isCurved) {
            // [Alg 4.33] to [Alg 4.36]
            k1 = Math.max(a2 - a1, 0) / (d2 - d1);
            k2 = 0;
            if (k1 == 0) {
                k1 = line.slope();
            }
        }
        // [Alg 4.38], [Alg 4.1]
        double atOne = a2 - k1 * d2 - k2 * Math.log(d2);
        double d = path.distanceMeters();
        return atOne + k1 * d + k2 * Math.log(d);
    }

    /** [Alg 4.1] from dLs on: the diffraction line up to dx, the scatter line beyond. */
    private static ReferenceAttenuation beyondHorizon(
            ItmScatter scatter, Straight line, ItmInput input, ItmPath path, double smooth, double scale) {
        double horizons = path.horizonsMeters();
        double d = path.distanceMeters();
        // [Alg 4.52], [Alg 4.53]
        double d5 = horizons + SCATTER_STEP_METERS;
        double d6 = d5 + SCATTER_STEP_METERS;
        double gain6 = scatter.frequencyGainDb(d6);
        double gain5 = gain6 > 15 ? gain6 : scatter.frequencyGainDb(d5);
        if (gain5 > 15 && gain6 >= 0) {
            gain5 = gain6;
        }
        double a5 = Double.isNaN(gain5) ? ItmScatter.UNDEFINED_DB : scatter.attenuationDb(d5, gain5);
        if (a5 < 1000) {
            double a6 = scatter.attenuationDb(d6, gain6);
            // [Alg 4.57]
            double slope = (a6 - a5) / SCATTER_STEP_METERS;
            // [Alg 4.58]
            double dx = Math.max(
                    Math.max(smooth, horizons + 0.3 * scale * Math.log(input.frequencyMhz())),
                    (a5 - line.atZero() - slope * d5) / (line.slope() - slope));
            if (d > dx) {
                // [Alg 4.59]
                double atZero = (line.slope() - slope) * dx + line.atZero();
                return new ReferenceAttenuation(Math.max(atZero + slope * d, 0), Mode.TROPOSCATTER);
            }
        }
        return new ReferenceAttenuation(Math.max(line.at(d), 0), Mode.DIFFRACTION);
    }
}
