package org.dakal.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dakal.benchmarks.BenchTerrain;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;

/**
 * The bench terrain and transmitter as SPLAT! wants them: an HGT tile for {@code srtm2sdf}, a site file and a file of
 * ITM parameters. Usage: {@code SplatInput FOLDER STRIDE}, stride 3 for 3 arc-seconds and 1 for 1.
 */
public final class SplatInput {
    static final double LATITUDE_DEGREES = 34.5;
    static final double LONGITUDE_DEGREES = 50.5;
    static final double MAST_HEIGHT_METERS = 50;
    static final double FREQUENCY_MHZ = 900;
    static final double RADIUS_METERS = 30_000;

    private SplatInput() {}

    /** Writes N34E050.hgt, bench.qth and bench.lrp. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.write(folder.resolve("N34E050.hgt"), BenchTerrain.hgt(Integer.parseInt(args[1])));
        Files.writeString(folder.resolve("bench.qth"), site());
        Files.writeString(folder.resolve("bench.lrp"), parameters(RadioEnvironment.DEFAULT, Polarization.VERTICAL));
    }

    /** Name, latitude, degrees west, height. */
    static String site() {
        return "bench\n" + LATITUDE_DEGREES + "\n" + (360 - LONGITUDE_DEGREES) + "\n" + MAST_HEIGHT_METERS
                + " meters\n";
    }

    /**
     * One number a line: soil, air, frequency, climate, polarization, and medians of situations and time; no power, so
     * that loss is computed.
     */
    static String parameters(RadioEnvironment environment, Polarization polarization) {
        return environment.groundPermittivity() + "\n"
                + environment.groundConductivitySiemensPerMeter() + "\n"
                + environment.surfaceRefractivityNUnits() + "\n"
                + FREQUENCY_MHZ + "\n"
                + environment.climate().number() + "\n"
                + (polarization == Polarization.VERTICAL ? 1 : 0) + "\n"
                + "0.50\n0.50\n";
    }
}
