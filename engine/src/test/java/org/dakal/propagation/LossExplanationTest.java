package org.dakal.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.dakal.propagation.LossPart.Role;
import org.dakal.propagation.diffraction.DeltaBullington;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossExplanationTest {
    private static final RadioLink LINK = RadioLink.of(1800, 40, 1.5);

    static Stream<PathLossModel> models() {
        return PropagationModels.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void partsAddUpToTheModelsLoss(PathLossModel model) {
        Random random = new Random(42);
        for (int k = 0; k < 40; k++) {
            TerrainProfile profile = hills(random, 2 + random.nextInt(60), k % 2 == 0);
            LossExplanation explanation = model.explain(profile, LINK);
            double lossDb = model.pathLossDb(profile, LINK);
            double sum = explanation.parts().stream()
                    .filter(part -> part.role() == Role.ADDED)
                    .mapToDouble(LossPart::lossDb)
                    .sum();
            assertThat(explanation.lossDb()).as(model.id()).isEqualTo(lossDb);
            if (!Double.isNaN(lossDb)) {
                assertThat(sum).as(model.id()).isCloseTo(lossDb, within(1e-9));
            }
        }
    }

    @Test
    void clutterIsWhatTheSameLinkWouldNotLoseOverBareGround() {
        // flat, 10 km; one row of houses of 30 m in the middle, over the line from 20 m to 10 m
        double[] distances = {0, 5, 10};
        double[] ground = {100, 100, 100};
        RadioLink link = RadioLink.of(900, 20, 10);
        DeltaBullington model = new DeltaBullington();
        TerrainProfile houses = new TerrainProfile(distances, ground, new double[] {0, 30, 0});
        double more = model.pathLossDb(houses, link)
                - model.pathLossDb(new TerrainProfile(distances, ground, new double[3]), link);
        double clutterDb = model.explain(houses, link).parts().stream()
                .filter(part -> part.name().equals(LossExplanation.CLUTTER))
                .mapToDouble(LossPart::lossDb)
                .sum();
        assertThat(clutterDb).isGreaterThan(5);
        // the smooth Earth's share is that of the bare ground in both
        assertThat(clutterDb).isCloseTo(more, within(1e-9));
    }

    @Test
    void anErrorOfTheModelIsANoteWithoutParts() {
        // ITM wants a refractivity of 250 to 400 N-units
        RadioEnvironment dry = new RadioEnvironment(200, 40, 22, 0.003, RadioClimate.DESERT, 34.6);
        RadioLink link = new RadioLink(900, 30, 1.5, Polarization.VERTICAL, dry, Percentages.MEDIAN);
        LossExplanation explanation =
                new org.dakal.propagation.itm.Itm().explain(TerrainProfile.evenlySpaced(100, 5, 6, 7, 8), link);
        assertThat(explanation.lossDb()).isNaN();
        assertThat(explanation.parts()).isEmpty();
        assertThat(explanation.notes()).containsExactly("sea-level surface refractivity must be 250 to 400 N-units");
    }

    private static TerrainProfile hills(Random random, int size, boolean hasClutter) {
        double[] distances = new double[size];
        double[] ground = new double[size];
        double[] clutter = new double[size];
        double height = 1000;
        for (int i = 0; i < size; i++) {
            distances[i] = 0.3 * i;
            ground[i] = height;
            height += 80 * random.nextGaussian();
            clutter[i] = hasClutter && i > 0 && i < size - 1 && random.nextInt(4) == 0 ? 12 : 0;
        }
        return new TerrainProfile(distances, ground, clutter);
    }
}
