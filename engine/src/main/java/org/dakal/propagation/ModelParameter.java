package org.dakal.propagation;

import java.util.OptionalDouble;

/**
 * A number that may be set about a model, written once for reading, checking and documentation.
 *
 * @param name as in scenarios, with its unit
 * @param minimum smallest value
 * @param maximum largest value
 * @param standard what holds when nothing is set; empty when that depends on the link
 * @param meaning for people
 */
public record ModelParameter(String name, double minimum, double maximum, OptionalDouble standard, String meaning) {
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

    /** The name of the value that holds from a clutter height on. */
    public static String from(String name, double clutterHeightMeters) {
        return name + FROM + clutterHeightMeters;
    }

    /** The name without a clutter height. */
    static String plainName(String name) {
        int at = name.indexOf(FROM);
        return at < 0 ? name : name.substring(0, at);
    }

    /** With a value that holds when nothing is set. */
    public ModelParameter(String name, double minimum, double maximum, double standard, String meaning) {
        this(name, minimum, maximum, OptionalDouble.of(standard), meaning);
    }
}
