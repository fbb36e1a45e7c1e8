package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedInput;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.PlaceChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ProposalChange;
import org.dakal.scenarios.writing.summary.IndoorSummary;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.scenarios.writing.tables.ProposalRow;
import org.jspecify.annotations.Nullable;

/** What differs in the lists of two results: inputs, places, proposals, notices. */
final class ListComparer {
    private ListComparer() {}

    static List<String> notices(StudySummary before, StudySummary after) {
        Set<String> notices = new LinkedHashSet<>(before.notices());
        notices.addAll(after.notices());
        return List.copyOf(notices);
    }

    static List<String> warnings(StudySummary before, StudySummary after) {
        List<String> warnings = new ArrayList<>();
        different("scenarios", before.scenario().name(), after.scenario().name(), warnings);
        different(
                "versions of dakal",
                before.software().version(),
                after.software().version(),
                warnings);
        different(
                "commits of dakal", before.software().commit(), after.software().commit(), warnings);
        different(
                "service profiles",
                before.serviceProfile().name() + " (" + before.serviceProfile().status() + ")",
                after.serviceProfile().name() + " (" + after.serviceProfile().status() + ")",
                warnings);
        different(
                "modes of computation",
                before.propagation().mode(),
                after.propagation().mode(),
                warnings);
        IndoorSummary indoorBefore = before.totals().indoor();
        IndoorSummary indoorAfter = after.totals().indoor();
        if ((indoorBefore == null) != (indoorAfter == null)) {
            warnings.add("Only " + (indoorBefore == null ? "the second" : "the first")
                    + " looked inside buildings; that is not compared.");
        }
        if (before.grid().provinceCellCount() != after.grid().provinceCellCount()) {
            warnings.add("The provinces differ: " + before.grid().provinceCellCount() + " and "
                    + after.grid().provinceCellCount() + " cells. Maps of change show what lies in both.");
        }
        return List.copyOf(warnings);
    }

    private static void different(String what, String before, String after, List<String> warnings) {
        if (!before.equals(after)) {
            warnings.add("The " + what + " differ: " + before + " and " + after + ".");
        }
    }

    static List<ChangedInput> inputs(StudySummary before, StudySummary after) {
        Map<String, String> hashBefore = hashes(before);
        Map<String, String> hashAfter = hashes(after);
        Set<String> paths = new TreeSet<>(hashBefore.keySet());
        paths.addAll(hashAfter.keySet());
        List<ChangedInput> changed = new ArrayList<>();
        for (String path : paths) {
            String one = hashBefore.get(path);
            String two = hashAfter.get(path);
            if (one == null) {
                changed.add(new ChangedInput(path, "only after"));
            } else if (two == null) {
                changed.add(new ChangedInput(path, "only before"));
            } else if (!one.equals(two)) {
                changed.add(new ChangedInput(path, "changed"));
            }
        }
        return List.copyOf(changed);
    }

    private static Map<String, String> hashes(StudySummary summary) {
        Map<String, String> hashes = new LinkedHashMap<>();
        summary.inputs().forEach(input -> hashes.put(input.path(), input.sha256()));
        return hashes;
    }

    /** Only places in both; a place that is new to the scenario gained nothing. */
    static List<PlaceChange> places(ComparedResult before, ComparedResult after) throws IOException, ProblemsException {
        Map<String, ComparedResult.Place> earlier = before.places();
        List<PlaceChange> changes = new ArrayList<>();
        for (ComparedResult.Place now : after.places().values()) {
            ComparedResult.Place then = earlier.get(now.id());
            if (then != null && then.isServed() != now.isServed()) {
                changes.add(new PlaceChange(
                        now.id(), now.name(), now.people(), then.coverageClass(), now.coverageClass(), now.isServed()));
            }
        }
        return List.copyOf(changes);
    }

    /** By rank after; those that are gone last, by rank before. */
    static List<ProposalChange> proposals(StudySummary before, StudySummary after) {
        Map<String, ProposalRow> earlier = new LinkedHashMap<>();
        before.proposals().forEach(row -> earlier.put(row.id(), row));
        List<ProposalChange> changes = new ArrayList<>();
        for (ProposalRow now : after.proposals()) {
            changes.add(change(earlier.remove(now.id()), now));
        }
        for (ProposalRow then : earlier.values()) {
            changes.add(
                    new ProposalChange(then.id(), then.name(), then.rank(), null, null, then.aloneGainPeople(), null));
        }
        return List.copyOf(changes);
    }

    private static ProposalChange change(@Nullable ProposalRow then, ProposalRow now) {
        return new ProposalChange(
                now.id(),
                now.name(),
                then == null ? null : (Integer) then.rank(),
                now.rank(),
                then == null ? null : (Integer) (now.rank() - then.rank()),
                then == null ? null : then.aloneGainPeople(),
                now.aloneGainPeople());
    }
}
