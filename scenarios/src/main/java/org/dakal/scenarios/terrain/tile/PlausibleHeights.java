package org.dakal.scenarios.terrain.tile;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.dakal.scenarios.source.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Heights of a terrain file of any format, in metres. Many files mark voids with a number and do not say so; what
 * cannot be a height on Earth is unknown, counted, and told by {@link #warning()}. Safe for use by several threads.
 */
public final class PlausibleHeights {
    /** Below the deepest trench (-10,935 m), above the highest peak (8,849 m). */
    private static final double LOWEST_METERS = -11_500;

    private static final double HIGHEST_METERS = 9_000;

    /** Heights of clutter above the ground; what is higher is a mark of no data, or no clutter. */
    public static final Limits CLUTTER_METERS = new Limits(0, 300);

    private final Path file;
    private final TerrainTile.Posts posts;
    private final double metersPerUnit;
    /** The posts asked for that hold no height: columns by row. */
    private final ConcurrentSkipListMap<Integer, BitSet> implausible = new ConcurrentSkipListMap<>();

    /**
     * Wraps the numbers of a file.
     *
     * @param metersPerUnit length of the unit of its numbers, negative when they are depths
     */
    public PlausibleHeights(Path file, TerrainTile.Posts posts, double metersPerUnit) {
        this.file = file;
        this.posts = posts;
        this.metersPerUnit = metersPerUnit;
    }

    /** Height in metres of a post inside the lattice; NaN where it is unknown. */
    public double heightMeters(int column, int row) {
        double value = posts.value(column, row);
        if (isHeight(value, metersPerUnit)) {
            return value * metersPerUnit;
        }
        if (!Double.isNaN(value)) {
            BitSet columns = implausible.computeIfAbsent(row, r -> new BitSet());
            synchronized (columns) {
                columns.set(column);
            }
        }
        return Double.NaN;
    }

    /**
     * The height of a post in metres, NaN where there is none, for a look at the file that is not counted in the
     * warning.
     */
    double quietly(int column, int row) {
        double value = posts.value(column, row);
        return isHeight(value, metersPerUnit) ? value * metersPerUnit : Double.NaN;
    }

    /**
     * Whether a number can be a height of ground on Earth, as files and tables of heights give it.
     *
     * @param value as it is written; NaN is no height
     * @param metersPerUnit length of its unit, negative for depths
     */
    public static boolean isHeight(double value, double metersPerUnit) {
        double height = value * metersPerUnit;
        return height >= LOWEST_METERS && height <= HIGHEST_METERS && !isCustomaryVoid(value);
    }

    /**
     * Numbers that stand for no data by custom, in whatever unit: no such depth was ever sounded to the metre or
     * foot.
     */
    private static boolean isCustomaryVoid(double value) {
        return value == -9999 || value == 32767 || value == -32767 || value == -32768;
    }

    /**
     * How many of the posts asked for so far hold no height, and the first of them from the north; null when all do.
     */
    public @Nullable String warning() {
        long count = 0;
        int firstColumn = -1;
        for (BitSet columns : implausible.values()) {
            synchronized (columns) {
                count += columns.cardinality();
                firstColumn = firstColumn < 0 ? columns.nextSetBit(0) : firstColumn;
            }
        }
        if (count == 0) {
            return null;
        }
        int firstRow = implausible.firstKey();
        return file + ": value " + posts.value(firstColumn, firstRow) + " at column " + firstColumn + ", row "
                + firstRow
                + " is no height; it and its like, " + count + (count == 1 ? " post" : " posts")
                + " of those used, are taken for no data";
    }
}
