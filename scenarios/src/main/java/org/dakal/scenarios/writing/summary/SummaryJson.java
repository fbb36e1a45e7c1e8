package org.dakal.scenarios.writing.summary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.scenarios.columns.Numbers;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.source.DocumentText;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON text that is the same on every machine: keys in the records' order, two blanks a level, line feeds,
 * numbers without exponents and without a needless ".0".
 */
public final class SummaryJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new PlainDouble())
                    .addSerializer(double.class, new PlainDouble())
                    .addSerializer(String.class, new CleanText())
                    .addDeserializer(String.class, new VisibleText())
                    // What is not there is no number, rather than nothing.
                    .addDeserializer(
                            double.class, new NumberDeserializers.DoubleDeserializer(double.class, Double.NaN)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SummaryJson() {}

    /** An index with the digests of the files it names. */
    private record Indexed(@JsonUnwrapped Record content, Map<String, String> fileSha256) {}

    /**
     * The content of a result's index: the record's keys, and {@code fileSha256}.
     *
     * @param fileSha256 SHA-256 of each file by its name
     */
    public static Record indexed(Record content, Map<String, String> fileSha256) {
        Map<String, String> sorted = new TreeMap<>(fileSha256);
        return content instanceof Row row ? row.with("fileSha256", sorted) : new Indexed(content, sorted);
    }

    /** The text of a record, or of a list of them, in one line without its end. */
    public static String line(Object content) {
        return text(MAPPER.writer(), content);
    }

    /** The text of a record, ending in a line feed. */
    public static String text(Record content) {
        return text(indented(), content) + "\n";
    }

    /** Writes the {@link #text} of a record in UTF-8, without having the whole of it in memory. */
    public static void write(Record content, OutputStream out) throws IOException {
        indented().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, content);
        out.write('\n');
    }

    private static ObjectWriter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return MAPPER.writer(printer);
    }

    private static String text(ObjectWriter writer, Object content) {
        try {
            return writer.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + content.getClass(), e);
        }
    }

    /**
     * The record a text holds.
     *
     * @throws IOException when it is not JSON, or not of this record
     */
    public static <T extends Record> T read(String text, Class<T> type) throws IOException {
        return MAPPER.readValue(text, type);
    }

    /** Names that hide marks of direction are of no result that Dakal wrote, or of a damaged one. */
    private static final class VisibleText extends StringDeserializer {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            return text == null ? null : InvisibleCharacters.cleaned(text);
        }
    }

    private static final class CleanText extends StdScalarSerializer<String> {
        private static final long serialVersionUID = 1;

        CleanText() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(DocumentText.clean(value));
        }
    }

    private static final class PlainDouble extends StdScalarSerializer<Double> {
        private static final long serialVersionUID = 1;

        PlainDouble() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(Numbers.plain(value));
            } else {
                out.writeNull();
            }
        }
    }
}
