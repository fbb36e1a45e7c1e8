package org.dakal.scenarios.reading.proposals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.network.BuildRules;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.YamlFields;
import org.jspecify.annotations.Nullable;

/** Looks whether the rules of all proposals can be kept: references, circles, and what contradicts itself. */
final class BuildRulesChecker {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Problems problems;

    BuildRulesChecker(List<Entry> entries, Problems problems) {
        this.problems = problems;
        for (Entry entry : entries) {
            if (!entry.id().isEmpty()) {
                this.entries.put(entry.id(), entry);
            }
        }
    }

    /** Tells all problems; true when there are none. */
    boolean check() {
        int errorsBefore = problems.errorCount();
        for (Entry entry : entries.values()) {
            checkReferences(entry, "requires", entry.rules().requires());
            checkReferences(entry, "excludes", entry.rules().excludes());
        }
        checkCircles();
        if (problems.errorCount() == errorsBefore) {
            entries.values().forEach(this::checkBuildable);
            checkMustHaves();
        }
        return problems.errorCount() == errorsBefore;
    }

    private void checkReferences(Entry entry, String key, List<String> ids) {
        for (String id : ids) {
            if (id.equals(entry.id())) {
                problems.error(entry.fields().place(key), id, "is this proposal itself", "");
            } else if (!entries.containsKey(id)) {
                problems.error(
                        entry.fields().place(key),
                        id,
                        "is no proposal of this scenario",
                        Suggestions.nearest(id, entries.keySet()));
            }
        }
    }

    private void checkCircles() {
        Set<String> told = new LinkedHashSet<>();
        for (Entry entry : entries.values()) {
            List<String> circle = circle(entry.id(), new ArrayList<>());
            if (circle.size() > 2 && circle.get(0).equals(entry.id()) && told.add(String.join(" ", sorted(circle)))) {
                problems.error(
                        entry.fields().place("requires"),
                        "",
                        "goes round in a circle: " + String.join(" requires ", circle),
                        "Take one of them out of the other's requires.");
            }
        }
    }

    private static Set<String> sorted(List<String> ids) {
        return new java.util.TreeSet<>(ids);
    }

    /** A way that leads from the last id of a path back onto the path; empty when there is none. */
    private List<String> circle(String id, List<String> path) {
        int seen = path.indexOf(id);
        if (seen >= 0) {
            List<String> circle = new ArrayList<>(path.subList(seen, path.size()));
            circle.add(id);
            return circle;
        }
        Entry entry = entries.get(id);
        if (entry == null) {
            return List.of();
        }
        path.add(id);
        for (String required : entry.rules().requires()) {
            List<String> circle = circle(required, path);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        path.remove(path.size() - 1);
        return List.of();
    }

    private void checkBuildable(Entry entry) {
        Set<String> together = closure(entry.id());
        String[] pair = conflict(together);
        if (pair != null) {
            problems.error(
                    entry.fields().place("requires"),
                    "",
                    "can never be fulfilled: " + pair[0] + " and " + pair[1] + " cannot be built together",
                    "");
        }
    }

    private void checkMustHaves() {
        Set<String> together = new LinkedHashSet<>();
        for (Entry entry : entries.values()) {
            if (entry.rules().mustHave()) {
                together.addAll(closure(entry.id()));
            }
        }
        String[] pair = conflict(together);
        Entry second = pair == null ? null : entries.get(pair[1]);
        if (pair != null && second != null) {
            problems.error(
                    second.fields().place("mustHave"),
                    "",
                    "cannot be: must-haves need both " + pair[0] + " and " + pair[1]
                            + ", which cannot be built together",
                    "");
        }
    }

    /** A proposal and all it requires, over several steps. */
    private Set<String> closure(String id) {
        Set<String> all = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(id));
        while (!open.isEmpty()) {
            String next = open.remove(0);
            Entry entry = entries.get(next);
            if (entry != null && all.add(next)) {
                open.addAll(entry.rules().requires());
            }
        }
        return all;
    }

    /** Two of some proposals that exclude one another or are of one group; null when there are none. */
    private String @Nullable [] conflict(Set<String> together) {
        Map<String, String> byGroup = new LinkedHashMap<>();
        for (String id : together) {
            Entry entry = entries.get(id);
            if (entry == null) {
                continue;
            }
            for (String excluded : entry.rules().excludes()) {
                if (together.contains(excluded)) {
                    return new String[] {id, excluded};
                }
            }
            String group = entry.rules().group();
            String other = group.isEmpty() ? null : byGroup.putIfAbsent(group, id);
            if (other != null) {
                return new String[] {other, id};
            }
        }
        return null;
    }

    /**
     * A proposal whose id and rules are read, and nothing else yet.
     *
     * @param id empty when it has none that can be used
     */
    record Entry(String id, YamlFields fields, BuildRules rules) {}
}
