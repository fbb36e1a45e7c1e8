package org.dakal.propagation.itm;

import org.jspecify.annotations.Nullable;

/**
 * Evaluates one path after the other for one link's frequency, antennas and percentages, and allocates nothing meanwhile. Serves
 * one thread.
 */
public final class ItmEvaluator {
    /** Paths that differ by more than this share in heights or horizons are each evaluated. */
    private static final double ALIKE_SHARE = 0.3;

    private final ItmInput input;
    private final ItmStatus inputStatus;
    private final double impedanceReal;
    private final double impedanceImaginary;
    private final PointToPointPath pointToPoint = new PointToPointPath();
    private final ItmGeometry path = new ItmGeometry();
    private final ReferenceCurve reference;
    private final ItmVariability variability;
    private final @Nullable AirTable air;

    private ItmStatus status = ItmStatus.SUCCESS;
    private double referenceDb;

    /** Prepares what all paths share. Inputs outside their limits give NaN for every path. */
    ItmEvaluator(ItmInput input) {
        this(input, false);
    }

    /** An evaluator for very many paths, which tables the air by height, to a millionth. */
    public static ItmEvaluator forMany(ItmInput input) {
        return new ItmEvaluator(input, true);
    }

    private ItmEvaluator(ItmInput input, boolean isForMany) {
        this.input = input;
        ItmMedium seaLevel = ItmMedium.of(input, 0);
        this.impedanceReal = seaLevel.impedanceReal();
        this.impedanceImaginary = seaLevel.impedanceImaginary();
        boolean isUsable = impedanceReal > Math.abs(impedanceImaginary);
        ItmStatus limits = input.status();
        this.inputStatus = limits.isError() || isUsable ? limits : ItmStatus.GROUND_IMPEDANCE;
        this.reference = new ReferenceCurve(input, impedanceReal, impedanceImaginary);
        this.variability = new ItmVariability(input);
        this.air = isForMany ? new AirTable(input, reference) : null;
    }

    /** Effective Earth radius over a path of a mean height above sea level; it falls with height. */
    public double earthRadiusMeters(double meanHeightMeters) {
        return 1
                / ItmMedium.curvaturePerMeter(
                        ItmMedium.refractivityNUnits(input.surfaceRefractivityNUnits(), meanHeightMeters));
    }

    /** Reads the terrain under a path, for {@link #lossDb} or {@link #betweenDb}. */
    public void prepare(PathTerrain terrain) {
        setAir(TerrainStatistics.meanHeightMeters(terrain));
        pointToPoint.prepare(path, terrain, input.transmitterHeightMeters(), input.receiverHeightMeters());
    }

    /** Basic transmission loss in dB of the path last prepared; NaN where the model refuses it. */
    public double lossDb() {
        return LongleyRice.freeSpaceDb(path.distance, input.frequencyMhz()) + attenuationDb();
    }

    /**
     * Loss of a path between the one last prepared and another of the same length: paths much alike are taken as one that lies between
     * them, evaluated once; the losses of others are weighed.
     */
    public double betweenDb(ItmEvaluator far, double farWeight) {
        if (!status.isError() && !far.status.isError() && path.isLike(far.path, ALIKE_SHARE)) {
            path.moveTowards(far.path, farWeight);
            return lossDb();
        }
        double near = lossDb();
        return near + (far.lossDb() - near) * farWeight;
    }

    /** Attenuation over free space of a path over terrain; NaN where the model refuses it. */
    double attenuationDb(PathTerrain terrain) {
        prepare(terrain);
        return attenuationDb();
    }

    /** Attenuation over free space in the area mode, which takes the refractivity as that of the place itself. */
    double areaAttenuationDb(
            SitingCriteria transmitterSiting,
            SitingCriteria receiverSiting,
            double distanceMeters,
            double irregularityMeters) {
        setAir(0);
        AreaPath.prepare(path, input, transmitterSiting, receiverSiting, distanceMeters, irregularityMeters);
        return attenuationDb();
    }

    private void setAir(double meanHeightMeters) {
        AirTable table = air;
        if (table != null && AirTable.holds(meanHeightMeters)) {
            table.fill(path, meanHeightMeters);
        } else {
            AirTable.fill(path, input, reference, meanHeightMeters);
        }
        ItmStatus airStatus = ItmMedium.airStatus(path.refractivity, path.earthRadius);
        status = airStatus.isError() ? airStatus : inputStatus;
    }

    private double attenuationDb() {
        path.derive();
        if (status.isError()) {
            return Double.NaN;
        }
        referenceDb = reference.attenuationDb(path);
        return variability.attenuationDb(path, referenceDb);
    }

    /** All that came of the last path. */
    ItmResult result(double attenuationDb) {
        ItmPath geometry = path.path();
        ItmMedium medium = new ItmMedium(path.refractivity, path.curvature, impedanceReal, impedanceImaginary);
        int warnings = input.warnings() | geometry.warnings(medium);
        if (status.isError()) {
            return ItmResult.error(status, warnings);
        }
        warnings |= ItmVariability.warnings(input.percentages());
        double freeSpaceDb = LongleyRice.freeSpaceDb(path.distance, input.frequencyMhz());
        return new ItmResult(
                warnings == 0 ? ItmStatus.SUCCESS : ItmStatus.SUCCESS_WITH_WARNINGS,
                warnings,
                freeSpaceDb + attenuationDb,
                freeSpaceDb,
                new ReferenceAttenuation(referenceDb, reference.mode()),
                geometry,
                medium);
    }
}
