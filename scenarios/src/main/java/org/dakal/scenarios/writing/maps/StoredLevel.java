package org.dakal.scenarios.writing.maps;

import org.dakal.grid.FloatRaster;

/**
 * Numbers as files keep them: in steps of a power of two, which packs to half the size and loses nothing that a model
 * knows. NaN stays NaN. Where nothing reaches, the level is minus infinity, which GIS programs cannot draw: files have
 * {@link #NOTHING_REACHES_DBM} instead, as for anything below.
 */
public final class StoredLevel {
    /** What files have where nothing reaches; far below any receiver's noise. */
    public static final float NOTHING_REACHES_DBM = -200;

    private static final float DB_STEPS = 128;
    private static final float FRACTION_STEPS = 4096;

    private StoredLevel() {}

    /** Levels in dBm, to 1/128 dB. */
    static FloatRaster dbm(FloatRaster raster) {
        float[] values = new float[raster.grid().cellCount()];
        for (int i = 0; i < values.length; i++) {
            float level = raster.get(i);
            // Not Math.max alone: NaN must stay.
            values[i] = level < NOTHING_REACHES_DBM ? NOTHING_REACHES_DBM : rounded(level, DB_STEPS);
        }
        return new FloatRaster(raster.grid(), values);
    }

    /** Ratios in dB, to 1/128 dB; infinite ones become NaN. */
    static FloatRaster db(FloatRaster raster) {
        float[] values = new float[raster.grid().cellCount()];
        for (int i = 0; i < values.length; i++) {
            float ratio = raster.get(i);
            values[i] = Float.isInfinite(ratio) ? Float.NaN : rounded(ratio, DB_STEPS);
        }
        return new FloatRaster(raster.grid(), values);
    }

    /** Shares, to 1/4096. */
    static FloatRaster fraction(FloatRaster raster) {
        float[] values = new float[raster.grid().cellCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rounded(raster.get(i), FRACTION_STEPS);
        }
        return new FloatRaster(raster.grid(), values);
    }

    private static float rounded(float value, float steps) {
        return (float) Math.rint(value * steps) / steps;
    }
}
