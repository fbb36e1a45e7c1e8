package org.dakal.proposals.portfolio;

import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;

/** How much of each weight is in a cell. */
@FunctionalInterface
public interface CellWeights {
    /** The amount of a weight in a cell, zero or more. */
    double at(Weight weight, int cell);

    /** Weights of a province; cells outside it weigh nothing. */
    static CellWeights of(ExposureMap exposure) {
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
