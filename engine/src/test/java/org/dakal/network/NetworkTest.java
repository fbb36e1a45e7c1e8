package org.dakal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dakal.testing.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    private final Network network = new Network(
            List.of(Networks.L900, Networks.L1800),
            List.of(Networks.omniSite("A", 0, 0, 30, 5), Networks.omniSite("B", 1000, 0, 40, 5)));

    private Sector sectorAfter(Change change, String siteId, int sector) {
        Site site =
                java.util.Objects.requireNonNull(network.with(List.of(change)).site(siteId));
        return site.sectors().get(sector);
    }

    @Test
    void changesMakeANewNetworkAndLeaveTheOldAsItWas() {
        assertThat(sectorAfter(new Change.Retilt("A", "A", 1, 4), "A", 0))
                .returns(1.0, Sector::mechanicalTiltDegrees)
                .returns(4.0, Sector::electricalTiltDegrees);
        assertThat(sectorAfter(new Change.Turn("A", "A", 77), "A", 0).azimuthDegrees())
                .isEqualTo(77);
        assertThat(sectorAfter(new Change.SetHeight("A", 55), "A", 0).heightAboveGroundMeters())
                .isEqualTo(55);
        assertThat(sectorAfter(new Change.SetPower("A", "A", 63), "A", 0).eirpDbm())
                .isEqualTo(63);
        assertThat(network.with(List.of(new Change.RemoveSite("A"))).sites()).hasSize(1);
        assertThat(network.with(List.of(new Change.RemoveSector("A", "A"))).sectors())
                .hasSize(1);
        assertThat(network.sectors()).hasSize(2);
    }

    /** Else every number of a sector after it would change, and a moved mast would cost a whole run. */
    @Test
    void aMovedMastKeepsItsPlaceAndANewOneComesLast() {
        Network after = network.with(List.of(
                new Change.AddSite(Networks.omniSite("N", 9, 9, 30, 5)),
                new Change.RemoveSite("A"),
                new Change.AddSite(Networks.omniSite("A", 7, 7, 30, 5))));
        assertThat(after.sites()).extracting(Site::id).containsExactly("A", "B", "N");
        assertThat(after.sites().get(0).xMeters()).isEqualTo(7);
    }

    @Test
    void changesOfWhatIsNotThereAreRefused() {
        assertThatThrownBy(() -> network.with(List.of(new Change.RemoveSite("X"))))
                .hasMessage("no site X");
        assertThatThrownBy(() -> network.with(List.of(new Change.Turn("A", "Z", 1))))
                .hasMessage("site A has no sector Z");
        assertThatThrownBy(() -> network.with(List.of(new Change.AddSite(Networks.omniSite("B", 0, 0, 1, 1)))))
                .hasMessage("site B is there already");
        assertThatThrownBy(() -> network.with(List.of(new Change.RemoveSector("A", "Q"))))
                .hasMessage("site A has no sector Q");
    }

    @Test
    void twinsAndStrangersAreRefused() {
        Site a = Networks.omniSite("A", 0, 0, 30, 5);
        assertThatThrownBy(() -> new Network(List.of(Networks.L900), List.of(a, a)))
                .hasMessage("two sites of id A");
        assertThatThrownBy(() -> new Network(List.of(), List.of(a))).hasMessageContaining("unknown band L900");
    }

    /**
     * LTE 10 MHz: 50 resource blocks = 600 subcarriers, 27.78 dB; 1.4 MHz: 6 blocks = 72, 18.57 dB. NR 20 MHz: 106
     * blocks = 1272, 31.04 dB. UMTS pilot a tenth: 10 dB. GSM: all of it.
     */
    @Test
    void theMeasuredSignalIsAShareOfTheCarrier() {
        assertThat(offsetDb(Technology.LTE, 1800, 10)).isCloseTo(-27.7815, within(1e-4));
        assertThat(offsetDb(Technology.LTE, 1800, 1.4)).isCloseTo(-18.5733, within(1e-4));
        assertThat(offsetDb(Technology.NR, 2120, 20)).isCloseTo(-31.0449, within(1e-4));
        assertThat(offsetDb(Technology.UMTS, 2120, 5)).isEqualTo(-10);
        assertThat(offsetDb(Technology.GSM, 940, 0.2)).isZero();
    }

    /**
     * NR 100 MHz at 3.5 GHz: subcarriers 30 kHz apart, 273 blocks = 3276 subcarriers, 10 log 3276 = 35.153 dB. Counted
     * at 15 kHz it would be 270 / 50 x 100 = 540 blocks = 6480 subcarriers, 38.116 dB, 3.0 dB too low. n258, 100 MHz:
     * 120 kHz, 66 blocks = 792, 28.987 dB. Noise in 30 kHz: 3 dB more than in 15.
     */
    @Test
    void subcarriersAreWiderInHighBands() {
        assertThat(offsetDb(Technology.NR, 3500, 100)).isCloseTo(-35.153, within(1e-3));
        assertThat(offsetDb(Technology.NR, 26_000, 100)).isCloseTo(-28.987, within(1e-3));
        ServiceProfile profile = ServiceProfile.proposedDefault();
        double low = profile.noiseDbm(new Band("a", Technology.NR, 700, 10, "free-space"));
        assertThat(profile.noiseDbm(new Band("b", Technology.NR, 3500, 100, "free-space")) - low)
                .isCloseTo(3.0103, within(1e-4));
        assertThat(profile.noiseDbm(new Band("c", Technology.LTE, 3500, 20, "free-space")))
                .isEqualTo(low);
    }

    /** 3GPP TS 38.104 Tables 5.3.2-1 and 5.3.2-2, TS 36.101 Table 5.6-1; the last of each group is in none of them. */
    @ParameterizedTest
    @CsvSource({
        "LTE, 1800, 15, 1.4, 6",
        "LTE, 1800, 15, 3, 15",
        "LTE, 1800, 15, 20, 100",
        "LTE, 1800, 15, 40, 200",
        "NR, 700, 15, 5, 25",
        "NR, 2120, 15, 20, 106",
        "NR, 2120, 15, 50, 270",
        "NR, 3500, 30, 5, 11",
        "NR, 3500, 30, 20, 51",
        "NR, 3500, 30, 40, 106",
        "NR, 3500, 30, 100, 273",
        "NR, 3500, 60, 100, 135",
        "NR, 26000, 60, 100, 132",
        "NR, 26000, 120, 50, 32",
        "NR, 26000, 120, 400, 264",
        "NR, 3500, 30, 75, 203.4375" // 217 x 75 / 80
    })
    void resourceBlocks(Technology technology, double mhz, double spacingKhz, double bandwidthMhz, double expected) {
        assertThat(ResourceBlocks.count(technology, mhz, spacingKhz, bandwidthMhz))
                .isEqualTo(expected);
    }

    private static double offsetDb(Technology technology, double frequencyMhz, double bandwidthMhz) {
        Band band = new Band("b", technology, frequencyMhz, bandwidthMhz, "free-space");
        return band.referenceSignalOffsetDb(bandwidthMhz);
    }

    /** The limits of the bands in which NR's subcarriers are 30 kHz apart, and what lies beside them. */
    @ParameterizedTest
    @CsvSource({
        "NR, 2299, 15", "NR, 2300, 30", "NR, 2400, 30", "NR, 2450, 15", "NR, 2496, 30", "NR, 2690, 30", "NR, 3299, 15",
        "NR, 3300, 30", "NR, 4200, 30", "NR, 4300, 15", "NR, 4400, 30", "NR, 5000, 30", "NR, 5100, 15",
                "NR, 24250, 120",
        "LTE, 3500, 15", "GSM, 940, NaN"
    })
    void usualSpacings(Technology technology, double frequencyMhz, double expectedKhz) {
        assertThat(Double.valueOf(technology.usualSubcarrierSpacingKhz(frequencyMhz)))
                .isEqualTo(Double.valueOf(expectedKhz));
    }

    /** 90 % of locations: the normal deviate 1.28155 times 8 dB. */
    @Test
    void classesAskForTheShadowingMarginOnTop() {
        ServiceProfile profile = ServiceProfile.proposedDefault();
        assertThat(profile.shadowingMarginDb()).isCloseTo(10.2524, within(1e-4));
        Thresholds design = profile.designThresholdsOf(Technology.LTE);
        assertThat(design.servedDbm()).isCloseTo(-94.7476, within(1e-4));
        assertThat(design.classify(-84)).isEqualTo(CoverageClass.GOOD);
        assertThat(design.classify(-90)).isEqualTo(CoverageClass.SERVED);
        assertThat(design.classify(-100)).isEqualTo(CoverageClass.WEAK);
        assertThat(design.classify(-105)).isEqualTo(CoverageClass.BLIND);
        assertThat(design.classify(Double.NEGATIVE_INFINITY)).isEqualTo(CoverageClass.BLIND);
        assertThat(design.classify(Double.NaN)).isEqualTo(CoverageClass.UNKNOWN);
    }

    /**
     * 12 (65/65)^2 = 12 dB at 65 degrees to either side; 12 (30/30)^2 = 12 below; both together 24, one dB under the
     * limit.
     */
    @Test
    void attenuationsAddUpToTheLimit() {
        AntennaPattern panel = Networks.panel();
        assertThat(panel.attenuationDb(65, 0)).isCloseTo(12, within(1e-4));
        assertThat(panel.attenuationDb(-65, 0)).isCloseTo(12, within(1e-4));
        assertThat(panel.attenuationDb(360 + 65, 30)).isCloseTo(24, within(1e-4));
        assertThat(panel.attenuationDb(180, 90)).isEqualTo(25);
        // Between whole degrees the table is straight: 12/900 (30^2 + 31^2)/2 at 30.5.
        assertThat(panel.attenuationDb(0, 30.5)).isCloseTo(12.0 / 900 * (900 + 961) / 2, within(1e-3));
    }
}
