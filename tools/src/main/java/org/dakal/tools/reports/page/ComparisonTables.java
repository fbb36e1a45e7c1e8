package org.dakal.tools.reports.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.dakal.findings.Settlement;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.comparison.ComparisonSummary;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.AmountsChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Change;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LoneSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.PlaceChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ProposalChange;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.jspecify.annotations.Nullable;

/** Who gains and who loses, the totals, the spots and the proposals of a comparison; the largest changes come first. */
public final class ComparisonTables extends Section {
    private static final int MOST_ROWS = 60;
    private static final Comparator<PlaceChange> LARGEST_FIRST = Comparator.comparingDouble(place -> -place.people());

    private final ComparisonSummary summary;
    /** Local names of settlements by their names in Latin letters; empty where two differ. */
    private final Map<String, String> localNames;

    public ComparisonTables(Comparison comparison, Messages messages) {
        super(messages);
        this.summary = comparison.summary();
        this.localNames = comparison.settlements().stream()
                .collect(Collectors.toMap(Settlement::name, Settlement::localName, (a, b) -> a.equals(b) ? a : ""));
    }

    /** All of them. */
    public Html write() {
        writePlaces();
        writeTotals();
        writeSpots();
        writeProposals();
        return out.toHtml();
    }

    private void writePlaces() {
        if (summary.places().isEmpty()) {
            return;
        }
        section("compare.places");
        note("compare.places.about");
        for (boolean gained : new boolean[] {true, false}) {
            List<PlaceChange> places = summary.places().stream()
                    .filter(place -> place.gained() == gained)
                    .sorted(LARGEST_FIRST)
                    .toList();
            out.element("h3", text(gained ? "compare.places.gained" : "compare.places.lost"));
            if (places.isEmpty()) {
                say("compare.places.none");
                continue;
            }
            HtmlTable table = table("compare.head", "place", "table.people", "before", "after");
            places.stream()
                    .limit(MOST_ROWS)
                    .forEach(place -> table.row(
                            placeName(place.name(), place.localName()),
                            Html.prose(q.count(place.people())),
                            coverageClass(place.coverageClassBefore()),
                            coverageClass(place.coverageClassAfter())));
            table.end();
            tellRest(places.size());
        }
        out.close();
    }

    private void writeTotals() {
        section("compare.totals");
        HtmlTable table = table("compare.head", "what", "before", "after", "change");
        AmountsChange service = summary.totals().goodOrServed();
        Html served = words("compare.served");
        row(table, served, words("table.people"), service.people(), q::count);
        row(table, served, words("table.area"), service.areaSquareKm(), q::areaNumber);
        row(table, served, words("table.places"), service.villageCount(), q::count);
        row(table, served, words("table.points"), service.publicPointCount(), q::count);
        row(table, served, words("table.roads"), service.roadKm(), q::lengthNumberKm);
        ComparisonSummary.IndoorTotalsChange indoor = summary.totals().indoor();
        if (indoor != null) {
            Html indoors = words("compare.servedIndoors");
            row(table, indoors, words("table.people"), indoor.servedPeople(), q::count);
            indoor.buildings()
                    .forEach(kind -> row(table, indoors, building(kind.building()), kind.servedPeople(), q::count));
        }
        classRows(table, "good", summary.totals().good());
        classRows(table, "served", summary.totals().served());
        classRows(table, "weak", summary.totals().weak());
        classRows(table, "blind", summary.totals().blind());
        classRows(table, "unknown", summary.totals().unknown());
        table.end();
        out.close();
    }

    private Html building(String kind) {
        String key = "compare.building." + kind.replace(' ', '_');
        return messages.has(key) ? words(key) : Html.name(kind);
    }

    private void classRows(HtmlTable table, String name, AmountsChange amounts) {
        Html chip = chip(name);
        row(table, chip, words("table.people"), amounts.people(), q::count);
        row(table, chip, words("table.area"), amounts.areaSquareKm(), q::areaNumber);
    }

    private void row(HtmlTable table, Html what, Html measure, Change change, DoubleFunction<String> writer) {
        table.row(
                what.plus(Html.small(measure)),
                Html.prose(q.given(change.before(), writer)),
                Html.prose(q.given(change.after(), writer)),
                changed(change, writer));
    }

    private Html changed(Change change, DoubleFunction<String> writer) {
        return Double.isNaN(change.difference()) ? Html.EMPTY : Html.prose(q.change(change.difference(), writer));
    }

    private void writeSpots() {
        ComparisonSummary.SpotChanges spots = summary.spots();
        if (spots.areUnchanged()) {
            return;
        }
        section("compare.spots");
        say(
                "compare.spots.count",
                q.count(spots.gone().size()),
                q.count(spots.merged().size()),
                q.count(spots.arrived().size()),
                q.count(spots.split().size()),
                q.count(spots.changed().size()),
                q.count(spots.unchangedCount()));
        lone("gone", spots.gone());
        lone("merged", spots.merged());
        lone("arrived", spots.arrived());
        lone("split", spots.split());
        if (!spots.changed().isEmpty()) {
            out.element("h3", text("compare.spots.changed"));
            HtmlTable table = table("table", "compare.head.spot", "class", "area", "people");
            spots.changed().stream()
                    .sorted(ChangedSpot.LARGEST_FIRST)
                    .limit(MOST_ROWS)
                    .forEach(spot -> table.row(
                            spotName(spot.idAfter(), spot.nearestPlace()),
                            spot.coverageClassBefore().equals(spot.coverageClassAfter())
                                    ? coverageClass(spot.coverageClassAfter())
                                    : beforeAndAfter(
                                            coverageClass(spot.coverageClassBefore()),
                                            coverageClass(spot.coverageClassAfter())),
                            changed(spot.areaSquareKm(), q::areaNumber),
                            changed(spot.people(), q::count)));
            table.end();
            tellRest(spots.changed().size());
        }
        out.close();
    }

    private void lone(String kind, List<LoneSpot> spots) {
        if (spots.isEmpty()) {
            return;
        }
        out.element("h3", text("compare.spots." + kind));
        HtmlTable table = table("table", "compare.head.spot", "class", "area", "people");
        spots.stream()
                .limit(MOST_ROWS)
                .forEach(spot -> table.row(
                        spotName(spot.id(), spot.nearestPlace()).plus(inOther(kind, spot)),
                        coverageClass(spot.coverageClass()),
                        Html.prose(q.areaNumber(spot.areaSquareKm())),
                        Html.prose(q.given(orNaN(spot.people()), q::count))));
        table.end();
        tellRest(spots.size());
    }

    /** What a spot is in the other result: part of which spot, or served to which share. */
    private Html inOther(String kind, LoneSpot spot) {
        boolean overlaps = "merged".equals(kind) || "split".equals(kind);
        Html other =
                overlaps ? Html.code(String.valueOf(spot.overlaps())) : Html.prose(q.percent(spot.servedFraction()));
        return Html.small(sentences.of("compare.spot." + kind, other));
    }

    private void writeProposals() {
        if (summary.proposals().isEmpty()) {
            return;
        }
        section("compare.proposals");
        List<ProposalChange> moved =
                summary.proposals().stream().filter(ProposalChange::hasMoved).toList();
        say(
                "compare.proposals.count",
                q.count(moved.size()),
                q.count(summary.proposals().size()));
        if (!moved.isEmpty()) {
            HtmlTable table = table("compare.head", "proposal", "rank", "gain");
            moved.forEach(p -> table.row(
                    Html.over(Html.name(Names.shown(p.id(), p.name(), p.localName(), messages.language())), p.id()),
                    beforeAndAfter(rank(p.rankBefore()), rank(p.rankAfter())),
                    beforeAndAfter(
                            gain(p.rankBefore(), p.aloneGainPeopleBefore()),
                            gain(p.rankAfter(), p.aloneGainPeopleAfter()))));
            table.end();
        }
        out.close();
    }

    private Html rank(@Nullable Integer rank) {
        return Html.prose(rank == null ? text("value.none") : q.count(rank));
    }

    /** People newly served by a proposal alone; nothing where it is not in a result. */
    private Html gain(@Nullable Integer rank, @Nullable Double people) {
        return Html.prose(rank == null ? text("value.none") : q.given(orNaN(people), q::count));
    }

    private Html beforeAndAfter(Html before, Html after) {
        return before.plus(words("compare.arrow")).plus(after);
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private void tellRest(int count) {
        if (count > MOST_ROWS) {
            note("compare.more", q.count(count - MOST_ROWS));
        }
    }

    private Html coverageClass(String name) {
        if (name.isEmpty()) {
            return words("value.none");
        }
        return messages.has("class.name." + name) ? chip(name) : Html.name(name);
    }

    private Html placeName(String name, String localName) {
        return Html.name(messages.language() == Language.PERSIAN && !localName.isBlank() ? localName : name);
    }

    private Html spotName(String id, @Nullable String nearestPlace) {
        if (nearestPlace == null) {
            return Html.code(id);
        }
        Html place = placeName(nearestPlace, localNames.getOrDefault(nearestPlace, ""));
        return Html.over(words("compare.near").plus(place), id);
    }
}
