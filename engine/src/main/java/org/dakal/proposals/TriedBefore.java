package org.dakal.proposals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dakal.grid.CellWindow;
import org.dakal.network.Change;

/**
 * What proposals were found to do when they were tried, each on top of those before it that may alter it. A trial asks
 * for nothing outside its window, so it holds for any network whose levels are the same there.
 *
 * @param touchedSiteIds sites that the proposals touch: which of them stand apart decides about the last bits of sums
 * @param trials what each was found to do
 */
public record TriedBefore(Set<String> touchedSiteIds, Map<Try, Found> trials) {
    public static final TriedBefore NOTHING = new TriedBefore(Set.of(), Map.of());

    public TriedBefore {
        touchedSiteIds = Set.copyOf(touchedSiteIds);
        trials = Map.copyOf(trials);
    }

    /**
     * A proposal's changes on top of others'.
     *
     * @param under changes of the proposals built before that share a cell or a site with it, in their order
     */
    public record Try(List<Change> changes, List<List<Change>> under) {
        public Try {
            changes = List.copyOf(changes);
            under = List.copyOf(under);
        }
    }

    /**
     * What one does.
     *
     * @param window all cells that may be affected
     * @param gained ascending cells newly served
     * @param lost ascending cells no longer served
     * @param gainedPeople expected to be newly served; NaN where service is counted by threshold
     * @param lostPeople expected to be served no longer; NaN likewise
     * @param gainedSquareKm expected to be newly served where area is ranked by; NaN elsewhere
     * @param lostSquareKm expected to be served no longer; NaN likewise
     * @param gainedIndoorPeople people behind walls newly served, as they are counted; NaN where nobody looked, or no
     *     settlements were given
     * @param lostIndoorPeople people behind walls no longer served; NaN likewise
     * @param coveredCount cells that its own sectors serve, if nothing that may alter it was built before
     * @param alreadyServedFraction share of what its own sectors serve that was served before; NaN where nobody asks
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by what is in them
    public record Found(
            CellWindow window,
            int[] gained,
            int[] lost,
            double gainedPeople,
            double lostPeople,
            double gainedSquareKm,
            double lostSquareKm,
            double gainedIndoorPeople,
            double lostIndoorPeople,
            int coveredCount,
            double alreadyServedFraction) {
        /** A proposal that cannot be built does nothing. */
        static final Found NOTHING =
                new Found(CellWindow.EMPTY, new int[0], new int[0], 0, 0, 0, 0, 0, 0, 0, Double.NaN);

        @Override
        public boolean equals(Object other) {
            return other instanceof Found found
                    && window.equals(found.window)
                    && Arrays.equals(gained, found.gained)
                    && Arrays.equals(lost, found.lost)
                    && Arrays.equals(numbers(), found.numbers());
        }

        private double[] numbers() {
            return new double[] {
                gainedPeople,
                lostPeople,
                gainedSquareKm,
                lostSquareKm,
                gainedIndoorPeople,
                lostIndoorPeople,
                coveredCount,
                alreadyServedFraction
            };
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers());
        }
    }

    /** Trials under way: those that still hold are taken over. */
    static final class Book {
        private final TriedBefore before;
        private final List<CellWindow> changed;
        private final Set<String> touchedSiteIds;
        private final Map<Try, Found> used = new HashMap<>();

        /** @param changed where levels may differ since */
        Book(TriedBefore before, List<CellWindow> changed, Set<String> touchedSiteIds) {
            this.before = before.touchedSiteIds.equals(touchedSiteIds) ? before : NOTHING;
            this.changed = changed;
            this.touchedSiteIds = touchedSiteIds;
        }

        Found find(Try wanted, CellWindow window, Supplier<Found> look) {
            Found known = before.trials.get(wanted);
            boolean holds = known != null
                    && known.window.equals(window)
                    && changed.stream().allMatch(one -> one.intersection(window).isEmpty());
            Found found = known != null && holds ? known : look.get();
            used.put(wanted, found);
            return found;
        }

        /** For another network. */
        TriedBefore used() {
            return new TriedBefore(touchedSiteIds, used);
        }
    }
}
