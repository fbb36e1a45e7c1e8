package org.dakal.calibration;

/**
 * Errors in short: predicted less measured, losses or levels.
 *
 * @param rmseDb root of the mean square
 * @param meanDb positive where more is predicted than was measured: too much loss, or too much level
 * @param standardDeviationDb about that mean, of the places themselves (divided by their count)
 */
public record ErrorFigures(double rmseDb, double meanDb, double standardDeviationDb) {
    /** The figures of all errors together; NaN without any. */
    public static ErrorFigures of(double[]... errorsDb) {
        double count = 0;
        double sum = 0;
        double squares = 0;
        for (double[] some : errorsDb) {
            for (double error : some) {
                count++;
                sum += error;
                squares += error * error;
            }
        }
        double mean = sum / count;
        double meanSquare = squares / count;
        return new ErrorFigures(Math.sqrt(meanSquare), mean, Math.sqrt(Math.max(0, meanSquare - mean * mean)));
    }
}
