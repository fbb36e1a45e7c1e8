package org.dakal.scenarios.source;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The components of a type of record, and its constructor. Kept once for each type: whenever Java is asked for a
 * component it makes what reads it anew, and then compiles that, which took two seconds of a shared run.
 */
public final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<Method> accessors;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        accessors = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toList();
        accessors.forEach(accessor -> accessor.setAccessible(true));
        try {
            constructor = type.getDeclaredConstructor(
                    accessors.stream().map(Method::getReturnType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record", e);
        }
    }

    /** The shape of a type of record. */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** How many components it has. */
    public int count() {
        return accessors.size();
    }

    /** The name of a component, counted from 0 in the order of the declaration. */
    public String name(int component) {
        return accessors.get(component).getName();
    }

    /** What a record of this type holds in a component, even where its type is not public. */
    public @Nullable Object value(Record record, int component) {
        try {
            return accessors.get(component).invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("cannot read " + accessors.get(component), e);
        }
    }

    /**
     * A record of such values, by its constructor with all its checks.
     *
     * @throws ReflectiveOperationException when the constructor refuses them
     */
    public Object make(@Nullable Object... values) throws ReflectiveOperationException {
        return constructor.newInstance(values);
    }
}
