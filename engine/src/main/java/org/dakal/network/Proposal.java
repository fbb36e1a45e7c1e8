package org.dakal.network;

import java.util.List;
import java.util.Set;

/**
 * A set of changes somebody wants to pay for, decided on as one.
 *
 * @param id unique in the study
 * @param kind for people: "new mast", "retilt", ...
 * @param changes applied in order, after those of the proposals it requires
 * @param localName in the local script; may be empty
 */
public record Proposal(
        String id, String name, String kind, List<Change> changes, Cost cost, BuildRules rules, String localName) {
    public Proposal {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("proposal " + id + " changes nothing");
        }
    }

    /** A proposal that stands by itself. */
    public Proposal(String id, String name, String kind, List<Change> changes, Cost cost) {
        this(id, name, kind, changes, cost, BuildRules.NONE, "");
    }

    public Proposal withChanges(List<Change> others) {
        return new Proposal(id, name, kind, others, cost, rules, localName);
    }

    Proposal withRulesAmong(Set<String> ids) {
        BuildRules among = new BuildRules(
                rules.requires().stream().filter(ids::contains).toList(),
                rules.excludes().stream().filter(ids::contains).toList(),
                rules.group(),
                rules.mustHave());
        return new Proposal(id, name, kind, changes, cost, among, localName);
    }

    public Proposal withCost(Cost otherCost) {
        return new Proposal(id, name, kind, changes, otherCost, rules, localName);
    }
}
