package org.dakal.scenarios.measurements;

import org.dakal.network.Technology;
import org.dakal.scenarios.source.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Which readings are used. Levels must be such as phones report: 3GPP TS 36.133 Table 9.1.4-1 (RSRP above -140, which
 * stands for none, to -44 dBm), TS 38.133 Table 10.1.6.1-1 (SS-RSRP, -156 to -31), TS 25.133 Table 9.4 (RSCP, -120 to
 * -25) and, as modems tell RxLev (TS 27.007, clause 8.5), -113 to -51 dBm; RxLev may come up to -47 from TS 45.008.
 *
 * @param mostAccuracyMeters readings whose position is said to be less accurate are dropped
 * @param mostSpeedMetersPerSecond faster ones are dropped: their local mean is that of a longer way than it says
 * @param leastDistanceMeters to the mast; nearer by the pattern straight below the antenna decides, which files of
 *     antennas do not have
 * @param keepsIndoors whether readings that the file calls indoors are used
 */
public record MeasurementFilter(
        double mostAccuracyMeters, double mostSpeedMetersPerSecond, double leastDistanceMeters, boolean keepsIndoors) {
    /**
     * 50 m is half a cell of 100 m and three times what a receiver says under open sky; 40 m/s are 144 km/h; 50 m from
     * the mast is about its height.
     */
    public static final MeasurementFilter DEFAULT = new MeasurementFilter(50, 40, 50, false);

    /** Above it, not at it: phones write -140 where they have heard nothing. */
    private static final double NO_RSRP_DBM = -140;

    /** Why a reading cannot be used as it stands in its file; null when it can. */
    @Nullable DropReason reason(Measurement measurement) {
        Measurement.Fix fix = measurement.fix();
        Measurement.Cell cell = measurement.cell();
        boolean isPlace = new Limits(-90, 90).contains(fix.latitudeDegrees())
                && new Limits(-180, 180).contains(fix.longitudeDegrees())
                && (fix.latitudeDegrees() != 0 || fix.longitudeDegrees() != 0);
        if (!isPlace) {
            return DropReason.NO_POSITION;
        }
        if (Double.isNaN(measurement.levelDbm()) || measurement.levelDbm() == NO_RSRP_DBM) {
            return DropReason.NO_LEVEL;
        }
        Technology technology = cell.technology();
        if (technology == null) {
            return DropReason.NO_TECHNOLOGY;
        }
        if (!plausible(technology).contains(measurement.levelDbm())) {
            return DropReason.IMPLAUSIBLE_LEVEL;
        }
        if (!cell.isServing()) {
            return DropReason.NEIGHBOUR;
        }
        if (fix.accuracyMeters() > mostAccuracyMeters) {
            return DropReason.INACCURATE;
        }
        if (fix.speedMetersPerSecond() > mostSpeedMetersPerSecond) {
            return DropReason.TOO_FAST;
        }
        return fix.isIndoors() && !keepsIndoors ? DropReason.INDOORS : null;
    }

    private static Limits plausible(Technology technology) {
        return switch (technology) {
            case GSM -> new Limits(-113, -47);
            case UMTS -> new Limits(-120, -25);
            case LTE -> new Limits(NO_RSRP_DBM, -44);
            case NR -> new Limits(-156, -31);
        };
    }
}
