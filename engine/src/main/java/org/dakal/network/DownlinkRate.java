package org.dakal.network;

import org.dakal.units.Decibels;

/**
 * What a phone that has a carrier to itself gets by its SINR: Shannon's bound, attenuated and cut off as 3GPP TR 36.942
 * (Release 17) Annex A.1 has it for the E-UTRA downlink: 0.6 of the bound, nothing below -10 dB, at most 4.4 bit/s per
 * Hz. The bandwidth is that of the resource blocks. GSM and UMTS have no such mapping, and are good for no rate.
 */
public final class DownlinkRate {
    private static final double ATTENUATION = 0.6;
    private static final double LEAST_SINR_DB = -10;
    private static final double MOST_BITS_PER_HZ = 4.4;
    private static final double SUBCARRIERS = 12;

    private DownlinkRate() {}

    /** Mbit/s at a SINR in dB; zero for bands that the mapping is not for. */
    public static double mbps(Band band, double sinrDb) {
        double bitsPerHz = sinrDb < LEAST_SINR_DB
                ? 0
                : Math.min(MOST_BITS_PER_HZ, ATTENUATION * Math.log1p(Decibels.toRatio(sinrDb)) / Math.log(2));
        return bitsPerHz * bandwidthMhz(band);
    }

    /** The most that a band is good for, Mbit/s. */
    public static double mostMbps(Band band) {
        return mbps(band, Double.POSITIVE_INFINITY);
    }

    /** The least SINR that gives a rate, dB; infinity where none does. */
    public static double sinrDb(Band band, double mbps) {
        if (mbps > mostMbps(band)) {
            return Double.POSITIVE_INFINITY;
        }
        double bitsPerHz = mbps / bandwidthMhz(band);
        return Math.max(LEAST_SINR_DB, Decibels.fromRatio(Math.pow(2, bitsPerHz / ATTENUATION) - 1));
    }

    private static double bandwidthMhz(Band band) {
        return switch (band.technology()) {
            case GSM, UMTS -> 0;
            case LTE, NR ->
                ResourceBlocks.count(
                                band.technology(),
                                band.frequencyMhz(),
                                band.subcarrierSpacingKhz(),
                                band.bandwidthMhz())
                        * SUBCARRIERS
                        * band.subcarrierSpacingKhz()
                        / 1000;
        };
    }
}
