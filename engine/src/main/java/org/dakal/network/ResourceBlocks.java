package org.dakal.network;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many resource blocks of twelve subcarriers a channel holds. LTE: 3GPP TS 36.101 (Release 17) Table 5.6-1. NR: TS
 * 38.104 (Release 17) Table 5.3.2-1 up to 7125 MHz, Table 5.3.2-2 above 24.25 GHz (3 MHz: Release 18).
 */
public final class ResourceBlocks {
    private static final double FREQUENCY_RANGE_2_MHZ = 24_250;
    private static final NavigableMap<Double, Integer> LTE = table("1.4 3 5 10 15 20", "6 15 25 50 75 100");
    private static final Map<Integer, NavigableMap<Double, Integer>> NR_RANGE_1 = Map.of(
            15,
            table("3 5 10 15 20 25 30 35 40 45 50", "15 25 52 79 106 133 160 188 216 242 270"),
            30,
            table(
                    "5 10 15 20 25 30 35 40 45 50 60 70 80 90 100",
                    "11 24 38 51 65 78 92 106 119 133 162 189 217 245 273"),
            60,
            table("10 15 20 25 30 35 40 45 50 60 70 80 90 100", "11 18 24 31 38 44 51 58 65 79 93 107 121 135"));
    private static final Map<Integer, NavigableMap<Double, Integer>> NR_RANGE_2 =
            Map.of(60, table("50 100 200", "66 132 264"), 120, table("50 100 200 400", "32 66 132 264"));

    private ResourceBlocks() {}

    private static NavigableMap<Double, Integer> table(String bandwidthsMhz, String blockCounts) {
        String[] bandwidths = bandwidthsMhz.split(" ", -1);
        String[] counts = blockCounts.split(" ", -1);
        NavigableMap<Double, Integer> table = new TreeMap<>();
        for (int i = 0; i < bandwidths.length; i++) {
            table.put(Double.valueOf(bandwidths[i]), Integer.valueOf(counts[i]));
        }
        return table;
    }

    /**
     * Blocks in a channel. A bandwidth that the table has not, as of several carriers counted as one, holds as many in
     * proportion as the next wider channel, or else the widest.
     *
     * @param technology LTE or NR
     * @param frequencyMhz carrier frequency, which tells NR's tables apart
     * @param subcarrierSpacingKhz of NR, one of {@link #spacingsKhz}; LTE's is always 15
     * @param bandwidthMhz channel bandwidth, positive
     */
    public static double count(
            Technology technology, double frequencyMhz, double subcarrierSpacingKhz, double bandwidthMhz) {
        NavigableMap<Double, Integer> table = of(technology, frequencyMhz, subcarrierSpacingKhz);
        Map.Entry<Double, Integer> wider = table.ceilingEntry(bandwidthMhz);
        Map.Entry<Double, Integer> channel = wider == null ? table.lastEntry() : wider;
        return channel.getValue() * (bandwidthMhz / channel.getKey());
    }

    /** The channel bandwidths that the table has, in MHz, ascending. */
    public static List<Double> bandwidthsMhz(Technology technology, double frequencyMhz, double subcarrierSpacingKhz) {
        return List.copyOf(of(technology, frequencyMhz, subcarrierSpacingKhz).keySet());
    }

    /** The subcarrier spacings that NR has at a frequency, in kHz, ascending. */
    public static List<Integer> spacingsKhz(double frequencyMhz) {
        return nr(frequencyMhz).keySet().stream().sorted().toList();
    }

    private static NavigableMap<Double, Integer> of(
            Technology technology, double frequencyMhz, double subcarrierSpacingKhz) {
        if (technology == Technology.LTE) {
            return LTE;
        }
        NavigableMap<Double, Integer> table = nr(frequencyMhz).get((int) subcarrierSpacingKhz);
        if (technology != Technology.NR || table == null) {
            throw new IllegalArgumentException(technology + " has no resource blocks of " + subcarrierSpacingKhz
                    + " kHz subcarriers at " + frequencyMhz + " MHz");
        }
        return table;
    }

    private static Map<Integer, NavigableMap<Double, Integer>> nr(double frequencyMhz) {
        return frequencyMhz < FREQUENCY_RANGE_2_MHZ ? NR_RANGE_1 : NR_RANGE_2;
    }
}
