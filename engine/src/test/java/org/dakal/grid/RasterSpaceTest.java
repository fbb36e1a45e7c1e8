package org.dakal.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dakal.testing.HeapScratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasterSpaceTest {
    private static final CellGrid GRID = new CellGrid(32639, 0, 0, 100, 37, 11);

    private final HeapScratch scratch = new HeapScratch();

    /** Against plain arrays: values set and got in any order, put away in between, in a page or two of memory. */
    @ParameterizedTest
    @CsvSource({"1,1", "4,1", "8,100", "64,300", "512,4000"})
    void pagesHoldWhatArraysHold(int pageCells, long limitBytes) {
        RasterSpace space = RasterSpace.paged(scratch, limitBytes, pageCells);
        FloatRaster floats = space.floats(GRID, Float.NaN);
        ShortRaster shorts = space.shorts(GRID, (short) -1);
        ByteRaster bytes = space.bytes(GRID, (byte) 7);
        FloatRaster floatArray = FloatRaster.filled(GRID, Float.NaN);
        ShortRaster shortArray = ShortRaster.filled(GRID, (short) -1);
        ByteRaster byteArray = ByteRaster.filled(GRID, (byte) 7);
        SplittableRandom random = new SplittableRandom(17);
        for (int step = 0; step < 2000; step++) {
            int cell = random.nextInt(GRID.cellCount());
            int value = random.nextInt();
            switch (random.nextInt(5)) {
                case 0 -> {
                    floats.set(cell, value * 1e-3f);
                    floatArray.set(cell, value * 1e-3f);
                }
                case 1 -> {
                    shorts.set(cell, (short) value);
                    shortArray.set(cell, (short) value);
                }
                case 2 -> {
                    bytes.set(cell, (byte) value);
                    byteArray.set(cell, (byte) value);
                }
                case 3 -> {
                    assertThat(Float.compare(floats.get(cell), floatArray.get(cell)))
                            .isZero();
                    assertThat(shorts.get(cell)).isEqualTo(shortArray.get(cell));
                    assertThat(bytes.get(cell)).isEqualTo(byteArray.get(cell));
                }
                default -> {
                    if (step % 50 == 0) {
                        space.settle();
                    }
                }
            }
        }
        assertBytesPass(floats, floatArray);
        assertBytesPass(shorts, shortArray);
        assertBytesPass(bytes, byteArray);
        FloatRaster copy = floats.copy();
        space.settle();
        assertThat(floats.values()).isEqualTo(floatArray.values());
        assertThat(shorts.values()).isEqualTo(shortArray.values());
        assertThat(bytes.values()).isEqualTo(byteArray.values());
        floats.set(5, 1);
        assertThat(copy.values()).isEqualTo(floatArray.values());
    }

    /** What comes out of cells 3 to 102, in either order of bytes, and goes into cells 40 to 139. */
    private static void assertBytesPass(CellBytes paged, CellBytes array) {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            ByteBuffer given = ByteBuffer.allocate(100 * paged.cellBytes()).order(order);
            ByteBuffer wanted = ByteBuffer.allocate(100 * paged.cellBytes()).order(order);
            paged.give(3, 100, given);
            array.give(3, 100, wanted);
            assertThat(given.array()).isEqualTo(wanted.array());
            assertThat(given.hasRemaining()).isFalse();
            paged.take(40, 100, given.flip());
            array.take(40, 100, wanted.flip());
            assertThat(given.hasRemaining()).isFalse();
        }
    }

    /** Two pages of four cells fit: the third drives out the first, which is read again. */
    @Test
    void noMorePagesAreHeldThanTheLimitAllows() {
        RasterSpace space = RasterSpace.paged(scratch, 8, 4);
        ByteRaster bytes = space.bytes(GRID, (byte) 0);
        for (int cell = 0; cell < 12; cell++) {
            bytes.set(cell, (byte) cell);
        }
        space.settle();
        assertThat(bytes.get(4) + bytes.get(8)).isEqualTo(12);
        assertThat(scratch.readCount()).isZero();
        assertThat(bytes.get(0)).isZero();
        assertThat(scratch.readCount()).isOne();
        assertThat(bytes.get(8) + bytes.get(3)).isEqualTo(11);
        assertThat(scratch.readCount()).isOne();
        assertThat(bytes.get(5)).isEqualTo((byte) 5);
        assertThat(scratch.readCount()).isEqualTo(2);
    }

    /** Neighbouring cells of one page have writers and readers of their own. */
    @Test
    void manyThreadsMaySetCellsOfOnePage() {
        RasterSpace space = RasterSpace.paged(scratch, 64, 16);
        ShortRaster shorts = space.shorts(GRID, (short) -1);
        for (int round = 0; round < 20; round++) {
            int add = round;
            IntStream.range(0, GRID.cellCount()).parallel().forEach(cell -> shorts.set(cell, (short) (cell + add)));
            space.settle();
            IntStream.range(0, GRID.cellCount())
                    .parallel()
                    .forEach(cell -> assertThat(shorts.get(cell)).isEqualTo((short) (cell + add)));
        }
    }

    /** An eighth of 8,000 bytes is 1,000; a row of 37 cells with 10 bytes takes 370. */
    @Test
    void rowsThatAreWrittenTogetherTakeAnEighthOfTheLimit() {
        assertThat(RasterSpace.paged(scratch, 8000, 4).rowsAtOnce(GRID, 10)).isEqualTo(2);
        assertThat(RasterSpace.paged(scratch, 1, 4).rowsAtOnce(GRID, 10)).isOne();
        assertThat(RasterSpace.paged(scratch, 1 << 20, 4).rowsAtOnce(GRID, 10)).isEqualTo(11);
        assertThat(RasterSpace.MEMORY.rowsAtOnce(GRID, 10)).isEqualTo(11);
    }

    @Test
    void pagesAreOfAPowerOfTwo() {
        assertThatThrownBy(() -> RasterSpace.paged(scratch, 8, 12))
                .hasMessage("pages of 12 cells, not of a power of two");
        assertThat(Arrays.equals(RasterSpace.MEMORY.bytes(GRID, (byte) 3).values(), new byte[GRID.cellCount()]))
                .isFalse();
    }
}
