package org.dakal.scenarios.antenna;

import java.util.function.DoubleUnaryOperator;
import org.dakal.network.AntennaPattern;

/** Patterns given by a formula. */
public final class ParametricPatterns {
    /** Tenths of a degree all around, the engine's own step. */
    private static final int STEPS = 3600;

    private ParametricPatterns() {}

    /**
     * A sector antenna after 3GPP TR 38.901 V17.0.0, Table 7.3-1: {@code A_EV = min(12 (theta/theta_3dB)^2, SLA_V)},
     * {@code A_EH = min(12 (phi/phi_3dB)^2, A_max)}, together {@code min(A_EV + A_EH, A_max)}. The table's own values
     * are 65 degrees both ways, 30 dB both limits, 8 dBi.
     *
     * @param gainDbi boresight gain
     * @param horizontalBeamwidthDegrees phi_3dB, positive
     * @param verticalBeamwidthDegrees theta_3dB, positive
     * @param sideLobeDb SLA_V, zero or more
     * @param frontToBackDb A_max, zero or more
     */
    public static AntennaPattern sector38901(
            String name,
            double gainDbi,
            double horizontalBeamwidthDegrees,
            double verticalBeamwidthDegrees,
            double sideLobeDb,
            double frontToBackDb) {
        return new AntennaPattern(
                name,
                gainDbi,
                frontToBackDb,
                table(angle -> parabola(angle, horizontalBeamwidthDegrees, frontToBackDb)),
                table(angle -> parabola(angle, verticalBeamwidthDegrees, sideLobeDb)));
    }

    /**
     * An antenna that radiates alike all around the horizon, with a vertical beam of the same shape as
     * {@link #sector38901}'s. Behind the mast the beam is the mirror image of the one in front.
     *
     * @param gainDbi gain towards the horizon
     * @param verticalBeamwidthDegrees between the half-power directions, positive
     * @param sideLobeDb largest attenuation, zero or more
     */
    public static AntennaPattern omni(String name, double gainDbi, double verticalBeamwidthDegrees, double sideLobeDb) {
        return new AntennaPattern(name, gainDbi, sideLobeDb, new double[STEPS], table(angle -> {
            double fromHorizon = Math.min(Math.abs(angle), 180 - Math.abs(angle));
            return parabola(fromHorizon, verticalBeamwidthDegrees, sideLobeDb);
        }));
    }

    private static double parabola(double angleDegrees, double beamwidthDegrees, double limitDb) {
        double share = angleDegrees / beamwidthDegrees;
        return Math.min(12 * share * share, limitDb);
    }

    /** Values at 0, 0.1, ... degrees of a function of the angle in -180 to 180. */
    private static double[] table(DoubleUnaryOperator attenuationDb) {
        double[] values = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double angle = i * 360.0 / STEPS;
            values[i] = attenuationDb.applyAsDouble(angle > 180 ? angle - 360 : angle);
        }
        return values;
    }
}
