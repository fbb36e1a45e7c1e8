package org.dakal.network;

/**
 * Many bearings, cut into steps of a pattern's table and what is left of a step. Sectors whose azimuths lie equally far
 * within a step, as all whole degrees do, have the cut in common.
 */
public final class Bearings {
    private final double[] degrees;
    private final int[] step;
    private final double[] fraction;
    private int count;
    /** Share of a step that the cut is turned by; NaN when these bearings are not cut yet. */
    private double turnedBy = Double.NaN;

    /** @param mostCount how many bearings there can be */
    public Bearings(int mostCount) {
        degrees = new double[mostCount];
        step = new int[mostCount];
        fraction = new double[mostCount];
    }

    /** Where the bearings are to be put, in degrees clockwise from north, at most a turn from it; then {@link #set}. */
    public double[] degrees() {
        return degrees;
    }

    /** Says that the first so many bearings are new ones. */
    public void set(int newCount) {
        count = newCount;
        turnedBy = Double.NaN;
    }

    int count() {
        return count;
    }

    /** Steps of a table around the horizon, 0 to the last of a turn, once they are {@link #cut}. */
    int[] step() {
        return step;
    }

    /** What is left of a step, 0 to 1. */
    double[] fraction() {
        return fraction;
    }

    /** Cuts all bearings, from a share of a step on. */
    void cut(double turn) {
        if (turn == turnedBy) {
            return;
        }
        turnedBy = turn;
        for (int i = 0; i < count; i++) {
            double position = position(degrees[i], turn);
            double whole = Math.floor(position);
            fraction[i] = position - whole;
            step[i] = (int) whole;
        }
        for (int i = 0; i < count; i++) {
            step[i] = AntennaPattern.withinTurn(step[i]);
        }
    }

    static double position(double degrees, double turn) {
        return degrees * AntennaPattern.STEPS_PER_DEGREE - turn;
    }
}
