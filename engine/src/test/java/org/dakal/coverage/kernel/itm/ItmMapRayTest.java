package org.dakal.coverage.kernel.itm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.dakal.coverage.kernel.ModelLoops;
import org.dakal.coverage.kernel.Sweep;
import org.dakal.coverage.kernel.SweepArea;
import org.dakal.coverage.kernel.WindowWork;
import org.dakal.coverage.kernel.ray.GroundHeights;
import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.SeededProfiles;
import org.dakal.coverage.kernel.ray.SeededProfiles.Ground;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.itm.Itm;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What maps by the Irregular Terrain Model interpolate, against the same worked out for each receiver. */
class ItmMapRayTest {
    private static final double STEP = 90;
    private static final double MAST = 40;
    private static final double RECEIVER = 1.5;

    /**
     * Triangles 80 m high and 40 samples long on a slope: distances from the line are spread evenly over 80 m, so 64 m
     * lie between the deciles. A path from 0.6 km (fifteen mast heights) to 22.5 m before the receiver shows 1 - 0.8
     * exp(-length / 50 km) of it.
     */
    @Test
    void seesTheDecilesOfTriangles() {
        double[] ground = new double[400];
        for (int i = 0; i < ground.length; i++) {
            ground[i] = 500 + 0.7 * i + 4 * Math.abs(i % 40 - 20);
        }
        // the mast's own sample hides the rest: its horizon is far
        ground[0] = 1000;
        RayIrregularity irregularity = begun(ground);
        for (int knot = irregularity.knotCount() - 1; irregularity.knotNumber(knot) > 200; knot--) {
            double distance = irregularity.knotNumber(knot) * STEP;
            double shown = 1 - 0.8 * Math.exp(-(distance - 622.5) / 50e3);
            assertThat(irregularity.at(distance)).isCloseTo(64 / shown, within(4 / shown));
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsAsSortingDoes(Ground kind) {
        Random random = new Random(kind.name().hashCode());
        for (int n = 0; n < 20; n++) {
            TerrainRay ray = new TerrainRay(
                    new GroundHeights(SeededProfiles.shell(STEP, false), Double.POSITIVE_INFINITY), STEP, STEP, 30_000);
            SeededProfiles.write(kind, random, ray);
            RayIrregularity irregularity = begun(Arrays.copyOf(ray.ground, ray.knownCount));
            for (int knot = 0; knot < irregularity.knotCount(); knot += 3) {
                int last = irregularity.knotNumber(knot);
                double[] residuals = residuals(ray.ground, firstBehind(ray.ground, last), last - 1);
                int tenth = residuals.length / 10;
                double shown = 1 - 0.8 * Math.exp(-(residuals.length - 1) * STEP / 50e3);
                // a window of six may hold the decile anywhere
                double least = residuals[residuals.length - tenth - 6] - residuals[tenth + 5];
                int outer = Math.max(0, tenth - 5);
                double most = residuals[residuals.length - 1 - outer] - residuals[outer];
                // the path's ends lie between samples, and a window is left at three percent of the range; its heights
                // are counted in
                // sixteen-thousandths
                // of a metre
                assertThat(irregularity.at(last * STEP))
                        .as("%s, ray %s, %s samples", kind, n, last)
                        .isBetween(least / shown * 0.96 - 0.05, most / shown * 1.04 + 0.05);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 900, 6, 900", "2, 300, 2, 2100", "3, 30, 0.5, 900", "4, 3, 0.1, 1800"})
    void interpolatesWithinFractionsOfADecibel(long seed, double relief, double roughness, double frequencyMhz) {
        Terrain terrain = Worlds.hills(Worlds.squareGrid(500, STEP), seed, relief, roughness);
        double radius = 20_000;
        RadioLink link = RadioLink.of(frequencyMhz, MAST, RECEIVER);
        TerrainRay ray = new TerrainRay(new GroundHeights(terrain, Double.POSITIVE_INFINITY), STEP, STEP, radius);
        TerrainRay neighbour = new TerrainRay(new GroundHeights(terrain, Double.POSITIVE_INFINITY), STEP, STEP, radius);
        RayLoss each = new ItmRay(link, STEP, TerrainRay.capacity(STEP, radius), false);
        RayLoss eachBeside = each.neighbour();
        RayLoss map = new ItmRay(link, STEP, TerrainRay.capacity(STEP, radius), true);
        RayLoss mapBeside = map.neighbour();
        Receiver receiver = new Receiver();
        Random random = new Random(seed);
        double[] alone = new double[4000];
        double[] between = new double[alone.length];
        int count = 0;
        while (count < alone.length) {
            double direction = 2 * Math.PI * random.nextDouble();
            ray.sample(250.3, 249.6, Math.cos(direction), Math.sin(direction));
            neighbour.sample(250.3, 249.6, Math.cos(direction + STEP / radius), Math.sin(direction + STEP / radius));
            each.begin(ray);
            map.begin(ray);
            eachBeside.begin(neighbour);
            mapBeside.begin(neighbour);
            for (double distance = 200;
                    distance < radius && count < alone.length;
                    distance += 400 * random.nextDouble()) {
                receiver.onRay(ProfileSampler.lastSampleBefore(distance, STEP), distance, ray.groundAt(distance));
                double weight = random.nextDouble();
                each.prepare(receiver);
                map.prepare(receiver);
                double near = each.lossDb(receiver);
                double weighed = near + (eachBeside.lossDb(receiver) - near) * weight;
                alone[count] = Math.abs(map.lossDb(receiver) - near);
                between[count++] = Math.abs(map.betweenDb(mapBeside, receiver, weight) - weighed);
            }
        }
        assertQuantiles(alone);
        assertQuantiles(between);
    }

    /** What is interpolated or put off may not depend on which rays a thread has seen before. */
    @Test
    void givesTheSameBitsInPieces() {
        CellGrid grid = Worlds.squareGrid(200, STEP);
        Terrain terrain = Worlds.hills(grid, 7, 400, 3);
        double radius = 8000;
        double x = grid.xMeters(100) + 13;
        double y = grid.yMeters(100) - 29;
        CellWindow window = grid.windowAround(x, y, radius);
        RadioLink link = RadioLink.of(900, MAST, RECEIVER);
        SweepArea area = new SweepArea(terrain, window, x, y, radius);
        assertThat(inPieces(window, ModelLoops.work(new Itm(), link, area, true), 7))
                .containsExactly(whole(window, ModelLoops.work(new Itm(), link, area, true)));
        assertThat(inPieces(window, ModelLoops.work(new Itm(), link, area, false), 11))
                .containsExactly(whole(window, ModelLoops.work(new Itm(), link, area, false)));
    }

    private static float[] whole(CellWindow window, WindowWork work) {
        float[] lossDb = Sweep.allocate(window);
        work.sweep().sweep(0, work.unitCount(), lossDb);
        return lossDb;
    }

    /** The same by one thread in pieces, from the last to the first. */
    private static float[] inPieces(CellWindow window, WindowWork work, int size) {
        float[] lossDb = Sweep.allocate(window);
        Sweep sweep = work.sweep();
        for (int first = work.unitCount() / size * size; first >= 0; first -= size) {
            sweep.sweep(first, Math.min(work.unitCount(), first + size), lossDb);
        }
        return lossDb;
    }

    private static void assertQuantiles(double[] differences) {
        Arrays.sort(differences);
        assertThat(differences[differences.length / 2]).isLessThan(0.04);
        assertThat(differences[differences.length * 95 / 100]).isLessThan(0.3);
        assertThat(differences[differences.length * 99 / 100]).isLessThan(0.8);
    }

    private static RayIrregularity begun(double[] ground) {
        HeightSums sums = new HeightSums(ground.length);
        sums.begin(ground, ground.length, ground.length);
        RayHorizons horizons = new RayHorizons(ground.length, STEP, MAST, true);
        horizons.begin(sums, ground.length, 8.4e6, 8.5e6);
        RayIrregularity irregularity = new RayIrregularity(ground.length, STEP, MAST, RECEIVER);
        irregularity.begin(sums, horizons, ground.length);
        return irregularity;
    }

    /** First sample behind the mast's own site: a tenth of the way to its horizon, or fifteen mast heights. */
    private static int firstBehind(double[] ground, int last) {
        int horizon = last;
        double steepest = slope(ground, last);
        for (int i = 1; i < last; i++) {
            if (slope(ground, i) > steepest) {
                steepest = slope(ground, i);
                horizon = i;
            }
        }
        return (int) Math.ceil(Math.min(15 * MAST, 0.1 * horizon * STEP) / STEP);
    }

    private static double slope(double[] ground, int i) {
        double x = i * STEP;
        return (ground[i] - ground[0] - MAST) / x - x / (2 * 8.45e6);
    }

    /** Distances of samples from the line of least squares through them, sorted. */
    private static double[] residuals(double[] ground, int first, int last) {
        int count = last - first + 1;
        double centre = (first + last) / 2.0;
        double mean = 0;
        double moment = 0;
        double squares = 0;
        for (int i = first; i <= last; i++) {
            mean += ground[i] / count;
            moment += ground[i] * (i - centre);
            squares += (i - centre) * (i - centre);
        }
        double[] residuals = new double[count];
        for (int i = first; i <= last; i++) {
            residuals[i - first] = ground[i] - mean - moment / squares * (i - centre);
        }
        Arrays.sort(residuals);
        return residuals;
    }
}
