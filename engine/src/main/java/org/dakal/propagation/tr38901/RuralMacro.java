package org.dakal.propagation.tr38901;

import java.util.List;
import java.util.Map;
import org.dakal.propagation.ModelParameter;

/**
 * RMa: rural and suburban macro cells.
 *
 * <p>Source: 3GPP TR 38.901 V17.0.0, Tables 7.4.1-1 and 7.4.2-1. h is the mean height of buildings, W the width of
 * streets.
 *
 * @param buildingHeightMeters h, 5 to 50
 * @param streetWidthMeters W, 5 to 50
 */
public record RuralMacro(double buildingHeightMeters, double streetWidthMeters) {
    /** The table's defaults. */
    public static final RuralMacro DEFAULT = new RuralMacro(5, 20);

    private static final double LEAST_METERS = 5;
    private static final double MOST_METERS = 50;

    /** What may be set about it, as Table 7.4.1-1 limits it. */
    static final List<ModelParameter> PARAMETERS = List.of(
            new ModelParameter(
                    "buildingHeightMeters",
                    LEAST_METERS,
                    MOST_METERS,
                    DEFAULT.buildingHeightMeters,
                    "mean height of buildings, h"),
            new ModelParameter(
                    "streetWidthMeters",
                    LEAST_METERS,
                    MOST_METERS,
                    DEFAULT.streetWidthMeters,
                    "mean width of streets, W"));

    public RuralMacro {
        check("buildingHeightMeters", buildingHeightMeters);
        check("streetWidthMeters", streetWidthMeters);
    }

    private static void check(String name, double value) {
        if (!(value >= LEAST_METERS && value <= MOST_METERS)) {
            throw new IllegalArgumentException(name + " = " + value + " must be 5 to 50 (3GPP TR 38.901)");
        }
    }

    /** These surroundings with some of their {@link #PARAMETERS} set. */
    RuralMacro with(Map<String, Double> parameters) {
        return new RuralMacro(
                parameters.getOrDefault("buildingHeightMeters", buildingHeightMeters),
                parameters.getOrDefault("streetWidthMeters", streetWidthMeters));
    }

    /**
     * Both losses.
     *
     * @param frequencyMhz 500 to 30,000
     * @param baseMeters h_BS over ground, 10 to 150
     * @param mobileMeters h_UT over ground, 1 to 10
     * @param distanceKm d_2D, to 10 with line of sight, to 5 without
     */
    public Tr38901Loss loss(double frequencyMhz, double baseMeters, double mobileMeters, double distanceKm) {
        Geometry link = Geometry.of(frequencyMhz, baseMeters, mobileMeters, distanceKm);
        double breakPoint = link.breakPointMeters();
        boolean isNear = link.distanceMeters() <= breakPoint;
        // Table 7.4.1-1, PL2 of RMa: 40 log10 of d_3D over d_BP beyond the break-point
        double sight = isNear
                ? nearDb(link.slantMeters(), link.frequencyGhz())
                : nearDb(link.slantMeters(breakPoint), link.frequencyGhz())
                        + 40 * Math.log10(link.slantMeters() / breakPoint);
        return new Tr38901Loss(
                breakPoint,
                sight,
                Math.max(sight, obstructedDb(link)),
                lineOfSightProbability(link.distanceMeters()),
                isNear ? 4 : 6,
                8);
    }

    private double nearDb(double slantMeters, double frequencyGhz) {
        double h = buildingHeightMeters;
        double power = Math.pow(h, 1.72);
        // Table 7.4.1-1, PL1 of RMa
        return 20 * Math.log10(40 * Math.PI * slantMeters * frequencyGhz / 3)
                + Math.min(0.03 * power, 10) * Math.log10(slantMeters)
                - Math.min(0.044 * power, 14.77)
                + 0.002 * Math.log10(h) * slantMeters;
    }

    private double obstructedDb(Geometry link) {
        double h = buildingHeightMeters;
        double ratio = h / link.baseMeters();
        double logBase = Math.log10(link.baseMeters());
        double logMobile = Math.log10(11.75 * link.mobileMeters());
        // Table 7.4.1-1, PL' of RMa without line of sight
        return 161.04
                - 7.1 * Math.log10(streetWidthMeters)
                + 7.5 * Math.log10(h)
                - (24.37 - 3.7 * ratio * ratio) * logBase
                + (43.42 - 3.1 * logBase) * (link.logSlant() - 3)
                + 20 * link.logFrequency()
                - (3.2 * logMobile * logMobile - 4.97);
    }

    /** Table 7.4.2-1, RMa. */
    static double lineOfSightProbability(double distanceMeters) {
        return distanceMeters <= 10 ? 1 : Math.exp(-(distanceMeters - 10) / 1000);
    }
}
