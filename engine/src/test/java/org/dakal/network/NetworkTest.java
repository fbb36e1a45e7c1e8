package org.dakal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dakal.testing.Networks;
import org.junit.jupiter.api.Test;

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
     * LTE 10 MHz: 50 resource blocks = 600 subcarriers, 27.78 dB; 1.4 MHz: 6 blocks = 72, 18.57 dB. NR 20 MHz: 106 blocks = 1272, 31.04 dB.
     * UMTS pilot a tenth: 10 dB. GSM: all of it.
     */
    @Test
    void theMeasuredSignalIsAShareOfTheCarrier() {
        assertThat(Technology.LTE.referenceSignalOffsetDb(10)).isCloseTo(-27.7815, within(1e-4));
        assertThat(Technology.LTE.referenceSignalOffsetDb(1.4)).isCloseTo(-18.5733, within(1e-4));
        assertThat(Technology.NR.referenceSignalOffsetDb(20)).isCloseTo(-31.0449, within(1e-4));
        assertThat(Technology.UMTS.referenceSignalOffsetDb(5)).isEqualTo(-10);
        assertThat(Technology.GSM.referenceSignalOffsetDb(0.2)).isZero();
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

    /** 12 (65/65)^2 = 12 dB at 65 degrees to either side; 12 (30/30)^2 = 12 below; both together 24, one dB under the limit. */
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
