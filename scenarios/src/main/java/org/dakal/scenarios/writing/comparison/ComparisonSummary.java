package org.dakal.scenarios.writing.comparison;

import java.util.Comparator;
import java.util.List;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.jspecify.annotations.Nullable;

/**
 * The content of comparison.json. Components have the names of their keys, and {@link ComparisonJson} says what each of
 * them means. Everywhere before is the first folder, after the second.
 */
public record ComparisonSummary(
        Heading heading,
        TotalsChange totals,
        List<CellChange> cellChanges,
        List<Transition> classChanges,
        LevelChange levels,
        DrawnChange drawn,
        SpotChanges spots,
        List<PlaceChange> places,
        List<ProposalChange> proposals) {
    /** Version of comparison.json that this code writes. */
    public static final int FORMAT_VERSION = 2;

    /** The first keys of the file. */
    public record Heading(
            int formatVersion,
            StudySummary.Software software,
            Side before,
            Side after,
            Edits edits,
            List<String> notices,
            List<String> localNotices,
            List<String> warnings,
            List<String> localWarnings,
            List<ChangedInput> changedInputs) {}

    /** One of the two. */
    public record Side(
            String folder, String scenario, String title, String localTitle, String version, String commit) {}

    /** What somebody tried, as typed. */
    public record Edits(List<String> set, List<String> removed, List<String> added) {
        /** Nobody said what differs. */
        public static final Edits NONE = new Edits(List.of(), List.of(), List.of());
    }

    /** An input that differs. */
    public record ChangedInput(String path, String change) {}

    /**
     * A number before and after; NaN, null in JSON, where a result was not given what it counts.
     *
     * @param difference after less before; NaN when either is
     */
    public record Change(double before, double after, double difference) {}

    /** Who and what, before and after. */
    public record AmountsChange(
            Change areaSquareKm, Change people, Change villageCount, Change publicPointCount, Change roadKm) {}

    /**
     * The province in numbers, before and after.
     *
     * @param indoor inside buildings; null when either looked at the open alone
     */
    public record TotalsChange(
            AmountsChange goodOrServed,
            AmountsChange good,
            AmountsChange served,
            AmountsChange weak,
            AmountsChange blind,
            AmountsChange unknown,
            @Nullable IndoorTotalsChange indoor) {}

    /** People with service inside buildings, before and after. */
    public record IndoorTotalsChange(Change servedPeople, List<BuildingChange> buildings) {}

    /** People with service inside buildings of one kind. */
    public record BuildingChange(String building, Change servedPeople) {}

    /**
     * Cells to which the same happened.
     *
     * @param people who live there, after; null where no settlements are given
     */
    public record CellChange(
            String change, double areaSquareKm, @Nullable Double people) {}

    /** Cells that went from one class to another. */
    public record Transition(String before, String after, double areaSquareKm) {}

    /**
     * Change of the level over the cells of the grid where it is known in both; where nothing reaches it counts as -200
     * dBm.
     *
     * @param lowestDb largest fall, zero or less
     * @param highestDb largest rise, zero or more
     */
    public record LevelChange(
            int cellCount,
            int changedCellCount,
            @Nullable Double meanDb,
            @Nullable Double lowestDb,
            @Nullable Double highestDb) {}

    /**
     * Which spots came, went and changed.
     *
     * @param merged spots of the first result that a larger one of the second swallowed: it holds half of their cells
     *     or more, but continues another
     * @param split spots of the second result that were part of a larger one of the first, which another continues
     */
    public record SpotChanges(
            List<LoneSpot> gone,
            List<LoneSpot> merged,
            List<LoneSpot> arrived,
            List<LoneSpot> split,
            List<ChangedSpot> changed,
            int unchangedCount) {
        /** True when all are unchanged. A name that begins with "is" would be a key of what is written. */
        public boolean areUnchanged() {
            return gone.isEmpty() && merged.isEmpty() && arrived.isEmpty() && split.isEmpty() && changed.isEmpty();
        }
    }

    /** A spot that is in one result only. */
    public record LoneSpot(
            String id,
            String coverageClass,
            double areaSquareKm,
            @Nullable Double people,
            @Nullable Integer villageCount,
            @Nullable String nearestPlace,
            double servedFraction,
            @Nullable String overlaps) {}

    /** A spot that is in both. */
    public record ChangedSpot(
            String idBefore,
            String idAfter,
            String matchedBy,
            String coverageClassBefore,
            String coverageClassAfter,
            Change areaSquareKm,
            Change people,
            Change villageCount,
            @Nullable String nearestPlace,
            double sharedFraction) {
        /** By change of people, then of area. */
        public static final Comparator<ChangedSpot> LARGEST_FIRST = Comparator.comparingDouble(
                        (ChangedSpot spot) -> -Math.abs(spot.people.difference))
                .thenComparingDouble(spot -> -Math.abs(spot.areaSquareKm.difference));
    }

    /** A settlement whose centre gained or lost service. */
    public record PlaceChange(
            String id,
            String name,
            String localName,
            double people,
            String coverageClassBefore,
            String coverageClassAfter,
            boolean gained) {}

    /**
     * People in draws of what nobody knows.
     *
     * @param before with service in the first result; null where nobody drew
     * @param after with service in the second; null likewise
     * @param change newly served less no longer served; of folders its expectation alone, with NaN for the interval, as
     *     each was drawn by itself: what else is at stake moves the numbers that a place draws
     * @param isBeyondLevel whether either asks for more than the level that draws count, so that nobody draws it
     */
    public record DrawnChange(
            DrawnSummary.@Nullable Drawn before,
            DrawnSummary.@Nullable Drawn after,
            DrawnSummary.@Nullable Drawn change,
            boolean isBeyondLevel) {}

    /** True when no cell, settlement, spot or proposal is in another state than before, and nobody else is expected. */
    public boolean hasNoChange() {
        return cellChanges.stream()
                        .allMatch(cells ->
                                cells.change().equals(ClassChange.UNCHANGED.words()) || cells.areaSquareKm() == 0)
                && places.isEmpty()
                && spots.areUnchanged()
                && proposals.stream().noneMatch(ProposalChange::hasMoved)
                && (drawn.change() == null || Math.abs(drawn.change().expectedPeople()) < 0.5);
    }

    /**
     * A proposal's rank and gain; empty where it is not in a result.
     *
     * @param rankDifference after less before; below zero it rose
     */
    public record ProposalChange(
            String id,
            String name,
            String localName,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            @Nullable Integer rankDifference,
            @Nullable Double aloneGainPeopleBefore,
            @Nullable Double aloneGainPeopleAfter) {
        /** True when its rank changed, or it is in one result only. */
        public boolean hasMoved() {
            return rankDifference == null || rankDifference != 0;
        }
    }
}
