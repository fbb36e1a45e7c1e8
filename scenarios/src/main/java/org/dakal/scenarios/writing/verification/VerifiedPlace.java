package org.dakal.scenarios.writing.verification;

import org.dakal.network.CoverageClass;
import org.dakal.network.Technology;
import org.dakal.scenarios.measurements.CellMatcher;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the grid where a sector was measured, or a band whose sector is not known, its readings averaged.
 *
 * @param campaign number of the file, from 0
 * @param gridCell of the result's grid
 * @param xMeters mean of the readings' places, on the grid
 * @param yMeters likewise
 * @param latitudeDegrees of that mean
 * @param longitudeDegrees of that mean
 * @param bandId the band compared with
 * @param technology of the band
 * @param match how its sector or band was found
 * @param sector that was measured, site/sector; null when it is not known
 * @param measuredDbm mean, as outside at an antenna without gain
 * @param isAtFloor true when every reading lies at the phone's floor: the level is there or anywhere below
 * @param readingCount readings averaged
 * @param predictedDbm median that the result promises of the band's best server; -200 where nothing reaches
 * @param predictedServer that best server; null for none
 * @param servedFraction share of places that are promised to reach the served threshold
 * @param predictedClass class of the promised level in this band
 */
public record VerifiedPlace(
        int campaign,
        int gridCell,
        double xMeters,
        double yMeters,
        double latitudeDegrees,
        double longitudeDegrees,
        String bandId,
        Technology technology,
        CellMatcher.Kind match,
        @Nullable String sector,
        double measuredDbm,
        boolean isAtFloor,
        int readingCount,
        double predictedDbm,
        @Nullable String predictedServer,
        double servedFraction,
        CoverageClass predictedClass) {

    /** Predicted less measured; NaN where nothing is predicted to reach, or where only a bound was measured. */
    double errorDb() {
        return isAtFloor || predictedDbm <= VerificationFigures.NOTHING_REACHES_DBM
                ? Double.NaN
                : predictedDbm - measuredDbm;
    }

    /** True when the sector that was measured is the one promised to be best. */
    boolean isPromisedServer() {
        return sector != null && sector.equals(predictedServer);
    }
}
