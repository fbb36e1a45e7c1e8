package org.dakal.propagation.itm;

import org.jspecify.annotations.Nullable;

/**
 * Evaluates paths for one link's frequency, antennas and percentages, one or several at a time, and allocates nothing
 * meanwhile. Serves one thread.
 */
final class ItmEvaluator {
    private final ItmInput input;
    private final ItmStatus inputStatus;
    private final double impedanceReal;
    private final double impedanceImaginary;
    private final PointToPointPath pointToPoint = new PointToPointPath();
    private final ReferenceCurve reference;
    private final ItmVariability variability;
    private final @Nullable AirTable air;

    /**
     * Prepares what all paths share. Inputs outside their limits give NaN for every path.
     *
     * @param capacity how many paths at a time; more than one makes tables, which pays for thousands of paths
     */
    ItmEvaluator(ItmInput input, int capacity) {
        boolean isForMany = capacity > 1;
        this.input = input;
        ItmMedium seaLevel = ItmMedium.of(input, 0);
        this.impedanceReal = seaLevel.impedanceReal();
        this.impedanceImaginary = seaLevel.impedanceImaginary();
        boolean isUsable = impedanceReal > Math.abs(impedanceImaginary);
        ItmStatus limits = input.status();
        this.inputStatus = limits.isError() || isUsable ? limits : ItmStatus.GROUND_IMPEDANCE;
        this.reference = new ReferenceCurve(input, impedanceReal, impedanceImaginary, capacity);
        this.variability = new ItmVariability(input, isForMany);
        this.air = isForMany ? new AirTable(input, reference) : null;
    }

    /** Effective Earth radius over a path of a mean height above sea level; it falls with height. */
    double earthRadiusMeters(double meanHeightMeters) {
        return 1
                / ItmMedium.curvaturePerMeter(
                        ItmMedium.refractivityNUnits(input.surfaceRefractivityNUnits(), meanHeightMeters));
    }

    /** Reads the terrain under a path. */
    void read(ItmGeometry path, PathTerrain terrain) {
        setAir(path, TerrainStatistics.meanHeightMeters(terrain));
        pointToPoint.prepare(path, terrain, input.transmitterHeightMeters(), input.receiverHeightMeters());
    }

    /** Reads the terrain under a path and takes the air from another path beside it. */
    void readBeside(ItmGeometry other, ItmGeometry path, PathTerrain terrain) {
        path.takeAir(other);
        pointToPoint.prepare(path, terrain, input.transmitterHeightMeters(), input.receiverHeightMeters());
    }

    /** Sets the air over a path that is as high above the sea in the mean. */
    void setAir(ItmGeometry path, double meanHeightMeters) {
        AirTable table = air;
        if (table != null && AirTable.holds(meanHeightMeters)) {
            table.fill(path, meanHeightMeters);
        } else {
            AirTable.fill(path, input, reference, meanHeightMeters);
        }
        ItmStatus airStatus = ItmMedium.airStatus(path.refractivity, path.earthRadius);
        path.status = airStatus.isError() ? airStatus : inputStatus;
    }

    /** Attenuation over free space of each of some paths; NaN where the model refuses it. */
    void evaluate(ItmGeometry[] paths, int count) {
        for (int i = 0; i < count; i++) {
            paths[i].derive();
            paths[i].attenuationDb = Double.NaN;
        }
        if (inputStatus.isError()) {
            return;
        }
        reference.evaluate(paths, count);
        for (int i = 0; i < count; i++) {
            ItmGeometry path = paths[i];
            if (!path.status.isError()) {
                path.attenuationDb = variability.attenuationDb(path, path.referenceDb);
            }
        }
    }

    /** The model's own free space over a path. */
    double freeSpaceDb(ItmGeometry path) {
        return LongleyRice.freeSpaceDb(path.distance, input.frequencyMhz());
    }

    /** All that came of one path read before. */
    ItmResult result(ItmGeometry path) {
        evaluate(new ItmGeometry[] {path}, 1);
        ItmPath geometry = path.path();
        ItmMedium medium = new ItmMedium(path.refractivity, path.curvature, impedanceReal, impedanceImaginary);
        int warnings = input.warnings() | geometry.warnings(medium);
        if (path.status.isError()) {
            return ItmResult.error(path.status, warnings);
        }
        warnings |= ItmVariability.warnings(input.percentages());
        double freeSpaceDb = freeSpaceDb(path);
        return new ItmResult(
                warnings == 0 ? ItmStatus.SUCCESS : ItmStatus.SUCCESS_WITH_WARNINGS,
                warnings,
                freeSpaceDb + path.attenuationDb,
                freeSpaceDb,
                new ReferenceAttenuation(path.referenceDb, path.mode),
                geometry,
                medium);
    }
}
