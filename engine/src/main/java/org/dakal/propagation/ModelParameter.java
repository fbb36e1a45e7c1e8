package org.dakal.propagation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;

/**
 * A number that may be set about a model, written once for reading, checking and documentation.
 *
 * @param name as in scenarios, with its unit
 * @param minimum smallest value
 * @param maximum largest value
 * @param standard what holds when nothing is set; empty when that depends on the link
 * @param byClutterHeight true when there is a value for each clutter height from which one holds
 * @param meaning for people
 */
public record ModelParameter(
        String name, double minimum, double maximum, OptionalDouble standard, boolean byClutterHeight, String meaning) {
    public ModelParameter {
        if (!(minimum <= maximum)) {
            throw new IllegalArgumentException(name + ": " + minimum + " to " + maximum + " is no range");
        }
        if (standard.isPresent() && !(standard.getAsDouble() >= minimum && standard.getAsDouble() <= maximum)) {
            throw new IllegalArgumentException(
                    name + ": " + standard.getAsDouble() + " is not within " + minimum + " to " + maximum);
        }
    }

    /** Stands before the height from which a value holds, in the name of a value that differs by clutter height. */
    private static final String FROM = "@";

    /** The name of the value that holds from a clutter height in metres on. */
    public static String from(String name, double clutterHeightMeters) {
        return name + FROM + clutterHeightMeters;
    }

    /** The values of one name by the clutter height in metres from which they hold. */
    public static SortedMap<Double, Double> byClutterHeight(Map<String, Double> values, String name) {
        SortedMap<Double, Double> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(name + FROM)) {
                found.put(Double.valueOf(key.substring(name.length() + FROM.length())), value);
            }
        });
        return found;
    }

    /** The name without a clutter height. */
    public static String plainName(String name) {
        int at = name.indexOf(FROM);
        return at < 0 ? name : name.substring(0, at);
    }

    /** A parameter that has a value when nothing is set, whatever the clutter. */
    public ModelParameter(String name, double minimum, double maximum, double standard, String meaning) {
        this(name, minimum, maximum, OptionalDouble.of(standard), false, meaning);
    }

    /** A percentage within the hard limit that a model states for it; the median when nothing is set. */
    public static ModelParameter percent(List<ValidityRange> validity, Quantity quantity, String meaning) {
        ValidityRange range = validity.stream()
                .filter(limit -> limit.quantity() == quantity && limit.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        return percent(quantity.fieldName(), range.minimum(), range.maximum(), meaning);
    }

    /** A percentage of which no document states a limit. */
    public static ModelParameter percent(String name, String meaning) {
        return percent(name, 0.1, 99.9, meaning);
    }

    private static ModelParameter percent(String name, double minimum, double maximum, String meaning) {
        return new ModelParameter(name, minimum, maximum, 50, meaning);
    }
}
