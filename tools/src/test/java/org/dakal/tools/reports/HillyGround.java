package org.dakal.tools.reports;

import org.dakal.grid.CellGrid;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;

/** Made-up hills: a plain in the north-east, ridges that rise to the south-west, and a corner nobody has surveyed. */
final class HillyGround {
    private static final int OCTAVES = 6;
    private static final double LONGEST_WAVE_METERS = 26_000;

    private HillyGround() {}

    static Terrain terrain(CellGrid grid) {
        float[] meters = new float[grid.cellCount()];
        for (int i = 0; i < meters.length; i++) {
            double x = grid.xMeters(grid.columnOf(i)) - HillyStudy.WEST;
            double y = HillyStudy.NORTH - grid.yMeters(grid.rowOf(i));
            boolean unknown = x > 84_000 && x < 99_000 && y > 60_000 && y < 71_000 - (x - 84_000) / 3;
            meters[i] = unknown ? Float.NaN : (float) height(x, y);
        }
        return new Terrain(new ElevationRaster(grid, meters), null);
    }

    static double height(double x, double y) {
        double southWest = (y / 90_000 + (100_000 - x) / 100_000) / 2;
        double relief = 1500 * Math.max(0, southWest - 0.38);
        double sum = 0;
        double wave = LONGEST_WAVE_METERS;
        double share = 1;
        for (int octave = 0; octave < OCTAVES; octave++) {
            double noise = noise(x / wave, y / wave, octave);
            sum += share * (octave < 3 ? 1 - Math.abs(noise) * 2 : noise);
            wave /= 2;
            share *= 0.5;
        }
        return 820 + relief + (40 + relief) * 0.75 * sum;
    }

    /** Smooth noise in -1 to 1: values hashed at whole coordinates, blended between. */
    private static double noise(double x, double y, int seed) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double fx = smooth(x - column);
        double fy = smooth(y - row);
        double north = mix(hash(column, row, seed), hash(column + 1, row, seed), fx);
        double south = mix(hash(column, row + 1, seed), hash(column + 1, row + 1, seed), fx);
        return mix(north, south, fy);
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    private static double hash(int x, int y, int seed) {
        int h = x * 374_761_393 + y * 668_265_263 + seed * 2_147_483_629;
        h = (h ^ (h >>> 13)) * 1_274_126_177;
        return ((h ^ (h >>> 16)) & 0xffff) / 32767.5 - 1;
    }
}
