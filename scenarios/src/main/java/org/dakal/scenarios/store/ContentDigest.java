package org.dakal.scenarios.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dakal.grid.FloatRaster;
import org.dakal.network.AntennaPattern;
import org.dakal.scenarios.source.RecordShape;
import org.dakal.scenarios.source.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A digest of values by their content. Records are taken component by component with their names, so a component added
 * later is in the digest without anybody remembering it; a type whose content cannot be told is an error, not a gap.
 */
final class ContentDigest {
    private final MessageDigest digest = Sha256.digest();
    /**
     * By identity, which is all the equality antennas have: many sectors hang the same one, and its tables are long.
     */
    private final Map<AntennaPattern, byte[]> patterns;

    ContentDigest() {
        this(new HashMap<>());
    }

    /** @param patterns digests of antennas, which several digests share; more are added */
    ContentDigest(Map<AntennaPattern, byte[]> patterns) {
        this.patterns = patterns;
    }

    /** Adds bytes of a known count. */
    ContentDigest add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /**
     * Adds a value under a name.
     *
     * @throws IllegalArgumentException when the content of a type is not known
     */
    ContentDigest add(String name, @Nullable Object value) {
        addText(name);
        addValue(value);
        return this;
    }

    byte[] bytes() {
        return digest.digest();
    }

    private void addValue(@Nullable Object value) {
        if (value == null) {
            addText("null");
        } else if (value instanceof String text) {
            addText("text");
            addText(text);
        } else if (value instanceof Double number) {
            addText("double");
            addNumber(Double.doubleToRawLongBits(number));
        } else if (value instanceof Float number) {
            addText("float");
            addNumber(Float.floatToRawIntBits(number));
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            addText("whole");
            addNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            addText(flag ? "true" : "false");
        } else if (value instanceof Enum<?> constant) {
            addText(constant.getDeclaringClass().getName());
            addText(constant.name());
        } else if (value instanceof Optional<?> optional) {
            addText("optional");
            addValue(optional.orElse(null));
        } else if (value instanceof List<?> list) {
            addText("list");
            addNumber(list.size());
            list.forEach(this::addValue);
        } else if (value instanceof Set<?> set) {
            addText("set");
            addNumber(set.size());
            set.stream().map(ContentDigest::keyOf).sorted().forEach(this::addText);
        } else if (value instanceof Map<?, ?> map) {
            addMap(map);
        } else if (value instanceof Record record) {
            addRecord(record);
        } else if (value instanceof FloatRaster raster) {
            addText("raster");
            addRecord(raster.grid());
            for (float cell : raster.values()) {
                addNumber(Float.floatToRawIntBits(cell));
            }
        } else if (value instanceof AntennaPattern pattern) {
            addText("pattern");
            addNumber(Double.doubleToRawLongBits(pattern.gainDbi()));
            digest.update(
                    patterns.computeIfAbsent(pattern, one -> Sha256.digest().digest(one.content())));
        } else {
            throw new IllegalArgumentException(
                    "the content of " + value.getClass().getName() + " is not known; make it a record");
        }
    }

    /** By the digest of the keys: the order of entries is not content. */
    private void addMap(Map<?, ?> map) {
        TreeMap<String, Map.Entry<?, ?>> ordered = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            ordered.put(keyOf(entry.getKey()), entry);
        }
        addText("map");
        addNumber(ordered.size());
        ordered.values().forEach(entry -> {
            addValue(entry.getKey());
            addValue(entry.getValue());
        });
    }

    /** The key of a value, equal whatever the order in which a set or a map gives its content. */
    private static String keyOf(@Nullable Object value) {
        return HexFormat.of().formatHex(new ContentDigest().add("key", value).bytes());
    }

    private void addRecord(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        addText(record.getClass().getName());
        addNumber(shape.count());
        for (int i = 0; i < shape.count(); i++) {
            add(shape.name(i), shape.value(record, i));
        }
    }

    /** Names and values of a record's components, in their order. */
    static Map<String, @Nullable Object> components(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < shape.count(); i++) {
            values.put(shape.name(i), shape.value(record, i));
        }
        return values;
    }

    private void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        addNumber(bytes.length);
        digest.update(bytes);
    }

    private void addNumber(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }
}
