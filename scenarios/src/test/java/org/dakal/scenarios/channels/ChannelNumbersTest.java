package org.dakal.scenarios.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNumbersTest {
    /**
     * By hand from TS 36.101 Table 5.7.3-1: band 3 begins with 1200 at 1805 MHz, so 1300 is 1805 + 0.1 x 100 = 1815
     * MHz.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 2110",
        "300, 1, 2140",
        "1300, 3, 1815",
        "1949, 3, 1879.9",
        "1950, 4, 2110",
        "3100, 7, 2655",
        "3625, 8, 942.5",
        "6300, 20, 806",
        "9435, 28, 780.5",
        "9895, 31, 465",
        "38950, 40, 2330",
        "40620, 41, 2593",
        "42590, 42, 3500",
        "60254, 53, 2494.9",
        "66786, 66, 2145",
        "68935, 71, 651.9"
    })
    void downlinkNumbersOfLte(long earfcn, String band, double expectedMhz) {
        OperatingBand found = Objects.requireNonNull(LteBands.ofEarfcn(earfcn));
        assertThat(found.name()).isEqualTo(band);
        assertThat(LteBands.frequencyMhz(found, earfcn)).isEqualTo(expectedMhz);
    }

    /** Gaps of the table, the uplink's numbers, and what is none. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 4950, 5380, 10_360, 18_000, 35_999, 54_540, 60_305, 131_072})
    void noDownlinkNumbers(long earfcn) {
        assertThat(LteBands.ofEarfcn(earfcn)).isNull();
    }

    /**
     * By hand from TS 38.104 Table 5.4.2.1-1: 620000 is 3000 + 0.015 x 20000 = 3300 MHz, the lower end of n78 (Table
     * 5.4.2.3-1); 653333 is 3799.995; 422000 is 0.005 x 422000 = 2110, the lower end of n1; 2054166 is 24250.08 + 0.06
     * x 37499 = 26500.02, that of n257.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "422000, 2110",
        "499200, 2496",
        "599999, 2999.995",
        "600000, 3000",
        "620000, 3300",
        "632000, 3480",
        "653333, 3799.995",
        "693334, 4400.01",
        "2016666, 24249.99",
        "2016667, 24250.08",
        "2054166, 26500.02",
        "3279165, 99999.96"
    })
    void numbersOfNr(long arfcn, double expectedMhz) {
        assertThat(NrBands.frequencyMhz(arfcn)).isCloseTo(expectedMhz, within(1e-9));
    }

    /** Each row of the tables has its place, and numbers of LTE's bands do not overlap, as the standard has it. */
    @Test
    void tablesHoldTogether() {
        List<OperatingBand> lte = LteBands.all();
        long next = 0;
        for (OperatingBand band : lte) {
            assertThat(band.lowestNumber()).as(band.name()).isGreaterThanOrEqualTo(next);
            next = band.lowestNumber() + Math.round((band.highestMhz() - band.lowestMhz()) * 10);
        }
        assertThat(lte).hasSize(68).extracting(OperatingBand::name).doesNotHaveDuplicates();
        assertThat(NrBands.all()).hasSize(62).extracting(OperatingBand::name).doesNotHaveDuplicates();
        assertThat(NrBands.all())
                .allSatisfy(band -> assertThat(band.highestMhz()).isGreaterThan(band.lowestMhz()));
    }
}
