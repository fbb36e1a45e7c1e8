package org.dakal.coverage.kernel.ray;

/**
 * A receiver asked of a ray: where it is, and how far its profile is the ray's. The last few heights before it may be
 * its own, sampled at the same distances on its own line to the mast. One object serves one thread, filled anew for
 * each receiver.
 */
public final class Receiver {
    /** Most samples that are a receiver's own. */
    public static final int MOST_OWN = 4;

    /** From the mast, positive. */
    public double distanceMeters;
    /** Ground under the receiver, above sea level, known. */
    public double groundMeters;
    /** Height of the clutter in the receiver's own cell. */
    public double clutterMeters;
    /** Last sample before the receiver; 0 when there is none between. */
    public int last;
    /** Last sample that is the ray's; those after it, up to {@link #last}, are the receiver's own. */
    public int rayLast;

    /** The own samples, the one after {@link #rayLast} first: bare ground, and with clutter. */
    public final double[] ownGround = new double[MOST_OWN];

    public final double[] ownSurface = new double[MOST_OWN];

    /** A receiver whose whole profile is the ray's. */
    public void onRay(int lastSample, double metersFromMast, double ground) {
        last = lastSample;
        rayLast = lastSample;
        distanceMeters = metersFromMast;
        groundMeters = ground;
    }
}
