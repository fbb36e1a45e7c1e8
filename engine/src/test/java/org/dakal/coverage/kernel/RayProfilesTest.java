package org.dakal.coverage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dakal.coverage.kernel.ray.GroundHeights;
import org.dakal.coverage.kernel.ray.ProfileRay;
import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.SeededProfiles;
import org.dakal.coverage.kernel.ray.SeededProfiles.Ground;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioClimate;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.itm.Itm;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fast loop against the point-to-point model over thousands of profiles, the degenerate ones too. */
class RayProfilesTest {
    private static final double TOLERANCE_DB = 0.001;
    private static final int RAYS = 40;
    private static final double[] STEPS_METERS = {30, 90, 100, 250};

    @ParameterizedTest
    @EnumSource
    void equalsThePointForm(Ground ground) {
        for (PathLossModel model : TestLoops.MODELS) {
            Random random = new Random(ground.name().hashCode());
            int receivers = 0;
            for (int number = 0; number < RAYS; number++) {
                receivers += compareOneRay(ground, model, random, number);
            }
            assertThat(receivers).isGreaterThan(1000);
        }
    }

    private static int compareOneRay(Ground ground, PathLossModel model, Random random, int number) {
        double step = STEPS_METERS[number % STEPS_METERS.length];
        double radius = step * (3 + random.nextInt(number % 2 == 0 ? 250 : 40));
        Terrain terrain = SeededProfiles.shell(step, number % 3 == 0);
        TerrainRay ray = new TerrainRay(new GroundHeights(terrain, Double.POSITIVE_INFINITY), step, step, radius);
        SeededProfiles.write(ground, random, ray);
        RadioLink link = link(random, number, model instanceof Itm ? percentages(random, number) : Percentages.MEDIAN);
        RayLoss fast = TestLoops.of(model, link, terrain, radius);
        assertThat(fast).isNotInstanceOf(ProfileRay.class);
        RayLoss slow = new ProfileRay(model, link, step, TerrainRay.capacity(step, radius));
        fast.begin(ray);
        slow.begin(ray);
        Receiver receiver = new Receiver();
        int receivers = 0;
        // from one metre, within the first step, to the end; some exactly on and halfway between samples
        for (double distance = 1; distance < radius; distance = next(distance, step, radius, random)) {
            int last = ProfileSampler.lastSampleBefore(distance, step);
            double receiverGround = SeededProfiles.receiverGround(ray, random, distance);
            receiver.onRay(last, distance, receiverGround);
            if (random.nextBoolean()) {
                SeededProfiles.lastSamplesOfItsOwn(receiver, ray, random);
            }
            fast.prepare(receiver);
            assertThat(fast.lossDb(receiver))
                    .as(
                            "%s on %s, ray %s, receiver at %s m on %s m, %s samples of its own",
                            model.id(), ground, number, distance, receiverGround, receiver.last - receiver.rayLast)
                    .isCloseTo(slow.lossDb(receiver), within(TOLERANCE_DB));
            receivers++;
        }
        return receivers;
    }

    private static double next(double distance, double step, double radius, Random random) {
        double further = distance + Math.max(step / 4, radius / 80) * 2 * random.nextDouble();
        return switch (random.nextInt(4)) {
            case 0 -> step * (Math.floor(distance / step) + 1);
            case 1 -> step * (Math.floor(further / step) + 1.5);
            default -> further;
        };
    }

    /** All modes of variability in turn, every other ray at medians. */
    private static Percentages percentages(Random random, int number) {
        int mode = number / 2 % 4 + 10 * (number / 8 % 4);
        return number % 2 == 0
                ? Percentages.MEDIAN
                : new Percentages(
                        1 + 98 * random.nextDouble(), 1 + 98 * random.nextDouble(), 1 + 98 * random.nextDouble(), mode);
    }

    private static RadioLink link(Random random, int number, Percentages percentages) {
        double frequencyMhz = 30 * Math.pow(200, random.nextDouble());
        double mast = number % 5 == 0 ? 1 : 1 + 150 * random.nextDouble();
        double receiver = number % 7 == 0 ? 30 : 1 + 2 * random.nextDouble();
        RadioEnvironment environment = new RadioEnvironment(
                301, number % 4 == 0 ? 70 : 40, 22, 0.003, RadioClimate.DESERT, 60 * random.nextDouble());
        return new RadioLink(
                frequencyMhz,
                mast,
                receiver,
                number % 2 == 0 ? Polarization.VERTICAL : Polarization.HORIZONTAL,
                environment,
                percentages);
    }
}
