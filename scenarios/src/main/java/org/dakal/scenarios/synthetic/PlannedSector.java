package org.dakal.scenarios.synthetic;

/**
 * A row of the sectors file.
 *
 * @param siteId mast it hangs on
 * @param id unique on the mast
 * @param band of the scenario
 * @param antenna of the scenario
 * @param heightAboveGroundMeters of the antenna
 * @param azimuthDegrees clockwise from true north
 * @param mechanicalTiltDegrees down positive
 * @param electricalTiltDegrees down positive
 * @param powerDbm at the radio's output
 * @param lossDb of feeders and jumpers
 * @param radiusKm how far it is computed
 */
record PlannedSector(
        String siteId,
        String id,
        String band,
        String antenna,
        double heightAboveGroundMeters,
        double azimuthDegrees,
        double mechanicalTiltDegrees,
        double electricalTiltDegrees,
        double powerDbm,
        double lossDb,
        double radiusKm) {}
