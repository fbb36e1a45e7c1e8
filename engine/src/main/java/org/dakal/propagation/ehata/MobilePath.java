package org.dakal.propagation.ehata;

import java.util.stream.IntStream;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;

/**
 * A profile as the model looks at it: from the mobile to the base station, in even steps. The arrays are the path's
 * own.
 */
final class MobilePath {
    private static final double EVENNESS = 1e-6;

    private final double[] groundMeters;
    private final boolean[] sea;
    private final double stepMeters;

    private MobilePath(double[] groundMeters, boolean[] sea, double stepMeters) {
        this.groundMeters = groundMeters;
        this.sea = sea;
        this.stepMeters = stepMeters;
    }

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
            ground[last - i] =
                    even ? profile.groundMeters(i) : before + share * (profile.groundMeters(segment) - before);
            sea[last - i] = profile.zone(nearest) == RadioZone.SEA;
        }
        return new MobilePath(ground, sea, stepKm * 1000);
    }

    /** Number of steps, one fewer than points. */
    int steps() {
        return groundMeters.length - 1;
    }

    double stepMeters() {
        return stepMeters;
    }

    double lengthMeters() {
        return steps() * stepMeters;
    }

    double lengthKm() {
        return lengthMeters() / 1000;
    }

    /** Ground of a point, counted from the mobile. */
    double groundMeters(int i) {
        return groundMeters[i];
    }

    double mobileGroundMeters() {
        return groundMeters[0];
    }

    double baseGroundMeters() {
        return groundMeters[steps()];
    }

    boolean isSea(int i) {
        return sea[i];
    }

    /** Whole steps in a distance. */
    int stepsIn(double distanceKm) {
        return (int) (distanceKm * 1000 / stepMeters + EVENNESS);
    }

    /** Mean ground of the points from one to another, both included. */
    double meanGroundMeters(int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += groundMeters[i];
        }
        return sum / (to - from + 1);
    }
}
