package org.dakal.scenarios.importing.formats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Places of the nodes that ways are made of: sixteen bytes for each, however often it is named. */
final class OsmNodes {
    private static final double DEGREES = 1e-7;
    private static final int NONE = Integer.MIN_VALUE;
    /** A gigabyte of numbers, which no country's roads have. */
    private static final int MOST = 1 << 27;

    private long[] ids = new long[1 << 12];
    private int count;
    private int[] latitudes = new int[0];
    private int[] longitudes = new int[0];
    private int last;

    /** Asks for nodes; all that are to come must be asked for before the first is put. */
    void want(long[] nodeIds) {
        for (long id : nodeIds) {
            if (count == ids.length) {
                makeRoom();
            }
            ids[count++] = id;
        }
    }

    /** Sorts and leaves out what was named before; only what is left over then needs more room. */
    private void makeRoom() {
        sort();
        if (count > ids.length / 2) {
            if (ids.length >= MOST) {
                throw new IllegalArgumentException(
                        "has more nodes of roads than fit into memory: cut out the province");
            }
            ids = Arrays.copyOf(ids, 2 * ids.length);
        }
    }

    private void sort() {
        Arrays.sort(ids, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[kept++] = ids[i];
            }
        }
        count = kept;
    }

    /** Ends asking. */
    void begin() {
        sort();
        latitudes = new int[count];
        longitudes = new int[count];
        Arrays.fill(latitudes, NONE);
    }

    /** Keeps a node's place, in ten-millionths of a degree, if it was asked for. */
    void put(long id, int latitude, int longitude) {
        int at = find(id);
        if (at >= 0) {
            latitudes[at] = latitude;
            longitudes[at] = longitude;
        }
    }

    /** The place of a node in longitude and latitude; null when none was put. */
    @Nullable Coordinate place(long id) {
        int at = find(id);
        return at < 0 || latitudes[at] == NONE
                ? null
                : new Coordinate(longitudes[at] * DEGREES, latitudes[at] * DEGREES);
    }

    /** Nodes come in the order of their numbers mostly, so that the next one is near the last. */
    private int find(long id) {
        int near = Math.min(count, last + 64);
        boolean isNear = last < count && ids[last] <= id && id <= ids[near - 1];
        int at = isNear ? Arrays.binarySearch(ids, last, near, id) : Arrays.binarySearch(ids, 0, count, id);
        last = at < 0 ? Math.max(0, Math.min(count - 1, -at - 2)) : at;
        return at;
    }
}
