package org.dakal.network;

/**
 * Levels of one technology's measured signal that divide the classes, strictly falling.
 *
 * @param weakDbm weak from here on; blind below
 */
public record Thresholds(double goodDbm, double servedDbm, double weakDbm) {
    public Thresholds {
        if (!(goodDbm > servedDbm && servedDbm > weakDbm)) {
            throw new IllegalArgumentException(
                    "thresholds good " + goodDbm + ", served " + servedDbm + ", weak " + weakDbm + " dBm must fall");
        }
    }

    /** The class of a level in dBm; NaN is unknown. */
    public CoverageClass classify(double levelDbm) {
        if (levelDbm >= goodDbm) {
            return CoverageClass.GOOD;
        }
        if (levelDbm >= servedDbm) {
            return CoverageClass.SERVED;
        }
        if (levelDbm >= weakDbm) {
            return CoverageClass.WEAK;
        }
        return Double.isNaN(levelDbm) ? CoverageClass.UNKNOWN : CoverageClass.BLIND;
    }
}
