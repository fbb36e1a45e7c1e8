package org.dakal.scenarios.channels;

import java.util.List;
import java.util.Set;
import org.dakal.network.Technology;

/**
 * NR's bands that have a downlink, 3GPP TS 38.104 of Release 18, Tables 5.2-1 and 5.2-2, and its channel numbers,
 * 5.4.2.1.
 */
public final class NrBands {
    /** Band, lowest and highest downlink frequency in MHz. Channel numbers count frequencies, whatever the band. */
    private static final List<OperatingBand> BANDS = OperatingBand.table(Technology.NR, """
            n1 2110 2170, n2 1930 1990, n3 1805 1880, n5 869 894, n7 2620 2690, n8 925 960, n12 729 746,
            n13 746 756, n14 758 768, n18 860 875, n20 791 821, n24 1525 1559, n25 1930 1995, n26 859 894,
            n28 758 803, n29 717 728, n30 2350 2360, n31 462.5 467.5, n34 2010 2025, n38 2570 2620,
            n39 1880 1920, n40 2300 2400, n41 2496 2690, n46 5150 5925, n48 3550 3700, n50 1432 1517,
            n51 1427 1432, n53 2483.5 2495, n54 1670 1675, n65 2110 2200, n66 2110 2200, n67 738 758,
            n70 1995 2020, n71 617 652, n72 461 466, n74 1475 1518, n75 1432 1517, n76 1427 1432,
            n77 3300 4200, n78 3300 3800, n79 4400 5000, n85 728 746, n90 2496 2690, n91 1427 1432,
            n92 1432 1517, n93 1427 1432, n94 1432 1517, n96 5925 7125, n100 919.4 925, n101 1900 1910,
            n102 5925 6425, n104 6425 7125, n105 612 652, n106 935 940, n109 1432 1517, n257 26500 29500,
            n258 24250 27500, n259 39500 43500, n260 37000 40000, n261 27500 28350, n262 47200 48200,
            n263 57000 71000
            """);

    private static final Set<String> THIRTY_KHZ = Set.of("n40", "n41", "n77", "n78", "n79");

    /** The highest NR-ARFCN, that of 100 GHz. */
    public static final long HIGHEST_ARFCN = 3_279_165;

    private NrBands() {}

    /** All bands, in the table's order. */
    public static List<OperatingBand> all() {
        return BANDS;
    }

    /** The spacing of a band's subcarriers that is in use, in kHz; for n40, n41 and n77 to n79 it is 30. */
    public static double usualSubcarrierSpacingKhz(OperatingBand band) {
        if (THIRTY_KHZ.contains(band.name())) {
            return 30;
        }
        return band.lowestMhz() >= 24_250 ? 120 : 15;
    }

    /**
     * Frequency of an NR-ARFCN on the global raster, TS 38.104 Table 5.4.2.1-1: steps of 5 kHz from 0, of 15 kHz from
     * 3000 MHz, of 60 kHz from 24250.08 MHz.
     *
     * @param arfcn 0 to {@link #HIGHEST_ARFCN}
     */
    public static double frequencyMhz(long arfcn) {
        if (arfcn < 600_000) {
            return arfcn * 5 / 1000.0;
        }
        return arfcn < 2_016_667
                ? (3_000_000 + (arfcn - 600_000) * 15) / 1000.0
                : (24_250_080 + (arfcn - 2_016_667) * 60) / 1000.0;
    }
}
