package org.dakal.coverage;

import java.nio.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dakal.grid.CellGrid;
import org.dakal.network.Band;

/**
 * Received power of all sectors of a band, cell by cell, in units of {@link Interference}: what an update needs besides
 * the layers, so that it need not hear every sector again. Sums of bands that nobody asks for are never made: an update
 * asks for those of the bands it touches.
 *
 * @param bands the bands that have sums, in order
 * @param touched the sums of power of the bands that were touched since all sums were made, by band
 */
record PowerSums(List<Band> bands, Map<String, long[]> touched, Function<String, long[]> others) {
    /** Sums that somebody is to fill. */
    static PowerSums zero(List<Band> bands, CellGrid grid) {
        return of(bands, id -> new long[grid.cellCount()]);
    }

    /**
     * Sums that somebody kept.
     *
     * @param fill puts what was kept into arrays by their names; false when it is missing or damaged
     * @param anew the coverage with its sums, computed where some were not kept
     */
    static PowerSums kept(
            List<Band> bands, CellGrid grid, Predicate<Map<String, Buffer>> fill, Supplier<NetworkCoverage> anew) {
        return of(bands, id -> {
            long[] kept = new long[grid.cellCount()];
            return fill.test(CoverageArrays.ofSums(id, kept))
                    ? kept
                    : Objects.requireNonNull(anew.get().powerSums(), "made for updates")
                            .band(id);
        });
    }

    private static PowerSums of(List<Band> bands, Function<String, long[]> making) {
        Map<String, long[]> made = new ConcurrentHashMap<>();
        return new PowerSums(bands, Map.of(), id -> made.computeIfAbsent(id, making));
    }

    /** These sums with others of some bands. */
    PowerSums with(Map<String, long[]> others) {
        Map<String, long[]> both = new HashMap<>(touched);
        both.putAll(others);
        return new PowerSums(bands, both, this.others);
    }

    /** The sums of one band; an unknown id is an IllegalArgumentException. */
    long[] band(String id) {
        if (bands.stream().noneMatch(band -> band.id().equals(id))) {
            throw new IllegalArgumentException("no band " + id);
        }
        long[] sums = touched.get(id);
        return sums == null ? others.apply(id) : sums;
    }
}
