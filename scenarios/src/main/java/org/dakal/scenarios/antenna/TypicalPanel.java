package org.dakal.scenarios.antenna;

import org.dakal.network.AntennaPattern;

/**
 * What a macro cell usually has where nobody says: a panel of the range of frequencies, what it radiates, and how far
 * it is worth computing. Typical values, not those of any product.
 *
 * @param id of the antenna in scenarios that {@code dakal new} makes
 * @param gainDbi at boresight
 * @param verticalBeamwidthDegrees between the half-power points
 * @param eirpDbm of the whole carrier
 * @param radiusKm beyond which a sector is not computed
 */
public record TypicalPanel(
        String id, double gainDbi, double verticalBeamwidthDegrees, double eirpDbm, double radiusKm) {
    public static final double HORIZONTAL_BEAMWIDTH_DEGREES = 65;
    public static final double ELECTRICAL_TILT_DEGREES = 4;

    /** Below 1 GHz. */
    public static final TypicalPanel LOW = new TypicalPanel("panel-low", 16, 9, 60, 25);

    /** From 1 to 3 GHz. */
    public static final TypicalPanel MIDDLE = new TypicalPanel("panel-mid", 17.5, 7, 60, 15);

    /** From 3 GHz, where many elements make a narrow beam. */
    public static final TypicalPanel HIGH = new TypicalPanel("panel-high", 24, 8, 65, 8);

    private static final double LOW_ENDS_MHZ = 1000;
    private static final double HIGH_BEGINS_MHZ = 3000;
    private static final double SIDE_LOBE_DB = 30;

    public static TypicalPanel at(double frequencyMhz) {
        return frequencyMhz < LOW_ENDS_MHZ ? LOW : frequencyMhz < HIGH_BEGINS_MHZ ? MIDDLE : HIGH;
    }

    /** Its pattern, by 3GPP TR 38.901, Table 7.3-1. */
    public AntennaPattern pattern() {
        return ParametricPatterns.sector38901(
                id, gainDbi, HORIZONTAL_BEAMWIDTH_DEGREES, verticalBeamwidthDegrees, SIDE_LOBE_DB, SIDE_LOBE_DB);
    }
}
