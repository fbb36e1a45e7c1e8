package org.dakal.scenarios.terrain.tile;

/**
 * A mapping that is dear to compute (a map projection), computed on a coarse lattice and bilinear between. The lattice
 * is made finer until the middle of every side agrees with the mapping itself within a tolerance; inside the cells the
 * error is then at most twice that. Immutable once made.
 */
public final class MappingLattice {
    private static final int MAX_NODES = 4_000_000;

    private final double startX;
    private final double startY;
    private final double step;
    private final int columns;
    private final int rows;
    private final double[] first;
    private final double[] second;

    private MappingLattice(Mapping mapping, double startX, double startY, double endX, double endY, double step) {
        this.startX = startX;
        this.startY = startY;
        this.step = step;
        this.columns = Math.max(1, (int) Math.ceil((endX - startX) / step)) + 1;
        this.rows = Math.max(1, (int) Math.ceil((endY - startY) / step)) + 1;
        this.first = new double[columns * rows];
        this.second = new double[columns * rows];
        double[] out = new double[2];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                mapping.map(startX + column * step, startY + row * step, out);
                first[row * columns + column] = out[0];
                second[row * columns + column] = out[1];
            }
        }
    }

    /**
     * Computes a lattice over a box.
     *
     * @param step first distance between nodes; halved while the error is too large
     * @param firstTolerance largest error of the first coordinate at the middle of a side, in its own unit
     * @param secondTolerance the same for the second
     */
    public static MappingLattice of(
            Mapping mapping,
            double startX,
            double startY,
            double endX,
            double endY,
            double step,
            double firstTolerance,
            double secondTolerance) {
        double size = step;
        while (true) {
            MappingLattice lattice = new MappingLattice(mapping, startX, startY, endX, endY, size);
            if (lattice.isWithin(mapping, firstTolerance, secondTolerance) || 4L * lattice.first.length > MAX_NODES) {
                return lattice;
            }
            size /= 2;
        }
    }

    private boolean isWithin(Mapping mapping, double firstTolerance, double secondTolerance) {
        double[] out = new double[2];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = startX + column * step;
                double y = startY + row * step;
                boolean right =
                        column + 1 == columns || agrees(mapping, x + step / 2, y, out, firstTolerance, secondTolerance);
                boolean below =
                        row + 1 == rows || agrees(mapping, x, y + step / 2, out, firstTolerance, secondTolerance);
                if (!right || !below) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean agrees(
            Mapping mapping, double x, double y, double[] out, double firstTolerance, double secondTolerance) {
        mapping.map(x, y, out);
        return Math.abs(first(x, y) - out[0]) <= firstTolerance && Math.abs(second(x, y) - out[1]) <= secondTolerance;
    }

    /** First coordinate at a place in the box. */
    public double first(double x, double y) {
        return interpolate(first, x, y);
    }

    /** Second coordinate at a place in the box. */
    public double second(double x, double y) {
        return interpolate(second, x, y);
    }

    private double interpolate(double[] values, double x, double y) {
        double column = (x - startX) / step;
        double row = (y - startY) / step;
        int c = Math.max(0, Math.min(columns - 2, (int) column));
        int r = Math.max(0, Math.min(rows - 2, (int) row));
        double fx = column - c;
        double fy = row - r;
        int at = r * columns + c;
        double north = values[at] + (values[at + 1] - values[at]) * fx;
        double south = values[at + columns] + (values[at + columns + 1] - values[at + columns]) * fx;
        return north + (south - north) * fy;
    }

    /** A smooth mapping of a plane onto another. */
    @FunctionalInterface
    public interface Mapping {
        /** Maps x, y; the answer goes into the first two elements. */
        void map(double x, double y, double[] out);
    }
}
