package org.dakal.scenarios.writing.summary;

import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.scenarios.columns.Rounded;

/** The grid of all rasters. */
public record GridSummary(
        int epsgCode,
        double westMeters,
        double northMeters,
        double cellSizeMeters,
        int columnCount,
        int rowCount,
        int provinceCellCount,
        double provinceAreaSquareKm) {

    static GridSummary of(ProvinceMask province) {
        CellGrid grid = province.grid();
        return new GridSummary(
                grid.epsgCode(),
                grid.westMeters(),
                grid.northMeters(),
                grid.cellSizeMeters(),
                grid.columnCount(),
                grid.rowCount(),
                province.cellCount(),
                Rounded.squareKm(province.areaSquareKm()));
    }

    public CellGrid toGrid() {
        return new CellGrid(epsgCode, westMeters, northMeters, cellSizeMeters, columnCount, rowCount);
    }
}
