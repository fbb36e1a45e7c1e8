package org.dakal.scenarios.writing.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.source.Percent;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.AmountsChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.Change;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ChangedSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.LoneSpot;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.PlaceChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.ProposalChange;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.jspecify.annotations.Nullable;

/**
 * A comparison for a terminal: what people ask first, the largest first, and no more lines of a kind than fit a screen.
 */
public final class ComparisonText {
    private static final int MOST_LINES = 12;

    private static final String NOT_GIVEN = "not given";

    private final StringBuilder text = new StringBuilder();

    private ComparisonText() {}

    /** Lines of at most about a hundred characters, each ending in a line feed. */
    public static String of(ComparisonSummary summary) {
        ComparisonText out = new ComparisonText();
        out.line(
                "%s -> %s",
                summary.heading().before().folder(), summary.heading().after().folder());
        summary.heading().warnings().forEach(warning -> out.line("Note: %s", warning));
        if (!summary.heading().changedInputs().isEmpty()) {
            out.line("Inputs that differ:");
            out.list(summary.heading().changedInputs(), input -> input.path() + " (" + input.change() + ")");
        }
        DrawnSummary.Drawn drawn = summary.drawn().change();
        if (drawn != null) {
            out.line(
                    "People expected to have service: %+,d%s%s",
                    Math.round(drawn.expectedPeople()),
                    drawn.between("%+,.0f"),
                    summary.drawn().isBeyondLevel() ? DrawnSummary.Drawn.UNDRAWN : "");
        }
        out.totals(summary);
        out.spots(summary.spots());
        out.places(summary.places());
        out.proposals(summary.proposals());
        return out.text.toString();
    }

    private void totals(ComparisonSummary summary) {
        TextTable table = new TextTable("lrrr", "by class", "before", "after", "change");
        AmountsChange service = summary.totals().goodOrServed();
        row(table, "served people", 0, service.people());
        row(table, "served area km2", 1, service.areaSquareKm());
        row(table, "served villages", 0, service.villageCount());
        row(table, "served public points", 0, service.publicPointCount());
        row(table, "served roads km", 1, service.roadKm());
        ComparisonSummary.IndoorTotalsChange indoor = summary.totals().indoor();
        if (indoor != null) {
            row(table, "served people indoors", 0, indoor.servedPeople());
            indoor.buildings().forEach(kind -> row(table, "  " + kind.building(), 0, kind.servedPeople()));
        }
        row(table, "weak people", 0, summary.totals().weak().people());
        row(table, "weak area km2", 1, summary.totals().weak().areaSquareKm());
        row(table, "blind people", 0, summary.totals().blind().people());
        row(table, "blind area km2", 1, summary.totals().blind().areaSquareKm());
        row(table, "unknown area km2", 1, summary.totals().unknown().areaSquareKm());
        text.append(table);
    }

    private static void row(TextTable table, String name, int decimals, Change change) {
        table.row(
                name,
                number("%,." + decimals + "f", change.before()),
                number("%,." + decimals + "f", change.after()),
                Double.isNaN(change.difference()) ? "" : number("%+,." + decimals + "f", change.difference()));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? NOT_GIVEN : String.format(Locale.ROOT, format, value);
    }

    private static String people(String format, double people) {
        return Double.isNaN(people) ? "people " + NOT_GIVEN : String.format(Locale.ROOT, format, people) + " people";
    }

    private void spots(ComparisonSummary.SpotChanges spots) {
        line(
                "Spots: %d gone, %d merged, %d new, %d split, %d changed, %d unchanged",
                spots.gone().size(),
                spots.merged().size(),
                spots.arrived().size(),
                spots.split().size(),
                spots.changed().size(),
                spots.unchangedCount());
        list(
                spots.gone(),
                spot -> "gone    " + describe(spot) + ", now " + Percent.of(spot.servedFraction()) + " served");
        list(spots.merged(), spot -> "merged  " + describe(spot) + ", into " + spot.overlaps());
        list(
                spots.arrived(),
                spot -> "new     " + describe(spot) + ", was " + Percent.of(spot.servedFraction()) + " served");
        list(spots.split(), spot -> "split   " + describe(spot) + ", from " + spot.overlaps());
        list(spots.changed().stream().sorted(ChangedSpot.LARGEST_FIRST).toList(), ComparisonText::describe);
    }

    private static String describe(LoneSpot spot) {
        return String.format(
                Locale.ROOT,
                "%s %s%s, %,.2f km2, %s",
                spot.coverageClass(),
                spot.id(),
                near(spot.nearestPlace()),
                spot.areaSquareKm(),
                people("%,.0f", spot.people() == null ? Double.NaN : spot.people()));
    }

    private static String describe(ChangedSpot spot) {
        String coverageClass = spot.coverageClassBefore().equals(spot.coverageClassAfter())
                ? spot.coverageClassAfter()
                : spot.coverageClassBefore() + " -> " + spot.coverageClassAfter();
        return String.format(
                Locale.ROOT,
                "changed %s %s%s, %+,.2f km2, %s",
                coverageClass,
                spot.idAfter(),
                near(spot.nearestPlace()),
                spot.areaSquareKm().difference(),
                people("%+,.0f", spot.people().difference()));
    }

    private static String near(@Nullable String place) {
        return place == null ? "" : " near " + place;
    }

    private void places(List<PlaceChange> places) {
        long gained = places.stream().filter(PlaceChange::gained).count();
        line("Places: %d gained service in their centre, %d lost it", gained, places.size() - gained);
        list(
                places.stream()
                        .sorted(Comparator.comparingDouble((PlaceChange place) -> -place.people()))
                        .toList(),
                place -> String.format(
                        Locale.ROOT,
                        "%s %s, %,.0f people, %s -> %s",
                        place.gained() ? "gained " : "lost   ",
                        place.name(),
                        place.people(),
                        place.coverageClassBefore(),
                        place.coverageClassAfter()));
    }

    private void proposals(List<ProposalChange> proposals) {
        List<ProposalChange> moved = proposals.stream()
                .filter(ProposalChange::hasMoved)
                .sorted(Comparator.comparingInt(ComparisonText::moveForOrder).reversed())
                .toList();
        line("Proposals: %d of %d changed rank", moved.size(), proposals.size());
        list(moved, p -> rank(p.rankBefore()) + " -> " + rank(p.rankAfter()) + "  " + p.id() + " " + p.name());
    }

    /** How far a proposal moved; one that came or went moved farthest. */
    private static int moveForOrder(ProposalChange proposal) {
        return proposal.rankDifference() == null ? Integer.MAX_VALUE : Math.abs(proposal.rankDifference());
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? "  -" : String.format(Locale.ROOT, "%3d", rank);
    }

    private interface Describer<T> {
        String describe(T item);
    }

    private <T> void list(List<T> items, Describer<T> describer) {
        items.stream().limit(MOST_LINES).forEach(item -> line("  %s", describer.describe(item)));
        if (items.size() > MOST_LINES) {
            line("  and %d more in comparison.json", items.size() - MOST_LINES);
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
