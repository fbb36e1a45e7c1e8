package org.dakal.findings;

import java.util.EnumMap;
import java.util.Map;
import org.dakal.grid.CellGrid;

/** Counts which cause holds at how many cells, and remembers for each the cell nearest to an anchor. */
final class CauseTally {
    private final CellGrid grid;
    private final int anchor;
    private final Map<Cause.Kind, Entry> entries = new EnumMap<>(Cause.Kind.class);
    private int total;

    /** How often, and where nearest; of cells equally near the first counted. */
    record Entry(int count, int nearestCell, double squaredDistance) {}

    CauseTally(CellGrid grid, int anchor) {
        this.grid = grid;
        this.anchor = anchor;
    }

    void count(Cause.Kind kind, int cell) {
        double rows = grid.rowOf(cell) - (double) grid.rowOf(anchor);
        double columns = grid.columnOf(cell) - (double) grid.columnOf(anchor);
        Entry here = new Entry(1, cell, rows * rows + columns * columns);
        entries.merge(kind, here, (old, now) -> {
            Entry nearer = now.squaredDistance < old.squaredDistance ? now : old;
            return new Entry(old.count + 1, nearer.nearestCell, nearer.squaredDistance);
        });
        total++;
    }

    /** The most frequent; of equals the first in the enum's order. At least one must have been counted. */
    Cause.Kind mostFrequent() {
        Cause.Kind most = Cause.Kind.NO_DATA;
        int count = 0;
        for (Map.Entry<Cause.Kind, Entry> entry : entries.entrySet()) {
            if (entry.getValue().count > count) {
                count = entry.getValue().count;
                most = entry.getKey();
            }
        }
        return most;
    }

    double shareFraction(Cause.Kind kind) {
        Entry entry = entries.get(kind);
        return entry == null ? 0 : (double) entry.count / total;
    }

    /** The counted cell nearest to the anchor of a kind; the anchor itself when there is none. */
    int nearestCell(Cause.Kind kind) {
        Entry entry = entries.get(kind);
        return entry == null ? anchor : entry.nearestCell;
    }
}
