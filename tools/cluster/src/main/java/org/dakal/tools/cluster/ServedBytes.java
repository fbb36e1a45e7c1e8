package org.dakal.tools.cluster;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Cells that sectors serve, as bytes: of neighbours in a row the first and how many they are. */
final class ServedBytes {
    private static final int END = -1;

    private ServedBytes() {}

    /** Ascending cells, sector by sector and of each by layer. */
    static ByteBuffer of(List<int[][]> cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream output = new DataOutputStream(bytes);
        for (int[][] layers : cells) {
            for (int[] layer : layers) {
                int next;
                for (int first = 0; first < layer.length; first = next) {
                    next = first + 1;
                    while (next < layer.length && layer[next] == layer[next - 1] + 1) {
                        next++;
                    }
                    output.writeInt(layer[first]);
                    output.writeInt(next - first);
                }
                output.writeInt(END);
            }
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    /** The next sector's cells, by layer. */
    static int[][] read(ByteBuffer bytes, int layerCount) {
        int[][] layers = new int[layerCount][];
        for (int layer = 0; layer < layerCount; layer++) {
            IntStream.Builder cells = IntStream.builder();
            for (int first = bytes.getInt(); first != END; first = bytes.getInt()) {
                IntStream.range(first, first + bytes.getInt()).forEach(cells);
            }
            layers[layer] = cells.build().toArray();
        }
        return layers;
    }
}
