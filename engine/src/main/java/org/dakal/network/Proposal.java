package org.dakal.network;

import java.util.List;

/**
 * A set of changes somebody wants to pay for, decided on as one.
 *
 * @param id unique in the study
 * @param name for people
 * @param kind for people: "new mast", "retilt", ...
 * @param changes applied in order
 * @param cost what it costs to build
 */
public record Proposal(String id, String name, String kind, List<Change> changes, Cost cost) {
    public Proposal {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("proposal " + id + " changes nothing");
        }
    }
}
