package org.dakal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.TerrainLoader;
import org.dakal.study.StateStore;
import org.dakal.terrain.Terrain;
import org.locationtech.jts.geom.Coordinate;

/**
 * The rugged benchmark ground: one degree of made-up mountains at 34 N 50 E, 800 to 3200 m. Diamond-square on a lattice
 * of 4097 points from many separate ranges, with a random number that depends on level and place only. The 3 arc-second
 * tile has the SHA-256 {@value #SHA256_OF_3_ARC_SECONDS}.
 */
public final class BenchTerrain {
    /** The SHA-256 of the 3 arc-second HGT file, in hexadecimal digits. */
    public static final String SHA256_OF_3_ARC_SECONDS =
            "10a33050dcb0125120c12f2512ee819d7ac2966577bfd15fdd1f19e2210b756b";

    private static final int POINTS = 4097;
    private static final int TILE_POINTS = 3601;
    private static final double ROUGHNESS_EXPONENT = 1.2;
    private static final int FIRST_STEP = 128;
    private static final int SEED = 1;

    private BenchTerrain() {}

    /** Bytes of an HGT file, big-endian heights from the north-west, every {@code stride}-th post of 1 arc-second. */
    public static byte[] hgt(int stride) {
        double[] field = field();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < TILE_POINTS; y++) {
            for (int x = 0; x < TILE_POINTS; x++) {
                low = Math.min(low, field[y * POINTS + x]);
                high = Math.max(high, field[y * POINTS + x]);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int y = 0; y < TILE_POINTS; y += stride) {
            for (int x = 0; x < TILE_POINTS; x += stride) {
                int height = (int) Math.floor(800 + 2400 * (field[y * POINTS + x] - low) / (high - low) + 0.5);
                bytes.write(height >> 8);
                bytes.write(height);
            }
        }
        return bytes.toByteArray();
    }

    /** The ground on a metric grid around the tile's middle, read through the program's own readers. */
    public static Terrain load(int stride, double radiusMeters, double cellSizeMeters) {
        try {
            Path folder = Files.createTempDirectory("dakal-bench");
            Path file = folder.resolve("N34E050.hgt");
            Files.write(file, hgt(stride));
            MapProjection projection = new MapProjection(32639);
            Terrain terrain =
                    around(projection, mast(), TerrainFiles.open(List.of(file)), radiusMeters, cellSizeMeters);
            Files.delete(file);
            Files.delete(folder);
            return terrain;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A square of ground with a place in its middle, large enough for a radius. */
    public static Terrain around(
            MapProjection projection,
            Coordinate place,
            ElevationSource source,
            double radiusMeters,
            double cellSizeMeters)
            throws IOException {
        int cells = 2 * (int) Math.ceil(radiusMeters / cellSizeMeters) + 3;
        double half = cells * cellSizeMeters / 2;
        CellGrid grid =
                new CellGrid(projection.epsgCode(), place.x - half, place.y + half, cellSizeMeters, cells, cells);
        return new Terrain(
                TerrainLoader.load(grid, projection, List.of(source), 1, StateStore.NONE)
                        .ground(),
                null);
    }

    /** The transmitter of all kernel benchmarks: the tile's middle, in the grid's metres. */
    public static Coordinate mast() {
        return new MapProjection(32639).toGrid(34.5, 50.5);
    }

    private static double[] field() {
        double[] g = new double[POINTS * POINTS];
        for (int y = 0; y < POINTS; y += FIRST_STEP) {
            for (int x = 0; x < POINTS; x += FIRST_STEP) {
                g[y * POINTS + x] = random(99, x, y);
            }
        }
        int level = 0;
        for (int step = FIRST_STEP; step > 1; step /= 2, level++) {
            double amplitude = StrictMath.pow(2, -ROUGHNESS_EXPONENT * (level + 1));
            squares(g, step / 2, step, level, amplitude);
            diamonds(g, step / 2, step, level, amplitude);
        }
        return g;
    }

    private static void squares(double[] g, int h, int step, int level, double amplitude) {
        for (int y = h; y < POINTS; y += step) {
            for (int x = h; x < POINTS; x += step) {
                double sum = g[(y - h) * POINTS + x - h]
                        + g[(y - h) * POINTS + x + h]
                        + g[(y + h) * POINTS + x - h]
                        + g[(y + h) * POINTS + x + h];
                g[y * POINTS + x] = 0.25 * sum + amplitude * random(2 * level, x, y);
            }
        }
    }

    private static void diamonds(double[] g, int h, int step, int level, double amplitude) {
        for (int y = 0; y < POINTS; y += h) {
            for (int x = y / h % 2 == 0 ? h : 0; x < POINTS; x += step) {
                double sum = 0;
                int count = 0;
                for (int side = 0; side < 4; side++) {
                    int ny = y + (side == 0 ? -h : side == 1 ? h : 0);
                    int nx = x + (side == 2 ? -h : side == 3 ? h : 0);
                    if (ny >= 0 && ny < POINTS && nx >= 0 && nx < POINTS) {
                        sum += g[ny * POINTS + nx];
                        count++;
                    }
                }
                g[y * POINTS + x] = sum / count + amplitude * 0.7 * random(2 * level + 1, x, y);
            }
        }
    }

    /** Uniform in -1 to 1, from SplitMix64's mixing of level, place and seed. */
    private static double random(int level, int x, int y) {
        long hash = mix(mix(mix(SEED + level) + (long) x * 4099) + y);
        return (hash >>> 11) / 9007199254740992.0 * 2 - 1;
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
