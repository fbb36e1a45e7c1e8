package org.dakal.coverage;

import java.util.HashMap;
import java.util.Map;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ShortRaster;
import org.dakal.network.Network;

/**
 * Which sites serve each cell, over all bands and sectors. A cell is served exactly where the count is one or more;
 * where it is one, service ends with that site; where it is two, with both of them. Two sectors of one site count once.
 *
 * @param network whose sites these are
 */
public record ServingSites(Network network, ShortRaster first, ShortRaster second, ByteRaster count) {
    /** The largest count that is kept; more sites than that read the same. */
    public static final int MOST_COUNTED = Byte.MAX_VALUE;

    static ServingSites allocate(CellGrid grid, Network network) {
        return new ServingSites(
                network,
                ShortRaster.filled(grid, (short) -1),
                ShortRaster.filled(grid, (short) -1),
                ByteRaster.filled(grid, (byte) 0));
    }

    /**
     * A copy of the serving sites with the numbers that sites have in another network; windows of changed sectors are
     * still to be filled.
     */
    ServingSites copyFor(Network changed) {
        Map<String, Short> numbers = new HashMap<>();
        for (int i = 0; i < changed.sites().size(); i++) {
            numbers.put(changed.sites().get(i).id(), (short) i);
        }
        short[] renumbered = new short[network.sites().size()];
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] = numbers.getOrDefault(network.sites().get(i).id(), (short) -1);
        }
        return new ServingSites(changed, copy(first, renumbered), copy(second, renumbered), count.copy());
    }

    private static ShortRaster copy(ShortRaster sites, short[] renumbered) {
        ShortRaster copied = sites.copy();
        short[] values = copied.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] < 0 ? -1 : renumbered[values[i]];
        }
        return copied;
    }

    /** Recomputes the cells of a window in one of its rows. */
    void fillRow(int row, CellWindow window, SiteMarginRows rows, RowBuffers buffers) {
        int start = first.grid().index(row, window.firstColumn());
        for (int at = start; at < start + window.columnCount(); at++) {
            first.set(at, (short) -1);
            second.set(at, (short) -1);
            count.set(at, (byte) 0);
        }
        rows.visit(row, window, buffers, (site, from, end, marginsDb) -> {
            for (int at = from; at < end; at++) {
                if (marginsDb[at] >= 0) {
                    add(start + at, (short) site);
                }
            }
        });
    }

    private void add(int cell, short site) {
        byte before = count.get(cell);
        if (before == 0) {
            first.set(cell, site);
        } else if (before == 1) {
            second.set(cell, site);
        }
        if (before < MOST_COUNTED) {
            count.set(cell, (byte) (before + 1));
        }
    }

    public CellGrid grid() {
        return count.grid();
    }

    /** How many sites serve a cell, up to {@link #MOST_COUNTED}. */
    public int count(int cell) {
        return count.get(cell);
    }

    /** The number, in the network's list of sites, of the first that serves a cell, or -1. */
    public int first(int cell) {
        return first.get(cell);
    }

    /** Number of the second serving site of a cell, or -1. */
    public int second(int cell) {
        return second.get(cell);
    }

    /** The only site that serves a cell, or -1 when none or more than one does. */
    public int only(int cell) {
        return count.get(cell) == 1 ? first.get(cell) : -1;
    }

    /** The counts as a raster; shared, not copied. */
    public ByteRaster counts() {
        return count;
    }
}
