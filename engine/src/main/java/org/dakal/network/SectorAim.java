package org.dakal.network;

/** Where a sector's antenna looks, and what it radiates there. */
public final class SectorAim {
    private final InstalledSector installed;
    private final double eirpDbm;
    private final double mechanicalTiltDegrees;

    /** Of a sector as it is installed. */
    public SectorAim(InstalledSector installed) {
        this.installed = installed;
        this.eirpDbm = installed.referenceSignalEirpDbm();
        this.mechanicalTiltDegrees = installed.sector().mechanicalTiltDegrees();
    }

    /** Level of the measured signal before path loss, dBm, in a direction from the antenna. */
    public double levelDbm(double bearingDegrees, double belowHorizonDegrees) {
        return eirpDbm - attenuationDb(bearingDegrees, belowHorizonDegrees);
    }

    /**
     * What the pattern takes off in a direction, dB. Mechanical tilt acts fully ahead, not at all to the sides and upwards
     * behind.
     *
     * @param bearingDegrees clockwise from true north
     * @param belowHorizonDegrees down positive
     */
    public double attenuationDb(double bearingDegrees, double belowHorizonDegrees) {
        double right = bearingDegrees - installed.sector().azimuthDegrees();
        double tilt = installed.sector().electricalTiltDegrees();
        if (mechanicalTiltDegrees != 0) {
            tilt += mechanicalTiltDegrees * Math.cos(Math.toRadians(right));
        }
        return installed.sector().pattern().attenuationDb(right, belowHorizonDegrees - tilt);
    }
}
