package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.propagation.FreeSpace;

/**
 * A receiver with the Earth folded in, and what its own last samples say whichever ray comes before them. Heights in
 * metres, distances in km, slopes in m/km and folded.
 */
final class FoldedReceiver {
    private final FoldedEarth earth;
    private final double heightAboveGroundMeters;
    private final boolean hasClutter;

    int last;
    int rayLast;
    double distanceKm;
    /** One over the distance in km. */
    double perDistanceKm;

    double groundMeters;
    /** Height of the antenna above sea level, and beside it that height with the Earth's bulge folded in. */
    double antennaMeters;

    double foldedMeters;
    /** Slope of the line from antenna to antenna. */
    double directSlope;
    /** 20 log of the slant distance in km. */
    double slantLogDb;
    /** What follows the ray's last sample: the first own one, or the receiver's ground. */
    double nextKm;

    double nextGroundMeters;
    /** What lies between that and the receiver adds to the sums of P.1812-7 (83) and (84). */
    double ownV1;

    double ownV2;
    /** Own samples' largest slopes from the mast and from the receiver, minus infinity when there are none. */
    double surfaceSlopeFromMast;

    double surfaceSlopeFromReceiver;
    double groundSlopeFromMast;
    double groundSlopeFromReceiver;
    /** The samples that have the two slopes to the bare ground. */
    int horizonFromMast;

    int horizonFromReceiver;
    /** Own samples folded: bare and with clutter, the one after the ray's last first. */
    final double[] ownBare = new double[Receiver.OWN_CAPACITY];

    /** One array with the other when there is no clutter. */
    final double[] ownSurface;

    /** The roof that shadows the receiver, its distance 0 where there is none; its top folded. */
    double roofKm;

    double roofMeters;
    /** The bare ground under the roof, folded. */
    double roofBareMeters;

    /** What can obstruct: the first and the last sample or roof between the ends; both 0 when there is none. */
    double firstObstacleKm;

    double lastObstacleKm;

    FoldedReceiver(FoldedEarth earth, double heightAboveGroundMeters, boolean hasClutter) {
        this.ownSurface = hasClutter ? new double[Receiver.OWN_CAPACITY] : ownBare;
        this.hasClutter = hasClutter;
        this.earth = earth;
        this.heightAboveGroundMeters = heightAboveGroundMeters;
    }

    int ownCount() {
        return last - rayLast;
    }

    /** Distance in km of an own sample. */
    double ownKm(int own) {
        return (rayLast + 1 + own) * earth.stepKm;
    }

    void prepare(Receiver receiver) {
        last = receiver.last;
        rayLast = receiver.rayLast;
        groundMeters = receiver.groundMeters;
        double d = receiver.distanceMeters / 1000;
        distanceKm = d;
        perDistanceKm = 1 / d;
        antennaMeters = groundMeters + heightAboveGroundMeters;
        foldedMeters = antennaMeters - earth.bulge * d * d;
        double rise = earth.antennaMeters() - antennaMeters;
        directSlope = (foldedMeters - earth.antennaMeters()) * perDistanceKm;
        slantLogDb = FreeSpace.distanceDb(d * d + rise * rise * 1e-6);
        groundSlopeFromMast = Double.NEGATIVE_INFINITY;
        groundSlopeFromReceiver = Double.NEGATIVE_INFINITY;
        ownV1 = 0;
        ownV2 = 0;
        nextKm = d;
        nextGroundMeters = groundMeters;
        if (rayLast < last) {
            fold(receiver);
        }
        surfaceSlopeFromMast = groundSlopeFromMast;
        surfaceSlopeFromReceiver = groundSlopeFromReceiver;
        firstObstacleKm = Math.min(last, 1) * earth.stepKm;
        lastObstacleKm = last * earth.stepKm;
        if (hasClutter) {
            foldSurface(receiver);
        }
    }

    boolean hasRoof() {
        return roofKm > 0;
    }

    private void fold(Receiver receiver) {
        double mast = earth.antennaMeters();
        int count = last - rayLast;
        nextKm = ownKm(0);
        nextGroundMeters = receiver.ownGround[0];
        for (int j = 0; j < count; j++) {
            int i = rayLast + 1 + j;
            double x = i * earth.stepKm;
            double height = receiver.ownGround[j];
            double bare = height - earth.bulgeMeters[i];
            ownBare[j] = bare;
            double fromMast = (bare - mast) * earth.perKm[i];
            if (fromMast > groundSlopeFromMast) {
                groundSlopeFromMast = fromMast;
                horizonFromMast = i;
            }
            double fromReceiver = (bare - foldedMeters) / (distanceKm - x);
            // Of two equally steep ones the nearer counts
            if (fromReceiver >= groundSlopeFromReceiver) {
                groundSlopeFromReceiver = fromReceiver;
                horizonFromReceiver = i;
            }
            double nextX = j + 1 < count ? x + earth.stepKm : distanceKm;
            double next = j + 1 < count ? receiver.ownGround[j + 1] : groundMeters;
            ownV1 += (nextX - x) * (next + height);
            ownV2 += (nextX - x) * (next * (2 * nextX + x) + height * (nextX + 2 * x));
        }
    }

    private void foldSurface(Receiver receiver) {
        surfaceSlopeFromMast = Double.NEGATIVE_INFINITY;
        surfaceSlopeFromReceiver = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < last - rayLast; j++) {
            int i = rayLast + 1 + j;
            double height = receiver.ownSurface[j] - earth.bulgeMeters[i];
            ownSurface[j] = height;
            surfaceSlopeFromMast = Math.max(surfaceSlopeFromMast, (height - earth.antennaMeters()) * earth.perKm[i]);
            surfaceSlopeFromReceiver =
                    Math.max(surfaceSlopeFromReceiver, (height - foldedMeters) / (distanceKm - i * earth.stepKm));
        }
        roofKm = receiver.roofDistanceMeters / 1000;
        if (roofKm > 0) {
            roofMeters = receiver.roofSurfaceMeters - earth.bulge * roofKm * roofKm;
            roofBareMeters = receiver.roofGroundMeters - earth.bulge * roofKm * roofKm;
            surfaceSlopeFromMast = Math.max(surfaceSlopeFromMast, (roofMeters - earth.antennaMeters()) / roofKm);
            surfaceSlopeFromReceiver =
                    Math.max(surfaceSlopeFromReceiver, (roofMeters - foldedMeters) / (distanceKm - roofKm));
            firstObstacleKm = last == 0 ? roofKm : Math.min(firstObstacleKm, roofKm);
            lastObstacleKm = Math.max(lastObstacleKm, roofKm);
        }
    }
}
