package org.dakal.calibration;

/**
 * A square of ground; places in it are held out together.
 *
 * @param column counted eastwards
 * @param row counted northwards
 */
record Block(long column, long row) implements Comparable<Block> {
    /**
     * The block a place lies in.
     *
     * @param eastShare how far the blocks are moved eastwards, in sides
     * @param northShare how far they are moved northwards, in sides
     */
    static Block of(MeasuredPlace place, double sideMeters, double eastShare, double northShare) {
        return new Block((long) Math.floor(place.eastMeters() / sideMeters - eastShare), (long)
                Math.floor(place.northMeters() / sideMeters - northShare));
    }

    @Override
    public int compareTo(Block other) {
        return row != other.row ? Long.compare(row, other.row) : Long.compare(column, other.column);
    }
}
