package org.dakal.tools.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.dakal.coverage.EntryLoss;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.network.AntennaPattern;
import org.dakal.network.Band;
import org.dakal.network.Network;
import org.dakal.network.Site;
import org.dakal.scenarios.source.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * The engine's values as bytes, by Java's own serialization, though none of them says that it can be: a record goes as
 * its components and is made anew by its constructor, with all its checks. What is one object in several places, such
 * as an antenna of many sectors, is one object again.
 */
final class ObjectBytes {
    /** Objects of these classes are read and no others, wherever the bytes come from. */
    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("org.dakal.**;java.util.*;java.lang.*;!*");

    private ObjectBytes() {}

    /**
     * The bytes of a value.
     *
     * @throws IOException for a value whose content is not known, by its class
     */
    static byte[] of(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new Forms(bytes)) {
            output.writeObject(value);
        }
        return bytes.toByteArray();
    }

    /** The value of such bytes. */
    static <T> T read(byte[] bytes, Class<T> type) throws IOException {
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            input.setObjectInputFilter(OURS);
            return type.cast(input.readObject());
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException("what was sent is of another version of Dakal: " + e.getMessage(), e);
        }
    }

    /** Writes forms in place of values that cannot be written, one form for each. */
    private static final class Forms extends ObjectOutputStream {
        private final IdentityHashMap<Object, Serializable> forms = new IdentityHashMap<>();

        Forms(OutputStream bytes) throws IOException {
            super(bytes);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object value) {
            if (value instanceof Serializable) {
                return value;
            }
            Serializable form = forms.get(value);
            if (form == null) {
                form = form(value);
                if (form == null) {
                    return value;
                }
                forms.put(value, form);
            }
            return form;
        }

        private static @Nullable Serializable form(Object value) {
            if (value instanceof Record record) {
                return RecordForm.of(record);
            } else if (value instanceof Network network) {
                return new NetworkForm(network.bands(), network.sites());
            } else if (value instanceof AntennaPattern pattern) {
                return new PatternForm(pattern.name(), pattern.gainDbi(), pattern.content());
            } else if (value instanceof FloatRaster raster) {
                return new RasterForm(raster.grid(), raster.values());
            } else if (value instanceof EntryLoss loss) {
                return new EntryForm(loss.inside().orElse(null));
            }
            return null; // the stream then names its class
        }
    }

    /** A record's type and components. */
    @SuppressWarnings("ArrayRecordComponent") // written and read once
    private record RecordForm(Class<?> type, @Nullable Object[] values) implements Serializable {
        static RecordForm of(Record record) {
            RecordShape shape = RecordShape.of(record.getClass());
            @Nullable Object[] values = new @Nullable Object[shape.count()];
            Arrays.setAll(values, i -> shape.value(record, i));
            return new RecordForm(record.getClass(), values);
        }

        Object readResolve() {
            try {
                return RecordShape.of(type).make(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + type, e);
            }
        }
    }

    private record NetworkForm(List<Band> bands, List<Site> sites) implements Serializable {
        Object readResolve() {
            return new Network(bands, sites);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // written and read once
    private record PatternForm(String name, double gainDbi, byte[] content) implements Serializable {
        Object readResolve() {
            return AntennaPattern.ofContent(name, gainDbi, content);
        }
    }

    private record EntryForm(EntryLoss.@Nullable Inside inside) implements Serializable {
        Object readResolve() {
            return inside == null ? EntryLoss.OUTDOORS : EntryLoss.into(inside.building(), inside.profile());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // written and read once
    private record RasterForm(CellGrid grid, float[] values) implements Serializable {
        Object readResolve() {
            return new FloatRaster(grid, values);
        }
    }
}
