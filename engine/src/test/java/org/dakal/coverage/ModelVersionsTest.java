package org.dakal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.dakal.grid.CellGrid;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.PropagationModels;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Worlds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reminds to raise a version when the losses of a model change: kept matrices would be out of date without anyone noticing. */
class ModelVersionsTest {
    private static final CellGrid GRID = Worlds.squareGrid(60, 100);
    private static final Terrain WORLD = world();

    @ParameterizedTest
    @EnumSource(Quality.class)
    void lossesAreThoseOfTheStatedVersion(Quality quality) throws IOException, NoSuchAlgorithmException {
        Properties recorded = recorded();
        StringBuilder wrong = new StringBuilder();
        try (CoverageEngine engine = new CoverageEngine(
                WORLD,
                ServiceProfile.proposedDefault(),
                new CoverageOptions(2, quality, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore())) {
            for (PathLossModel model : PropagationModels.all()) {
                String name = model.id() + "." + quality.id();
                String now = ModelVersions.of(model.id(), quality) + ", " + digest(engine, model.id());
                if (!now.equals(recorded.getProperty(name))) {
                    wrong.append(name).append(" = ").append(now).append('\n');
                }
            }
        }
        assertThat(wrong.toString())
                .describedAs("values changed: raise the version in ModelVersions (of the quality, or of the model),"
                        + " then put these lines into model-versions.properties")
                .isEmpty();
    }

    private static Properties recorded() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ModelVersionsTest.class.getResourceAsStream("model-versions.properties")) {
            properties.load(in);
        }
        return properties;
    }

    /** Hills with a flat, some clutter and an unknown corner, so that every branch of a sweep leaves its mark. */
    private static Terrain world() {
        Terrain hills = Worlds.hills(GRID, 11, 300, 1);
        float[] ground = hills.ground().values();
        byte[] codes = new byte[GRID.cellCount()];
        for (int i = 0; i < ground.length; i++) {
            int row = GRID.rowOf(i);
            int column = GRID.columnOf(i);
            if (row > 40) {
                ground[i] = 200;
            }
            if (row < 6 && column < 6) {
                ground[i] = Float.NaN;
            }
            codes[i] = (byte) (column / 7 % 3);
        }
        List<ClutterClass> classes = List.of(new ClutterClass(1, "trees", 12, 3), new ClutterClass(2, "houses", 6, 5));
        return new Terrain(hills.ground(), new ClutterRaster(GRID, codes, classes));
    }

    private static String digest(CoverageEngine engine, String modelId) throws NoSuchAlgorithmException {
        double x = GRID.xMeters(31) + 17;
        double y = GRID.yMeters(28) - 33;
        float[] losses = engine.pathLoss(new Mast(x, y, 34, 2000, 2500, modelId), ProgressListener.NONE)
                .values();
        ByteBuffer bytes = ByteBuffer.allocate(losses.length * Float.BYTES);
        bytes.asFloatBuffer().put(losses);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
