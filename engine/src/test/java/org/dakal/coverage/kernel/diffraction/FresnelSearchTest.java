package org.dakal.coverage.kernel.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.SeededProfiles;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search that skips groups and blocks against looking at every sample, along one ray and between two. */
class FresnelSearchTest {
    private static final int COUNT = 700;
    private static final double STEP_METERS = 60;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.3, 3, 40})
    void findsWhatLookingAtEverySampleFinds(double reliefMeters) {
        Random random = new Random(Double.doubleToLongBits(reliefMeters));
        FoldedEarth earth = new FoldedEarth(8500, 60, STEP_METERS, COUNT + 2);
        FoldedReceiver receiver = new FoldedReceiver(earth, 3, false);
        int searched = 0;
        for (int round = 0; round < 60; round++) {
            FoldedRay near = ray(earth, random, reliefMeters);
            FoldedRay far = ray(earth, random, reliefMeters);
            FresnelSearch here = new FresnelSearch(earth);
            FresnelSearch there = new FresnelSearch(earth);
            here.begin(near.surface, near.surfaceSlope, COUNT);
            there.begin(far.surface, far.surfaceSlope, COUNT);
            for (int last = 1 + random.nextInt(20); last < COUNT; last += 1 + random.nextInt(30)) {
                double weight = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                Receiver asked = new Receiver();
                asked.onRay(last, (last + 0.5 + random.nextDouble() / 2) * STEP_METERS, near.groundMeters(last));
                receiver.prepare(asked);
                double limit = 1e-4 * Math.pow(10, 6 * random.nextDouble());
                double expected = limit;
                boolean isClear = true;
                for (int i = 1; i <= last; i++) {
                    double x = i * earth.stepKm;
                    double height = near.surface[i] + (far.surface[i] - near.surface[i]) * weight;
                    double clearance = earth.antennaMeters() + receiver.directSlope * x - height;
                    isClear &= clearance >= 0;
                    expected = Math.min(expected, clearance * clearance / (x * (receiver.distanceKm - x)));
                }
                if (isClear) {
                    searched++;
                    assertThat(here.smallestRatio(
                                    there, weight, receiver, receiver.ownSurface, earth.antennaMeters(), limit))
                            .as("round %s, last %s, weight %s", round, last, weight)
                            .isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
                }
            }
        }
        assertThat(searched).isGreaterThan(100);
    }

    private static FoldedRay ray(FoldedEarth earth, Random random, double reliefMeters) {
        TerrainRay terrain = SeededProfiles.ray(STEP_METERS, COUNT);
        double slow = 0;
        for (int i = 0; i < COUNT; i++) {
            slow = 0.97 * slow + reliefMeters * random.nextGaussian() / 4;
            terrain.ground[i] = i == 0 ? 100 : 100 + slow + reliefMeters * random.nextGaussian() / 10;
        }
        terrain.knownCount = COUNT;
        FoldedRay ray = new FoldedRay(earth, false);
        ray.begin(terrain);
        return ray;
    }
}
