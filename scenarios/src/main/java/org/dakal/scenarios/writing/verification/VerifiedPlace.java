package org.dakal.scenarios.writing.verification;

import java.util.List;
import org.dakal.network.CoverageClass;
import org.dakal.network.Technology;
import org.dakal.scenarios.measurements.CellMatcher;
import org.dakal.scenarios.writing.maps.StoredLevel;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the grid where a sector was measured, or a band whose sector is not known, its readings averaged.
 *
 * @param campaign number of the file, from 0
 * @param predicted what the result promises of the band's best server
 */
public record VerifiedPlace(
        int campaign, Where where, String bandId, Technology technology, Measured measured, Predicted predicted) {
    /**
     * The place on the map.
     *
     * @param xMeters mean of the readings' places, on the grid
     * @param latitudeDegrees of that mean
     * @param longitudeDegrees of that mean
     */
    public record Where(
            int gridCell, double xMeters, double yMeters, double latitudeDegrees, double longitudeDegrees) {}

    /**
     * What phones heard there.
     *
     * @param sector that was measured, site/sector; null when it is not known
     * @param localDbm levels of the local means, one or more, as outside at an antenna without gain
     * @param isAtFloor true when every reading lies at the phone's floor: the level is there or anywhere below
     */
    public record Measured(
            CellMatcher.Kind match,
            @Nullable String sector,
            List<Double> localDbm,
            boolean isAtFloor,
            int readingCount) {
        public Measured {
            localDbm = List.copyOf(localDbm);
        }

        /** Their mean, in decibels, since predictions are medians. */
        public double levelDbm() {
            return localDbm.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        }

        /** Share of the local means that reach a level, 0 to 1: whoever checks the cell stands at one of them. */
        double reachingFraction(double thresholdDbm) {
            long reaching =
                    localDbm.stream().filter(level -> level >= thresholdDbm).count();
            return (double) reaching / localDbm.size();
        }
    }

    /**
     * What the result promises there.
     *
     * @param levelDbm median; -200 where nothing reaches
     * @param server best sector; null for none
     * @param servedFraction share of places that are promised to reach the served threshold
     * @param marginDb what a median must exceed a threshold by here, so that the asked share of places reaches it
     */
    public record Predicted(
            double levelDbm,
            @Nullable String server,
            double servedFraction,
            double marginDb,
            CoverageClass coverageClass) {}

    /** Predicted less measured; NaN where nothing is predicted to reach, or where only a bound was measured. */
    double errorDb() {
        return measured.isAtFloor || predicted.levelDbm <= StoredLevel.NOTHING_REACHES_DBM
                ? Double.NaN
                : predicted.levelDbm - measured.levelDbm();
    }

    /** True when the sector that was measured is the one promised to be best. */
    boolean isPromisedServer() {
        return measured.sector != null && measured.sector.equals(predicted.server);
    }
}
