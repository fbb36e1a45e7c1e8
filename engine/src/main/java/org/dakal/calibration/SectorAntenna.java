package org.dakal.calibration;

import java.util.function.DoubleUnaryOperator;

/**
 * The antenna of a sector as the study has it, whose directions measurements may deny.
 *
 * @param sectorKey as in {@link Circumstances#sectorKey}
 * @param siteId feeders are swapped among the sectors of one site
 * @param azimuthDegrees of the boresight, clockwise from true north
 * @param gainDb over isotropic, or less any constant, by degrees off boresight along the horizon, -180 to 180
 */
public record SectorAntenna(String sectorKey, String siteId, double azimuthDegrees, DoubleUnaryOperator gainDb) {
    /** Gain towards a bearing if the antenna were turned clockwise by some degrees. */
    double gainDb(double bearingDegrees, double turnedDegrees) {
        return gainDb.applyAsDouble(signed(bearingDegrees - azimuthDegrees - turnedDegrees));
    }

    /** An angle brought to -180 to 180 degrees. */
    static double signed(double degrees) {
        double positive = ((degrees + 180) % 360 + 360) % 360;
        return positive - 180;
    }
}
