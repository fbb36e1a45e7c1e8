package org.dakal.scenarios.raster;

import java.nio.ByteBuffer;

/** Floats; coarser ones are means of the known cells among four. */
final class FloatLevel extends CogLevel {
    private final float[] values;

    FloatLevel(float[] values, int width, int height) {
        super(SampleType.FLOAT32, width, height);
        this.values = values;
    }

    @Override
    FloatLevel halved() {
        float[] means = new float[halfWidth() * halfHeight()];
        byFours((coarse, a, b, c, d) -> means[coarse] = mean(values[a], values[b], values[c], values[d]));
        return new FloatLevel(means, halfWidth(), halfHeight());
    }

    /** Cells doubled at an odd edge do no harm: they count twice in both sums. */
    private static float mean(float a, float b, float c, float d) {
        double sum = known(a) + known(b) + known(c) + known(d);
        int count = one(a) + one(b) + one(c) + one(d);
        return count == 0 ? Float.NaN : (float) (sum / count);
    }

    private static double known(float value) {
        return Float.isNaN(value) ? 0 : value;
    }

    private static int one(float value) {
        return Float.isNaN(value) ? 0 : 1;
    }

    @Override
    void putRow(int row, int firstColumn, int count, ByteBuffer out) {
        out.asFloatBuffer().put(values, row * width() + firstColumn, count);
        out.position(out.position() + 4 * count);
    }
}
