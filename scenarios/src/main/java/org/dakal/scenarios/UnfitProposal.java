package org.dakal.scenarios;

/**
 * A proposal of a scenario that cannot be built on a network changed by edits.
 *
 * @param reason why it cannot be built, e.g. {@code A1 is no site of the changed network}
 */
public record UnfitProposal(String id, String name, String reason) {}
