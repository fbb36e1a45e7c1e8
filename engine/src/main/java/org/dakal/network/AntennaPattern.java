package org.dakal.network;

import java.nio.ByteBuffer;

/**
 * Attenuation against boresight, as a table around the horizon and one around the vertical plane. Both are in dB, zero
 * or more; the two add, up to a limit. Tilt is not in the tables: it is the sector's.
 */
public final class AntennaPattern {
    static final int STEPS_PER_DEGREE = 10;
    private static final int STEPS = 360 * STEPS_PER_DEGREE;

    private final String name;
    private final double gainDbi;
    private final double maximumAttenuationDb;
    private final float[] horizontalDb;
    private final float[] verticalDb;

    /**
     * @param gainDbi boresight gain over isotropic
     * @param maximumAttenuationDb limit of the sum; positive infinity for none
     * @param horizontalDb attenuation by bearing right of boresight, equal steps over 360 degrees
     * @param verticalDb attenuation by angle below the horizon (90 = straight down), equal steps over 360 degrees
     */
    public AntennaPattern(
            String name, double gainDbi, double maximumAttenuationDb, double[] horizontalDb, double[] verticalDb) {
        this(name, gainDbi, maximumAttenuationDb, resample(horizontalDb), resample(verticalDb));
    }

    private AntennaPattern(
            String name, double gainDbi, double maximumAttenuationDb, float[] horizontalDb, float[] verticalDb) {
        this.name = name;
        this.gainDbi = gainDbi;
        this.maximumAttenuationDb = maximumAttenuationDb;
        this.horizontalDb = horizontalDb;
        this.verticalDb = verticalDb;
    }

    public AntennaPattern named(String otherName) {
        return new AntennaPattern(otherName, gainDbi, maximumAttenuationDb, horizontalDb, verticalDb);
    }

    /** An antenna that radiates alike in all directions. */
    public static AntennaPattern isotropic() {
        return new AntennaPattern("isotropic", 0, Double.POSITIVE_INFINITY, new double[360], new double[360]);
    }

    public String name() {
        return name;
    }

    public double gainDbi() {
        return gainDbi;
    }

    /** All that its attenuation depends on, as bytes: patterns of equal content attenuate alike in every direction. */
    public byte[] content() {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES + (horizontalDb.length + verticalDb.length) * Float.BYTES);
        bytes.putDouble(maximumAttenuationDb);
        bytes.asFloatBuffer().put(horizontalDb).put(verticalDb);
        return bytes.array();
    }

    /** The pattern of a {@link #content}; its attenuation is the same in every bit. */
    public static AntennaPattern ofContent(String name, double gainDbi, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        double maximumAttenuationDb = bytes.getDouble();
        float[] horizontalDb = new float[STEPS + 2];
        float[] verticalDb = new float[STEPS + 2];
        bytes.asFloatBuffer().get(horizontalDb).get(verticalDb);
        return new AntennaPattern(name, gainDbi, maximumAttenuationDb, horizontalDb, verticalDb);
    }

    /**
     * Attenuation in dB in a direction.
     *
     * @param rightOfBoresightDegrees bearing from boresight, any multiple of turns
     * @param belowBoresightDegrees angle below the tilted boresight, any multiple of turns
     */
    public double attenuationDb(double rightOfBoresightDegrees, double belowBoresightDegrees) {
        return Math.min(
                maximumAttenuationDb,
                at(horizontalDb, rightOfBoresightDegrees) + at(verticalDb, belowBoresightDegrees));
    }

    /** The vertical plane's share for many directions, which sectors of one pattern and tilt have in common. */
    void verticalDb(double[] belowHorizonDegrees, double tiltDegrees, int count, double[] attenuationDb) {
        for (int i = 0; i < count; i++) {
            attenuationDb[i] = at(verticalDb, belowHorizonDegrees[i] - tiltDegrees);
        }
    }

    /** What the vertical plane takes off at an angle below the tilted boresight, any multiple of turns. */
    double verticalDb(double belowBoresightDegrees) {
        return at(verticalDb, belowBoresightDegrees);
    }

    /**
     * Attenuation in a direction.
     *
     * @param step of the table around the horizon that its bearing from boresight lies in, at most a turn from zero
     * @param fraction what is left of that step
     * @param verticalDb the vertical plane's share
     */
    double attenuationDb(int step, double fraction, double verticalDb) {
        int i = withinTurn(step);
        float a = horizontalDb[i];
        return Math.min(maximumAttenuationDb, a + (horizontalDb[i + 1] - a) * fraction + verticalDb);
    }

    /** A step at most a turn below zero, or the one that lies a turn further. */
    static int withinTurn(int step) {
        return step + (step >> (Integer.SIZE - 1) & STEPS);
    }

    private static double at(float[] table, double degrees) {
        double turned = degrees;
        if (degrees < 0) {
            turned = degrees >= -360 ? degrees + 360 : wrapped(degrees);
        } else if (degrees >= 360) {
            turned = wrapped(degrees);
        }
        double position = turned * STEPS_PER_DEGREE;
        int i = (int) position;
        double fraction = position - i;
        float a = table[i];
        return a + (table[i + 1] - a) * fraction;
    }

    private static double wrapped(double degrees) {
        return degrees - 360 * Math.floor(degrees / 360);
    }

    private static float[] resample(double[] values) {
        // Two more, so that neither a full turn nor what follows it needs a remainder.
        float[] table = new float[STEPS + 2];
        for (int i = 0; i < STEPS; i++) {
            double position = (double) i * values.length / STEPS;
            int a = (int) position;
            double fraction = position - a;
            table[i] = (float) (values[a] + (values[(a + 1) % values.length] - values[a]) * fraction);
        }
        table[STEPS] = table[0];
        table[STEPS + 1] = table[1];
        return table;
    }
}
