package org.dakal.scenarios.raster;

import java.nio.ByteBuffer;

/**
 * Whole numbers that stand for something (classes, servers), so that no mean makes sense: coarser ones take the most
 * frequent known value among four, among equals the north-western one.
 */
final class ClassLevel extends CogLevel {
    /** Larger than any value: nothing is no data. */
    static final int NO_DATA_NONE = 1 << 20;

    private final short[] values;
    private final int noData;

    ClassLevel(SampleType sampleType, short[] values, int width, int height, int noData) {
        super(sampleType, width, height);
        this.values = values;
        this.noData = noData;
    }

    /** Bytes as their unsigned numbers. */
    static ClassLevel ofBytes(byte[] bytes, int width, int height, int noData) {
        short[] values = new short[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (bytes[i] & 0xFF);
        }
        return new ClassLevel(SampleType.UINT8, values, width, height, noData);
    }

    @Override
    ClassLevel halved() {
        short[] modes = new short[halfWidth() * halfHeight()];
        byFours((coarse, a, b, c, d) -> modes[coarse] = mode(values[a], values[b], values[c], values[d]));
        return new ClassLevel(sampleType(), modes, halfWidth(), halfHeight(), noData);
    }

    private short mode(short a, short b, short c, short d) {
        int votesA = votes(a, a, b, c, d);
        int votesB = votes(b, a, b, c, d);
        int votesC = votes(c, a, b, c, d);
        int votesD = votes(d, a, b, c, d);
        int most = Math.max(Math.max(votesA, votesB), Math.max(votesC, votesD));
        if (votesA == most) {
            return a;
        }
        if (votesB == most) {
            return b;
        }
        return votesC == most ? c : d;
    }

    private int votes(short value, short a, short b, short c, short d) {
        if (value == noData) {
            return 0;
        }
        return (value == a ? 1 : 0) + (value == b ? 1 : 0) + (value == c ? 1 : 0) + (value == d ? 1 : 0);
    }

    @Override
    void putRow(int row, int firstColumn, int count, ByteBuffer out) {
        int start = row * width() + firstColumn;
        if (sampleType() == SampleType.UINT8) {
            for (int i = 0; i < count; i++) {
                out.put((byte) values[start + i]);
            }
        } else {
            out.asShortBuffer().put(values, start, count);
            out.position(out.position() + 2 * count);
        }
    }
}
