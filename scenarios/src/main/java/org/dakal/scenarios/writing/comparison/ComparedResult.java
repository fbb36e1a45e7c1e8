package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.findings.Settlement;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.columns.PlaceColumns;
import org.dakal.scenarios.columns.Position;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.locationtech.jts.geom.Coordinate;

/**
 * One of two results that are compared: a folder on disk, or a study in memory that gives the very numbers its folder
 * would hold.
 */
interface ComparedResult {
    /** How people call it: the folder's path, or a word. */
    String name();

    StudySummary summary();

    /** Levels of the best server over all bands as files keep them, dBm in steps of 1/128; NaN unknown. */
    FloatRaster levels() throws IOException, ProblemsException;

    /** Codes of the class over all bands; {@link ClassChange#OUTSIDE} outside the province. */
    ByteRaster classes() throws IOException, ProblemsException;

    /** Which cells the spots of some ids hold, numbered in the order given; one that is not there holds none. */
    SpotCells spotCells(CellGrid grid, List<String> ids) throws IOException, ProblemsException;

    /** Settlements by id, in the scenario's order. */
    Map<String, Place> places() throws IOException, ProblemsException;

    /** A settlement as places.csv has it, and the class in its centre, which may be empty. */
    record Place(Settlement settlement, String coverageClass) {
        static Map<String, Place> of(List<Row> places, MapProjection projection) {
            Map<String, Place> byId = new LinkedHashMap<>();
            places.forEach(row -> byId.put(row.text(PlaceColumns.ID), of(row, projection)));
            return byId;
        }

        private static Place of(Row row, MapProjection projection) {
            Coordinate centre = projection.toGrid(row.number(Position.LATITUDE), row.number(Position.LONGITUDE));
            Settlement settlement = new Settlement(
                    row.text(PlaceColumns.ID),
                    row.text(PlaceColumns.NAME),
                    row.text(PlaceColumns.LOCAL_NAME),
                    Settlement.Kind.valueOf(row.text(PlaceColumns.KIND).toUpperCase(Locale.ROOT)),
                    centre.x,
                    centre.y,
                    row.number(PlaceColumns.PEOPLE),
                    row.number(PlaceColumns.RADIUS),
                    row.flag(PlaceColumns.ILLUSTRATIVE));
            return new Place(
                    settlement, row.isEmpty(PlaceColumns.COVERAGE_CLASS) ? "" : row.text(PlaceColumns.COVERAGE_CLASS));
        }

        boolean isServed() {
            return coverageClass.equals("good") || coverageClass.equals("served");
        }
    }
}
