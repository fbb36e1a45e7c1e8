package org.dakal.benchmarks.measured;

/** Errors, predicted less measured, counted one after another. */
final class ErrorStatistics {
    private int count;
    private double sum;
    private double sumOfSquares;

    void add(double errorDb) {
        count++;
        sum += errorDb;
        sumOfSquares += errorDb * errorDb;
    }

    int count() {
        return count;
    }

    double meanDb() {
        return sum / count;
    }

    double rmseDb() {
        return Math.sqrt(sumOfSquares / count);
    }

    /** About the mean, of the points themselves (divided by their count). */
    double standardDeviationDb() {
        return Math.sqrt(Math.max(0, sumOfSquares / count - meanDb() * meanDb()));
    }
}
