package org.dakal.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Path losses at points, as SPLAT! writes them with {@code -ano}: two lines of limits, then
 * {@code latitude, longitude, azimuth, elevation, loss} with an asterisk where the view is blocked. Longitudes are
 * degrees west.
 */
final class LossPoints {
    private static final int LIMIT_LINES = 2;

    private final double[] latitudeDegrees;
    private final double[] longitudeDegrees;
    private final double[] lossDb;

    private LossPoints(double[][] columns, int count) {
        this.latitudeDegrees = Arrays.copyOf(columns[0], count);
        this.longitudeDegrees = Arrays.copyOf(columns[1], count);
        this.lossDb = Arrays.copyOf(columns[2], count);
    }

    /** Reads a whole file; a line of another form is an error that names it. */
    static LossPoints read(Path file) throws IOException {
        double[][] columns = {new double[1 << 16], new double[1 << 16], new double[1 << 16]};
        int count = 0;
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (++number <= LIMIT_LINES || line.isBlank()) {
                    continue;
                }
                if (count == columns[0].length) {
                    for (int i = 0; i < columns.length; i++) {
                        columns[i] = Arrays.copyOf(columns[i], 2 * count);
                    }
                }
                String[] fields = line.replace("*", "").split(",", -1);
                if (fields.length != 5) {
                    throw new IOException(file + ":" + number + " has " + fields.length + " fields, not 5: " + line);
                }
                columns[0][count] = Double.parseDouble(fields[0].trim());
                double west = Double.parseDouble(fields[1].trim());
                columns[1][count] = west > 180 ? 360 - west : -west;
                columns[2][count++] = Double.parseDouble(fields[4].trim());
            }
        }
        return new LossPoints(columns, count);
    }

    int size() {
        return lossDb.length;
    }

    /** North positive. */
    double latitudeDegrees(int i) {
        return latitudeDegrees[i];
    }

    /** East positive. */
    double longitudeDegrees(int i) {
        return longitudeDegrees[i];
    }

    /** Basic transmission loss. */
    double lossDb(int i) {
        return lossDb[i];
    }

    /** Losses of all points, in the file's order. */
    double[] lossesDb() {
        return lossDb.clone();
    }
}
