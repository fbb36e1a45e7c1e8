package org.dakal.propagation.itm;

import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioClimate;

/**
 * What the model is told besides the terrain.
 *
 * @param frequencyMhz 20 to 20,000
 * @param transmitterHeightMeters structural height over ground, 0.5 to 3000
 * @param receiverHeightMeters structural height over ground, 0.5 to 3000
 * @param polarization of the wave
 * @param surfaceRefractivityNUnits N0 at sea level, 250 to 400
 * @param groundPermittivity relative, 1 or more
 * @param groundConductivitySiemensPerMeter above 0
 * @param climate radio climate
 * @param percentages time, location, situation and mode of variability
 */
public record ItmInput(
        double frequencyMhz,
        double transmitterHeightMeters,
        double receiverHeightMeters,
        Polarization polarization,
        double surfaceRefractivityNUnits,
        double groundPermittivity,
        double groundConductivitySiemensPerMeter,
        RadioClimate climate,
        Percentages percentages) {

    /** k of [Alg 1.1], radians per metre, with NTIA's rounded 47.7 MHz m. */
    double waveNumber() {
        return frequencyMhz / 47.7;
    }

    /** The first limit that is broken, or SUCCESS. */
    ItmStatus status() {
        if (isOutside(transmitterHeightMeters, 0.5, 3000)) {
            return ItmStatus.TX_TERMINAL_HEIGHT;
        }
        if (isOutside(receiverHeightMeters, 0.5, 3000)) {
            return ItmStatus.RX_TERMINAL_HEIGHT;
        }
        if (isOutside(surfaceRefractivityNUnits, 250, 400)) {
            return ItmStatus.REFRACTIVITY;
        }
        if (isOutside(frequencyMhz, 20, 20_000)) {
            return ItmStatus.FREQUENCY;
        }
        if (!(groundPermittivity >= 1)) {
            return ItmStatus.EPSILON;
        }
        return groundConductivitySiemensPerMeter > 0 ? ItmStatus.SUCCESS : ItmStatus.SIGMA;
    }

    /** Flags of values that are allowed but unusual. */
    int warnings() {
        return ItmWarning.TX_TERMINAL_HEIGHT.when(isOutside(transmitterHeightMeters, 1, 1000))
                | ItmWarning.RX_TERMINAL_HEIGHT.when(isOutside(receiverHeightMeters, 1, 1000))
                | ItmWarning.FREQUENCY.when(isOutside(frequencyMhz, 40, 10_000));
    }

    private static boolean isOutside(double value, double minimum, double maximum) {
        return !(value >= minimum && value <= maximum);
    }
}
