package org.dakal.scenarios.writing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dakal.scenarios.columns.Column;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;

/** The JSON schema (2020-12) of rows of a list of columns; it allows no key that the list has not. */
final class ColumnSchema {
    private static final JsonMapper JSON = new JsonMapper();

    private ColumnSchema() {}

    /** The whole schema of a JSON file of a result. */
    static String file(Columns<?> columns) {
        Map<String, Columns<?>> parts = new LinkedHashMap<>();
        collect(columns, parts);
        String defs = parts.values().stream()
                .map(part -> "    " + quoted(part.name()) + ": " + definition(part, "    "))
                .collect(Collectors.joining(",\n"));
        return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": "
                + quoted(columns.description()) + ",\n" + body(columns, "  ", "the index of a result only")
                + ",\n  \"$defs\": {\n" + defs + "\n  }\n}\n";
    }

    /** The whole schema of what a command prints as rows of a list. */
    static String rows(String command, Columns<?> columns) {
        return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": "
                + quoted("What dakal " + command + " --json says")
                + ",\n  \"type\": \"array\",\n  \"items\": " + definition(columns, "  ") + "\n}\n";
    }

    /** The schema of one row, its first line not indented. */
    static String definition(Columns<?> columns, String indent) {
        return "{\n" + indent + "  \"description\": " + quoted(columns.description()) + ",\n"
                + body(columns, indent + "  ", "") + "\n" + indent + "}";
    }

    private static void collect(Columns<?> columns, Map<String, Columns<?>> parts) {
        for (Column<?> column : columns.all()) {
            Columns<?> part = column.parts();
            if (part != null && parts.put(part.name(), part) == null) {
                collect(part, parts);
            }
        }
    }

    private static String body(Columns<?> columns, String indent, String digests) {
        List<String> properties = new java.util.ArrayList<>(columns.all().stream()
                .map(column -> indent + "  " + quoted(column.name()) + ": " + property(column))
                .toList());
        if (!digests.isEmpty()) {
            properties.add(indent
                    + "  \"fileSha256\": {\"description\":\"SHA-256 of each file by its name, of this one with zeros in place of its own; in "
                    + digests + "\",\"type\":\"object\",\"additionalProperties\":"
                    + "{\"type\":\"string\",\"pattern\":\"^[0-9a-f]{64}$\"}}");
        }
        return indent + "\"type\": \"object\",\n" + indent + "\"additionalProperties\": false,\n" + indent
                + "\"required\": ["
                + columns.names().stream().map(ColumnSchema::quoted).collect(Collectors.joining(", ")) + "],\n" + indent
                + "\"properties\": {\n" + String.join(",\n", properties) + "\n" + indent + "}";
    }

    private static ObjectNode property(Column<?> column) {
        ObjectNode property = JSON.createObjectNode();
        property.put("description", column.description());
        Columns<?> parts = column.parts();
        if (column.kind() == ColumnKind.ROW && parts != null) {
            String ref = "#/$defs/" + parts.name();
            if (!column.mayBeEmpty()) {
                return property.put("$ref", ref);
            }
            ArrayNode either = property.putArray("oneOf");
            either.addObject().put("$ref", ref);
            either.addObject().put("type", "null");
            return property;
        }
        if (!column.words().isEmpty()) {
            column.words().forEach(property.putArray("enum")::add);
            return property;
        }
        String type = switch (column.kind().type()) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case REAL -> "number";
            case BOOLEAN -> "boolean";
            case LIST -> "array";
            case OBJECT -> "object";
        };
        if (column.mayBeEmpty()) {
            property.putArray("type").add(type).add("null");
        } else {
            property.put("type", type);
        }
        switch (column.kind()) {
            case COUNT -> property.put("minimum", 0);
            case FRACTION -> property.put("minimum", 0).put("maximum", 1);
            case POSITION -> {
                int most = column.name().endsWith("atitudeDegrees") ? 90 : 180;
                property.put("minimum", -most).put("maximum", most);
            }
            case TEXTS -> property.putObject("items").put("type", "string");
            case NUMBERS -> property.putObject("items").put("type", "integer");
            case FRACTIONS ->
                property.putObject("items")
                        .put("type", "number")
                        .put("minimum", 0)
                        .put("maximum", 1);
            case MATRIX ->
                property.putObject("items")
                        .put("type", "array")
                        .putObject("items")
                        .putArray("type")
                        .add("number")
                        .add("null");
            case TEXT_BY_NAME -> property.putObject("additionalProperties").put("type", "string");
            case ROWS -> {
                if (parts != null) {
                    property.putObject("items").put("$ref", "#/$defs/" + parts.name());
                }
            }
            default -> {
                // The type says all.
            }
        }
        return property;
    }

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }
}
