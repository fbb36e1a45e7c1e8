package org.dakal.proposals.portfolio.groups;

import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.proposals.ServiceGoal;

/** How much of each weight is in a place; in the open a place is a cell. */
@FunctionalInterface
public interface CellWeights {
    /** The amount of a weight in a place, zero or more. */
    public double at(Weight weight, int place);

    /** Weights of a goal's places: each holds its share of its cell. Roads are in the open only. */
    public static CellWeights of(ExposureMap exposure, ServiceGoal goal) {
        CellWeights cells = of(exposure);
        int cellCount = exposure.province().grid().cellCount();
        return goal.isIndoors() || !goal.layers().get(0).operatorId().isEmpty()
                ? (weight, place) -> weight == Weight.ROAD_KM && goal.isIndoors()
                        ? 0
                        : goal.share(place, cellCount) * cells.at(weight, place % cellCount)
                : cells;
    }

    /** Weights of a province; cells outside it weigh nothing. */
    public static CellWeights of(ExposureMap exposure) {
        CellGrid grid = exposure.province().grid();
        float[] villages = new float[grid.cellCount()];
        float[] points = new float[grid.cellCount()];
        Exposure whole = exposure.whole();
        for (Settlement settlement : whole.villages()) {
            villages[grid.indexAt(settlement.xMeters(), settlement.yMeters())]++;
        }
        for (PublicPoint point : whole.publicPoints()) {
            points[grid.indexAt(point.xMeters(), point.yMeters())]++;
        }
        return (weight, cell) -> switch (weight) {
            case PEOPLE -> exposure.people(cell);
            case VILLAGES -> villages[cell];
            case PUBLIC_POINTS -> points[cell];
            case ROAD_KM -> exposure.roadKm(cell);
            case AREA_SQUARE_KM -> exposure.province().contains(cell) ? grid.cellAreaSquareKm() : 0;
        };
    }
}
