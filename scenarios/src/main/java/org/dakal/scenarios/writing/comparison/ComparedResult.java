package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.findings.Settlement;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.locationtech.jts.geom.Coordinate;

/** One of two results that are compared: a folder on disk, or a study in memory that gives the very numbers its folder would hold. */
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
        static Place of(
                String id,
                String name,
                String localName,
                String kind,
                Coordinate centre,
                double people,
                double radiusMeters,
                boolean illustrative,
                String coverageClass) {
            Settlement settlement = new Settlement(
                    id,
                    name,
                    localName,
                    Settlement.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    centre.x,
                    centre.y,
                    people,
                    radiusMeters,
                    illustrative);
            return new Place(settlement, coverageClass);
        }

        boolean isServed() {
            return coverageClass.equals("good") || coverageClass.equals("served");
        }
    }
}
