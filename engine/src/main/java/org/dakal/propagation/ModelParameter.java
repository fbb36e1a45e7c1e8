package org.dakal.propagation;

/**
 * A number that may be set about a model, written once for reading, checking and documentation.
 *
 * @param name as in scenarios, with its unit
 * @param minimum smallest value
 * @param maximum largest value
 * @param standard what holds when nothing is set; NaN when that depends on the link
 * @param meaning for people
 */
public record ModelParameter(String name, double minimum, double maximum, double standard, String meaning) {
    public ModelParameter {
        boolean standardIsInside = Double.isNaN(standard) || (standard >= minimum && standard <= maximum);
        if (!(minimum <= maximum) || !standardIsInside) {
            throw new IllegalArgumentException(name + ": " + standard + " is not within " + minimum + " to " + maximum);
        }
    }
}
