package org.dakal.calibration;

import java.util.List;

/**
 * Finds the places nearest to a point, in squares of ground that hold a few each; there are about as many squares as
 * that takes, wherever the places lie. Not for several threads.
 */
final class NearestPlaces {
    private static final int PLACES_PER_SQUARE = 4;

    private final double[] east;
    private final double[] north;
    private final double westMeters;
    private final double southMeters;
    private final double sideMeters;
    private final int columns;
    private final int rows;
    /** Places in the order of their squares, and where in it each square begins. */
    private final int[] order;

    private final int[] starts;
    private final int[] found;
    private final double[] foundSquares;
    private int foundCount;

    /**
     * @param count how many are wanted, no more than there are
     */
    NearestPlaces(List<MeasuredPlace> places, int count) {
        this.east = places.stream().mapToDouble(MeasuredPlace::eastMeters).toArray();
        this.north = places.stream().mapToDouble(MeasuredPlace::northMeters).toArray();
        this.found = new int[count];
        this.foundSquares = new double[count];
        this.westMeters =
                places.stream().mapToDouble(MeasuredPlace::eastMeters).min().orElseThrow();
        this.southMeters =
                places.stream().mapToDouble(MeasuredPlace::northMeters).min().orElseThrow();
        double width = Math.max(
                1, places.stream().mapToDouble(MeasuredPlace::eastMeters).max().orElseThrow() - westMeters);
        double height = Math.max(
                1, places.stream().mapToDouble(MeasuredPlace::northMeters).max().orElseThrow() - southMeters);
        this.sideMeters = Math.max(1, Math.sqrt(width * height * PLACES_PER_SQUARE / places.size()));
        this.columns = (int) (width / sideMeters) + 1;
        this.rows = (int) (height / sideMeters) + 1;
        this.starts = new int[rows * columns + 1];
        for (int i = 0; i < east.length; i++) {
            starts[square(i) + 1]++;
        }
        for (int square = 0; square < rows * columns; square++) {
            starts[square + 1] += starts[square];
        }
        int[] next = starts.clone();
        this.order = new int[east.length];
        for (int i = 0; i < east.length; i++) {
            order[next[square(i)]++] = i;
        }
    }

    private int square(int place) {
        return (int) row(north[place]) * columns + (int) column(east[place]);
    }

    private long column(double eastMeters) {
        return (long) Math.floor((eastMeters - westMeters) / sideMeters);
    }

    private long row(double northMeters) {
        return (long) Math.floor((northMeters - southMeters) / sideMeters);
    }

    /**
     * Indexes of the places nearest to a point, nearest first; of equally near ones the earlier in the list. They hold
     * until the next point is asked for.
     */
    int[] to(double eastMeters, double northMeters) {
        foundCount = 0;
        long column = column(eastMeters);
        long row = row(northMeters);
        // Rings that lie beside all squares are left out, however far away the point is.
        long ring = Math.max(Math.max(-column, column - columns + 1), Math.max(-row, row - rows + 1));
        for (ring = Math.max(0, ring); ; ring++) {
            collect(eastMeters, northMeters, column, row, ring);
            // All within the distance ring * side have been seen, and all there are when rings reach around them.
            double seenMeters = ring * sideMeters;
            boolean isAll = ring >= Math.max(Math.max(column, columns - 1 - column), Math.max(row, rows - 1 - row));
            if (isAll || (foundCount == found.length && foundSquares[foundCount - 1] <= seenMeters * seenMeters)) {
                return found;
            }
        }
    }

    /** Squares of one ring around a square, as far as there are such. */
    private void collect(double eastMeters, double northMeters, long column, long row, long ring) {
        int last = (int) Math.min(rows - 1, row + ring);
        for (int y = (int) Math.max(0, row - ring); y <= last; y++) {
            if (Math.abs(y - row) == ring) {
                collect(eastMeters, northMeters, y, column - ring, column + ring);
            } else {
                collect(eastMeters, northMeters, y, column - ring, column - ring);
                collect(eastMeters, northMeters, y, column + ring, column + ring);
            }
        }
    }

    private void collect(double eastMeters, double northMeters, int row, long firstColumn, long lastColumn) {
        long first = Math.max(0, firstColumn);
        long last = Math.min(columns - 1, lastColumn);
        if (first > last) {
            return;
        }
        int end = starts[row * columns + (int) last + 1];
        for (int k = starts[row * columns + (int) first]; k < end; k++) {
            int place = order[k];
            double dx = east[place] - eastMeters;
            double dy = north[place] - northMeters;
            offer(place, dx * dx + dy * dy);
        }
    }

    /** Takes a place among the nearest, where it is one. */
    private void offer(int place, double square) {
        if (foundCount == found.length && !isBefore(square, place, foundCount - 1)) {
            return;
        }
        int at = foundCount < found.length ? foundCount++ : foundCount - 1;
        while (at > 0 && isBefore(square, place, at - 1)) {
            found[at] = found[at - 1];
            foundSquares[at] = foundSquares[at - 1];
            at--;
        }
        found[at] = place;
        foundSquares[at] = square;
    }

    private boolean isBefore(double square, int place, int at) {
        return square < foundSquares[at] || (square == foundSquares[at] && place < found[at]);
    }

    /** Square of a distance that {@link #to} found. */
    double foundSquareMeters(int at) {
        return foundSquares[at];
    }

    /** Distance between two places. */
    double apartMeters(int place, int other) {
        double dx = east[place] - east[other];
        double dy = north[place] - north[other];
        return Math.sqrt(dx * dx + dy * dy);
    }
}
