package org.dakal.tools.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunEstimatorTest {
    /**
     * 100 cells take 3 s and 300 take 7 s: 0.02 s a cell and 1 s always. The first time took 9 s for 300 cells, 2 s
     * more. A thousand cells take 1 + 2 + 20 s.
     */
    @Test
    void whatGrowsWithTheCellsIsToldFromWhatDoesNot() {
        assertThat(RunEstimator.extended(9, 3, 7, 100, 300, 1000)).isCloseTo(23, within(1e-12));
    }

    /** Noise may make more cells quicker, or the first time: then nothing grows, and nothing is taken off. */
    @Test
    void noiseDoesNotMakeAnythingTakeLessThanNothing() {
        assertThat(RunEstimator.extended(1, 3, 2, 100, 300, 1000)).isEqualTo(3);
        assertThat(RunEstimator.extended(7, 0.1, 7, 100, 300, 1000)).isCloseTo(34.5, within(1e-12));
    }

    /**
     * Documents of 10 and 20 MB at 100 and 400 cells grow by the square root of cells; to 30 MB at 900, where cells are
     * as large as the smallest spot, and no further. Where that was so at 400 cells they stay at 20 MB, and there are
     * never fewer.
     */
    @Test
    void documentsGrowUntilCellsAreSmallerThanSpots() {
        RunEstimator.Sizes cells = new RunEstimator.Sizes(100, 400, 10_000);
        assertThat(RunEstimator.Sizes.likely(10, 20, cells, 900).wanted()).isCloseTo(30, within(1e-9));
        assertThat(RunEstimator.Sizes.likely(10, 20, cells, 400).wanted()).isCloseTo(20, within(1e-9));
        assertThat(RunEstimator.Sizes.likely(10, 20, cells, 50).wanted()).isCloseTo(20, within(1e-9));
        assertThat(RunEstimator.Sizes.likely(20, 10, cells, 900).wanted()).isCloseTo(10, within(1e-9));
    }

    /**
     * A cell takes 0.01 s and a document's byte 0.1 s: 1 + 1 s and 4 + 2 s, and 100 + 3 s in the end; the first time
     * took 5 s more. Where more documents take less time all of it is the cells', and where more cells do the documents'.
     */
    @Test
    void timeIsSharedBetweenCellsAndDocuments() {
        RunEstimator.Sizes cells = new RunEstimator.Sizes(100, 400, 10_000);
        RunEstimator.Sizes documents = new RunEstimator.Sizes(10, 20, 30);
        assertThat(RunEstimator.shared(11, 2, 6, cells, documents)).isCloseTo(108, within(1e-9));
        assertThat(RunEstimator.shared(8, 1, 8, cells, documents)).isCloseTo(200, within(1e-9));
        assertThat(RunEstimator.shared(2, 2, 2, cells, documents)).isCloseTo(3, within(1e-9));
    }

    /**
     * Of 40 MB held 300 MB come on top before Java tidies up, and 180 MB are its own; of 400 MB no more than the 1,000
     * MB that the young may take. Two rasters of 50 MB are four fifths of the 125 MB that survivors have: 16/25 of what
     * is held lies dead beside it; two of 100 MB do not fit, so that as much again does.
     */
    @Test
    void memoryHasWhatIsNotTidiedUpYet() {
        assertThat(RunEstimator.peakByteCount(40_000_000, 0, 1_000_000_000)).isEqualTo(520_000_000);
        assertThat(RunEstimator.peakByteCount(400_000_000, 0, 1_000_000_000)).isEqualTo(1_580_000_000);
        assertThat(RunEstimator.peakByteCount(400_000_000, 100_000_000, 1_000_000_000))
                .isEqualTo(1_836_000_000);
        assertThat(RunEstimator.peakByteCount(400_000_000, 200_000_000, 1_000_000_000))
                .isEqualTo(1_980_000_000);
    }

    /**
     * Of 24 s of path loss and 6 s of levels in two threads 5 s are Java compiling: 40 core seconds for 8 masts and 10
     * for 20 tiles of 2 million cells are left, with 0.01 s more a tile and 1.4 us a cell 5 s a mast and 0.65 s a tile.
     * Two cores take 4 masts and 10 tiles each, four 2 and 5, and twenty one of each; 250 MB take 2 s, of which all
     * machines but one send their part. Starting takes 4 s, on machines of their own 8.5 s more, compiling 5 s, what one
     * machine does 6 s.
     */
    @Test
    void severalMachinesShareWhatIsShared() {
        RunEstimate.Seconds seconds = new RunEstimate.Seconds(1, 24, 6, 3, 2);
        assertThat(seconds.whole()).isEqualTo(36);
        SharedRun shared = new SharedRun(seconds, 5, 2, 8, 20, 2_000_000, 250_000_000, 1000, 2000, 400, 1_000_000_000);
        assertThat(shared.by(1, 2).seconds()).isCloseTo(15 + 20 + 6.5, within(1e-9));
        assertThat(shared.by(2, 4).seconds()).isCloseTo(23.5 + 10 + 3.25 + 1, within(1e-9));
        assertThat(shared.by(10, 20).seconds()).isCloseTo(23.5 + 5 + 0.65 + 1.8, within(1e-9));
        // all path loss on one machine, and a quarter of it on each of four; what else is held is the same
        assertThat(shared.by(1, 2).workerByteCount() - shared.by(4, 8).workerByteCount())
                .isEqualTo(300);
        // Java's 180 MB, Spark's 150 MB, ground and layers and half as much again, and path loss
        assertThat(shared.by(1, 2).workerByteCount()).isEqualTo(330_000_000 + 3000 + 1500 + 400);
    }
}
