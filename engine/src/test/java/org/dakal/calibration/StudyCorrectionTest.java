package org.dakal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.pathloss.LossCorrection;
import org.junit.jupiter.api.Test;

class StudyCorrectionTest {
    private static final CellGrid GRID = new CellGrid(32639, -6000, 6000, 250, 160, 48);

    /** Residuals alike over kilometres, so that neighbours beyond a block of 500 m tell, and kriging is proposed. */
    private static List<MeasuredPlace> wavy(int count) {
        SplittableRandom random = new SplittableRandom(3);
        List<MeasuredPlace> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double east = random.nextDouble(-5000, 5000);
            double north = random.nextDouble(-5000, 5000);
            double wave = 10 * Math.sin(east / 900) * Math.cos(north / 900);
            places.add(withHeight(PlantedPlaces.place(east, north, 8 + wave + 2 * random.nextGaussian())));
        }
        return places;
    }

    private static MeasuredPlace withHeight(MeasuredPlace place) {
        return new MeasuredPlace(
                0,
                0,
                place.eastMeters(),
                place.northMeters(),
                place.distanceKm(),
                place.predictedDb(),
                place.measuredDb(),
                MeasuredPlace.ONE_LOCAL_MEAN,
                1,
                false,
                new Circumstances("", "", "", "", 30, Double.NaN));
    }

    /**
     * Every cell that the correction reaches has the estimate of its middle, scaled as held-out places show; no other.
     */
    @Test
    void eachCellOfTheReachHasItsEstimate() throws Calibration.TooLittle {
        List<MeasuredPlace> city = wavy(600);
        Calibration calibration = Calibration.of(city);
        assertThat(calibration.proposedForm()).isEqualTo(CalibrationForm.SLOPES_KRIGING);
        LossCorrection correction = StudyCorrection.of(calibration, Map.of("", "free-space"), GRID);
        FloatRaster residual = Objects.requireNonNull(
                Objects.requireNonNull(correction.bands().get("")).residualDb());
        FloatRaster sigma = Objects.requireNonNull(correction.spread().placeDb());
        ResidualKriging kriging = new ResidualKriging(city, calibration.trend(), calibration.covariance());
        int reached = 0;
        for (int cell = 0; cell < GRID.cellCount(); cell++) {
            if (correction.shareFraction().get(cell) > 0) {
                reached++;
                ResidualKriging.Estimate estimate =
                        kriging.at(GRID.xMeters(GRID.columnOf(cell)), GRID.yMeters(GRID.rowOf(cell)));
                assertThat((double) residual.get(cell)).isCloseTo(estimate.valueDb(), within(1e-4));
                assertThat((double) sigma.get(cell))
                        .isCloseTo(calibration.spread().perKrigedDb() * estimate.standardDeviationDb(), within(1e-4));
            } else {
                assertThat(residual.get(cell)).isNaN();
                assertThat(sigma.get(cell)).isNaN();
            }
        }
        assertThat(reached).isBetween(40 * 40, GRID.cellCount() / 2);
    }

    /** All losses are 8 dB over the model's but for 0.03 dB: a scenario takes back no spread below 0.1 dB. */
    @Test
    void lossesThatFitAllTooWellClaimNoLessThanPhonesTell() throws Calibration.TooLittle {
        SplittableRandom random = new SplittableRandom(9);
        List<MeasuredPlace> places = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            places.add(withHeight(PlantedPlaces.place(
                    random.nextDouble(-5000, 5000), random.nextDouble(-5000, 5000), 8 + 0.03 * random.nextGaussian())));
        }
        Calibration calibration = Calibration.of(places);
        assertThat(calibration.spread().sigmaDb()).isLessThan(0.05);
        assertThat(StudyCorrection.of(calibration, Map.of("", "free-space"), GRID)
                        .spread()
                        .sigmaDb())
                .isEqualTo(0.1);
    }

    /**
     * A city is measured with 12 dB and -7 dB a decade; in a valley 20 km east, on open land, from higher masts, the
     * model is right as it is but for 6 dB of shadow. The city's trend alone would be wrong there by some 10 dB; what a
     * study adds is nothing.
     */
    @Test
    void aCityDoesNotRuinAValley() throws Calibration.TooLittle {
        List<MeasuredPlace> city = PlantedPlaces.city(5, 600, 12, -7).stream()
                .map(StudyCorrectionTest::withHeight)
                .toList();
        Calibration calibration = Calibration.of(city);
        FloatRaster share =
                StudyCorrection.of(calibration, Map.of("", "free-space"), GRID).shareFraction();
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
                    MeasuredPlace.ONE_LOCAL_MEAN,
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
