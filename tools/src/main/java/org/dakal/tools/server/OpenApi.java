package org.dakal.tools.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The interface as an OpenAPI 3.1 document, made from the very table that questions are answered by. */
final class OpenApi {
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    static Map<String, Object> document(List<Route> routes, String version) {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Route route : routes) {
            paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), operation(route));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Dakal observatory", "version", version));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", Map.of("Problem", problem())));
        return document;
    }

    private static Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", route.words());
        List<Object> parameters = new ArrayList<>();
        Matcher part = PART.matcher(route.path());
        while (part.find()) {
            parameters.add(parameter(part.group(1), "path", "string", true, "part of the path"));
        }
        if (route.hasBody()) {
            operation.put("requestBody", body(route.inputs()));
        } else {
            route.inputs()
                    .forEach(input -> parameters.add(
                            parameter(input.name(), "query", input.type(), input.isRequired(), input.words())));
        }
        operation.put("parameters", parameters);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("2XX", Map.of("description", route.words(), "content", Map.of(route.contentType(), Map.of())));
        answers.put(
                "default",
                Map.of(
                        "description",
                        "why it is not answered (RFC 9457)",
                        "content",
                        Map.of(
                                Refusal.CONTENT_TYPE,
                                Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
        operation.put("responses", answers);
        return operation;
    }

    private static Map<String, Object> parameter(
            String name, String where, String type, boolean isRequired, String words) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", where);
        parameter.put("required", isRequired);
        parameter.put("description", words);
        parameter.put("schema", Map.of("type", type));
        return parameter;
    }

    private static Map<String, Object> body(List<Input> inputs) {
        Map<String, Object> properties = new LinkedHashMap<>();
        inputs.forEach(input -> properties.put(
                input.name(), new TreeMap<>(Map.of("type", input.type(), "description", input.words()))));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", Input.keys("", inputs).required());
        schema.put("properties", properties);
        return Map.of("content", Map.of("application/json", Map.of("schema", schema)));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> item = new LinkedHashMap<>();
        for (String name : List.of("path", "value", "limit", "hint")) {
            item.put(name, Map.of("type", "string"));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("type", "string"));
        properties.put("title", Map.of("type", "string"));
        properties.put("status", Map.of("type", "integer"));
        properties.put("detail", Map.of("type", "string"));
        properties.put(
                "problems",
                new TreeMap<>(
                        Map.of("type", "array", "items", new TreeMap<>(Map.of("type", "object", "properties", item)))));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        return schema;
    }
}
