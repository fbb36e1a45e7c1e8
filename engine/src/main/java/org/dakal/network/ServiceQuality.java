package org.dakal.network;

/**
 * What a phone must get besides level.
 *
 * @param minimumSinrDb best server over the loaded others and noise; NaN when none is asked
 * @param minimumDownlinkMbps what a phone alone in its cell gets; NaN when none is asked
 */
public record ServiceQuality(double minimumSinrDb, double minimumDownlinkMbps) {
    /** Level is enough. */
    public static final ServiceQuality NONE = new ServiceQuality(Double.NaN, Double.NaN);

    /** Whether anything is asked. */
    public boolean isAsked() {
        return !Double.isNaN(minimumSinrDb) || !Double.isNaN(minimumDownlinkMbps);
    }

    /**
     * The least SINR that does in a band, dB: negative infinity where none is asked, infinity where none suffices. A
     * band that carries no data is not asked for a rate.
     */
    public double minimumSinrDb(Band band) {
        double own = Double.isNaN(minimumSinrDb) ? Double.NEGATIVE_INFINITY : minimumSinrDb;
        return Double.isNaN(minimumDownlinkMbps) || !band.services().contains(Service.DATA)
                ? own
                : Math.max(own, DownlinkRate.sinrDb(band, minimumDownlinkMbps));
    }
}
