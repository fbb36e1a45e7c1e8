package org.dakal.scenarios.raster;

import java.nio.ByteBuffer;

/** One resolution of a picture that is being written. */
interface CogLevel {
    int width();

    int height();

    SampleType sampleType();

    /** The next coarser one: half the size, rounded up. */
    CogLevel halved();

    /** Puts part of a row into a buffer, from its position on. */
    void putRow(int row, int firstColumn, int count, ByteBuffer out);

    /** Makes one cell of a coarser level out of four, given by their places among the values; an odd edge counts twice. */
    interface Joint {
        void join(int coarse, int northWest, int northEast, int southWest, int southEast);
    }

    /** Goes over the cells of the next coarser level, row by row. */
    static void byFours(int width, int height, Joint joint) {
        int coarse = 0;
        for (int row = 0; row < height; row += 2) {
            int north = row * width;
            int south = row + 1 < height ? north + width : north;
            for (int west = 0; west < width; west += 2) {
                int east = Math.min(west + 1, width - 1);
                joint.join(coarse++, north + west, north + east, south + west, south + east);
            }
        }
    }
}
