package org.dakal.propagation.itm;

import org.dakal.propagation.RadioClimate;

/**
 * Constants of the long-term variability in one radio climate.
 *
 * <p>Source: [Alg] section 5 and its Table 5.1, in the values of version 1.2.2.
 *
 * @param median V(0.5), over free space
 * @param lower sigma_T below the median time
 * @param upper sigma_T above it
 * @param ductingShare C_D: sigma_TD over the upper sigma_T
 * @param ductingDeviate z_D
 * @param lowerFrequency g_- against frequency
 * @param upperFrequency g_+ against frequency
 */
record ClimateCurves(
        Curve median,
        Curve lower,
        Curve upper,
        double ductingShare,
        double ductingDeviate,
        FrequencyCurve lowerFrequency,
        FrequencyCurve upperFrequency) {

    /** [Alg 5.5] in the form of [TN101 III.69] and [TN101 III.70], distances in metres. */
    record Curve(double c1, double c2, double x1, double x2, double x3) {
        double at(double distanceMeters) {
            double rise = distanceMeters / x1 * (distanceMeters / x1);
            double past = (distanceMeters - x2) / x3;
            return (c1 + c2 / (1 + past * past)) * rise / (1 + rise);
        }
    }

    /** g of [Alg] section 5, against the wave number. */
    record FrequencyCurve(double c1, double c2, double c3) {
        double at(double waveNumber) {
            double q = c3 * Math.log(0.133 * waveNumber);
            return c1 + c2 / (1 + q * q);
        }
    }

    private static final FrequencyCurve FLAT = new FrequencyCurve(1, 0, 0);

    private static final ClimateCurves[] BY_CLIMATE = {
        new ClimateCurves(
                new Curve(-9.67, 12.7, 144.9e3, 190.3e3, 133.8e3),
                new Curve(2.13, 159.5, 762.2e3, 123.6e3, 94.5e3),
                new Curve(2.11, 102.3, 636.9e3, 134.8e3, 95.6e3),
                1.224,
                1.282,
                FLAT,
                FLAT),
        new ClimateCurves(
                new Curve(-0.62, 9.19, 228.9e3, 205.2e3, 143.6e3),
                new Curve(2.66, 7.67, 100.4e3, 172.5e3, 136.4e3),
                new Curve(6.87, 15.53, 138.7e3, 143.7e3, 98.6e3),
                0.801,
                2.161,
                FLAT,
                new FrequencyCurve(0.93, 0.31, 2.00)),
        new ClimateCurves(
                new Curve(1.26, 15.5, 262.6e3, 185.2e3, 99.8e3),
                new Curve(6.11, 6.65, 138.2e3, 242.2e3, 178.6e3),
                new Curve(10.08, 9.60, 165.3e3, 225.7e3, 129.7e3),
                1.380,
                1.282,
                FLAT,
                FLAT),
        new ClimateCurves(
                new Curve(-9.21, 9.05, 84.1e3, 101.1e3, 98.6e3),
                new Curve(1.98, 13.11, 139.1e3, 132.7e3, 193.5e3),
                new Curve(3.68, 159.3, 464.4e3, 93.1e3, 94.2e3),
                1.000,
                20.0,
                FLAT,
                new FrequencyCurve(0.93, 0.19, 1.79)),
        new ClimateCurves(
                new Curve(-0.62, 9.19, 228.9e3, 205.2e3, 143.6e3),
                new Curve(2.68, 7.16, 93.7e3, 186.8e3, 133.5e3),
                new Curve(4.75, 8.12, 93.2e3, 135.9e3, 113.4e3),
                1.224,
                1.282,
                new FrequencyCurve(0.92, 0.25, 1.77),
                new FrequencyCurve(0.93, 0.31, 2.00)),
        new ClimateCurves(
                new Curve(-0.39, 2.86, 141.7e3, 315.9e3, 167.4e3),
                new Curve(6.86, 10.38, 187.8e3, 169.6e3, 108.9e3),
                new Curve(8.58, 13.97, 216.0e3, 152.0e3, 122.7e3),
                1.518,
                1.282,
                FLAT,
                FLAT),
        new ClimateCurves(
                new Curve(3.15, 857.9, 2222.0e3, 164.8e3, 116.3e3),
                new Curve(8.51, 169.8, 609.8e3, 119.9e3, 106.6e3),
                new Curve(8.43, 8.19, 136.2e3, 188.5e3, 122.9e3),
                1.518,
                1.282,
                FLAT,
                FLAT),
    };

    static ClimateCurves of(RadioClimate climate) {
        return BY_CLIMATE[climate.number() - 1];
    }
}
