package org.dakal.scenarios.writing.comparison;

import java.util.Comparator;
import java.util.List;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.jspecify.annotations.Nullable;

/**
 * The content of comparison.json, which {@link ComparisonJson} names. Everywhere before is the first folder, after the
 * second.
 *
 * @param heading what was compared, and what must be said with it
 * @param totals the province in numbers
 * @param cellChanges area by what became of it
 * @param classChanges area by class before and after, where they differ
 * @param levels change of the best server's level
 * @param spots which came, went and changed
 * @param places settlements that gained or lost service in their centre
 * @param proposals by rank after
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

    /**
     * The first keys of the file.
     *
     * @param formatVersion of this file
     * @param software what made it
     * @param before the first result
     * @param after the second result
     * @param edits what was tried on the first to get the second; nothing where two folders are compared
     * @param notices of both, which every output must repeat
     * @param localNotices the same in the local language
     * @param warnings what should be kept in mind, in sentences
     * @param localWarnings the same in the local language
     * @param changedInputs files that differ
     */
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

    /**
     * One of the two.
     *
     * @param folder as given
     * @param scenario its name
     * @param title for people
     * @param localTitle in the local script; may be empty
     * @param version of Dakal that made it
     * @param commit that version was built from
     */
    public record Side(
            String folder, String scenario, String title, String localTitle, String version, String commit) {}

    /**
     * What somebody tried, as typed.
     *
     * @param set {@code PATH=VALUE}
     * @param removed sites and sectors by id
     * @param added files
     */
    public record Edits(List<String> set, List<String> removed, List<String> added) {
        /** Nobody said what differs. */
        public static final Edits NONE = new Edits(List.of(), List.of(), List.of());
    }

    /**
     * An input that differs.
     *
     * @param path as named in the scenario
     * @param change "changed", "only before" or "only after"
     */
    public record ChangedInput(String path, String change) {}

    /**
     * A number before and after; NaN, null in JSON, where a result was not given what it counts.
     *
     * @param before in the first result
     * @param after in the second
     * @param difference after less before; NaN when either is
     */
    public record Change(double before, double after, double difference) {}

    /**
     * Who and what, before and after.
     *
     * @param areaSquareKm area
     * @param people people
     * @param villageCount settlements of any kind
     * @param publicPointCount public points
     * @param roadKm length of roads
     */
    public record AmountsChange(
            Change areaSquareKm, Change people, Change villageCount, Change publicPointCount, Change roadKm) {}

    /**
     * The province in numbers, before and after.
     *
     * @param goodOrServed who has service
     * @param good by class
     * @param served by class
     * @param weak by class
     * @param blind by class
     * @param unknown by class
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

    /**
     * People with service inside buildings, before and after.
     *
     * @param servedPeople in all kinds of building
     * @param buildings by kind
     */
    public record IndoorTotalsChange(Change servedPeople, List<BuildingChange> buildings) {}

    /**
     * People with service inside buildings of one kind.
     *
     * @param building the kind
     * @param servedPeople before and after
     */
    public record BuildingChange(String building, Change servedPeople) {}

    /**
     * Cells to which the same happened.
     *
     * @param change what
     * @param areaSquareKm their area
     * @param people who live there, after; null where no settlements are given
     */
    public record CellChange(
            String change, double areaSquareKm, @Nullable Double people) {}

    /**
     * Cells that went from one class to another.
     *
     * @param before class before
     * @param after class after
     * @param areaSquareKm their area
     */
    public record Transition(String before, String after, double areaSquareKm) {}

    /**
     * Change of the level over the cells of the grid where it is known in both; where nothing reaches it counts as -200
     * dBm.
     *
     * @param cellCount cells known in both
     * @param changedCellCount of these, cells whose level differs
     * @param meanDb mean change; zero of no cells
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
     * @param gone spots of the first result that none of the second continues or holds
     * @param merged spots of the first result that a larger one of the second swallowed: it holds half of their cells
     *     or more, but continues another
     * @param arrived spots of the second result that continue none of the first and were part of none
     * @param split spots of the second result that were part of a larger one of the first, which another continues
     * @param changed spots that are in both and differ
     * @param unchangedCount spots with the same cells, class and people
     */
    public record SpotChanges(
            List<LoneSpot> gone,
            List<LoneSpot> merged,
            List<LoneSpot> arrived,
            List<LoneSpot> split,
            List<ChangedSpot> changed,
            int unchangedCount) {
        /** True when all are unchanged. */
        public boolean isNothing() {
            return gone.isEmpty() && merged.isEmpty() && arrived.isEmpty() && split.isEmpty() && changed.isEmpty();
        }
    }

    /**
     * A spot that is in one result only.
     *
     * @param id its id
     * @param coverageClass weak, blind or unknown
     * @param areaSquareKm its area
     * @param people who live there
     * @param villageCount settlements in it
     * @param nearestPlace nearest settlement
     * @param servedFraction share of its cells that have service in the other result
     * @param overlaps id of the other result's spot that holds most of its cells: what it merged into or split from
     */
    public record LoneSpot(
            String id,
            String coverageClass,
            double areaSquareKm,
            @Nullable Double people,
            @Nullable Integer villageCount,
            @Nullable String nearestPlace,
            double servedFraction,
            @Nullable String overlaps) {}

    /**
     * A spot that is in both.
     *
     * @param idBefore its id before
     * @param idAfter its id after
     * @param matchedBy "id" or "overlap"
     * @param coverageClassBefore class before
     * @param coverageClassAfter class after
     * @param areaSquareKm its area
     * @param people who live there
     * @param villageCount settlements in it
     * @param nearestPlace nearest settlement after
     * @param sharedFraction share of the cells of both together that are in both
     */
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

    /**
     * A settlement whose centre gained or lost service.
     *
     * @param id of the settlement
     * @param name of the settlement
     * @param localName in the local script; may be empty
     * @param people who live there
     * @param coverageClassBefore class before
     * @param coverageClassAfter class after
     * @param gained true for service gained, false for lost
     */
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
     * @param change newly served less no longer served; null where folders are compared, for the difference of two
     *     results says nothing of draws that both are of
     */
    public record DrawnChange(
            DrawnSummary.@Nullable Drawn before,
            DrawnSummary.@Nullable Drawn after,
            DrawnSummary.@Nullable Drawn change) {}

    /** True when no cell, settlement, spot or proposal is in another state than before. */
    public boolean isNothing() {
        return cellChanges.stream()
                        .allMatch(cells ->
                                cells.change().equals(ClassChange.UNCHANGED.words()) || cells.areaSquareKm() == 0)
                && places.isEmpty()
                && spots.isNothing()
                && proposals.stream().noneMatch(ProposalChange::hasMoved);
    }

    /**
     * A proposal's rank and gain; empty where it is not in a result.
     *
     * @param id of the proposal
     * @param name of the proposal
     * @param localName in the local script; may be empty
     * @param rankBefore rank before
     * @param rankAfter rank after
     * @param rankDifference after less before; below zero it rose
     * @param aloneGainPeopleBefore people newly served if only it is built, before
     * @param aloneGainPeopleAfter the same after
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
