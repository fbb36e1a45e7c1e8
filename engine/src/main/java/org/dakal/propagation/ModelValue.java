package org.dakal.propagation;

/**
 * A value a model finds on its way to the loss.
 *
 * @param symbol in the model's document
 * @param name for people
 * @param amount in the unit
 * @param unit empty for a number without one
 */
public record ModelValue(String symbol, String name, double amount, String unit) {}
