package org.dakal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dakal.grid.CellGrid;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.ModelParameter;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioClimate;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Worlds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reminds to raise a version when the losses of a model change: kept matrices would be out of date without anyone
 * noticing. Digests are over what tells formulas apart: near cells under clutter, and a strip of land out to 300 km,
 * where waves come by diffraction, ducts and scatter; by several frequencies, mast heights and climates, with the
 * model's parameters as they are and set low and high.
 */
class ModelVersionsTest {
    /** A share of a parameter's range; none for a model as it is. */
    private static final double AS_IT_IS = Double.NaN;

    private static final double LOW = 0.3;
    private static final double HIGH = 0.8;

    private static final Terrain NEAR = near();
    private static final Terrain FAR = far();

    /**
     * A mast in one of the worlds.
     *
     * @param setting share of each parameter's range that is set, or as it is
     * @param alone the only parameter that is set; empty for all of them
     */
    private record Case(Terrain world, double heightMeters, double frequencyMhz, double setting, String alone) {
        Case(Terrain world, double heightMeters, double frequencyMhz, double setting) {
            this(world, heightMeters, frequencyMhz, setting, "");
        }

        Mast mast(PathLossModel model) {
            CellGrid grid = world.grid();
            boolean isNear = world.equals(NEAR);
            return new Mast(
                    grid.xMeters(isNear ? 31 : 1) + 17,
                    grid.yMeters(isNear ? 28 : 1) - 33,
                    heightMeters,
                    frequencyMhz,
                    isNear ? 2500 : 300_000,
                    ModelChoice.of(setup(model, setting, alone)));
        }
    }

    private static final List<Case> CASES = List.of(
            new Case(NEAR, 34, 2000, AS_IT_IS),
            new Case(NEAR, 12, 450, AS_IT_IS),
            new Case(NEAR, 34, 900, LOW),
            new Case(NEAR, 90, 1800, HIGH),
            new Case(FAR, 30, 900, AS_IT_IS),
            new Case(FAR, 150, 160, AS_IT_IS),
            new Case(FAR, 60, 1800, LOW),
            new Case(FAR, 30, 3500, HIGH),
            // antennas low by wavelengths: scatter's frequency gain counts, or scatter is not defined
            new Case(FAR, 2, 30, AS_IT_IS),
            new Case(FAR, 10, 70, AS_IT_IS),
            // antennas so high that horizons lie below them: the common volume is low, and scatter efficient
            new Case(FAR, 900, 100, AS_IT_IS),
            new Case(FAR, 900, 1500, AS_IT_IS));

    static Stream<Arguments> modelsAndQualities() {
        return PropagationModels.all().stream()
                .flatMap(model -> Stream.of(Quality.values()).map(quality -> Arguments.of(model.id(), quality)));
    }

    @ParameterizedTest
    @MethodSource("modelsAndQualities")
    void lossesAreThoseOfTheStatedVersion(String modelId, Quality quality)
            throws IOException, NoSuchAlgorithmException {
        PathLossModel model = PropagationModels.find(modelId).orElseThrow();
        String name = modelId + "." + quality.id();
        String now = ModelVersions.of(modelId, quality) + ", " + digest(model, quality);
        assertThat(name + " = " + now)
                .describedAs("values changed: raise the version in ModelVersions (of the quality, or of the model),"
                        + " then put this line into model-versions.properties")
                .isEqualTo(name + " = " + recorded().getProperty(name));
    }

    private static Properties recorded() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ModelVersionsTest.class.getResourceAsStream("model-versions.properties")) {
            properties.load(in);
        }
        return properties;
    }

    private static String digest(PathLossModel model, Quality quality) throws NoSuchAlgorithmException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        boolean knowsClimates = model.description().needs().contains(ModelNeed.CLIMATE);
        for (RadioClimate climate : knowsClimates ? RadioClimate.values() : new RadioClimate[] {RadioClimate.DESERT}) {
            boolean isDesert = climate == RadioClimate.DESERT;
            RadioEnvironment environment =
                    isDesert ? RadioEnvironment.DEFAULT : new RadioEnvironment(330, 52, 15, 0.005, climate, 50);
            for (Terrain world : isDesert ? List.of(NEAR, FAR) : List.of(FAR)) {
                digest(world, model, new CoverageOptions(1, quality, environment), sha);
            }
        }
        return HexFormat.of().formatHex(sha.digest(), 0, 8);
    }

    private static void digest(Terrain world, PathLossModel model, CoverageOptions options, MessageDigest sha) {
        try (CoverageEngine engine =
                new CoverageEngine(world, ServiceProfile.proposedDefault(), options, new InMemoryPathLossStore())) {
            List<Case> cases = new ArrayList<>(CASES);
            // A parameter may choose another loop when it is the only one that is set.
            model.description()
                    .parameters()
                    .forEach(parameter -> cases.add(new Case(NEAR, 34, 900, HIGH, parameter.name())));
            for (Case asked : cases) {
                if (asked.world().equals(world)) {
                    float[] losses = engine.pathLoss(asked.mast(model), ProgressListener.NONE)
                            .values();
                    ByteBuffer bytes = ByteBuffer.allocate(losses.length * Float.BYTES);
                    bytes.asFloatBuffer().put(losses);
                    sha.update(bytes);
                }
            }
        }
    }

    private static ModelSetup setup(PathLossModel model, double setting, String alone) {
        TreeMap<String, Double> parameters = new TreeMap<>();
        for (ModelParameter parameter : model.description().parameters()) {
            if (!Double.isNaN(setting) && (alone.isEmpty() || alone.equals(parameter.name()))) {
                double value = parameter.minimum() + setting * (parameter.maximum() - parameter.minimum());
                boolean isMode = parameter.name().equals("variabilityMode");
                parameters.put(
                        parameter.byClutterHeight() ? ModelParameter.from(parameter.name(), 5) : parameter.name(),
                        // modes of variability are whole numbers with gaps: mobile, and broadcast without situations
                        isMode ? (setting < 0.5 ? 2 : 23) : value);
            }
        }
        return new ModelSetup(model.id(), parameters);
    }

    /** Hills with a flat, some clutter and an unknown corner, so that every branch of a sweep leaves its mark. */
    private static Terrain near() {
        CellGrid grid = Worlds.squareGrid(60, 100);
        Terrain hills = Worlds.hills(grid, 11, 300, 1);
        float[] ground = hills.ground().values();
        for (int i = 0; i < ground.length; i++) {
            if (grid.rowOf(i) > 40) {
                ground[i] = 200;
            }
            if (grid.rowOf(i) < 6 && grid.columnOf(i) < 6) {
                ground[i] = Float.NaN;
            }
        }
        return withClutter(hills);
    }

    /**
     * Three rows of cells of 2 km to the east: hills, a sea of 120 km, a coast with mountains, a plain, and unknown
     * land at the end.
     */
    private static Terrain far() {
        CellGrid grid = new CellGrid(32639, 300_000, 3_806_000, 2000, 152, 3);
        Terrain hills = Worlds.hills(grid, 12, 250, 4);
        float[] ground = hills.ground().values();
        for (int i = 0; i < ground.length; i++) {
            int column = grid.columnOf(i);
            if (column > 20 && column <= 80) {
                ground[i] = 0;
            } else if (column > 80 && column <= 95) {
                ground[i] = 40 * (column - 80) + ground[i] / 4;
            } else if (column > 95 && column < 148) {
                ground[i] = 150;
            } else if (column >= 148) {
                ground[i] = Float.NaN;
            }
        }
        return withClutter(hills);
    }

    private static Terrain withClutter(Terrain bare) {
        CellGrid grid = bare.grid();
        byte[] codes = new byte[grid.cellCount()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) (grid.columnOf(i) / 7 % 3);
        }
        List<ClutterClass> classes = List.of(
                new ClutterClass(1, "trees", 12, 3, ClutterClass.NOMINAL_STREET_METERS, Double.NaN),
                new ClutterClass(2, "houses", 6, 5, ClutterClass.NOMINAL_STREET_METERS, Double.NaN));
        return new Terrain(bare.ground(), new ClutterRaster(grid, codes, null, classes));
    }
}
