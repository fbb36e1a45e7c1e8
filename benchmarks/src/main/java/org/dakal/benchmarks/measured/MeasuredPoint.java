package org.dakal.benchmarks.measured;

import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.TerrainProfile;

/**
 * One measured loss.
 *
 * @param profile ground from the base station to the mobile
 * @param baseHeightMeters over its ground
 * @param mobileHeightMeters over its ground
 * @param measuredDb basic transmission loss
 */
record MeasuredPoint(
        TerrainProfile profile,
        double frequencyMhz,
        double baseHeightMeters,
        double mobileHeightMeters,
        double latitudeDegrees,
        double longitudeDegrees,
        double measuredDb) {

    private static final double STEP_KM = 0.03;

    RadioLink link() {
        RadioEnvironment usual = RadioEnvironment.DEFAULT;
        return new RadioLink(
                frequencyMhz,
                baseHeightMeters,
                mobileHeightMeters,
                Polarization.VERTICAL,
                new RadioEnvironment(
                        usual.surfaceRefractivityNUnits(),
                        usual.refractivityLapseRateNUnitsPerKm(),
                        usual.groundPermittivity(),
                        usual.groundConductivitySiemensPerMeter(),
                        usual.climate(),
                        latitudeDegrees),
                Percentages.MEDIAN);
    }

    /** Ground drawn straight between the heights of both ends, for places without terrain data. */
    static TerrainProfile straight(double distanceKm, double fromMeters, double toMeters) {
        int last = Math.max(1, (int) Math.rint(distanceKm / STEP_KM));
        double[] ground = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            ground[i] = fromMeters + (toMeters - fromMeters) * i / last;
        }
        return TerrainProfile.evenlySpaced(distanceKm * 1000 / last, ground);
    }
}
