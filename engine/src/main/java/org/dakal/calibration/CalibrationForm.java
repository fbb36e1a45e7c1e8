package org.dakal.calibration;

import java.util.Collection;
import java.util.stream.Stream;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.LossCorrection.BandCorrection;

/** Forms of a correction, the simplest first. */
public enum CalibrationForm {
    /** The model as it is. */
    UNTUNED("untuned"),
    /** One number of decibels. */
    OFFSET("offset"),
    /** Offset and slope over the logarithm of distance. */
    SLOPES("slopes"),
    /** Besides, what is left is estimated from measured places nearby. */
    SLOPES_KRIGING("slopes-kriging");

    private final String id;

    CalibrationForm(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    boolean hasSlope() {
        return this == SLOPES || this == SLOPES_KRIGING;
    }

    /** The form that a study's correction has: that of its richest part. */
    public static CalibrationForm of(LossCorrection correction) {
        Collection<BandCorrection> bands = correction.bands().values();
        if (bands.stream().anyMatch(band -> band.residualDb() != null)) {
            return SLOPES_KRIGING;
        }
        if (bands.stream().anyMatch(band -> band.slopeDbPerDecade() != 0 || band.heightSlopeDbPerDecade() != 0)) {
            return SLOPES;
        }
        boolean hasOffset = Stream.of(
                        bands.stream().map(BandCorrection::offsetDb),
                        correction.classOffsetsDb().values().stream(),
                        correction.sectorOffsetsDb().values().stream())
                .flatMap(offsets -> offsets)
                .anyMatch(offsetDb -> offsetDb != 0);
        return hasOffset ? OFFSET : UNTUNED;
    }
}
