package org.dakal.network;

/** Radio access technology: what is measured as coverage, and in which bandwidth. */
public enum Technology {
    GSM,
    UMTS,
    LTE,
    NR;

    private static final double SUBCARRIERS_PER_RESOURCE_BLOCK = 12;
    /** Share of a UMTS carrier's power in its common pilot channel, the usual 10 %. */
    private static final double UMTS_PILOT_FRACTION = 0.1;

    private static final double[] NR_BANDWIDTH_MHZ = {5, 10, 15, 20, 25, 30, 40, 50};
    private static final int[] NR_RESOURCE_BLOCKS = {25, 52, 79, 106, 133, 160, 216, 270};

    /**
     * Level of the measured signal against the carrier's full power, in dB (zero or less): a resource element's share for
     * LTE and NR (3GPP TS 36.214: RSRP is per resource element), the pilot's for UMTS (RSCP), all of it for GSM (RxLev).
     *
     * @param bandwidthMhz channel bandwidth; used by LTE and NR
     */
    public double referenceSignalOffsetDb(double bandwidthMhz) {
        return switch (this) {
            case GSM -> 0;
            case UMTS -> 10 * Math.log10(UMTS_PILOT_FRACTION);
            case LTE, NR -> -10 * Math.log10(SUBCARRIERS_PER_RESOURCE_BLOCK * resourceBlockCount(bandwidthMhz));
        };
    }

    /** Bandwidth in Hz in which the measured signal competes with noise. */
    public double noiseBandwidthHz() {
        return switch (this) {
            case GSM -> 200e3;
            case UMTS -> 3.84e6;
            case LTE, NR -> 15e3;
        };
    }

    /**
     * Resource blocks of 180 kHz in a channel: LTE as 3GPP TS 36.101 Table 5.6-1 (five per MHz, six at 1.4 MHz), NR as
     * TS 38.101-1 Table 5.3.2-1 at 15 kHz spacing; in proportion for channels wider than the table.
     */
    private double resourceBlockCount(double bandwidthMhz) {
        if (this == LTE) {
            return bandwidthMhz < 3 ? 6 : 5 * bandwidthMhz;
        }
        for (int i = 0; i < NR_BANDWIDTH_MHZ.length; i++) {
            if (bandwidthMhz <= NR_BANDWIDTH_MHZ[i]) {
                return NR_RESOURCE_BLOCKS[i];
            }
        }
        return 270 * bandwidthMhz / 50;
    }
}
