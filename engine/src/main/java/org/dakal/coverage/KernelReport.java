package org.dakal.coverage;

/**
 * What the path-loss work cost and met.
 *
 * @param mode quality: "fast", "standard" or "exact"
 * @param matrixCount path-loss matrices computed
 * @param reusedMatrixCount matrices that the store had before they were first asked for
 * @param unknownCellCount of these, cells left unknown for want of terrain
 * @param computeSeconds wall time
 * @param boundedCellCount cells where only levels that may serve were asked for, over all sectors so asked
 * @param ruledOutCellCount of these, cells within the radius where path loss alone ruled service out
 */
public record KernelReport(
        String mode,
        int matrixCount,
        int reusedMatrixCount,
        long cellCount,
        long unknownCellCount,
        double computeSeconds,
        int threadCount,
        long boundedCellCount,
        long ruledOutCellCount) {

    /** Cells per second of one core; zero when nothing was computed. */
    public double cellsPerSecondPerCore() {
        return computeSeconds > 0 ? cellCount / computeSeconds / threadCount : 0;
    }
}
