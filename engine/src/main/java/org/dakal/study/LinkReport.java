package org.dakal.study;

import org.dakal.network.CoverageClass;
import org.dakal.network.InstalledSector;
import org.dakal.propagation.LossExplanation;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.terrain.TerrainProfile;
import org.jspecify.annotations.Nullable;

/**
 * One sector's link to a place: the ground between, why the loss is what it is, and what arrives there.
 *
 * @param from the sector
 * @param setup the model that was asked, with what is set about it
 * @param profile ground and land cover from mast to place as that model is asked for them; NaN where ground is unknown
 * @param link frequency, heights and the rest
 * @param bearingDegrees from mast to place, clockwise from true north, 0 up to 360
 * @param explanation the loss part by part; null where ground on the path is unknown
 * @param level what arrives; null where there is no loss
 */
public record LinkReport(
        InstalledSector from,
        ModelSetup setup,
        TerrainProfile profile,
        RadioLink link,
        double bearingDegrees,
        @Nullable LossExplanation explanation,
        @Nullable Level level) {
    /**
     * What arrives from a sector.
     *
     * @param signalName what is measured: RSRP, RSCP or RxLev
     * @param eirpDbm of the measured signal at boresight
     * @param antennaDb what the pattern takes off in this direction
     * @param landCoverDb lost in the land cover at the receiver, besides the path loss
     * @param calibrationDb what a calibration adds to the path loss; zero where none does
     * @param levelDbm median level
     * @param coverageClass by the service profile, shadowing margin included
     */
    public record Level(
            String signalName,
            double eirpDbm,
            double antennaDb,
            double landCoverDb,
            double calibrationDb,
            double levelDbm,
            CoverageClass coverageClass) {}
}
