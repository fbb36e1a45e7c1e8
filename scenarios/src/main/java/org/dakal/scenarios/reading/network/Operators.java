package org.dakal.scenarios.reading.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dakal.findings.Surroundings;
import org.dakal.network.Change;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.shared.Illustrative;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;

/** Whose masts are whose: what is odd about it, and what must be said of it. */
public final class Operators {
    private Operators() {}

    /** Warns of sites that name no operator where others do, and of operators that differ in capital letters alone. */
    public static void warn(Network network, List<Proposal> proposals, Place place, Problems problems) {
        warnOfUnusedSpectrum(network, proposals, place, problems);
        List<String> operatorIds = OperatorView.operatorIds(network, proposals);
        if (operatorIds.size() < 2) {
            return;
        }
        Set<String> everybodys = new LinkedHashSet<>();
        Stream.concat(
                        network.sites().stream(),
                        proposals.stream()
                                .flatMap(proposal -> proposal.changes().stream())
                                .filter(Change.AddSite.class::isInstance)
                                .map(change -> ((Change.AddSite) change).site()))
                .filter(Operators::isForEverybody)
                .forEach(site -> everybodys.add(site.id()));
        if (!everybodys.isEmpty()) {
            problems.warning(
                    place,
                    Wording.names(List.copyOf(everybodys)),
                    Wording.count(everybodys.size(), "site")
                            + " without an operator, where others have one; every operator's phones may use them",
                    "Give the column operator.");
        }
        Map<String, List<String>> alike = new TreeMap<>();
        operatorIds.forEach(id -> alike.computeIfAbsent(id.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .add(id));
        alike.values().stream()
                .filter(ids -> ids.size() > 1)
                .forEach(ids -> problems.warning(
                        place,
                        Wording.names(ids),
                        "differ in capital letters only, and are taken for different operators",
                        ""));
    }

    private static void warnOfUnusedSpectrum(
            Network network, List<Proposal> proposals, Place place, Problems problems) {
        Set<String> used = Stream.concat(
                        network.sectors().stream().map(InstalledSector::sector),
                        proposals.stream()
                                .flatMap(proposal -> proposal.changes().stream())
                                .flatMap(change -> OperatorView.broughtBy(change).stream()))
                .map(Sector::bandId)
                .collect(Collectors.toSet());
        network.bands().stream()
                .filter(band -> !band.carrier().operatorIds().isEmpty() && !used.contains(band.id()))
                .forEach(band -> problems.warning(
                        place,
                        band.id(),
                        "has spectrum that no sector uses",
                        Suggestions.nearest(band.carrier().operators(), OperatorView.operatorIds(network, proposals))));
    }

    /** What must be said of a study of several operators' masts; nothing for one network. */
    public static List<Notice> notices(List<String> operatorIds, Surroundings surroundings) {
        List<Notice> notices = new ArrayList<>();
        if (!operatorIds.isEmpty()) {
            String names = String.join(", ", operatorIds);
            notices.add(Illustrative.notice(
                    "Several operators are in this network (" + names + "). Where none is asked for (--operator), a"
                            + " place counts as served when any of them serves it, which is enough for emergency"
                            + " calls only: a phone uses its own operator's masts.",
                    "operators-any",
                    names));
        }
        Map<String, Double> shares = surroundings.operatorShares(operatorIds);
        if (!shares.isEmpty()) {
            String list = shares.entrySet().stream()
                    .map(e -> String.format(Locale.ROOT, "%s %.3g %%", e.getKey(), 100 * e.getValue()))
                    .collect(Collectors.joining(", "));
            notices.add(Illustrative.notice(
                    "Plans, what rankings expect and how sure both are count each operator's customers where masts that"
                            + " their phones may use serve them (" + list + "); what rankings count by class, outages,"
                            + " suggestions, maps and totals count a place that any operator serves.",
                    "operator-weights",
                    list));
        }
        return notices;
    }

    /** A scenario as phones see it that may use the masts of some operators, which its outputs say. */
    public static Scenario seenBy(Scenario scenario, List<String> operatorIds) {
        String names = String.join(", ", operatorIds);
        return scenario.seenBy(operatorIds)
                .withNotices(List.of(Illustrative.notice(
                        "Only phones that may use the masts of " + names + " are looked at; other masts are not there.",
                        "operator-view",
                        names)));
    }

    private static boolean isForEverybody(Site site) {
        return site.sectors().stream()
                .anyMatch(sector -> sector.carrier().operatorIds().isEmpty());
    }
}
