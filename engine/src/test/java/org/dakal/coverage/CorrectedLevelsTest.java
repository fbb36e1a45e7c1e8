package org.dakal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.network.CoverageClass;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.MeasuredRange;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Levels that a calibration corrects, in land cover whose levels vary in their own ways, against the slow and obvious
 * way: every sector's level in every cell, nothing left out, the correction by its definition.
 */
class CorrectedLevelsTest {
    private static final CellGrid GRID = Worlds.squareGrid(70, 200);
    private static final ServiceProfile PROFILE = ServiceProfile.proposedDefault();
    private static final Network NETWORK = Networks.seeded(GRID, 7, 77, 9);
    private static final InMemoryPathLossStore STORE = new InMemoryPathLossStore();
    private static final int TOWN = 1;
    private static final int WOOD = 2;
    private static final Terrain TERRAIN = terrain();

    private static Terrain terrain() {
        byte[] codes = new byte[GRID.cellCount()];
        for (int cell = 0; cell < codes.length; cell++) {
            int column = GRID.columnOf(cell);
            codes[cell] = (byte) (column < 20 ? TOWN : column < 45 ? WOOD : 0);
        }
        return new Terrain(
                Worlds.hills(GRID, 5, 400, 2).ground(),
                new ClutterRaster(
                        GRID,
                        codes,
                        null,
                        List.of(
                                new ClutterClass(TOWN, "town", 0, 3, 27, 5.5),
                                new ClutterClass(WOOD, "wood", 0, 0, 27, 10))));
    }

    private static CoverageEngine engine(@Nullable LossCorrection correction) {
        CoverageOptions options = new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT);
        return new CoverageEngine(TERRAIN, PROFILE, options, STORE, correction);
    }

    /** One that adds and takes away up to some 30 dB, for one band alone, and fades to the east. */
    private static LossCorrection random(long seed) {
        Random random = new Random(seed);
        FloatRaster share = FloatRaster.filled(GRID, 0);
        FloatRaster residual = FloatRaster.filled(GRID, Float.NaN);
        for (int cell = 0; cell < GRID.cellCount(); cell++) {
            share.set(cell, Math.max(0, Math.min(1, (60 - GRID.columnOf(cell)) / 30f)));
            if (random.nextInt(3) > 0) {
                residual.set(cell, (float) (4 * random.nextGaussian()));
            }
        }
        return new LossCorrection(
                Map.of(
                        "L900",
                        new LossCorrection.BandCorrection(
                                "itu-r-p526",
                                10 * random.nextGaussian(),
                                10 * random.nextGaussian(),
                                8 * random.nextGaussian(),
                                new MeasuredRange(0.7, 2.5, 6),
                                new MeasuredRange(20, 28, 40),
                                residual)),
                Map.of("town", 3 * random.nextGaussian(), "no class here", 50.0),
                Map.of("S0/A", 6 * random.nextGaussian(), "S3/B", -9.0, "nobody/A", -90.0),
                share,
                new LossCorrection.Spread(6.3, Map.of("town", 7.1), null));
    }

    /** The logarithm at the nearer end, and beyond it, octave by octave, that at the middle. */
    private static double faded(double value, MeasuredRange range) {
        double octaves = value < range.minimum()
                ? Math.log(range.minimum() / value) / Math.log(2)
                : value > range.maximum() ? Math.log(value / range.maximum()) / Math.log(2) : 0;
        double end = Math.log10(Math.max(range.minimum(), Math.min(range.maximum(), value)));
        return octaves >= 1 ? Math.log10(range.middle()) : (1 - octaves) * end + octaves * Math.log10(range.middle());
    }

    private static double correctionDb(LossCorrection correction, InstalledSector sector, int cell) {
        LossCorrection.BandCorrection band =
                correction.bands().get(sector.band().id());
        if (band == null) {
            return 0;
        }
        double km = Math.hypot(
                        GRID.xMeters(GRID.columnOf(cell)) - sector.site().xMeters(),
                        GRID.yMeters(GRID.rowOf(cell)) - sector.site().yMeters())
                / 1000;
        double height = sector.sector().heightAboveGroundMeters();
        double residual = Objects.requireNonNull(band.residualDb()).get(cell);
        return correction.shareFraction().get(cell)
                * (band.offsetDb()
                        + band.slopeDbPerDecade() * faded(km, band.distanceKm())
                        + band.heightSlopeDbPerDecade() * (faded(height, band.heightMeters()) - Math.log10(30))
                        + (TERRAIN.clutterCode(cell) == TOWN
                                ? correction.classOffsetsDb().getOrDefault("town", Double.NaN)
                                : 0)
                        + correction.sectorOffsetsDb().getOrDefault(sector.key(), 0.0)
                        + (Double.isNaN(residual) ? 0 : residual));
    }

    /** Standard deviations mix by their squares where the correction fades, and are rounded to a quarter there. */
    private static double sigmaDb(LossCorrection correction, int cell) {
        int code = TERRAIN.clutterCode(cell);
        double ofClass = code == TOWN ? 5.5 : code == WOOD ? 10 : 8;
        double share = correction == null ? 0 : correction.shareFraction().get(cell);
        if (share == 0) {
            return ofClass;
        }
        double calibrated = code == TOWN ? 7.1 : 6.3;
        return share == 1
                ? calibrated
                : Math.round(4 * Math.sqrt(share * calibrated * calibrated + (1 - share) * ofClass * ofClass)) / 4.0;
    }

    /** What a cell's level must exceed the design threshold by, beyond what the profile's 8 dB ask. */
    private static double extraDb(LossCorrection correction, int cell) {
        return sigmaDb(correction, cell) * NormalDistribution.of(0, 1).inverseCumulativeProbability(0.9)
                - PROFILE.shadowingMarginDb();
    }

    private static float served(LossCorrection correction, float medianDbm, int cell) {
        return sigmaDb(correction, cell) == 8 ? medianDbm : (float) (medianDbm - extraDb(correction, cell));
    }

    private static float levelAt(SectorSignal signal, int cell) {
        int row = GRID.rowOf(cell);
        int column = GRID.columnOf(cell);
        return signal.window().contains(row, column)
                ? signal.rsrpDbm()[signal.window().index(row, column)]
                : Float.NEGATIVE_INFINITY;
    }

    private static double servedDbm(InstalledSector sector) {
        return PROFILE.designThresholdsOf(sector.band().technology()).servedDbm();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyLevelIsTheModelsLessTheCorrection(long seed) {
        LossCorrection correction = random(seed);
        try (CoverageEngine plain = engine(null);
                CoverageEngine corrected = engine(correction)) {
            List<SectorSignal> before = plain.signals(NETWORK.sectors(), ProgressListener.NONE);
            List<SectorSignal> after = corrected.signals(NETWORK.sectors(), ProgressListener.NONE);
            for (int i = 0; i < before.size(); i++) {
                InstalledSector sector = NETWORK.sectors().get(i);
                for (int cell = 0; cell < GRID.cellCount(); cell += 3) {
                    float was = levelAt(before.get(i), cell);
                    if (was == Float.NEGATIVE_INFINITY) {
                        assertThat(levelAt(after.get(i), cell)).isEqualTo(was);
                    } else {
                        assertThat((double) levelAt(after.get(i), cell))
                                .isCloseTo(was - correctionDb(correction, sector, cell), within(1e-4));
                    }
                }
            }
        }
    }

    /** Bounds on path loss leave out cells; with levels raised by a correction they must leave out fewer. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatServesIsWhatAllLevelsSay(long seed) {
        LossCorrection correction = random(seed);
        try (CoverageEngine engine = engine(correction)) {
            List<SectorSignal> all = engine.signals(NETWORK.sectors(), ProgressListener.NONE);
            List<SectorSignal> serving =
                    engine.servingSignals(NETWORK.sectors(), GRID.wholeWindow(), ProgressListener.NONE);
            ServingSites sites = engine.servingSites(NETWORK, ProgressListener.NONE);
            int[] cells = IntStream.range(0, GRID.cellCount()).toArray();
            SiteDeviates deviates = engine.siteDeviates(NETWORK, cells, EntryLoss.OUTDOORS, ProgressListener.NONE);
            NetworkCoverage coverage = engine.cover(NETWORK, ProgressListener.NONE);
            int ruledOutCount = 0;
            for (int cell : cells) {
                Map<String, Float> marginBySite = new HashMap<>();
                float bestOfBand = Float.NEGATIVE_INFINITY;
                for (int i = 0; i < all.size(); i++) {
                    InstalledSector sector = NETWORK.sectors().get(i);
                    float median = levelAt(all.get(i), cell);
                    float level = served(correction, median, cell);
                    float bounded = levelAt(serving.get(i), cell);
                    if (bounded != level) {
                        assertThat(bounded).isEqualTo(Float.NEGATIVE_INFINITY);
                        assertThat((double) level).isLessThan(servedDbm(sector));
                        ruledOutCount++;
                    }
                    marginBySite.merge(sector.site().id(), (float) (level - servedDbm(sector)), Math::max);
                    if (sector.band().id().equals("L900")) {
                        bestOfBand = Math.max(bestOfBand, median);
                    }
                }
                assertThat(sites.count(cell)).isEqualTo((int) marginBySite.values().stream()
                        .filter(margin -> margin >= 0)
                        .count());
                Map<String, Float> found = new HashMap<>();
                for (int at = deviates.start(cell); at < deviates.start(cell + 1); at++) {
                    found.put(NETWORK.sites().get(deviates.site(at)).id(), deviates.deviates(at));
                }
                int here = cell;
                marginBySite.replaceAll(
                        (id, margin) -> (float) engine.shadowing().deviates(margin, here));
                marginBySite.values().removeIf(each -> each < ServiceProbability.LEAST_DEVIATES);
                assertThat(found).isEqualTo(marginBySite);
                SignalLayers band = coverage.band("L900");
                assertThat(band.bestRsrpDbm().get(cell)).isEqualTo(bestOfBand);
                double beforeMarginDbm =
                        PROFILE.thresholdsOf(Networks.L900.technology()).servedDbm();
                CoverageClass byLevel = PROFILE.designThresholdsOf(Networks.L900.technology())
                        .classify(served(correction, bestOfBand, cell));
                // where half of the locations are served a cell is not blind, however much the levels vary
                boolean isHalfServed = byLevel == CoverageClass.BLIND && bestOfBand >= beforeMarginDbm;
                assertThat(CoverageClass.ofCode(band.coverageClass().get(cell)))
                        .isEqualTo(isHalfServed ? CoverageClass.WEAK : byLevel);
                assertThat(coverage.classAt(cell).isServed()).isEqualTo(sites.count(cell) > 0);
                assertThat((double) band.locationProbabilityFraction().get(cell))
                        .isCloseTo(
                                NormalDistribution.of(0, 1)
                                        .cumulativeProbability(
                                                (bestOfBand - beforeMarginDbm) / sigmaDb(correction, cell)),
                                within(1e-6));
            }
            assertThat(ruledOutCount).as("cells that bounds left out").isPositive();
        }
    }

    /** Wherever 90 of 100 locations are served by the class, the location probability says the same. */
    @Test
    void servedIsWhereNineOfTenLocationsAre() {
        try (CoverageEngine engine = engine(null)) {
            SignalLayers band = engine.cover(NETWORK, ProgressListener.NONE).band("L900");
            for (int cell = 0; cell < GRID.cellCount(); cell++) {
                float probability = band.locationProbabilityFraction().get(cell);
                if (Math.abs(probability - 0.9) > 1e-5) {
                    assertThat(CoverageClass.ofCode(band.coverageClass().get(cell))
                                    .isServed())
                            .isEqualTo(probability > 0.9);
                }
            }
        }
    }

    /**
     * Behind walls the margin is one for both: the level inside plus what was taken off is the median outdoors, and the
     * share of places inside that the median serves is 90 % just where the level inside meets the design threshold.
     */
    @Test
    void indoorsTheOneMarginIsOfTheCellsOwnSpread() {
        LossCorrection correction = random(2);
        try (CoverageEngine engine = engine(correction)) {
            InstalledSector omni = NETWORK.sectors().get(0);
            EntryLoss walls = EntryLoss.into(Building.TRADITIONAL, PROFILE);
            List<SectorSignal> both = engine.servingSignals(
                            List.of(omni), List.of(EntryLoss.OUTDOORS, walls), ProgressListener.NONE)
                    .get(0);
            double leastTown = Double.POSITIVE_INFINITY;
            double mostWood = Double.NEGATIVE_INFINITY;
            for (int cell = 0; cell < GRID.cellCount(); cell++) {
                float outdoors = levelAt(both.get(0), cell);
                if (outdoors > Float.NEGATIVE_INFINITY) {
                    double takenDb = outdoors + extraDb(correction, cell) - levelAt(both.get(1), cell);
                    double level =
                            walls.at(omni.band(), sigmaDb(correction, cell)).leastDb();
                    assertThat(takenDb).isGreaterThan(level - 1e-3).isLessThan(level + 15);
                    if (TERRAIN.clutterCode(cell) == WOOD) {
                        mostWood = Math.max(mostWood, sigmaDb(correction, cell));
                    } else if (TERRAIN.clutterCode(cell) == TOWN) {
                        leastTown = Math.min(leastTown, sigmaDb(correction, cell));
                    }
                }
            }
            assertThat(leastTown).isEqualTo(7.1);
            assertThat(mostWood).isGreaterThan(leastTown);
        }
    }
}
