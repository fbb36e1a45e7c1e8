package org.dakal.study;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps copies of arrays in memory. */
final class MemoryStateStore implements StateStore {
    final Map<String, Buffer> kept = new HashMap<>();
    final Set<String> asked = ConcurrentHashMap.newKeySet();

    @Override
    public boolean fill(Map<String, Buffer> arrays) {
        asked.addAll(arrays.keySet());
        for (Map.Entry<String, Buffer> array : arrays.entrySet()) {
            Buffer from = kept.get(array.getKey());
            if (from == null || from.capacity() != array.getValue().capacity()) {
                return false;
            }
            copy(from.duplicate().clear(), array.getValue().duplicate().clear());
        }
        return !kept.isEmpty();
    }

    @Override
    public void keep(Map<String, Buffer> arrays) {
        kept.clear();
        arrays.forEach((name, array) -> {
            Buffer copy = emptyLike(array);
            copy(array.duplicate().clear(), copy.duplicate().clear());
            kept.put(name, copy);
        });
    }

    @Override
    public String nameOf(Record value) {
        return value.toString();
    }

    private static Buffer emptyLike(Buffer array) {
        int count = array.capacity();
        return array instanceof FloatBuffer
                ? FloatBuffer.allocate(count)
                : array instanceof ShortBuffer
                        ? ShortBuffer.allocate(count)
                        : array instanceof LongBuffer
                                ? LongBuffer.allocate(count)
                                : array instanceof DoubleBuffer
                                        ? DoubleBuffer.allocate(count)
                                        : ByteBuffer.allocate(count);
    }

    private static void copy(Buffer from, Buffer to) {
        if (from instanceof FloatBuffer floats) {
            ((FloatBuffer) to).put(floats);
        } else if (from instanceof ShortBuffer shorts) {
            ((ShortBuffer) to).put(shorts);
        } else if (from instanceof LongBuffer longs) {
            ((LongBuffer) to).put(longs);
        } else if (from instanceof DoubleBuffer doubles) {
            ((DoubleBuffer) to).put(doubles);
        } else {
            ((ByteBuffer) to).put((ByteBuffer) from);
        }
    }
}
