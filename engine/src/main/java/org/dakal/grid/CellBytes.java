package org.dakal.grid;

import java.nio.ByteBuffer;

/** A raster whose values go out as bytes and come back, in a buffer's byte order. */
public interface CellBytes {
    /** Puts the values of some cells into a buffer, one after another. */
    void give(int first, int count, ByteBuffer into);

    /** Sets the values of some cells from a buffer. */
    void take(int first, int count, ByteBuffer from);

    /** Bytes of one value. */
    int cellBytes();
}
