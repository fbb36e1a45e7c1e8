package org.dakal.coverage;

/**
 * What the path-loss work cost and met.
 *
 * @param mode quality: "fast", "standard" or "exact"
 * @param matrixCount path-loss matrices computed
 * @param reusedMatrixCount matrices that the store had before they were first asked for
 * @param cellCount cells computed, over all matrices
 * @param unknownCellCount of these, cells left unknown for want of terrain
 * @param computeSeconds wall time
 * @param threadCount threads used
 */
public record KernelReport(
        String mode,
        int matrixCount,
        int reusedMatrixCount,
        long cellCount,
        long unknownCellCount,
        double computeSeconds,
        int threadCount) {

    /** Cells per second of one core; zero when nothing was computed. */
    public double cellsPerSecondPerCore() {
        return computeSeconds > 0 ? cellCount / computeSeconds / threadCount : 0;
    }
}
