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
        ServiceGoal open = ServiceGoal.OUTDOORS.byOperator(operatorShares);
        List<LayerAmounts> all = new ArrayList<>(in(open, exposure, false));
        if (rankBy == RankBy.AREA) {
            all.addAll(in(open, exposure, true));
        }
        if (indoors != null) {
            all.addAll(in(indoors.byOperator(operatorShares), exposure, false));
        }
        return all;
    }

    /** People, or area, that may reach a goal; none of people where nobody is given. */
    static List<LayerAmounts> in(ServiceGoal goal, ExposureMap exposure, boolean isArea) {
        double cellArea = exposure.province().grid().cellAreaSquareKm();
        List<LayerAmounts> all = new ArrayList<>();
        for (ServiceGoal.Layer layer : goal.layers()) {
            int number = all.size();
            if (isArea) {
                all.add(new LayerAmounts(
                        What.AREA,
                        number,
                        layer,
                        cell -> exposure.province().contains(cell) ? cellArea : 0,
                        exposure.province().cells()));
            } else if (exposure.hasSettlements()) {
                What people = goal.isIndoors() ? What.INDOOR_PEOPLE : What.PEOPLE;
                all.add(new LayerAmounts(people, number, layer, exposure::people, exposure.cellsWithPeople()));
            }
        }
        return all;
    }
}
