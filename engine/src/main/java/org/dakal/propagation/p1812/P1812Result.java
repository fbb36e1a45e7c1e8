package org.dakal.propagation.p1812;

/**
 * The loss with every intermediate value of the document.
 *
 * @param effectiveEarthRadiusKm ae, median
 * @param beta0Percent beta0
 * @param zones land and sea on the path
 * @param path what the profile says
 * @param sight section 4.2
 * @param diffraction section 4.3
 * @param troposcatterDb Lbs, section 4.4
 * @param ductingDb Lba, section 4.5
 * @param combination section 4.6
 * @param lossDb Lb, section 4.9
 */
public record P1812Result(
        double effectiveEarthRadiusKm,
        double beta0Percent,
        PathZones zones,
        PathGeometry path,
        LineOfSight sight,
        TimeDiffraction diffraction,
        double troposcatterDb,
        double ductingDb,
        Combination combination,
        double lossDb) {}
