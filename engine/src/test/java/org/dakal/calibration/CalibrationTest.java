package org.dakal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    private static ErrorFigures errors(Calibration calibration, CalibrationForm form) {
        return calibration.crossValidated().stream()
                .filter(row -> row.form() == form)
                .findFirst()
                .orElseThrow()
                .errors();
    }

    /** 12 dB and -7 dB a decade in a shadow of 250 m squares: richer forms err less, and what is claimed is so. */
    @Test
    void formsStandSideBySideAndClaimsHold() throws Calibration.TooLittle {
        Calibration calibration = Calibration.of(PlantedPlaces.city(3, 1500, 12, -30));
        assertThat(calibration.crossValidated().stream().map(row -> row.form().id()))
                .containsExactly("untuned", "offset", "slopes", "slopes-kriging");
        assertThat(calibration.crossValidated()).allMatch(row -> row.blockMeters() >= 500 && row.blockCount() > 200);
        double untuned = errors(calibration, CalibrationForm.UNTUNED).rmseDb();
        double offset = errors(calibration, CalibrationForm.OFFSET).rmseDb();
        double slopes = errors(calibration, CalibrationForm.SLOPES).rmseDb();
        assertThat(calibration.untuned().rmseDb()).isCloseTo(untuned, within(1e-9));
        assertThat(offset).isLessThan(untuned);
        assertThat(slopes).isLessThan(offset - 0.3);
        // Blocks are larger than the shadow's squares: neighbours that know it are held out too, and kriging gains
        // little.
        assertThat(errors(calibration, CalibrationForm.SLOPES_KRIGING).rmseDb()).isBetween(slopes - 0.5, slopes + 0.5);
        assertThat(calibration.proposedForm()).isEqualTo(CalibrationForm.SLOPES);
        LossTrend.Coefficient slope = PlantedPlaces.band(calibration.trend()).slope();
        assertThat(slope.valueDb()).isCloseTo(-30, within(3 * slope.standardErrorDb()));
        // 5 dB of shadow, 4 dB of noise and 40 dB in one of fifty about its mean of 0.8: root of 25 + 16 + 31.4 is 8.5
        // dB.
        assertThat(calibration.spread().sigmaDb()).isCloseTo(8.5, within(0.8));
        for (Calibration.Reliability row : calibration.reliability()) {
            assertThat(row.count()).isEqualTo(4 * 1500);
        }
    }

    /** A normal world of 6 dB: of 90 % claimed, 85 to 95 % are so, on each seed. */
    @Test
    void nineInTenAreNineInTen() throws Calibration.TooLittle {
        for (int seed = 1; seed <= 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<MeasuredPlace> places = IntStream.range(0, 400)
                    .mapToObj(i -> PlantedPlaces.place(
                            random.nextDouble(-3000, 3000),
                            random.nextDouble(-3000, 3000),
                            20 + 6 * random.nextGaussian()))
                    .toList();
            Calibration calibration = Calibration.of(places);
            assertThat(calibration.proposedForm()).isEqualTo(CalibrationForm.OFFSET);
            assertThat(calibration.spread().sigmaDb()).isCloseTo(6, within(0.6));
            assertThat(calibration.reliability())
                    .filteredOn(row -> row.claimedFraction() == 0.9)
                    .allSatisfy(row -> assertThat(row.observedFraction()).isBetween(0.85, 0.95));
        }
    }

    /**
     * Cells whose own level varies by 3 dB, and local means by 4 dB in each: a local mean varies by 5, however many of
     * them steady a cell's mean (which varies by root of 9 + 16 / n: 4.1, 3.5, 3.1 dB). Of new local means in the cells
     * nine in ten lose no more than the claim.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20})
    void whatIsClaimedIsClaimedOfEachLocalMean(int perCell) throws Calibration.TooLittle {
        SplittableRandom random = new SplittableRandom(perCell);
        List<MeasuredPlace> places = new ArrayList<>();
        List<Double> fresh = new ArrayList<>();
        for (int cell = 0; cell < 600; cell++) {
            double own = 20 + 3 * random.nextGaussian();
            double[] local = random.doubles(perCell)
                    .map(unused -> own + 4 * random.nextGaussian())
                    .toArray();
            double mean = Arrays.stream(local).average().orElseThrow();
            MeasuredPlace at =
                    PlantedPlaces.place(random.nextDouble(-5000, 5000), random.nextDouble(-5000, 5000), mean);
            List<Double> less = Arrays.stream(local).mapToObj(one -> one - mean).toList();
            places.add(new MeasuredPlace(
                    0,
                    0,
                    at.eastMeters(),
                    at.northMeters(),
                    at.distanceKm(),
                    120,
                    120 + mean,
                    less,
                    1,
                    false,
                    at.circumstances()));
            fresh.add(own + 4 * random.nextGaussian());
        }
        Calibration calibration = Calibration.of(places);
        Calibration.Spread spread = calibration.spread();
        assertThat(spread.sigmaErrorDb()).isBetween(0.04, 0.2);
        assertThat(spread.sigmaDb()).isCloseTo(5, within(3 * spread.sigmaErrorDb()));
        double offset = PlantedPlaces.band(calibration.trend()).offset().valueDb();
        long within = fresh.stream()
                .filter(one -> one <= offset + 1.2816 * spread.sigmaDb())
                .count();
        // The standard error of a share of 0.9 of 600 is 0.0122.
        assertThat(within / 600.0).isCloseTo(0.9, within(0.037));
        assertThat(calibration.reliability())
                .filteredOn(row -> row.claimedFraction() == 0.9)
                .allSatisfy(row -> assertThat(row.observedFraction()).isCloseTo(0.9, within(0.02)));
    }

    /** Four clusters, each with its own 10 dB: its neighbours tell it, but they are in the same block and held out. */
    @Test
    void aBlockThatIsHeldOutIsNotSeenThroughItsNeighbours() throws Calibration.TooLittle {
        SplittableRandom random = new SplittableRandom(1);
        List<MeasuredPlace> places = IntStream.range(0, 400)
                .mapToObj(i -> PlantedPlaces.place(
                        10_000 * (i % 20) + 250 + random.nextDouble(100),
                        250 + random.nextDouble(100),
                        i % 20 < 10 == (i % 3 == 0) ? 0 : (i % 20) % 2 * 20.0))
                .toList();
        Calibration calibration = Calibration.of(places);
        double own = errors(calibration, CalibrationForm.OFFSET).standardDeviationDb();
        assertThat(errors(calibration, CalibrationForm.SLOPES_KRIGING).rmseDb()).isGreaterThan(0.9 * own);
    }

    @Test
    void tooLittleIsRefusedByName() {
        assertThatThrownBy(() -> Calibration.of(PlantedPlaces.city(1, 19, 0, 0)))
                .isInstanceOf(Calibration.TooLittle.class)
                .hasMessage("has 19 places where losses were measured, must be 20 or more");
        List<MeasuredPlace> oneStreet = IntStream.range(0, 40)
                .mapToObj(i -> PlantedPlaces.place(1010 + 5 * i, 10, i % 7))
                .toList();
        assertThatThrownBy(() -> Calibration.of(oneStreet))
                .isInstanceOf(Calibration.TooLittle.class)
                .hasMessage("has places in 1 block of 500 m, must be in 4 or more to hold one against the others");
    }

    /** On a circle about the mast all distances are alike: no slope, and the reason why. */
    @Test
    void withoutSpreadInDistanceThereIsNoSlope() throws Calibration.TooLittle {
        List<MeasuredPlace> circle = IntStream.range(0, 120)
                .mapToObj(i -> PlantedPlaces.place(
                        2000 * Math.cos(i * Math.PI / 60), 2000 * Math.sin(i * Math.PI / 60), i % 9))
                .toList();
        Calibration calibration = Calibration.of(circle);
        assertThat(calibration.crossValidated().stream().map(Calibration.Validated::form))
                .containsExactly(CalibrationForm.UNTUNED, CalibrationForm.OFFSET);
        assertThat(calibration.refusals())
                .extracting(Caveat::text)
                .containsExactly("slope over distance: four of five places lie within 0.000 decades of distance,"
                        + " must be 0.1 or more");
    }

    /** 100,000 places in bounded time; the bound is for machines much slower than those at hand. */
    @Test
    void aHundredThousandPlacesAreBounded() {
        List<MeasuredPlace> places = PlantedPlaces.city(1, 100_000, 12, -7);
        ResidualKriging kriging =
                new ResidualKriging(places, PlantedPlaces.trend(places), new ResidualCovariance(4, 5, 100));
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> places.forEach(place -> kriging.at(place.eastMeters(), place.northMeters())));
    }

    /** Places that are means of 800 m cells: blocks of 500 m would hold no two of them, and hold out nothing. */
    @Test
    void blocksAreNoSmallerThanCells() throws Calibration.TooLittle {
        Calibration calibration = Calibration.of(PlantedPlaces.city(3, 200, 12, 0), List.of(), false, 800);
        assertThat(calibration.crossValidated()).allMatch(row -> row.blockMeters() == 800);
    }

    /**
     * Two classes by 1 km squares, one of 4 dB and one of 10, in equal parts: all have root of (16 + 100) / 2 = 7.6 dB,
     * and each class's own is drawn towards that as if ten of its hundred blocks had it: 100 / 110 of 16 and 10 / 110
     * of 58 are 19.8, root 4.45; of 100 and 58 they are 96.2, root 9.8.
     */
    @Test
    void eachLandCoverHasItsOwnSpread() throws Calibration.TooLittle {
        SplittableRandom random = new SplittableRandom(5);
        List<MeasuredPlace> places = IntStream.range(0, 400)
                .mapToObj(i -> {
                    double east = random.nextDouble(0, 10_000);
                    double north = random.nextDouble(0, 10_000);
                    boolean isTown = ((int) (east / 1000) + (int) (north / 1000)) % 2 == 0;
                    MeasuredPlace place = PlantedPlaces.place(east, north, (isTown ? 10 : 4) * random.nextGaussian());
                    return new MeasuredPlace(
                            0,
                            0,
                            east,
                            north,
                            place.distanceKm(),
                            place.predictedDb(),
                            place.measuredDb(),
                            MeasuredPlace.ONE_LOCAL_MEAN,
                            1,
                            false,
                            new Circumstances("", "", isTown ? "town" : "field", "", Double.NaN, Double.NaN));
                })
                .toList();
        Calibration calibration = Calibration.of(places);
        assertThat(calibration.spread().sigmaDb()).isCloseTo(7.6, within(0.6));
        assertThat(calibration.spread().byLandCoverDb()).containsOnlyKeys("town", "field");
        assertThat(calibration.spread().byLandCoverDb().get("field")).isCloseTo(4.45, within(0.6));
        assertThat(calibration.spread().byLandCoverDb().get("town")).isCloseTo(9.8, within(0.9));
    }
}
