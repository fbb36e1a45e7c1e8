package org.dakal.coverage;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.dakal.network.CoverageClass;

/** The layers of a coverage as arrays with names, so that somebody can keep them and fill them in again. */
public final class CoverageArrays {
    private CoverageArrays() {}

    /** All that an update needs; the arrays are the coverage's own. */
    public static Map<String, Buffer> of(NetworkCoverage coverage) {
        Map<String, Buffer> arrays = new LinkedHashMap<>();
        parts(coverage).forEach(part -> arrays.putAll(part.arrays()));
        PowerSums sums = coverage.powerSums();
        if (sums != null) {
            sums.bands().forEach(band -> arrays.putAll(ofSums(band.id(), sums.band(band.id()))));
        }
        return arrays;
    }

    /** The sums of power of a band. */
    static Map<String, Buffer> ofSums(String band, long[] sums) {
        return Map.of("band " + band + " units", LongBuffer.wrap(sums));
    }

    /**
     * Fills a coverage's arrays but the sums of power.
     *
     * @param fill puts values into some of them; false when something is missing
     * @return false when not all is there, or when it is nothing that a coverage can hold
     */
    static boolean fill(NetworkCoverage coverage, Predicate<Map<String, Buffer>> fill, Workers workers) {
        List<Part> parts = parts(coverage);
        AtomicBoolean isSound = new AtomicBoolean(true);
        workers.forEach(parts.size(), i -> {
            Part part = parts.get(i);
            if (!fill.test(part.arrays) || !part.isSound.getAsBoolean()) {
                isSound.set(false);
            }
        });
        return isSound.get();
    }

    /**
     * Arrays that can be filled while others are.
     *
     * @param isSound false when numbers of sectors or classes that were filled in are none, as in a forged file
     */
    private record Part(Map<String, Buffer> arrays, BooleanSupplier isSound) {}

    private static List<Part> parts(NetworkCoverage coverage) {
        int sectorCount = coverage.network().sectors().size();
        List<Part> parts = new ArrayList<>();
        parts.add(part("overall", coverage.overall(), sectorCount));
        coverage.byBand().forEach((band, layers) -> parts.add(part("band " + band, layers, sectorCount)));
        return parts;
    }

    /** Levels and classes inside each kind of building; the arrays are the coverage's own. */
    public static Map<String, Buffer> of(IndoorCoverage indoors) {
        Map<String, Buffer> arrays = new LinkedHashMap<>();
        indoors.byBuilding().forEach((building, layers) -> {
            arrays.put(
                    building + " rsrpDbm", FloatBuffer.wrap(layers.bestRsrpDbm().values()));
            arrays.put(
                    building + " class", ByteBuffer.wrap(layers.coverageClass().values()));
        });
        return arrays;
    }

    private static Part part(String of, SignalLayers layers, int sectorCount) {
        Map<String, Buffer> arrays = new LinkedHashMap<>();
        arrays.put(of + " best rsrpDbm", FloatBuffer.wrap(layers.bestRsrpDbm().values()));
        arrays.put(
                of + " second rsrpDbm", FloatBuffer.wrap(layers.secondRsrpDbm().values()));
        arrays.put(of + " best sector", ShortBuffer.wrap(layers.bestSector().values()));
        arrays.put(of + " second sector", ShortBuffer.wrap(layers.secondSector().values()));
        arrays.put(of + " overlap", ByteBuffer.wrap(layers.overlapCount().values()));
        arrays.put(of + " sinrDb", FloatBuffer.wrap(layers.sinrDb().values()));
        arrays.put(
                of + " locationProbability",
                FloatBuffer.wrap(layers.locationProbabilityFraction().values()));
        arrays.put(of + " class", ByteBuffer.wrap(layers.coverageClass().values()));
        return new Part(arrays, () -> isSound(layers, sectorCount));
    }

    private static boolean isSound(SignalLayers layers, int sectorCount) {
        return areBetween(layers.bestSector().values(), -1, sectorCount - 1)
                && areServed(layers)
                && areBetween(layers.secondSector().values(), -1, sectorCount - 1)
                && areClasses(layers.coverageClass().values())
                && leastOf(layers.overlapCount().values()) >= 0;
    }

    /** Whoever counts servers relies on one being named wherever the class says that there is one. */
    private static boolean areServed(SignalLayers layers) {
        short[] best = layers.bestSector().values();
        byte[] classes = layers.coverageClass().values();
        boolean isSound = true;
        for (int cell = 0; cell < best.length; cell++) {
            isSound &= best[cell] >= 0 || classes[cell] < CoverageClass.SERVED.code();
        }
        return isSound;
    }

    static boolean isSound(IndoorCoverage indoors) {
        return indoors.byBuilding().values().stream()
                .allMatch(layers -> areClasses(layers.coverageClass().values()));
    }

    private static boolean areBetween(short[] values, int least, int most) {
        int lowest = most;
        int highest = least;
        for (short value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        return lowest >= least && highest <= most;
    }

    private static boolean areClasses(byte[] codes) {
        int highest = 0;
        for (byte code : codes) {
            highest = Math.max(highest, code);
        }
        return leastOf(codes) >= 0 && highest < CoverageClass.values().length;
    }

    private static int leastOf(byte[] values) {
        int least = 0;
        for (byte value : values) {
            least = Math.min(least, value);
        }
        return least;
    }
}
