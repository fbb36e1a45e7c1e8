package org.dakal.coverage.kernel.ray;

import java.util.Arrays;

/**
 * A receiver asked of a ray: where it is, and how far its profile is the ray's. The last few heights before it may be
 * its own, sampled at the same distances on its own line to the mast. One object serves one thread, filled anew for
 * each receiver.
 */
public final class Receiver {
    /** Usually most samples that are a receiver's own. */
    public static final int MOST_OWN = 4;
    /** Most of all: on fine grids those in the receiver's own street. */
    public static final int OWN_CAPACITY = 8;
    /** Most receivers that a ray is asked for at once: so many stay within the nearest cache. */
    public static final int MOST_AT_ONCE = 64;

    /** From the mast, positive. */
    public double distanceMeters;
    /** Ground under the receiver, above sea level, known. */
    public double groundMeters;
    /** Height of the clutter in the receiver's own cell. */
    public double clutterMeters;
    /** Place of its loss in a map. */
    public int place;
    /** How far it is from its near ray to its far one, 0 to 1; 0 where it has but one. */
    public double farWeight;
    /** Last sample before the receiver; 0 when there is none between. */
    public int last;
    /** Last sample that is the ray's; those after it, up to {@link #last}, are the receiver's own. */
    public int rayLast;

    /** The own samples, the one after {@link #rayLast} first: bare ground, and with clutter. */
    public final double[] ownGround = new double[OWN_CAPACITY];

    public final double[] ownSurface = new double[OWN_CAPACITY];

    /**
     * The roof that shadows the receiver: its distance from the mast, 0 where there is none; ground under it and its
     * top.
     */
    public double roofDistanceMeters;

    public double roofGroundMeters;
    public double roofSurfaceMeters;

    /** New receivers, as many as a ray is asked for at once. */
    public static Receiver[] several() {
        Receiver[] receivers = new Receiver[MOST_AT_ONCE];
        Arrays.setAll(receivers, k -> new Receiver());
        return receivers;
    }

    /** True when a roof stands before the receiver. */
    public boolean hasRoof() {
        return roofDistanceMeters > 0;
    }

    /**
     * Puts the receiver into its street, as {@link org.dakal.propagation.terminal.RepresentativeClutter} does: its own
     * samples in the street are bare, and the first roof stands one street's width before it, on ground straight
     * between the samples beside it.
     *
     * @param streetMeters width of the street
     * @param stepMeters between samples
     * @param rayGroundMeters ground of the ray's last sample before the own ones
     */
    public void standInStreet(double streetMeters, double stepMeters, double rayGroundMeters) {
        double roof = distanceMeters - streetMeters;
        roofDistanceMeters = 0;
        if (!(clutterMeters > 0) || roof <= 0) {
            return;
        }
        int before = rayLast;
        double groundBefore = rayGroundMeters;
        double after = distanceMeters;
        double groundAfter = groundMeters;
        for (int i = rayLast + 1; i <= last; i++) {
            int own = i - rayLast - 1;
            if (i * stepMeters <= roof) {
                before = i;
                groundBefore = ownGround[own];
            } else {
                ownSurface[own] = ownGround[own];
                if (after == distanceMeters) {
                    after = i * stepMeters;
                    groundAfter = ownGround[own];
                }
            }
        }
        double from = before * stepMeters;
        double share = Math.max(0, (roof - from) / (after - from));
        roofDistanceMeters = roof;
        roofGroundMeters = groundBefore + share * (groundAfter - groundBefore);
        roofSurfaceMeters = roofGroundMeters + clutterMeters;
    }

    /** A receiver whose whole profile is the ray's. */
    public void onRay(int lastSample, double metersFromMast, double ground) {
        last = lastSample;
        rayLast = lastSample;
        distanceMeters = metersFromMast;
        groundMeters = ground;
        roofDistanceMeters = 0;
    }
}
