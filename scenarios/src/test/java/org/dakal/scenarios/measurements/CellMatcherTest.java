package org.dakal.scenarios.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.dakal.network.Sector;
import org.dakal.network.Technology;
import org.dakal.scenarios.channels.RadioChannels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CellMatcherTest {
    private static NetworkCell cell(
            int number, String band, double mhz, double xMeters, @Nullable Long id, @Nullable Integer pci) {
        return new NetworkCell(
                number, "S" + number, band, Technology.LTE, mhz, 10, 5, xMeters, 0, new Sector.Identity(id, pci, null));
    }

    private static Measurement.Cell heard(
            Technology technology, @Nullable Long id, @Nullable Integer pci, @Nullable Integer channel) {
        return new Measurement.Cell(technology, id, pci, channel, true);
    }

    /** Two cells share PCI 70 in L1800, at 0 and 4 km; EARFCN 1464 is 1805 + 26.4 = 1831.4 MHz. */
    private final CellMatcher matcher = new CellMatcher(List.of(
            cell(0, "L1800", 1830, 0, 256L, 70),
            cell(1, "L1800", 1830, 4000, 257L, 70),
            cell(2, "L900", 940, 0, null, 70)));

    private CellMatcher.Match match(Measurement.Cell heard, double xMeters) {
        return Objects.requireNonNull(matcher.match(heard, xMeters, 0));
    }

    private String sector(Measurement.Cell heard, double xMeters) {
        return Objects.requireNonNull(match(heard, xMeters).cell()).key();
    }

    @Test
    void identityComesFirstThenTheNearestPhysicalCellOnItsChannel() {
        assertThat(match(heard(Technology.LTE, 257L, 71, 3450), 0).kind()).isEqualTo(CellMatcher.Kind.CELL_IDENTITY);
        assertThat(sector(heard(Technology.LTE, 257L, 71, 3450), 0)).isEqualTo("S1");
        assertThat(match(heard(Technology.LTE, null, 70, 1464), 0).kind()).isEqualTo(CellMatcher.Kind.PHYSICAL_CELL);
        assertThat(sector(heard(Technology.LTE, null, 70, 1464), 1000)).isEqualTo("S0");
        assertThat(sector(heard(Technology.LTE, null, 70, 1464), 3000)).isEqualTo("S1");
        // 5.5 km beyond the second mast no sector of radius 5 km reaches: only the band is known.
        assertThat(match(heard(Technology.LTE, null, 70, 1464), 9500))
                .isEqualTo(new CellMatcher.Match(CellMatcher.Kind.STRONGEST, null, List.of("L1800")));
        // Without a channel a physical cell id is used again too often to say anything.
        assertThat(match(heard(Technology.LTE, null, 70, null), 0))
                .isEqualTo(new CellMatcher.Match(CellMatcher.Kind.STRONGEST, null, List.of("L1800", "L900")));
    }

    @Test
    void cellsOfOtherNetworksAreNone() {
        // Not every cell of LTE has an identity here, so an unknown one may be the third.
        assertThat(match(heard(Technology.LTE, 999L, null, 3500), 0).bandIds()).containsExactly("L900");
        assertThat(matcher.match(heard(Technology.LTE, null, null, 2850), 0, 0)).isNull(); // 2630 MHz
        assertThat(matcher.match(heard(Technology.LTE, null, null, 99_999), 0, 0))
                .isNull(); // no EARFCN
        assertThat(matcher.match(heard(Technology.GSM, null, null, null), 0, 0)).isNull();
        CellMatcher whole = new CellMatcher(List.of(cell(0, "L1800", 1830, 0, 256L, 70)));
        assertThat(whole.match(heard(Technology.LTE, 999L, null, 1464), 0, 0)).isNull();
        assertThat(whole.match(heard(Technology.LTE, null, null, 1464), 0, 0)).isNotNull();
    }

    /** A phone may tell UMTS's 28 bits where a scenario has the 16 without the RNC: 8 x 65536 + 10342. */
    @Test
    void identitiesOfUmtsAreFoundWithoutTheirRnc() {
        CellMatcher umts = new CellMatcher(List.of(new NetworkCell(
                0, "S0", "U2100", Technology.UMTS, 2142.4, 5, 5, 0, 0, new Sector.Identity(10_342L, null, null))));
        assertThat(umts.match(heard(Technology.UMTS, 534_630L, null, 10_712), 0, 0))
                .extracting(CellMatcher.Match::kind)
                .isEqualTo(CellMatcher.Kind.CELL_IDENTITY);
    }

    /** 3GPP TS 45.005, 25.101, 36.101 and 38.104: 935 + 0.2 n; n / 5; 340 + n / 5; 2620 + 0.1 (n - 2750). */
    @Test
    void channelsAreFrequencies() {
        assertThat(RadioChannels.downlinkMhz(Technology.GSM, 10)).isCloseTo(937, within(1e-9));
        assertThat(RadioChannels.downlinkMhz(Technology.GSM, 1023)).isCloseTo(934.8, within(1e-9));
        assertThat(RadioChannels.downlinkMhz(Technology.GSM, 512)).isCloseTo(1805.2, within(1e-9));
        assertThat(RadioChannels.downlinkMhz(Technology.GSM, 300)).isNaN();
        assertThat(RadioChannels.downlinkMhz(Technology.UMTS, 10_712)).isCloseTo(2142.4, within(1e-9));
        assertThat(RadioChannels.downlinkMhz(Technology.UMTS, 3019)).isCloseTo(943.8, within(1e-9));
        assertThat(RadioChannels.downlinkMhz(Technology.LTE, 2850)).isCloseTo(2630, within(1e-9));
        assertThat(RadioChannels.downlinkMhz(Technology.NR, 640_000)).isCloseTo(3600, within(1e-9));
    }

    /**
     * At 1000 MHz 40 wavelengths are 11.99 m. Two readings of -80 and -90 dBm in one square have the mean power
     * 5.5e-9 mW, -82.596 dBm; another square has its own, -100.
     */
    @Test
    void fastFadingIsAveragedInPowerAndShadowingInDecibels() {
        LocalMeans means = new LocalMeans(1000);
        means.add(1, 1, -80);
        means.add(11, 11, -90);
        means.add(13, 1, -100);
        assertThat(means.levelsDbm()).hasSize(2);
        assertThat(means.levelsDbm().get(0)).isCloseTo(-82.596, within(1e-3));
        assertThat(means.levelsDbm().get(1)).isCloseTo(-100, within(1e-9));
        assertThat(means.readingCount()).isEqualTo(3);
    }
}
