package org.dakal.scenarios.raster;

import java.nio.ByteBuffer;

/** One resolution of a picture that is being written. */
abstract class CogLevel {
    private final SampleType sampleType;
    private final int width;
    private final int height;

    CogLevel(SampleType sampleType, int width, int height) {
        this.sampleType = sampleType;
        this.width = width;
        this.height = height;
    }

    final SampleType sampleType() {
        return sampleType;
    }

    final int width() {
        return width;
    }

    final int height() {
        return height;
    }

    /** The next coarser one: half the size, rounded up. */
    abstract CogLevel halved();

    /** Puts part of a row into a buffer, from its position on. */
    abstract void putRow(int row, int firstColumn, int count, ByteBuffer out);

    /** Makes one cell of the next coarser level out of four, given by their places among the values. */
    interface Joint {
        void join(int coarse, int northWest, int northEast, int southWest, int southEast);
    }

    /**
     * Goes over the cells of the next coarser level, row by row; cells at an odd edge stand for their missing
     * neighbours.
     */
    final void byFours(Joint joint) {
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

    /** Width of the next coarser level. */
    final int halfWidth() {
        return (width + 1) / 2;
    }

    /** Height of the next coarser level. */
    final int halfHeight() {
        return (height + 1) / 2;
    }
}
