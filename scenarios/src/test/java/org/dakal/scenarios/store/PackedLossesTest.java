package org.dakal.scenarios.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellWindow;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.LossValues;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.junit.jupiter.api.Test;

/** What is packed comes back bit for bit, wherever one looks and however long. */
class PackedLossesTest {
    private static final Mast MAST = StoreWorld.masts().get(0);

    private static ByteBuffer words(PathLossMatrix matrix) {
        ByteBuffer bytes = PackedLosses.pack(matrix, 8).orElseThrow();
        return bytes.position(8).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static LossValues packed(PathLossMatrix matrix) {
        ByteBuffer bytes = words(matrix);
        assertThat(PackedLosses.areSound(bytes.asIntBuffer(), matrix.window())).isTrue();
        return new PackedLosses(
                bytes, matrix.window().rowCount(), matrix.window().columnCount());
    }

    /** Losses of a random row: smooth, wild, unknown, out of reach, or a mixture of them. */
    private static float loss(SplittableRandom random, int kind, int column) {
        float wildDb = (float) random.nextDouble(-10_000, 10_000);
        return switch (kind == 6 ? random.nextInt(6) : kind) {
            case 0 -> PathLossMatrix.OUT_OF_REACH;
            case 1 -> Float.NaN;
            case 2 -> 120;
            case 3 -> 100 + column / 7f + (float) random.nextDouble();
            case 4 -> random.nextInt(9) == 0 ? PathLossMatrix.OUT_OF_REACH : 90 + (float) random.nextDouble(60);
            default -> wildDb;
        };
    }

    @Test
    void everyStretchOfRandomMatricesComesBack() {
        SplittableRandom random = new SplittableRandom(17);
        for (int trial = 0; trial < 300; trial++) {
            CellWindow window = new CellWindow(3, 5, 1 + random.nextInt(100), 1 + random.nextInt(6));
            float[] lossDb = new float[window.cellCount()];
            int kind = random.nextInt(7);
            for (int i = 0; i < lossDb.length; i++) {
                kind = i % window.columnCount() == 0 ? random.nextInt(7) : kind;
                lossDb[i] = loss(random, kind, i);
            }
            PathLossMatrix.toSteps(lossDb);
            LossValues packed = packed(new PathLossMatrix(MAST, window, lossDb));
            assertThat(packed.count()).isEqualTo(lossDb.length);
            for (int look = 0; look < 20; look++) {
                int first = random.nextInt(lossDb.length);
                int count = random.nextInt(lossDb.length - first + 1);
                float[] into = new float[count + 2];
                packed.copy(first, count, into, 1);
                assertThat(Arrays.copyOfRange(into, 1, count + 1))
                        .containsExactly(Arrays.copyOfRange(lossDb, first, first + count));
                assertThat(Float.valueOf(packed.get(first))).isEqualTo(Float.valueOf(lossDb[first]));
            }
        }
    }

    /**
     * By hand: 33 cells are two blocks. The first holds 100 dB and 101 dB, 12,800 and 12,928 steps: 128 more, with two
     * codes on top 130, which take 8 bits, so 32 codes take 8 words. The second holds one cell out of reach: no bits.
     * With two words that say where rows begin and end, two heads and two at the end: 14.
     */
    @Test
    void aRowTakesAsManyBitsAsItsBlocksDifferBy() {
        float[] lossDb = new float[33];
        Arrays.fill(lossDb, 0, 31, 100);
        lossDb[31] = 101;
        lossDb[32] = PathLossMatrix.OUT_OF_REACH;
        IntBuffer words = words(new PathLossMatrix(MAST, new CellWindow(0, 0, 33, 1), lossDb))
                .asIntBuffer();
        assertThat(words.capacity()).isEqualTo(14);
        assertThat(words.get(2)).isEqualTo(12_800 << 8 | 8);
        assertThat(words.get(3)).isZero();
        assertThat(words.get(4)).isZero();
        assertThat(words.get(11)).isEqualTo(128 << 24);
    }

    @Test
    void whatNoModelSaysIsNotPacked() {
        float[] absurdDb = {100, 10_001};
        assertThat(PackedLosses.pack(new PathLossMatrix(MAST, new CellWindow(0, 0, 2, 1), absurdDb), 0))
                .isEmpty();
    }

    /** The engine's losses lie on the step already, by rounding to the nearest, so that packing changes nothing. */
    @Test
    void lossesOfTheEngineLieOnTheStep() {
        try (CoverageEngine engine = StoreWorld.engine(new InMemoryPathLossStore())) {
            float[] lossDb = engine.pathLoss(MAST, ProgressListener.NONE).values();
            float[] again = lossDb.clone();
            PathLossMatrix.toSteps(again);
            assertThat(lossDb).containsExactly(again);
            assertThat(IntStream.range(0, lossDb.length).filter(i -> Float.isFinite(lossDb[i])))
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void roundingIsToTheNearestStep() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 10_000; i++) {
            float[] one = {(float) random.nextDouble(-200, 400)};
            double expectedDb = Math.rint(one[0] * 128.0) / 128.0;
            PathLossMatrix.toSteps(one);
            assertThat((double) one[0]).isEqualTo(expectedDb);
        }
    }
}
