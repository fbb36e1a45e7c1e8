package org.dakal.network;

/** Where a sector's antenna looks, and what it radiates there. */
public final class SectorAim {
    private final AntennaPattern pattern;
    private final double eirpDbm;
    private final double azimuthDegrees;
    private final double electricalTiltDegrees;
    private final double mechanicalTiltDegrees;
    /** The azimuth in steps of the pattern's table, and what is left of one. */
    private final int azimuthStep;

    private final double azimuthFraction;

    public SectorAim(InstalledSector installed) {
        this.pattern = installed.sector().pattern();
        this.eirpDbm = installed.referenceSignalEirpDbm();
        this.azimuthDegrees = installed.sector().azimuthDegrees();
        this.electricalTiltDegrees = installed.sector().electricalTiltDegrees();
        this.mechanicalTiltDegrees = installed.sector().mechanicalTiltDegrees();
        double position = Bearings.position(azimuthDegrees - 360 * Math.floor(azimuthDegrees / 360), 0);
        this.azimuthStep = (int) position;
        this.azimuthFraction = position - azimuthStep;
    }

    /**
     * What the pattern takes off in a direction, dB. Mechanical tilt acts fully ahead, not at all to the sides and
     * upwards behind.
     *
     * @param bearingDegrees clockwise from true north, at most a turn from it
     * @param belowHorizonDegrees down positive
     */
    public double attenuationDb(double bearingDegrees, double belowHorizonDegrees) {
        double position = Bearings.position(bearingDegrees, azimuthFraction);
        double whole = Math.floor(position);
        double tiltDegrees = tiltDegrees(bearingDegrees - azimuthDegrees);
        return pattern.attenuationDb(
                AntennaPattern.withinTurn((int) whole) - azimuthStep,
                position - whole,
                pattern.verticalDb(belowHorizonDegrees - tiltDegrees));
    }

    private double tiltDegrees(double rightOfBoresightDegrees) {
        double tilt = electricalTiltDegrees;
        if (mechanicalTiltDegrees != 0) {
            tilt += mechanicalTiltDegrees * Math.cos(Math.toRadians(rightOfBoresightDegrees));
        }
        return tilt;
    }

    /** True when the vertical plane takes the same from both sectors, whatever the direction. */
    public boolean sharesVerticalPlane(SectorAim other) {
        return mechanicalTiltDegrees == 0
                && other.mechanicalTiltDegrees == 0
                && pattern == other.pattern
                && electricalTiltDegrees == other.electricalTiltDegrees;
    }

    /**
     * What the vertical plane takes off in many directions, for {@link #levelsDbm}.
     *
     * @param belowHorizonDegrees down positive, for each bearing
     */
    public void verticalDb(Bearings bearings, double[] belowHorizonDegrees, double[] verticalDb) {
        int count = bearings.count();
        if (mechanicalTiltDegrees == 0) {
            pattern.verticalDb(belowHorizonDegrees, electricalTiltDegrees, count, verticalDb);
            return;
        }
        for (int i = 0; i < count; i++) {
            verticalDb[i] = belowHorizonDegrees[i] - tiltDegrees(bearings.degrees()[i] - azimuthDegrees);
        }
        pattern.verticalDb(verticalDb, 0, count, verticalDb);
    }

    /**
     * Levels in many directions in dBm, each to the bit what is radiated less {@link #attenuationDb}.
     *
     * @param verticalDb what the vertical plane takes off in each
     */
    public void levelsDbm(Bearings bearings, double[] verticalDb, double[] levelDbm) {
        bearings.cut(azimuthFraction);
        int[] step = bearings.step();
        double[] fraction = bearings.fraction();
        for (int i = 0; i < bearings.count(); i++) {
            levelDbm[i] = eirpDbm - pattern.attenuationDb(step[i] - azimuthStep, fraction[i], verticalDb[i]);
        }
    }
}
