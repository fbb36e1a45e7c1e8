package org.dakal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.dakal.propagation.models.ModelChoice;
import org.junit.jupiter.api.Test;

class DownlinkRateTest {
    private static final Band L10 = new Band("L", Technology.LTE, 940, 10, "free-space");

    /** 10 MHz of LTE are 50 blocks of 180 kHz: 9 MHz. At 0 dB: 0.6 log2(2) = 0.6 bit/s per Hz, 5.4 Mbit/s. */
    @Test
    void isShannonsBoundAttenuated() {
        assertThat(DownlinkRate.mbps(L10, 0)).isCloseTo(5.4, within(1e-9));
        // log2(1 + 10) = 3.459432
        assertThat(DownlinkRate.mbps(L10, 10)).isCloseTo(9 * 0.6 * 3.459432, within(1e-5));
    }

    @Test
    void endsAtBothEnds() {
        assertThat(DownlinkRate.mbps(L10, -10.01)).isZero();
        assertThat(DownlinkRate.mbps(L10, -10)).isCloseTo(9 * 0.6 * 0.137504, within(1e-5));
        assertThat(DownlinkRate.mbps(L10, 60)).isCloseTo(39.6, within(1e-9));
        assertThat(DownlinkRate.mostMbps(L10)).isCloseTo(39.6, within(1e-9));
    }

    /** 30 kHz of 100 MHz: 273 blocks of 360 kHz. */
    @Test
    void takesTheResourceBlocksOfNewRadioToo() {
        Band n78 = new Band("N", Technology.NR, 3500, 100, "free-space");
        assertThat(DownlinkRate.mbps(n78, 0)).isCloseTo(0.6 * 273 * 0.36, within(1e-9));
    }

    @Test
    void asksForTheSinrThatGivesARate() {
        for (double mbps : new double[] {1, 5.4, 20, 39.5}) {
            assertThat(DownlinkRate.mbps(L10, DownlinkRate.sinrDb(L10, mbps))).isCloseTo(mbps, within(1e-9));
        }
        assertThat(DownlinkRate.sinrDb(L10, 0.1)).isEqualTo(-10);
        assertThat(DownlinkRate.sinrDb(L10, 39.7)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(DownlinkRate.sinrDb(new Band("G", Technology.GSM, 940, 0.2, "free-space"), 0.1))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aBandForCallsAloneIsAskedForNoRate() {
        ServiceQuality quality = new ServiceQuality(-3, 5.4);
        Band calls = new Band(
                "G", Technology.GSM, 940, 0.2, Double.NaN, ModelChoice.of("free-space"), Set.of(Service.VOICE));

        assertThat(quality.minimumSinrDb(calls)).isEqualTo(-3);
        assertThat(quality.minimumSinrDb(L10)).isCloseTo(0, within(1e-9));
        assertThat(ServiceQuality.NONE.minimumSinrDb(L10)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
