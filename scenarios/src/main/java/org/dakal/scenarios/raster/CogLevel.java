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
}
