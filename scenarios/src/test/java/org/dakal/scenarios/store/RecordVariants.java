package org.dakal.scenarios.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.propagation.models.ModelSetup;

/** For a record, others that differ in one component each, down to the components of records in it. */
final class RecordVariants {
    private RecordVariants() {}

    static <R extends Record> Map<String, R> of(R record) {
        Map<String, R> variants = new LinkedHashMap<>();
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int changed = i;
            String name = components[i].getName();
            Object value = value(record, components[i]);
            if (value instanceof Record inner) {
                of(inner).forEach((path, other) -> variants.put(name + "." + path, with(record, changed, other)));
            } else {
                R other = with(record, changed, another(record, name, value));
                if (!other.equals(record)) {
                    variants.put(name, other);
                }
            }
        }
        return variants;
    }

    private static Object another(Record record, String name, Object value) {
        if (value instanceof Double number) {
            return number + 0.5;
        }
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof String text) {
            return text.equals("free-space") ? "itm" : "free-space";
        }
        if (name.equals("parameters")) {
            return someParameter((ModelSetup) record);
        }
        if (name.equals("byClutterCode")) {
            return new TreeMap<>(Map.of(7, new ModelSetup("itm")));
        }
        if (value instanceof Enum<?> constant) {
            return Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                    .filter(other -> other != constant)
                    .findFirst()
                    .orElseThrow();
        }
        throw new AssertionError("no other value known for " + name + " = " + value);
    }

    /** One parameter of the setup's model at its least or greatest value; none while the model has none. */
    private static Map<String, Double> someParameter(ModelSetup setup) {
        Map<String, Double> parameters = new TreeMap<>();
        setup.model().description().parameters().stream().limit(1).forEach(parameter -> {
            boolean isLeast = parameter.standard().orElse(Double.NaN) == parameter.minimum();
            parameters.put(parameter.name(), isLeast ? parameter.maximum() : parameter.minimum());
        });
        return parameters;
    }

    @SuppressWarnings("unchecked") // the class is that of the record given
    private static <R extends Record> R with(R record, int changed, Object value) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = i == changed ? value : value(record, components[i]);
            }
            Constructor<?> constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return (R) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record + " cannot be taken apart", e);
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record + " cannot be taken apart", e);
        }
    }
}
