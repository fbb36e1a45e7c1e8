package org.dakal.propagation.ehata;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;

/**
 * A profile as the model looks at it: from the mobile to the base station, in even steps. The arrays are the path's
 * own.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares paths
record MobilePath(double[] groundMeters, boolean[] sea, double stepMeters) implements MobileGround {
    /** The profile turned round; one that is not even is read at as many even steps, straight between its points. */
    static MobilePath of(TerrainProfile profile) {
        int last = profile.size() - 1;
        double stepKm = profile.lengthKm() / last;
        boolean even = IntStream.range(0, last)
                .allMatch(i -> Math.abs(profile.distanceKm(i) - i * stepKm) <= EVENNESS * stepKm);
        double[] ground = new double[last + 1];
        boolean[] sea = new boolean[last + 1];
        int segment = 1;
        for (int i = 0; i <= last; i++) {
            double distanceKm = i * stepKm;
            while (segment < last && profile.distanceKm(segment) < distanceKm) {
                segment++;
            }
            double fromKm = profile.distanceKm(segment - 1);
            double share = Math.min(1, (distanceKm - fromKm) / (profile.distanceKm(segment) - fromKm));
            int nearest = even ? i : share < 0.5 ? segment - 1 : segment;
            double before = profile.groundMeters(segment - 1);
            // The mobile's own ground to the last bit: it is compared with that of other points
            ground[last - i] = even || i == last
                    ? profile.groundMeters(i)
                    : before + share * (profile.groundMeters(segment) - before);
            sea[last - i] = profile.zone(nearest) == RadioZone.SEA;
        }
        return new MobilePath(ground, sea, stepKm * 1000);
    }

    @Override
    public int steps() {
        return groundMeters.length - 1;
    }

    @Override
    public double stepMeters() {
        return stepMeters;
    }

    @Override
    public double groundMeters(int i) {
        return groundMeters[i];
    }

    boolean isSea(int i) {
        return sea[i];
    }

    @Override
    public double meanGroundMeters(int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += groundMeters[i];
        }
        return sum / (to - from + 1);
    }

    @Override
    public double momentMeterSteps(int n) {
        double moment = 0.5 * (groundMeters[n] - groundMeters[0]) * (0.5 * n);
        for (int i = 1; i < n; i++) {
            moment += (groundMeters[i] - groundMeters[0]) * (i - 0.5 * n);
        }
        return moment;
    }

    @Override
    public double exceededMeters(int count, int tenths) {
        double[] ascending = Arrays.copyOf(groundMeters, count);
        Arrays.sort(ascending);
        return ascending[count - MobileGround.rank(count, tenths)];
    }

    @Override
    public int commonHorizon(double baseMeters, double mobileMeters, double curvaturePerMeter) {
        int ofMobile = Ridge.horizon(this, mobileMeters, baseMeters, curvaturePerMeter, true);
        int ofBase = Ridge.horizon(this, baseMeters, mobileMeters, curvaturePerMeter, false);
        return ofMobile == ofBase ? ofMobile : 0;
    }
}
