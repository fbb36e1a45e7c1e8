package org.dakal.propagation.ehata;

/** The formula of {@link ExtendedHata#compute} over inland ground, without the values that led to it. */
public final class InlandLoss {
    private final MedianCurves curves;
    private final double baseHeightMeters;
    private final double mobileHeightMeters;
    private final double locationDb;

    InlandLoss(MedianCurves curves, double baseHeightMeters, double mobileHeightMeters, double locationDb) {
        this.curves = curves;
        this.baseHeightMeters = baseHeightMeters;
        this.mobileHeightMeters = mobileHeightMeters;
        this.locationDb = locationDb;
    }

    /** Basic transmission loss in dB, not limited to free space. */
    public double lossDb(MobileGround path) {
        double lengthKm = path.lengthKm();
        double land = Ridge.correctionDb(path, baseHeightMeters, mobileHeightMeters);
        if (Double.isNaN(land)) {
            land = Undulation.correctionDb(path) + MobileSlope.correctionDb(MobileSlope.milliradians(path), lengthKm);
        }
        return curves.urbanDb(
                        EffectiveHeights.baseMeters(path, baseHeightMeters),
                        EffectiveHeights.mobileMeters(path, mobileHeightMeters),
                        lengthKm)
                - curves.surroundingsDb()
                + locationDb
                - land;
    }
}
