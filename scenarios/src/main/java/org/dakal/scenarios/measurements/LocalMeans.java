package org.dakal.scenarios.measurements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Averages the readings of one cell. Fast fading goes in power over squares of 40 wavelengths, Lee's criterion (W. C.
 * Y. Lee, Estimate of local average power of a mobile radio signal, IEEE Trans. Veh. Technol. VT-34, 1985); what is
 * left varies with the shadowing, and its mean over a place is taken in decibels, as predictions are medians. How the
 * local means of a cell spread is location variability, and is kept.
 */
public final class LocalMeans {
    private static final double WAVELENGTHS = 40;
    private static final double SPEED_OF_LIGHT_MHZ_METERS = 299.792458;

    private final double lengthMeters;
    private final Map<Square, double[]> squares = new LinkedHashMap<>();
    private int readingCount;

    private record Square(long column, long row) {}

    /** @param frequencyMhz of the carrier, above 0 */
    public LocalMeans(double frequencyMhz) {
        this.lengthMeters = WAVELENGTHS * SPEED_OF_LIGHT_MHZ_METERS / frequencyMhz;
    }

    /** Adds a reading in dBm at a place on the grid. */
    public void add(double xMeters, double yMeters, double levelDbm) {
        Square square =
                new Square((long) Math.floor(xMeters / lengthMeters), (long) Math.floor(yMeters / lengthMeters));
        double[] sum = squares.computeIfAbsent(square, key -> new double[2]);
        sum[0] += Math.pow(10, levelDbm / 10);
        sum[1]++;
        readingCount++;
    }

    public int readingCount() {
        return readingCount;
    }

    /** The local mean powers in dBm, in the order in which their squares were first measured. */
    public List<Double> levelsDbm() {
        return squares.values().stream()
                .map(sum -> 10 * Math.log10(sum[0] / sum[1]))
                .toList();
    }
}
