package org.dakal.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model says it needs is what its loss depends on, no more and no less. */
class ModelNeedsTest {
    private static final int SIZE = 121;

    /** One link in a world of its own: each need is a part of it that may be another. */
    private record World(
            boolean otherGround,
            boolean withClutter,
            boolean withSea,
            double lapseRate,
            double refractivity,
            double permittivity,
            RadioClimate climate,
            double latitude) {
        static final World USUAL =
                new World(false, false, false, 40, 301, 22, RadioClimate.CONTINENTAL_TEMPERATE, 34.6);

        World with(ModelNeed need) {
            return new World(
                    need == ModelNeed.TERRAIN,
                    need == ModelNeed.CLUTTER,
                    need == ModelNeed.ZONES,
                    need == ModelNeed.LAPSE_RATE ? 60 : lapseRate,
                    need == ModelNeed.REFRACTIVITY ? 340 : refractivity,
                    need == ModelNeed.GROUND ? 80 : permittivity,
                    need == ModelNeed.CLIMATE ? RadioClimate.EQUATORIAL : climate,
                    need == ModelNeed.LATITUDE ? 60 : latitude);
        }

        /** The ends stay as they are, so that a model of distance and heights sees no other ground. */
        TerrainProfile profile(long seed, double stepKm, double reliefMeters) {
            Random random = new Random(seed);
            double[] distances = new double[SIZE];
            double[] ground = new double[SIZE];
            double[] clutter = new double[SIZE];
            RadioZone[] zones = new RadioZone[SIZE];
            for (int i = 0; i < SIZE; i++) {
                boolean isEnd = i == 0 || i == SIZE - 1;
                double height = 400 + reliefMeters * Math.sin(i / 9.0) + 10 * random.nextDouble();
                distances[i] = i * stepKm;
                ground[i] = isEnd ? 500 : otherGround ? height * 1.4 : height;
                clutter[i] = withClutter ? 25 : 0;
                zones[i] = withSea && i > 40 && i < 80 ? RadioZone.SEA : RadioZone.INLAND;
            }
            return new TerrainProfile(distances, ground, clutter, zones);
        }

        double lossDb(PathLossModel model, int number) {
            boolean isFlat = number % 2 == 0;
            double stepKm = number < 3 ? 0.4 : 1.2;
            RadioEnvironment environment =
                    new RadioEnvironment(refractivity, lapseRate, permittivity, 0.01, climate, latitude);
            RadioLink link = new RadioLink(
                    number < 2 ? 150 : 1800,
                    60,
                    1.5,
                    Polarization.VERTICAL,
                    environment,
                    new Percentages(10, 50, 50, Percentages.DEFAULT_VARIABILITY_MODE));
            return model.pathLossDb(profile(number, stepKm, isFlat ? 0 : 150), link);
        }
    }

    static Stream<PathLossModel> models() {
        return PropagationModels.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void saysWhatItNeeds(PathLossModel model) {
        for (ModelNeed need : ModelNeed.values()) {
            boolean depends = false;
            for (int number = 0; number < 6; number++) {
                double usual = World.USUAL.lossDb(model, number);
                assertThat(usual).isFinite();
                depends |= World.USUAL.with(need).lossDb(model, number) != usual;
            }
            assertThat(depends)
                    .as(model.id() + " and " + need.words())
                    .isEqualTo(model.description().needs().contains(need));
        }
    }

    @Test
    void terrainIsTheNeedThatStudiesAskFor() {
        assertThat(PropagationModels.find("itm").orElseThrow().needsTerrain()).isTrue();
        assertThat(PropagationModels.find("free-space").orElseThrow().needsTerrain())
                .isFalse();
    }
}
