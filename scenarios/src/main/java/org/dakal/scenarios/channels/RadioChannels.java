package org.dakal.scenarios.channels;

import org.dakal.network.Technology;

/** Downlink frequencies of channel numbers as phones show them, whatever the technology. */
public final class RadioChannels {
    /** UARFCNs of a band: lowest, highest, offset in MHz; 3GPP TS 25.101, Table 5.1A and 5.4.3: f = offset + N / 5. */
    private static final int[][] UMTS = {
        {10_562, 10_838, 0},
        {9662, 9938, 0},
        {1162, 1513, 1575},
        {1537, 1738, 1805},
        {4357, 4458, 0},
        {2237, 2563, 2175},
        {2937, 3088, 340},
        {9237, 9387, 0}
    };

    private RadioChannels() {}

    /**
     * Frequency of a downlink carrier in MHz; NaN when the technology has no such channel.
     *
     * <p>GSM's ARFCNs 512 to 810 are taken for DCS 1800, which shares them with PCS 1900 (3GPP TS 45.005, clause 2).
     */
    public static double downlinkMhz(Technology technology, long channel) {
        return switch (technology) {
            case GSM -> gsmMhz(channel);
            case UMTS -> umtsMhz(channel);
            case LTE -> {
                OperatingBand band = LteBands.ofEarfcn(channel);
                yield band == null ? Double.NaN : LteBands.frequencyMhz(band, channel);
            }
            case NR -> channel >= 0 && channel <= NrBands.HIGHEST_ARFCN ? NrBands.frequencyMhz(channel) : Double.NaN;
        };
    }

    private static double gsmMhz(long arfcn) {
        if (arfcn >= 0 && arfcn <= 124) {
            return (9350 + 2 * arfcn) / 10.0;
        }
        if (arfcn >= 128 && arfcn <= 251) {
            return (8692 + 2 * (arfcn - 128)) / 10.0;
        }
        if (arfcn >= 512 && arfcn <= 885) {
            return (18_052 + 2 * (arfcn - 512)) / 10.0;
        }
        return arfcn >= 955 && arfcn <= 1023 ? (9350 + 2 * (arfcn - 1024)) / 10.0 : Double.NaN;
    }

    private static double umtsMhz(long uarfcn) {
        for (int[] band : UMTS) {
            if (uarfcn >= band[0] && uarfcn <= band[1]) {
                return band[2] + uarfcn / 5.0;
            }
        }
        return Double.NaN;
    }
}
