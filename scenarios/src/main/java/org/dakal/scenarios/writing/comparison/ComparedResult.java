package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.writing.summary.StudySummary;

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

    /** A settlement and the class in its centre, as places.csv has them; the class may be empty. */
    record Place(String id, String name, double people, String coverageClass) {
        boolean isServed() {
            return coverageClass.equals("good") || coverageClass.equals("served");
        }
    }
}
