package org.dakal.coverage;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.Bearings;

/** One thread's buffers for a mast and a row of cells: where the cells lie from it, and what the antennas do there. */
final class DirectionBuffers {
    /** Losses along the row. */
    final float[] lossDb;
    /** What follows has one entry for each cell of a part of the row. */
    final double[] eastMeters;

    final double[] distanceMeters;
    final Bearings bearings;
    final double[] belowDegrees;
    /** Elevation of the mast from the cell, only for levels behind walls. */
    final double[] elevationDegrees;

    final double[] clutterDb;
    final double[] verticalDb;
    final double[] levelDbm;
    final double[] wholePower;
    final double[] fraction;

    private final List<double[]> entryLossDb = new ArrayList<>();

    DirectionBuffers(int columns) {
        lossDb = new float[columns];
        eastMeters = new double[columns];
        distanceMeters = new double[columns];
        bearings = new Bearings(columns);
        belowDegrees = new double[columns];
        elevationDegrees = new double[columns];
        clutterDb = new double[columns];
        verticalDb = new double[columns];
        levelDbm = new double[columns];
        wholePower = new double[columns];
        fraction = new double[columns];
    }

    /** What walls take off, by layer of levels. */
    double[] entryLossDb(int layer) {
        while (entryLossDb.size() <= layer) {
            entryLossDb.add(new double[lossDb.length]);
        }
        return entryLossDb.get(layer);
    }
}
