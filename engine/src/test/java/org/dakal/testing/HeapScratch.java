package org.dakal.testing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.dakal.grid.RasterSpace;

/** Scratch in an array, which counts what is asked of it; what was never written is not zero. */
public final class HeapScratch implements RasterSpace.Scratch {
    private byte[] bytes = new byte[0];
    private int readCount;

    @Override
    public void write(long position, ByteBuffer from) {
        int end = Math.toIntExact(position + from.remaining());
        if (end > bytes.length) {
            int before = bytes.length;
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * before));
            Arrays.fill(bytes, before, bytes.length, (byte) 0x5a);
        }
        from.get(bytes, Math.toIntExact(position), from.remaining());
    }

    @Override
    public void read(long position, ByteBuffer into) {
        readCount++;
        into.put(bytes, Math.toIntExact(position), into.remaining());
    }

    public int readCount() {
        return readCount;
    }
}
