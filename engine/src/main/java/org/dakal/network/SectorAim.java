package org.dakal.network;

/** Where a sector's antenna looks, and what it radiates there. */
public final class SectorAim {
    private final AntennaPattern pattern;
    private final double eirpDbm;
    private final double azimuthDegrees;
    private final double electricalTiltDegrees;
    private final double mechanicalTiltDegrees;

    public SectorAim(InstalledSector installed) {
        this.pattern = installed.sector().pattern();
        this.eirpDbm = installed.referenceSignalEirpDbm();
        this.azimuthDegrees = installed.sector().azimuthDegrees();
        this.electricalTiltDegrees = installed.sector().electricalTiltDegrees();
        this.mechanicalTiltDegrees = installed.sector().mechanicalTiltDegrees();
    }

    /**
     * What the pattern takes off in a direction, dB. Mechanical tilt acts fully ahead, not at all to the sides and
     * upwards behind.
     *
     * @param bearingDegrees clockwise from true north
     * @param belowHorizonDegrees down positive
     */
    public double attenuationDb(double bearingDegrees, double belowHorizonDegrees) {
        double right = bearingDegrees - azimuthDegrees;
        return pattern.attenuationDb(right, belowHorizonDegrees - tiltDegrees(right));
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
     * @param count how many of the arrays' first entries count
     */
    public void verticalDb(double[] bearingDegrees, double[] belowHorizonDegrees, int count, double[] verticalDb) {
        if (mechanicalTiltDegrees == 0) {
            pattern.verticalDb(belowHorizonDegrees, electricalTiltDegrees, count, verticalDb);
            return;
        }
        for (int i = 0; i < count; i++) {
            verticalDb[i] = belowHorizonDegrees[i] - tiltDegrees(bearingDegrees[i] - azimuthDegrees);
        }
        pattern.verticalDb(verticalDb, 0, count, verticalDb);
    }

    /** Levels in many directions in dBm, each to the bit what is radiated less {@link #attenuationDb}. */
    public void levelsDbm(double[] bearingDegrees, double[] verticalDb, int count, double[] levelDbm) {
        pattern.attenuationDb(bearingDegrees, azimuthDegrees, verticalDb, count, levelDbm);
        for (int i = 0; i < count; i++) {
            levelDbm[i] = eirpDbm - levelDbm[i];
        }
    }
}
