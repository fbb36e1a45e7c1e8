package org.dakal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.pathloss.LossCorrection;
import org.junit.jupiter.api.Test;

class KrigedRastersTest {
    private static final CellGrid GRID = new CellGrid(32639, -6000, 6000, 250, 160, 48);

    private static FloatRaster share(List<MeasuredPlace> places) {
        return LossCorrection.shareAround(
                GRID,
                places.stream()
                        .mapToInt(place -> GRID.indexAt(place.eastMeters(), place.northMeters()))
                        .filter(cell -> cell >= 0)
                        .toArray(),
                Calibration.FADE_METERS);
    }

    /** Every cell that the correction reaches has the estimate of its middle, scaled as held-out places show; no other. */
    @Test
    void eachCellOfTheReachHasItsEstimate() throws Calibration.TooLittle {
        List<MeasuredPlace> city = PlantedPlaces.city(4, 600, 12, -7);
        Calibration calibration = Calibration.of(city);
        FloatRaster share = share(city);
        KrigedRasters rasters = new KrigedRasters(calibration, share);
        FloatRaster residual = rasters.residualDb("");
        ResidualKriging kriging = new ResidualKriging(city, calibration.trend(), calibration.covariance());
        int reached = 0;
        for (int cell = 0; cell < GRID.cellCount(); cell++) {
            if (share.get(cell) > 0) {
                reached++;
                ResidualKriging.Estimate estimate = kriging.at(
                        PlantedPlaces.place(GRID.xMeters(GRID.columnOf(cell)), GRID.yMeters(GRID.rowOf(cell)), 0));
                assertThat((double) residual.get(cell)).isCloseTo(estimate.valueDb(), within(1e-4));
                assertThat((double) rasters.sigmaDb().get(cell))
                        .isCloseTo(calibration.claimFactor() * estimate.standardDeviationDb(), within(1e-4));
            } else {
                assertThat(residual.get(cell)).isNaN();
                assertThat(rasters.sigmaDb().get(cell)).isNaN();
            }
        }
        assertThat(reached).isBetween(40 * 40, GRID.cellCount() / 2);
    }

    /**
     * A city is measured with 12 dB and -7 dB a decade; in a valley 20 km east, on open land, from higher masts, the
     * model is right as it is but for 6 dB of shadow. The city's trend alone would be wrong there by some 10 dB; what a
     * study adds is nothing.
     */
    @Test
    void aCityDoesNotRuinAValley() throws Calibration.TooLittle {
        List<MeasuredPlace> city = PlantedPlaces.city(5, 600, 12, -7);
        Calibration calibration = Calibration.of(city);
        FloatRaster share = share(city);
        SplittableRandom random = new SplittableRandom(5);
        List<Double> untuned = new ArrayList<>();
        List<Double> trendAlone = new ArrayList<>();
        List<Double> tuned = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            MeasuredPlace valley = new MeasuredPlace(
                    0,
                    0,
                    20_000 + random.nextDouble(-3000, 3000),
                    random.nextDouble(-3000, 3000),
                    random.nextDouble(0.3, 12),
                    120,
                    120 + 6 * random.nextGaussian(),
                    1,
                    false,
                    new Circumstances("", "", "open", "", 80, 0));
            double trend = calibration.trend().atDb(valley);
            double reach = share.get(GRID.indexAt(valley.eastMeters(), valley.northMeters()));
            untuned.add(-valley.residualDb());
            trendAlone.add(trend - valley.residualDb());
            tuned.add(reach * trend - valley.residualDb());
        }
        assertThat(rmse(trendAlone)).isGreaterThan(rmse(untuned) + 2);
        assertThat(rmse(tuned)).isLessThan(rmse(untuned) + 0.5);
    }

    private static double rmse(List<Double> errors) {
        return ErrorFigures.of(errors.stream().mapToDouble(Double::doubleValue).toArray())
                .rmseDb();
    }
}
