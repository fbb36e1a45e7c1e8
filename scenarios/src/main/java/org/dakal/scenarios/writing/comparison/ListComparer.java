package org.dakal.scenarios.writing.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dakal.findings.Settlement;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.columns.ProposalColumns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedInput;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.PlaceChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ProposalChange;
import org.dakal.scenarios.writing.summary.IndoorSummary;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.jspecify.annotations.Nullable;

/** What differs in the lists of two results: inputs, places, proposals, notices. */
final class ListComparer {
    /** What is read of a proposal's row. */
    static final List<String> READ =
            List.of(ProposalColumns.ID, ProposalColumns.NAME, ProposalColumns.RANK, ProposalColumns.ALONE_GAIN_PEOPLE);

    private ListComparer() {}

    static List<String> notices(
            StudySummary before, StudySummary after, Function<StudySummary.Heading, List<String>> of) {
        Set<String> notices = new LinkedHashSet<>(of.apply(before.heading()));
        notices.addAll(of.apply(after.heading()));
        return List.copyOf(notices);
    }

    static List<Notice> warnings(StudySummary before, StudySummary after) {
        List<Notice> warnings = new ArrayList<>();
        different(
                "scenarios",
                "سناریوها",
                before.heading().scenario().name(),
                after.heading().scenario().name(),
                warnings);
        different(
                "versions of dakal",
                "نسخه‌های دکل",
                before.heading().software().version(),
                after.heading().software().version(),
                warnings);
        different(
                "commits of dakal",
                "کامیت‌های دکل",
                before.heading().software().commit(),
                after.heading().software().commit(),
                warnings);
        different(
                "service profiles",
                "تعریف‌های پوشش",
                before.serviceProfile().name() + " (" + before.serviceProfile().status() + ")",
                after.serviceProfile().name() + " (" + after.serviceProfile().status() + ")",
                warnings);
        different(
                "modes of computation",
                "روش‌های محاسبه",
                before.propagation().mode(),
                after.propagation().mode(),
                warnings);
        IndoorSummary indoorBefore = before.totals().indoor();
        IndoorSummary indoorAfter = after.totals().indoor();
        if ((indoorBefore == null) != (indoorAfter == null)) {
            boolean second = indoorBefore == null;
            warnings.add(new Notice(
                    "Only " + (second ? "the second" : "the first") + " looked inside buildings; that is not compared.",
                    "تنها نتیجه‌ی " + (second ? "دوم" : "نخست")
                            + " درون ساختمان‌ها را نگاه کرده است؛ این مقایسه نمی‌شود."));
        }
        if (before.grid().provinceCellCount() != after.grid().provinceCellCount()) {
            int cellsBefore = before.grid().provinceCellCount();
            int cellsAfter = after.grid().provinceCellCount();
            warnings.add(new Notice(
                    "The outlines differ: " + cellsBefore + " and " + cellsAfter
                            + " cells. Maps of change show what lies in both.",
                    "محدوده‌ها یکی نیستند: \u2066" + cellsBefore + "\u2069 و \u2066" + cellsAfter
                            + "\u2069 خانه. نقشه‌های تغییر آنچه را در هر دو هست نشان می‌دهند."));
        }
        return List.copyOf(warnings);
    }

    private static void different(String what, String localWhat, String one, String other, List<Notice> warnings) {
        if (!one.equals(other)) {
            String before = Wording.shorten(one);
            String after = Wording.shorten(other);
            warnings.add(new Notice(
                    "The " + what + " differ: " + before + " and " + after + ".",
                    localWhat + " یکی نیستند: \u2068" + before + "\u2069 و \u2068" + after + "\u2069."));
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
    static List<PlaceChange> places(Map<String, ComparedResult.Place> before, Map<String, ComparedResult.Place> after) {
        List<PlaceChange> changes = new ArrayList<>();
        for (ComparedResult.Place now : after.values()) {
            Settlement place = now.settlement();
            ComparedResult.Place then = before.get(place.id());
            if (then != null && then.isServed() != now.isServed()) {
                changes.add(new PlaceChange(
                        place.id(),
                        place.name(),
                        place.localName(),
                        place.people(),
                        then.coverageClass(),
                        now.coverageClass(),
                        now.isServed()));
            }
        }
        return List.copyOf(changes);
    }

    /** By rank after; those that are gone last, by rank before. */
    static List<ProposalChange> proposals(StudySummary before, StudySummary after) {
        Map<String, Row> earlier = new LinkedHashMap<>();
        before.proposals().forEach(row -> earlier.put(row.text(ProposalColumns.ID), row));
        List<ProposalChange> changes = new ArrayList<>();
        for (Row now : after.proposals()) {
            changes.add(change(earlier.remove(now.text(ProposalColumns.ID)), now));
        }
        earlier.values().forEach(then -> changes.add(change(then, null)));
        return List.copyOf(changes);
    }

    /** At least one of the two is there. */
    private static ProposalChange change(@Nullable Row then, @Nullable Row now) {
        Row known = Objects.requireNonNull(now == null ? then : now);
        Integer rankBefore = then == null ? null : (Integer) then.whole(ProposalColumns.RANK);
        Integer rankAfter = now == null ? null : (Integer) now.whole(ProposalColumns.RANK);
        return new ProposalChange(
                known.text(ProposalColumns.ID),
                known.text(ProposalColumns.NAME),
                known.values().get(ProposalColumns.LOCAL_NAME) instanceof String local ? local : "",
                rankBefore,
                rankAfter,
                rankBefore == null || rankAfter == null ? null : (Integer) (rankAfter - rankBefore),
                then == null ? null : then.numberOrNull(ProposalColumns.ALONE_GAIN_PEOPLE),
                now == null ? null : now.numberOrNull(ProposalColumns.ALONE_GAIN_PEOPLE));
    }
}
