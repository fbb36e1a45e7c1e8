package org.dakal.scenarios.raster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** GDAL's command-line programs, where they are installed; tests that need them are skipped elsewhere. */
public final class GdalTools {
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"));
    private static final String VALIDATOR = "osgeo_utils.samples.validate_cloud_optimized_geotiff";

    private GdalTools() {}

    public static boolean arePresent() {
        return find("gdalinfo").isPresent() && find("python3").isPresent() && hasValidator();
    }

    private static boolean hasValidator() {
        return call(List.of(path("python3"), "-c", "import " + VALIDATOR)).exitCode() == 0;
    }

    /** Skips the calling test when GDAL is not there. */
    public static void require() {
        Assumptions.assumeTrue(arePresent(), "GDAL (gdal-bin, python3-gdal) is not installed");
    }

    /** What is wrong with a file as a cloud-optimised GeoTIFF, tile by tile; warnings count. */
    public static List<String> cogProblems(Path file) {
        Outcome outcome = call(List.of(path("python3"), "-m", VALIDATOR, "--full-check=yes", file.toString()));
        List<String> problems = new ArrayList<>();
        if (outcome.exitCode() != 0 || !outcome.text().contains("is a valid cloud optimized GeoTIFF")) {
            problems.add(outcome.text());
        }
        outcome.text()
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).contains("warning"))
                .forEach(problems::add);
        return problems;
    }

    /** Everything a program prints. */
    public static String run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(path(program)));
        command.addAll(List.of(arguments));
        Outcome outcome = call(command);
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(program + " gives " + outcome.exitCode() + ": " + outcome.text());
        }
        return outcome.text();
    }

    private record Outcome(int exitCode, String text) {}

    private static Outcome call(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Outcome(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String path(String program) {
        return find(program).map(Path::toString).orElse(program);
    }

    /** The system's own programs first: others on the path may be a Python without GDAL. */
    private static Optional<Path> find(String program) {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(Path::of);
        return Stream.concat(FOLDERS.stream(), onPath)
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
