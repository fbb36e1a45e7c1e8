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
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.markup.Sentences;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;
import org.jspecify.annotations.Nullable;

/** Who gains and who loses, the totals, the spots and the proposals of a comparison; the largest changes come first. */
public final class ComparisonTables {
    private static final int MOST_ROWS = 60;
    private static final Comparator<PlaceChange> LARGEST_FIRST = Comparator.comparingDouble(place -> -place.people());

    private final ComparisonSummary summary;
    private final Messages messages;
    private final Quantities quantities;
    /** Local names of settlements by their names in Latin letters; empty where two differ. */
    private final Map<String, String> localNames;

    private final Markup out = new Markup();

    private ComparisonTables(Comparison comparison, Messages messages) {
        this.summary = comparison.summary();
        this.messages = messages;
        this.quantities = new Quantities(messages);
        this.localNames = comparison.settlements().stream()
                .collect(Collectors.toMap(Settlement::name, Settlement::localName, (a, b) -> a.equals(b) ? a : ""));
    }

    /** The sections, in a language. */
    public static Html write(Comparison comparison, Messages messages) {
        ComparisonTables tables = new ComparisonTables(comparison, messages);
        tables.writePlaces();
        tables.writeTotals();
        tables.writeSpots();
        tables.writeProposals();
        return tables.out.toHtml();
    }

    private void writePlaces() {
        if (summary.places().isEmpty()) {
            return;
        }
        begin("compare.places");
        out.p(messages.text("compare.places.about"), "class", "note");
        for (boolean gained : new boolean[] {true, false}) {
            List<PlaceChange> places = summary.places().stream()
                    .filter(place -> place.gained() == gained)
                    .sorted(LARGEST_FIRST)
                    .toList();
            out.element("h3", messages.text(gained ? "compare.places.gained" : "compare.places.lost"));
            if (places.isEmpty()) {
                out.p(messages.text("compare.places.none"));
                continue;
            }
            HtmlTable table = table("compare.head.place", "table.people", "compare.head.before", "compare.head.after");
            places.stream()
                    .limit(MOST_ROWS)
                    .forEach(place -> table.row(
                            placeName(place.name(), place.localName()),
                            Html.prose(quantities.count(place.people())),
                            coverageClass(place.coverageClassBefore()),
                            coverageClass(place.coverageClassAfter())));
            table.end();
            tellRest(places.size());
        }
        out.close();
    }

    private void writeTotals() {
        begin("compare.totals");
        HtmlTable table =
                table("compare.head.what", "compare.head.before", "compare.head.after", "compare.head.change");
        AmountsChange service = summary.totals().goodOrServed();
        Html served = text("compare.served");
        row(table, served, text("table.people"), service.people(), quantities::count);
        row(table, served, text("table.area"), service.areaSquareKm(), quantities::areaNumber);
        row(table, served, text("table.places"), service.villageCount(), quantities::count);
        row(table, served, text("table.points"), service.publicPointCount(), quantities::count);
        row(table, served, text("table.roads"), service.roadKm(), quantities::lengthNumberKm);
        ComparisonSummary.IndoorTotalsChange indoor = summary.totals().indoor();
        if (indoor != null) {
            Html indoors = text("compare.servedIndoors");
            row(table, indoors, text("table.people"), indoor.servedPeople(), quantities::count);
            indoor.buildings()
                    .forEach(kind ->
                            row(table, indoors, building(kind.building()), kind.servedPeople(), quantities::count));
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
        return messages.has(key) ? Html.text(messages.text(key)) : Html.name(kind);
    }

    private void classRows(HtmlTable table, String name, AmountsChange amounts) {
        Html chip = ClassTable.chip(name, messages);
        row(table, chip, text("table.people"), amounts.people(), quantities::count);
        row(table, chip, text("table.area"), amounts.areaSquareKm(), quantities::areaNumber);
    }

    private void row(HtmlTable table, Html what, Html measure, Change change, DoubleFunction<String> writer) {
        table.row(
                what.plus(Html.small(measure)),
                Html.prose(quantities.given(change.before(), writer)),
                Html.prose(quantities.given(change.after(), writer)),
                changed(change, writer));
    }

    private Html changed(Change change, DoubleFunction<String> writer) {
        return Double.isNaN(change.difference())
                ? Html.EMPTY
                : Html.prose(quantities.change(change.difference(), writer));
    }

    private void writeSpots() {
        ComparisonSummary.SpotChanges spots = summary.spots();
        if (spots.areUnchanged()) {
            return;
        }
        begin("compare.spots");
        out.p(messages.text(
                "compare.spots.count",
                quantities.count(spots.gone().size()),
                quantities.count(spots.merged().size()),
                quantities.count(spots.arrived().size()),
                quantities.count(spots.split().size()),
                quantities.count(spots.changed().size()),
                quantities.count(spots.unchangedCount())));
        lone("gone", spots.gone());
        lone("merged", spots.merged());
        lone("arrived", spots.arrived());
        lone("split", spots.split());
        if (!spots.changed().isEmpty()) {
            out.element("h3", messages.text("compare.spots.changed"));
            HtmlTable table = table("compare.head.spot", "table.class", "table.area", "table.people");
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
                            changed(spot.areaSquareKm(), quantities::areaNumber),
                            changed(spot.people(), quantities::count)));
            table.end();
            tellRest(spots.changed().size());
        }
        out.close();
    }

    private void lone(String kind, List<LoneSpot> spots) {
        if (spots.isEmpty()) {
            return;
        }
        out.element("h3", messages.text("compare.spots." + kind));
        HtmlTable table = table("compare.head.spot", "table.class", "table.area", "table.people");
        spots.stream()
                .limit(MOST_ROWS)
                .forEach(spot -> table.row(
                        spotName(spot.id(), spot.nearestPlace()).plus(inOther(kind, spot)),
                        coverageClass(spot.coverageClass()),
                        Html.prose(quantities.areaNumber(spot.areaSquareKm())),
                        Html.prose(quantities.given(orNaN(spot.people()), quantities::count))));
        table.end();
        tellRest(spots.size());
    }

    /** What a spot is in the other result: part of which spot, or served to which share. */
    private Html inOther(String kind, LoneSpot spot) {
        boolean overlaps = "merged".equals(kind) || "split".equals(kind);
        Html other = overlaps
                ? Html.code(String.valueOf(spot.overlaps()))
                : Html.prose(quantities.percent(spot.servedFraction()));
        return Html.small(new Sentences(messages).of("compare.spot." + kind, other));
    }

    private void writeProposals() {
        if (summary.proposals().isEmpty()) {
            return;
        }
        begin("compare.proposals");
        List<ProposalChange> moved =
                summary.proposals().stream().filter(ProposalChange::hasMoved).toList();
        out.p(messages.text(
                "compare.proposals.count",
                quantities.count(moved.size()),
                quantities.count(summary.proposals().size())));
        if (!moved.isEmpty()) {
            HtmlTable table = table("compare.head.proposal", "compare.head.rank", "compare.head.gain");
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
        return Html.prose(rank == null ? messages.text("value.none") : quantities.count(rank));
    }

    /** People newly served by a proposal alone; nothing where it is not in a result. */
    private Html gain(@Nullable Integer rank, @Nullable Double people) {
        return Html.prose(
                rank == null ? messages.text("value.none") : quantities.given(orNaN(people), quantities::count));
    }

    private Html beforeAndAfter(Html before, Html after) {
        return before.plus(text("compare.arrow")).plus(after);
    }

    private Html text(String key) {
        return Html.text(messages.text(key));
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private void begin(String title) {
        out.open("section").element("h2", messages.text(title));
    }

    private HtmlTable table(String... heads) {
        return HtmlTable.begin(messages, out, heads);
    }

    private void tellRest(int count) {
        if (count > MOST_ROWS) {
            out.p(messages.text("compare.more", quantities.count(count - MOST_ROWS)), "class", "note");
        }
    }

    private Html coverageClass(String name) {
        if (name.isEmpty()) {
            return text("value.none");
        }
        return messages.has("class.name." + name) ? ClassTable.chip(name, messages) : Html.name(name);
    }

    private Html placeName(String name, String localName) {
        return Html.name(messages.language() == Language.PERSIAN && !localName.isBlank() ? localName : name);
    }

    private Html spotName(String id, @Nullable String nearestPlace) {
        if (nearestPlace == null) {
            return Html.code(id);
        }
        Html place = placeName(nearestPlace, localNames.getOrDefault(nearestPlace, ""));
        return Html.over(text("compare.near").plus(place), id);
    }
}
