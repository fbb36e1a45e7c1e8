package org.dakal.scenarios.terrain.relief;

/**
 * A made-up mountain land of mean 0 and standard deviation 1: sharp-crested ridges that carry smaller ridges, and
 * smoother valleys between them (ridged multifractal, F. K. Musgrave in "Texturing and Modeling", 3rd edition, chapter
 * 16). Halving the size of a ridge multiplies its height by {@code 2^-H}.
 */
final class RidgeNoise {
    /**
     * Roughness exponent. Differences of height over a distance then grow with its power 0.78 to 0.87 between 100 m and
     * 2 km; real mountains of the Basin and Range have 0.6 to 0.84 there.
     */
    static final double H = 0.8;

    private static final double HEIGHT_PER_OCTAVE = StrictMath.pow(2, -H);
    /** Keeps crests round over a tenth of their size, so that slopes stay finite. */
    private static final double CREST_ROUNDING = 0.004;

    private static final double STEEPNESS = 2.2;
    private static final double WARP = 0.35;
    /** Share of the small ridges that valleys keep. */
    private static final double VALLEY_WEIGHT = 0.15;

    /** Turning by the 3-4-5 triangle keeps the lattices of the octaves from lining up. */
    private static final double COSINE = 0.8;

    private static final double SINE = 0.6;

    /**
     * Mean and standard deviation of the sum of eight octaves, measured over six million places; fewer have 3 % less.
     */
    private static final double MEAN = 0.773;

    private static final double DEVIATION = 0.431;

    private final long seed;
    private final int octaveCount;

    RidgeNoise(long seed, int octaveCount) {
        this.seed = GradientNoise.mix(seed);
        this.octaveCount = octaveCount;
    }

    /** Height at a place; the largest ridges are one unit apart. */
    double value(double x, double y) {
        // Bending the plane first makes ridges wind.
        double px = x + WARP * GradientNoise.value(0.5 * x, 0.5 * y, seed + 101);
        double py = y + WARP * GradientNoise.value(0.5 * x, 0.5 * y, seed + 202);
        double sum = 0;
        double height = 1;
        double weight = 1;
        for (int octave = 0; octave < octaveCount; octave++) {
            double noise = STEEPNESS * GradientNoise.value(px, py, seed + octave);
            double ridge = 1 - Math.sqrt(noise * noise + CREST_ROUNDING);
            ridge = ridge * ridge * weight;
            sum += ridge * height;
            weight = Math.min(1, VALLEY_WEIGHT + 1.5 * ridge);
            height *= HEIGHT_PER_OCTAVE;
            double turned = 2 * (COSINE * px - SINE * py);
            py = 2 * (SINE * px + COSINE * py);
            px = turned;
        }
        return (sum - MEAN) / DEVIATION;
    }
}
