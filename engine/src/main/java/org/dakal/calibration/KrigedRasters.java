package org.dakal.calibration;

import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;

/**
 * What a trend leaves, estimated by kriging for every cell of a grid that a correction reaches, band by band, and how
 * far true losses are from it. Work and memory do not grow with the campaign beyond the places themselves: each cell
 * asks its nearest neighbours only.
 */
final class KrigedRasters {
    private final Calibration calibration;
    private final FloatRaster shareFraction;
    private final FloatRaster sigmaDb;

    /**
     * @param calibration whose places are in metres on the grid
     * @param shareFraction of the correction; cells of 0 are not estimated
     */
    KrigedRasters(Calibration calibration, FloatRaster shareFraction) {
        this.calibration = calibration;
        this.shareFraction = shareFraction;
        this.sigmaDb = FloatRaster.filled(shareFraction.grid(), Float.NaN);
    }

    /** What is left of a band's losses, dB; NaN out of the correction's reach. */
    FloatRaster residualDb(String bandId) {
        List<MeasuredPlace> places = calibration.places().stream()
                .filter(place -> place.circumstances().bandId().equals(bandId))
                .toList();
        ResidualKriging kriging = new ResidualKriging(places, calibration.trend(), calibration.covariance());
        CellGrid grid = shareFraction.grid();
        FloatRaster residual = FloatRaster.filled(grid, Float.NaN);
        for (int cell = 0; cell < grid.cellCount(); cell++) {
            if (shareFraction.get(cell) > 0) {
                ResidualKriging.Estimate estimate =
                        kriging.at(grid.xMeters(grid.columnOf(cell)), grid.yMeters(grid.rowOf(cell)));
                residual.set(cell, (float) estimate.valueDb());
                float sigma = (float)
                        StudyCorrection.claimable(calibration.spread().perKrigedDb() * estimate.standardDeviationDb());
                sigmaDb.set(cell, Float.isNaN(sigmaDb.get(cell)) ? sigma : Math.max(sigma, sigmaDb.get(cell)));
            }
        }
        return residual;
    }

    /**
     * Standard deviation of a true loss about the estimated one, as held-out places show it, dB: of all bands estimated
     * so far the largest; NaN out of the correction's reach.
     */
    FloatRaster sigmaDb() {
        return sigmaDb;
    }
}
