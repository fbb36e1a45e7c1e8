package org.dakal.tools.reports.link;

import org.dakal.network.CoverageClass;

/**
 * What arrives from a sector.
 *
 * @param signalName what is measured: RSRP, RSCP or RxLev
 * @param eirpDbm of the measured signal at boresight
 * @param antennaDb what the pattern takes off in this direction
 * @param landCoverDb lost in the land cover at the receiver
 * @param levelDbm median level
 * @param coverageClass by the service profile, shadowing margin included
 */
public record ReceivedLevel(
        String signalName,
        double eirpDbm,
        double antennaDb,
        double landCoverDb,
        double levelDbm,
        CoverageClass coverageClass) {}
