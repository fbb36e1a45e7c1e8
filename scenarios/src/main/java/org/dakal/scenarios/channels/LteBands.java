package org.dakal.scenarios.channels;

import java.util.List;
import org.dakal.network.Technology;
import org.jspecify.annotations.Nullable;

/**
 * LTE's bands and downlink channel numbers: 3GPP TS 36.101 Tables 5.5-1 and 5.7.3-1, which TS 36.104 repeats;
 * those for broadcast alone are left out.
 */
public final class LteBands {
    /** Band, lowest and highest downlink frequency in MHz, and N_Offs-DL, the number of the lowest. */
    private static final List<OperatingBand> BANDS = OperatingBand.table(Technology.LTE, """
            1 2110 2170 0, 2 1930 1990 600, 3 1805 1880 1200, 4 2110 2155 1950, 5 869 894 2400, 6 875 885 2650,
            7 2620 2690 2750, 8 925 960 3450, 9 1844.9 1879.9 3800, 10 2110 2170 4150, 11 1475.9 1495.9 4750,
            12 729 746 5010, 13 746 756 5180, 14 758 768 5280, 17 734 746 5730, 18 860 875 5850,
            19 875 890 6000, 20 791 821 6150, 21 1495.9 1510.9 6450, 22 3510 3590 6600, 23 2180 2200 7500,
            24 1525 1559 7700, 25 1930 1995 8040, 26 859 894 8690, 27 852 869 9040, 28 758 803 9210,
            29 717 728 9660, 30 2350 2360 9770, 31 462.5 467.5 9870, 32 1452 1496 9920, 33 1900 1920 36000,
            34 2010 2025 36200, 35 1850 1910 36350, 36 1930 1990 36950, 37 1910 1930 37550, 38 2570 2620 37750,
            39 1880 1920 38250, 40 2300 2400 38650, 41 2496 2690 39650, 42 3400 3600 41590, 43 3600 3800 43590,
            44 703 803 45590, 45 1447 1467 46590, 46 5150 5925 46790, 48 3550 3700 55240, 49 3550 3700 56740,
            50 1432 1517 58240, 51 1427 1432 59090, 52 3300 3400 59140, 53 2483.5 2495 60140,
            54 1670 1675 60255, 65 2110 2200 65536, 66 2110 2200 66436, 67 738 758 67336, 68 753 783 67536,
            69 2570 2620 67836, 70 1995 2020 68336, 71 617 652 68586, 72 461 466 68936, 73 460 465 68986,
            74 1475 1518 69036, 75 1432 1517 69466, 76 1427 1432 70316, 85 728 746 70366, 87 420 425 70546,
            88 422 427 70596, 103 757 758 70646, 106 935 940 70656
            """);

    private static final double RASTER_MHZ = 0.1;

    private LteBands() {}

    /** All bands, in the table's order. */
    public static List<OperatingBand> all() {
        return BANDS;
    }

    /** The band that a downlink EARFCN is in, for each number is in one band only; null when it is in none. */
    public static @Nullable OperatingBand ofEarfcn(long earfcn) {
        for (OperatingBand band : BANDS) {
            long count = Math.round((band.highestMhz() - band.lowestMhz()) / RASTER_MHZ);
            if (earfcn >= band.lowestNumber() && earfcn < band.lowestNumber() + count) {
                return band;
            }
        }
        return null;
    }

    /** Carrier frequency of a downlink EARFCN: TS 36.101 5.7.3, F_DL = F_DL_low + 0.1 (N_DL - N_Offs-DL). */
    public static double frequencyMhz(OperatingBand band, long earfcn) {
        return (Math.round(band.lowestMhz() * 10) + earfcn - band.lowestNumber()) / 10.0;
    }
}
