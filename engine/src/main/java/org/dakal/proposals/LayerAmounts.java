package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.jspecify.annotations.Nullable;

/**
 * What is at stake in one layer of a goal.
 *
 * @param what is counted
 * @param number of the layer among those of which the same is counted
 * @param layer whose phones are served through which walls, and what share of a cell is theirs
 * @param amountAt what is in a cell in all
 * @param within ascending cells outside of which nothing is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record LayerAmounts(What what, int number, ServiceGoal.Layer layer, IntToDoubleFunction amountAt, int[] within) {
    /** What a ranking expects. */
    enum What {
        /** People in the open. */
        PEOPLE,
        /** Square kilometres. */
        AREA,
        /** People behind walls. */
        INDOOR_PEOPLE
    }

    /** What is at stake in a cell for this layer's phones. */
    double at(int cell) {
        return amountAt.applyAsDouble(cell) * layer.shareAt().applyAsDouble(cell);
    }

    /** Cells of some windows with something at stake, ascending. */
    int[] cells(List<CellWindow> windows, CellGrid grid) {
        return Arrays.stream(within)
                .filter(cell ->
                        windows.stream().anyMatch(window -> window.contains(grid.rowOf(cell), grid.columnOf(cell)))
                                && at(cell) > 0)
                .toArray();
    }

    /** A name by which what is known of the layer is found again; empty where what is known depends on weights. */
    String id() {
        return layer.operatorId().isEmpty() ? what + " " + number : "";
    }

    /**
     * All that is expected of a ranking.
     *
     * @param indoors buildings that people are in; null for the open alone
     * @param operatorShares of the people, by operator; none where all count alike
     */
    static List<LayerAmounts> of(
            ExposureMap exposure, RankBy rankBy, @Nullable ServiceGoal indoors, Map<String, Double> operatorShares) {
        List<LayerAmounts> all = new ArrayList<>();
        ServiceGoal open = ServiceGoal.OUTDOORS.byOperator(operatorShares);
        if (exposure.hasSettlements()) {
            add(What.PEOPLE, open, exposure::people, exposure.cellsWithPeople(), all);
        }
        if (rankBy == RankBy.AREA) {
            double cellArea = exposure.province().grid().cellAreaSquareKm();
            add(
                    What.AREA,
                    open,
                    cell -> exposure.province().contains(cell) ? cellArea : 0,
                    exposure.province().cells(),
                    all);
        }
        if (indoors != null && exposure.hasSettlements()) {
            add(
                    What.INDOOR_PEOPLE,
                    indoors.byOperator(operatorShares),
                    exposure::people,
                    exposure.cellsWithPeople(),
                    all);
        }
        return all;
    }

    private static void add(
            What what, ServiceGoal goal, IntToDoubleFunction amountAt, int[] within, List<LayerAmounts> all) {
        for (ServiceGoal.Layer layer : goal.layers()) {
            all.add(new LayerAmounts(what, goal.layers().indexOf(layer), layer, amountAt, within));
        }
    }
}
