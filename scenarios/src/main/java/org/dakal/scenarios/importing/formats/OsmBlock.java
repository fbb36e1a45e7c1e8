package org.dakal.scenarios.importing.formats;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One block of OpenStreetMap's nodes and ways; relations are passed over. */
final class OsmBlock {
    /** Nanodegrees of a ten-millionth of a degree, which is what OpenStreetMap keeps. */
    private static final long NANODEGREES = 100;

    private final byte[] bytes;
    private final List<byte[]> texts = new ArrayList<>();
    private final String[] decoded;
    /** Where groups begin, and how long they are. */
    private final List<int[]> groups = new ArrayList<>();

    private long granularity = NANODEGREES;
    private long latitudeOffset;
    private long longitudeOffset;
    private long[] ids = new long[0];
    private long[] latitudes = new long[0];
    private long[] longitudes = new long[0];
    private int lastCount;

    /** Hears of each node. */
    @FunctionalInterface
    interface Nodes {
        /** Degrees are in ten-millionths. */
        void node(long id, int latitude, int longitude, Map<String, String> tags);
    }

    /** Hears of each way with tags. */
    @FunctionalInterface
    interface Ways {
        void way(long id, Map<String, String> tags, long[] nodeIds);
    }

    OsmBlock(byte[] bytes, int length) throws IOException {
        this.bytes = bytes;
        CodedInputStream in = CodedInputStream.newInstance(bytes, 0, length);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> readTexts(in);
                case 2 -> {
                    int size = in.readRawVarint32();
                    groups.add(new int[] {in.getTotalBytesRead(), size});
                    in.skipRawBytes(size);
                }
                case 17 -> granularity = in.readInt32();
                case 19 -> latitudeOffset = in.readInt64();
                case 20 -> longitudeOffset = in.readInt64();
                default -> in.skipField(tag);
            }
        }
        this.decoded = new String[texts.size()];
    }

    private void readTexts(CodedInputStream in) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 1) {
                texts.add(in.readByteArray());
            } else {
                in.skipField(tag);
            }
        }
        in.popLimit(outer);
    }

    void nodes(Nodes listener) throws IOException {
        for (int[] group : groups) {
            CodedInputStream in = CodedInputStream.newInstance(bytes, group[0], group[1]);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                int field = WireFormat.getTagFieldNumber(tag);
                if (field == 2 || field == 1) {
                    int outer = in.pushLimit(in.readRawVarint32());
                    if (field == 2) {
                        dense(in, listener);
                    } else {
                        single(in, listener);
                    }
                    in.popLimit(outer);
                } else {
                    in.skipField(tag);
                }
            }
        }
    }

    void ways(Ways listener) throws IOException {
        for (int[] group : groups) {
            CodedInputStream in = CodedInputStream.newInstance(bytes, group[0], group[1]);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (WireFormat.getTagFieldNumber(tag) == 3) {
                    int outer = in.pushLimit(in.readRawVarint32());
                    way(in, listener);
                    in.popLimit(outer);
                } else {
                    in.skipField(tag);
                }
            }
        }
    }

    private void dense(CodedInputStream in, Nodes listener) throws IOException {
        int count = 0;
        int[] tags = {};
        int latitudeCount = 0;
        int longitudeCount = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> {
                    ids = deltas(in, ids);
                    count = lastCount;
                }
                case 8 -> {
                    latitudes = deltas(in, latitudes);
                    latitudeCount = lastCount;
                }
                case 9 -> {
                    longitudes = deltas(in, longitudes);
                    longitudeCount = lastCount;
                }
                case 10 -> tags = numbers(in);
                default -> in.skipField(tag);
            }
        }
        if (latitudeCount != count || longitudeCount != count) {
            throw new InvalidProtocolBufferException("has nodes without a place");
        }
        int next = 0;
        for (int i = 0; i < count; i++) {
            Map<String, String> of = Map.of();
            if (next < tags.length) {
                int end = next;
                while (end < tags.length && tags[end] != 0) {
                    end += 2;
                }
                of = end == next ? Map.of() : tags(tags, next, Math.min(end, tags.length));
                next = end + 1;
            }
            tell(listener, ids[i], latitudes[i], longitudes[i], of);
        }
    }

    /** Packed differences, summed up, into an array that is made larger where it must be. */
    private long[] deltas(CodedInputStream in, long[] before) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        long[] values = before;
        int count = 0;
        long sum = 0;
        while (!in.isAtEnd()) {
            sum += in.readSInt64();
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(8192, 2 * count));
            }
            values[count++] = sum;
        }
        in.popLimit(outer);
        lastCount = count;
        return values;
    }

    private static int[] numbers(CodedInputStream in) throws IOException {
        int outer = in.pushLimit(in.readRawVarint32());
        int[] values = new int[64];
        int count = 0;
        while (!in.isAtEnd()) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = in.readRawVarint32();
        }
        in.popLimit(outer);
        return Arrays.copyOf(values, count);
    }

    private void single(CodedInputStream in, Nodes listener) throws IOException {
        long id = 0;
        long latitude = 0;
        long longitude = 0;
        int[] keys = {};
        int[] values = {};
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> id = in.readSInt64();
                case 2 -> keys = numbers(in);
                case 3 -> values = numbers(in);
                case 8 -> latitude = in.readSInt64();
                case 9 -> longitude = in.readSInt64();
                default -> in.skipField(tag);
            }
        }
        tell(listener, id, latitude, longitude, tags(keys, values));
    }

    private void way(CodedInputStream in, Ways listener) throws IOException {
        long id = 0;
        int[] keys = {};
        int[] values = {};
        int nodeCount = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> id = in.readInt64();
                case 2 -> keys = numbers(in);
                case 3 -> values = numbers(in);
                case 8 -> {
                    ids = deltas(in, ids);
                    nodeCount = lastCount;
                }
                default -> in.skipField(tag);
            }
        }
        if (keys.length > 0) {
            listener.way(id, tags(keys, values), Arrays.copyOf(ids, nodeCount));
        }
    }

    private void tell(Nodes listener, long id, long latitude, long longitude, Map<String, String> tags) {
        listener.node(
                id,
                (int) ((latitudeOffset + granularity * latitude) / NANODEGREES),
                (int) ((longitudeOffset + granularity * longitude) / NANODEGREES),
                tags);
    }

    /** Keys and values in turn. */
    private Map<String, String> tags(int[] keysAndValues, int from, int to) throws IOException {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = from; i + 1 < to; i += 2) {
            tags.put(text(keysAndValues[i]), text(keysAndValues[i + 1]));
        }
        return tags;
    }

    private Map<String, String> tags(int[] keys, int[] values) throws IOException {
        if (keys.length != values.length) {
            throw new InvalidProtocolBufferException("has keys without values");
        }
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            tags.put(text(keys[i]), text(values[i]));
        }
        return tags;
    }

    private String text(int number) throws IOException {
        if (number < 0 || number >= texts.size()) {
            throw new InvalidProtocolBufferException("names texts that it has not");
        }
        String known = decoded[number];
        if (known == null) {
            known = new String(texts.get(number), StandardCharsets.UTF_8);
            decoded[number] = known;
        }
        return known;
    }
}
