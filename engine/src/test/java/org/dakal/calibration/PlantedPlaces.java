package org.dakal.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Made-up campaigns whose truth is known. */
final class PlantedPlaces {
    private PlantedPlaces() {}

    /** A place at plane coordinates with a mast at the origin; 120 dB predicted everywhere. */
    static MeasuredPlace place(double east, double north, double residualDb) {
        double km = Math.max(0.01, Math.hypot(east, north) / 1000);
        return new MeasuredPlace(
                0,
                0,
                east,
                north,
                km,
                120,
                120 + residualDb,
                MeasuredPlace.ONE_LOCAL_MEAN,
                1,
                false,
                Circumstances.UNKNOWN);
    }

    /** A trend with slopes, as far as the places tell it. */
    static LossTrend trend(List<MeasuredPlace> places) {
        return LossTrend.of(places, TrendTerms.of(places, true, false, new ArrayList<>()), 500);
    }

    /** The one band of a trend of {@link #place}s. */
    static LossTrend.Band band(LossTrend trend) {
        return Objects.requireNonNull(trend.bands().get(""));
    }

    /**
     * Residuals of offset + slope log10(d / 1 km), a shadow of its own for each square of 250 m (5 dB) and each place
     * (4 dB), and one reading in fifty 40 dB off.
     */
    static List<MeasuredPlace> city(long seed, int count, double offsetDb, double slopeDb) {
        SplittableRandom random = new SplittableRandom(seed);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[][] shadow = new double[40][40];
        for (double[] row : shadow) {
            for (int i = 0; i < row.length; i++) {
                row[i] = 5 * normal.inverseCumulativeProbability(random.nextDouble(1e-9, 1));
            }
        }
        List<MeasuredPlace> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double east = random.nextDouble(-5000, 5000);
            double north = random.nextDouble(-5000, 5000);
            double km = Math.hypot(east, north) / 1000;
            double noise = 4 * normal.inverseCumulativeProbability(random.nextDouble(1e-9, 1));
            double mistaken = random.nextInt(50) == 0 ? 40 : 0;
            double residual = offsetDb
                    + slopeDb * Math.log10(km)
                    + shadow[(int) ((east + 5000) / 250)][(int) ((north + 5000) / 250)]
                    + noise
                    + mistaken;
            places.add(place(east, north, residual));
        }
        return places;
    }
}
