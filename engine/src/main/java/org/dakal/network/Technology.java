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

    /** What phones call the level of the measured signal: RxLev (3GPP TS 45.008), RSCP (TS 25.215) or RSRP. */
    public String signalName() {
        return switch (this) {
            case GSM -> "RxLev";
            case UMTS -> "RSCP";
            case LTE, NR -> "RSRP";
        };
    }

    /**
     * Level of the measured signal against the carrier's full power, in dB (zero or less): a resource element's share
     * for LTE and NR (3GPP TS 36.214, TS 38.215: RSRP is per resource element), the pilot's for UMTS (RSCP), all of it
     * for GSM (RxLev).
     *
     * @param frequencyMhz carrier frequency; used by NR
     * @param subcarrierSpacingKhz used by NR
     * @param bandwidthMhz channel bandwidth; used by LTE and NR
     */
    public double referenceSignalOffsetDb(double frequencyMhz, double subcarrierSpacingKhz, double bandwidthMhz) {
        return switch (this) {
            case GSM -> 0;
            case UMTS -> 10 * Math.log10(UMTS_PILOT_FRACTION);
            case LTE, NR ->
                -10
                        * Math.log10(SUBCARRIERS_PER_RESOURCE_BLOCK
                                * ResourceBlocks.count(this, frequencyMhz, subcarrierSpacingKhz, bandwidthMhz));
        };
    }

    /**
     * Bandwidth in Hz in which the measured signal competes with noise.
     *
     * @param subcarrierSpacingKhz used by NR
     */
    public double noiseBandwidthHz(double subcarrierSpacingKhz) {
        return switch (this) {
            case GSM -> 200e3;
            case UMTS -> 3.84e6;
            case LTE -> 15e3;
            case NR -> 1000 * subcarrierSpacingKhz;
        };
    }

    /**
     * The subcarrier spacing in use where only a frequency is known, in kHz; NaN for GSM and UMTS, which have no
     * subcarriers. NR: 120 above 24.25 GHz, and 30 in the bands that networks run unpaired in wide channels, n40, n41
     * and n77 to n79; 15 elsewhere.
     */
    public double usualSubcarrierSpacingKhz(double frequencyMhz) {
        return switch (this) {
            case GSM, UMTS -> Double.NaN;
            case LTE -> 15;
            case NR -> frequencyMhz >= 24_250 ? 120 : isWideBand(frequencyMhz) ? 30 : 15;
        };
    }

    /** Within n40, n41, n77 (n78 is a part of it) or n79; 3GPP TS 38.104 (Release 17) Table 5.2-1. */
    private static boolean isWideBand(double frequencyMhz) {
        return (frequencyMhz >= 2300 && frequencyMhz <= 2400)
                || (frequencyMhz >= 2496 && frequencyMhz <= 2690)
                || (frequencyMhz >= 3300 && frequencyMhz <= 4200)
                || (frequencyMhz >= 4400 && frequencyMhz <= 5000);
    }
}
