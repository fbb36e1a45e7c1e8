package org.dakal.tools.reports.map.pixels;

import org.dakal.grid.ProvinceMask;
import org.dakal.terrain.ElevationRaster;

/**
 * Paints relief as light and shadow to lay over colours: black of growing opacity on slopes that turn from the sun,
 * white on those that face it, nothing on flat land. The sun stands north-west, where people expect it on maps. Slopes
 * after Horn, "Hill shading and the reflectance map", Proceedings of the IEEE 69 (1981).
 */
public final class ReliefPainter {
    private static final double SUN_ALTITUDE_DEGREES = 45;
    private static final double[] SUN_AZIMUTHS_DEGREES = {315, 270, 0};
    private static final double[] SUN_WEIGHTS = {0.7, 0.15, 0.15};

    /** Shades on either side of flat, and again as many fainter ones for land outside the province. */
    private static final int SHADES = 24;

    private static final int FLAT = SHADES;
    private static final int OUTSIDE_OFFSET = 2 * SHADES + 1;
    private static final int DARKEST_ALPHA = 205;
    private static final int LIGHTEST_ALPHA = 150;
    private static final double OUTSIDE_STRENGTH = 0.4;

    /** Relief is exaggerated until its mean slope is about this. */
    private static final double PLEASANT_MEAN_SLOPE = 0.22;

    private static final double LARGEST_EXAGGERATION = 8;

    private final PixelCells cells;
    private final float[] heights;

    private ReliefPainter(ElevationRaster ground, PixelCells cells) {
        this.cells = cells;
        this.heights = meanHeights(ground, cells);
    }

    public static IndexedPicture paint(ElevationRaster ground, ProvinceMask province, PixelCells cells) {
        ReliefPainter painter = new ReliefPainter(ground, cells);
        double exaggeration = painter.exaggeration();
        return cells.paint(
                palette(),
                (x, y) -> painter.shade(x, y, exaggeration)
                        + (province.contains(cells.middleCell(x, y)) ? 0 : OUTSIDE_OFFSET));
    }

    private static float[] meanHeights(ElevationRaster ground, PixelCells cells) {
        float[] means = new float[cells.width() * cells.height()];
        for (int y = 0; y < cells.height(); y++) {
            for (int x = 0; x < cells.width(); x++) {
                double sum = 0;
                int count = 0;
                for (int row = cells.firstRow(y); row < cells.endRow(y); row++) {
                    for (int column = cells.firstColumn(x); column < cells.endColumn(x); column++) {
                        sum += ground.get(cells.grid().index(row, column));
                        count++;
                    }
                }
                means[y * cells.width() + x] = (float) (sum / count);
            }
        }
        return means;
    }

    private double height(int x, int y) {
        int column = Math.max(0, Math.min(cells.width() - 1, x));
        int row = Math.max(0, Math.min(cells.height() - 1, y));
        return heights[row * cells.width() + column];
    }

    /** Rise per metre towards the east, NaN beside unknown land. */
    private double slopeEast(int x, int y) {
        double east = height(x + 1, y - 1) + 2 * height(x + 1, y) + height(x + 1, y + 1);
        double west = height(x - 1, y - 1) + 2 * height(x - 1, y) + height(x - 1, y + 1);
        return (east - west) / (8 * cells.pixelSizeMeters());
    }

    private double slopeNorth(int x, int y) {
        double north = height(x - 1, y - 1) + 2 * height(x, y - 1) + height(x + 1, y - 1);
        double south = height(x - 1, y + 1) + 2 * height(x, y + 1) + height(x + 1, y + 1);
        return (north - south) / (8 * cells.pixelSizeMeters());
    }

    private double exaggeration() {
        double sum = 0;
        long count = 0;
        for (int y = 0; y < cells.height(); y++) {
            for (int x = 0; x < cells.width(); x++) {
                double east = slopeEast(x, y);
                double north = slopeNorth(x, y);
                double slope = Math.sqrt(east * east + north * north);
                if (!Double.isNaN(slope)) {
                    sum += slope;
                    count++;
                }
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        return mean == 0 ? 1 : Math.max(1, Math.min(LARGEST_EXAGGERATION, PLEASANT_MEAN_SLOPE / mean));
    }

    /** 0 darkest, FLAT neutral, 2 SHADES brightest. */
    private int shade(int x, int y, double exaggeration) {
        double east = slopeEast(x, y) * exaggeration;
        double north = slopeNorth(x, y) * exaggeration;
        if (Double.isNaN(east) || Double.isNaN(north)) {
            return FLAT;
        }
        double altitude = Math.toRadians(SUN_ALTITUDE_DEGREES);
        double flat = Math.sin(altitude);
        double steepness = Math.sqrt(1 + east * east + north * north);
        double light = 0;
        for (int i = 0; i < SUN_AZIMUTHS_DEGREES.length; i++) {
            double azimuth = Math.toRadians(SUN_AZIMUTHS_DEGREES[i]);
            double towardsSun = -east * Math.sin(azimuth) - north * Math.cos(azimuth);
            double lit = (flat + towardsSun * Math.cos(altitude)) / steepness;
            light += SUN_WEIGHTS[i] * Math.max(0, lit);
        }
        double relative = light < flat ? (light - flat) / flat : (light - flat) / (1 - flat);
        return FLAT + (int) Math.rint(SHADES * Math.max(-1, Math.min(1, relative)));
    }

    /** Black and white of growing opacity by the numbers of its pictures. */
    public static int[] palette() {
        int[] palette = new int[2 * OUTSIDE_OFFSET];
        for (int i = 0; i < OUTSIDE_OFFSET; i++) {
            double strength = (double) (i - FLAT) / SHADES;
            palette[i] = shadeColour(strength, 1);
            palette[i + OUTSIDE_OFFSET] = shadeColour(strength, OUTSIDE_STRENGTH);
        }
        return palette;
    }

    private static int shadeColour(double strength, double share) {
        return strength < 0
                ? MapColours.withAlpha(0x0b1420, (int) Math.rint(-strength * DARKEST_ALPHA * share))
                : MapColours.withAlpha(0xffffff, (int) Math.rint(strength * LIGHTEST_ALPHA * share));
    }
}
