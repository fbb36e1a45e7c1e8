package org.dakal.coverage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dakal.coverage.kernel.ray.GroundHeights;
import org.dakal.coverage.kernel.ray.ProfileRay;
import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.SeededProfiles;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.grid.CellGrid;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.DeltaBullington;
import org.dakal.propagation.p1812.P1812;
import org.dakal.propagation.spm.StandardPropagationModel;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fast loop against its slow twin: the point-to-point model on the very same profile. */
class RayTwinsTest {
    private static final double RADIUS = 14_000;
    private final CellGrid grid = Worlds.squareGrid(320, 90);

    @ParameterizedTest
    @CsvSource({
        "1, 900, 6, 900, 50, 1.5",
        "2, 300, 2, 2100, 30, 1.5",
        "3, 30, 0.5, 900, 40, 1.5",
        "4, 5, 0.2, 1800, 25, 1.5",
        "5, 0, 0, 900, 30, 1.5",
        "6, 0, 3, 450, 10, 10",
        "7, 1500, 20, 3500, 3, 1.5",
        "8, 60, 1, 700, 120, 3",
    })
    void equalsThePointFormOnEveryProfile(
            long seed, double relief, double roughness, double frequencyMhz, double mast, double receiver) {
        Terrain terrain = Worlds.hills(grid, seed, relief, roughness);
        assertTwins(terrain, RadioLink.of(frequencyMhz, mast, receiver), seed, 0.001);
    }

    @Test
    void equalsThePointFormOverClutter() {
        assertTwins(overClutter(), RadioLink.of(900, 30, 1.5), 13, 0.001);
    }

    /**
     * The spread over locations goes by the square's width and by the clutter at the phone; below half of the time
     * there is a second Earth. At 900 MHz and this latitude beta0 lies between 1 and 20 percent on such paths, so that
     * both branches of (59) are met.
     */
    @ParameterizedTest
    @CsvSource({"50, 0.1, 300", "50, 95, 100", "1, 50, 100", "10, 90, 100"})
    void equalsThePointFormForAnyShareOfTimeAndLocations(
            double timePercent, double locationPercent, double resolutionMeters) {
        for (double mastMeters : new double[] {30, 300}) {
            RadioLink median = RadioLink.of(900, mastMeters, 1.5);
            RadioLink link = new RadioLink(
                    median.frequencyMhz(),
                    median.transmitterHeightAboveGroundMeters(),
                    median.receiverHeightAboveGroundMeters(),
                    median.polarization(),
                    median.environment(),
                    new Percentages(timePercent, locationPercent, 50, Percentages.DEFAULT_VARIABILITY_MODE));
            P1812 model = new P1812(resolutionMeters);
            assertTwins(model, overClutter(), link, 14, 0.003);
            assertTwins(model, Worlds.hills(grid, 11, 200, 2), link, 15, 0.003);
            assertTwins(model, Worlds.hills(grid, 11, 3, 2), link, 16, 0.003);
        }
    }

    private Terrain overClutter() {
        Terrain bare = Worlds.hills(grid, 11, 200, 2);
        byte[] codes = new byte[grid.cellCount()];
        Random random = new Random(12);
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) random.nextInt(3);
        }
        ClutterRaster clutter = new ClutterRaster(
                grid,
                codes,
                null,
                List.of(
                        new ClutterClass(1, "trees", 12, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN),
                        new ClutterClass(2, "houses", 7, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN)));
        return new Terrain(bare.ground(), clutter);
    }

    private void assertTwins(Terrain terrain, RadioLink link, long seed, double toleranceDb) {
        for (PathLossModel model : TestLoops.MODELS) {
            assertTwins(model, terrain, link, seed, toleranceDb);
        }
    }

    private void assertTwins(PathLossModel model, Terrain terrain, RadioLink link, long seed, double toleranceDb) {
        Random random = new Random(seed);
        double column = 160 + random.nextDouble();
        double row = 160 + random.nextDouble();
        int capacity = TerrainRay.capacity(90, RADIUS);
        TerrainRay ray = new TerrainRay(new GroundHeights(terrain, Double.POSITIVE_INFINITY), 90, 90, RADIUS);
        Receiver receiver = new Receiver();
        RayLoss fast = TestLoops.of(model, link, terrain, RADIUS);
        assertThat(fast).isNotInstanceOf(ProfileRay.class);
        ProfileRay slow = new ProfileRay(model, link, 90, capacity);
        for (int i = 0; i < 40; i++) {
            double direction = 2 * Math.PI * random.nextDouble();
            ray.sample(column, row, Math.cos(direction), Math.sin(direction));
            fast.begin(ray);
            slow.begin(ray);
            for (double distance = 3; distance < RADIUS; distance += 20 + 100 * random.nextDouble()) {
                int last = ProfileSampler.lastSampleBefore(distance, 90);
                double ground = ray.groundAt(distance);
                receiver.onRay(last, distance, ground);
                receiver.clutterMeters = 0;
                if (terrain.clutter() != null) {
                    receiver.clutterMeters = 5 * random.nextInt(4);
                    receiver.standInStreet(27, 90, ray.ground[last]);
                }
                double expected = slow.lossDb(receiver);
                fast.prepare(receiver);
                assertThat(fast.lossDb(receiver))
                        .as("%s at %s m, direction %s", model.id(), distance, direction)
                        .isCloseTo(expected, within(toleranceDb));
            }
        }
    }

    /** Searches begin where the last one ended, which must change nothing but the work. */
    @Test
    void unitsInAnyOrderGiveTheSameBits() {
        Terrain terrain = overClutter();
        SweepArea area = new SweepArea(
                terrain,
                terrain.grid().windowAround(grid.xMeters(160) + 13, grid.yMeters(160) - 29, 4000),
                grid.xMeters(160) + 13,
                grid.yMeters(160) - 29,
                4000);
        for (PathLossModel model : TestLoops.MODELS) {
            WindowWork work = ModelLoops.work(model, RadioLink.of(900, 30, 1.5), area, false);
            float[] whole = Sweep.allocate(area.window());
            work.sweep().sweep(0, work.unitCount(), whole);
            float[] inPieces = Sweep.allocate(area.window());
            Sweep backwards = work.sweep();
            for (int end = work.unitCount(); end > 0; end -= 7) {
                backwards.sweep(Math.max(0, end - 7), end, inPieces);
            }
            assertThat(inPieces).as(model.id()).containsExactly(whole);
        }
    }

    @Test
    void betweenTwoRaysThatAreOneTheLossIsItsOwn() {
        Terrain terrain = Worlds.hills(grid, 21, 120, 2);
        for (PathLossModel model : TestLoops.MODELS) {
            RayLoss near = TestLoops.of(model, RadioLink.of(900, 30, 1.5), terrain, RADIUS);
            RayLoss far = near.neighbour();
            TerrainRay ray = new TerrainRay(new GroundHeights(terrain, Double.POSITIVE_INFINITY), 90, 90, RADIUS);
            Receiver receiver = new Receiver();
            for (double direction = 0; direction < 6; direction += 0.4) {
                ray.sample(160.3, 160.6, Math.cos(direction), Math.sin(direction));
                near.begin(ray);
                far.begin(ray);
                for (double distance = 100; distance < RADIUS; distance += 137) {
                    receiver.onRay(ProfileSampler.lastSampleBefore(distance, 90), distance, ray.groundAt(distance));
                    near.prepare(receiver);
                    double alone = near.lossDb(receiver);
                    assertThat(near.betweenDb(far, receiver, 0.37))
                            .as("%s at %s m, direction %s", model.id(), distance, direction)
                            .isCloseTo(alone, within(1e-6));
                }
            }
        }
    }

    /**
     * One ridge at the same distance on both rays and level ground else: steepest lines, fit and clearances are linear
     * in its height, so the loss between the rays is that of one ray whose ridge is as high as the mean. Ridges that
     * obstruct, low ones that do not, near the mast and near the receiver.
     */
    @ParameterizedTest
    @CsvSource({
        "40, 80, 140, 900, 30",
        "40, 140, 60, 1800, 30",
        "40, 0.5, 1, 900, 60",
        "8, 60, 40, 900, 30",
        "100, 30, 90, 450, 40",
        "40, 300, 500, 900, 5"
    })
    void betweenTwoRaysTheLossIsThatOfTheirMeanGround(
            int ridge, double nearMeters, double farMeters, double frequencyMhz, double mast) {
        Terrain terrain = Worlds.hills(grid, 1, 0, 0);
        RadioLink link = RadioLink.of(frequencyMhz, mast, 1.5);
        for (PathLossModel model : List.of(new DeltaBullington(), new P1812(), new StandardPropagationModel())) {
            for (double weight : new double[] {0.2, 0.5, 0.9}) {
                RayLoss near = TestLoops.of(model, link, terrain, RADIUS);
                RayLoss far = near.neighbour();
                RayLoss mean = TestLoops.of(model, link, terrain, RADIUS);
                near.begin(ridge(ridge, nearMeters));
                far.begin(ridge(ridge, farMeters));
                mean.begin(ridge(ridge, nearMeters + (farMeters - nearMeters) * weight));
                Receiver receiver = new Receiver();
                for (int last = ridge + 2; last < 145; last += 7) {
                    receiver.onRay(last, (last + 0.8) * 90, 100);
                    near.prepare(receiver);
                    mean.prepare(receiver);
                    assertThat(near.betweenDb(far, receiver, weight))
                            .as("%s, weight %s, last sample %s", model.id(), weight, last)
                            .isCloseTo(mean.lossDb(receiver), within(1e-6));
                }
            }
        }
    }

    private static TerrainRay ridge(int sample, double meters) {
        TerrainRay ray = SeededProfiles.ray(90, TerrainRay.capacity(90, RADIUS) - 2);
        Arrays.fill(ray.ground, 100);
        ray.ground[sample] += meters;
        ray.knownCount = ray.ground.length;
        return ray;
    }
}
