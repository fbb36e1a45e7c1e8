package org.dakal.propagation;

/**
 * One part of a link's loss.
 *
 * @param role how it makes up the whole
 * @param symbol in the model's document; empty when it has none there
 * @param name for people
 * @param lossDb positive weakens the signal
 */
public record LossPart(Role role, String symbol, String name, double lossDb) {
    /** What a part is to the whole. */
    public enum Role {
        /** The parts of this role add up to the model's loss. */
        ADDED,
        /** The loss of one way of the wave alone, from end to end; ways are combined, not added. */
        WAY
    }

    /** A part that is added to the others. */
    public static LossPart added(String symbol, String name, double lossDb) {
        return new LossPart(Role.ADDED, symbol, name, lossDb);
    }
}
