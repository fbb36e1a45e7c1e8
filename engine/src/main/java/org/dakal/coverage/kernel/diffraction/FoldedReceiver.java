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
    /** Height of the clutter in the receiver's own cell. */
    double clutterMeters;
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

    /** How far the receiver is from its near ray to its far one, 0 to 1. */
    double farWeight;
    /** Smooth surface fitted to its ground, at the mast and at the receiver (P.1812-7 (85), (86)). */
    double fitStartMeters;

    double fitEndMeters;
    /** Largest slopes from the mast and from the receiver to what stands on its ground. */
    double steepestFromMast;

    double steepestFromReceiver;
    /** Whether the vertices and slopes that follow are known: of both rays' bare ground, seen steepest from here. */
    boolean hasGroundTangents;

    int nearTangent;
    int farTangent;
    double nearTangentSlope;
    double farTangentSlope;
    /** Lbull, and what the spherical Earth exceeds its smooth twin by. */
    double bullingtonDb;

    double excessDb;
    /** Heights of both antennas over the smooth surface, m. */
    double transmitterOverSmooth;

    double overSmooth;
    /** Horizons as seen from mast and receiver: distances in km, elevations as slopes in m/km and as angles in mrad. */
    double dlt;

    double dlr;
    double slopeFromMast;
    double slopeFromReceiver;
    double thetaT;
    double thetaR;
    boolean isInSight;
    /** Basic transmission loss. */
    double lossDb;

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

    /** Takes up a receiver and folds the Earth into it. */
    void prepare(Receiver receiver) {
        farWeight = receiver.farWeight;
        last = receiver.last;
        rayLast = receiver.rayLast;
        groundMeters = receiver.groundMeters;
        clutterMeters = receiver.clutterMeters;
        distanceKm = receiver.distanceMeters / 1000;
        double mast = earth.antennaMeters();
        double d = distanceKm;
        double antenna = groundMeters + heightAboveGroundMeters;
        double folded = antenna - earth.bulge * d * d;
        double rise = mast - antenna;
        antennaMeters = antenna;
        foldedMeters = folded;
        slantLogDb = FreeSpace.distanceDb(d * d + rise * rise * 1e-6);
        if (last - rayLast == 2) {
            foldTwo(receiver.ownGround, mast, d, folded);
        } else {
            foldAll(receiver.ownGround, mast, d, folded);
        }
        directSlope = (folded - mast) * perDistanceKm;
        surfaceSlopeFromMast = groundSlopeFromMast;
        surfaceSlopeFromReceiver = groundSlopeFromReceiver;
        firstObstacleKm = Math.min(last, 1) * earth.stepKm;
        lastObstacleKm = last * earth.stepKm;
        if (hasClutter) {
            foldSurface(receiver);
        }
    }

    /** Folds two own samples, which nearly all receivers between two rays have, with a single division. */
    private void foldTwo(double[] own, double mast, double d, double folded) {
        double step = earth.stepKm;
        int i = rayLast + 1;
        double x = i * step;
        double lastX = last * step;
        double height = own[0];
        double lastHeight = own[1];
        double bare = height - earth.bulgeMeters[i];
        double lastBare = lastHeight - earth.bulgeMeters[last];
        double rest = d - x;
        double lastRest = d - lastX;
        double rests = rest * lastRest;
        double inverse = 1 / (d * rests);
        double perD = rests * inverse;
        double perRests = d * inverse;
        perDistanceKm = perD;
        ownBare[0] = bare;
        ownBare[1] = lastBare;
        groundSlopeFromMast = Math.max((bare - mast) * earth.perKm[i], (lastBare - mast) * earth.perKm[last]);
        groundSlopeFromReceiver =
                Math.max((bare - folded) * (lastRest * perRests), (lastBare - folded) * (rest * perRests));
        nextKm = x;
        nextGroundMeters = height;
        ownV1 = lastRest * (groundMeters + lastHeight) + step * (lastHeight + height);
        ownV2 = lastRest * (groundMeters * (2 * d + lastX) + lastHeight * (d + 2 * lastX))
                + step * (lastHeight * (2 * lastX + x) + height * (lastX + 2 * x));
    }

    private void foldAll(double[] own, double mast, double d, double folded) {
        perDistanceKm = 1 / d;
        double fromMast = Double.NEGATIVE_INFINITY;
        double fromReceiver = Double.NEGATIVE_INFINITY;
        double v1 = 0;
        double v2 = 0;
        double afterKm = d;
        double after = groundMeters;
        int first = rayLast + 1;
        for (int i = last; i >= first; i--) {
            double x = i * earth.stepKm;
            double height = own[i - first];
            double bare = height - earth.bulgeMeters[i];
            ownBare[i - first] = bare;
            fromMast = Math.max(fromMast, (bare - mast) * earth.perKm[i]);
            fromReceiver = Math.max(fromReceiver, (bare - folded) / (d - x));
            v1 += (afterKm - x) * (after + height);
            v2 += (afterKm - x) * (after * (2 * afterKm + x) + height * (afterKm + 2 * x));
            afterKm = x;
            after = height;
        }
        nextKm = afterKm;
        nextGroundMeters = after;
        ownV1 = v1;
        ownV2 = v2;
        groundSlopeFromMast = fromMast;
        groundSlopeFromReceiver = fromReceiver;
    }

    private void foldSurface(Receiver receiver) {
        double mast = earth.antennaMeters();
        double fromMast = Double.NEGATIVE_INFINITY;
        double fromReceiver = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < last - rayLast; j++) {
            int i = rayLast + 1 + j;
            double height = receiver.ownSurface[j] - earth.bulgeMeters[i];
            ownSurface[j] = height;
            fromMast = Math.max(fromMast, (height - mast) * earth.perKm[i]);
            fromReceiver = Math.max(fromReceiver, (height - foldedMeters) / (distanceKm - i * earth.stepKm));
        }
        roofKm = receiver.roofDistanceMeters / 1000;
        if (roofKm > 0) {
            double bulge = earth.bulge * roofKm * roofKm;
            roofMeters = receiver.roofSurfaceMeters - bulge;
            roofBareMeters = receiver.roofGroundMeters - bulge;
            fromMast = Math.max(fromMast, (roofMeters - mast) / roofKm);
            fromReceiver = Math.max(fromReceiver, (roofMeters - foldedMeters) / (distanceKm - roofKm));
            firstObstacleKm = last == 0 ? roofKm : Math.min(firstObstacleKm, roofKm);
            lastObstacleKm = Math.max(lastObstacleKm, roofKm);
        }
        surfaceSlopeFromMast = fromMast;
        surfaceSlopeFromReceiver = fromReceiver;
    }

    /** The own sample with the largest slope from the mast to the bare ground; of equals the nearest to the mast. */
    int horizonFromMast() {
        int j = 0;
        while (j < ownCount() - 1
                && (ownBare[j] - earth.antennaMeters()) * earth.perKm[rayLast + 1 + j] < groundSlopeFromMast) {
            j++;
        }
        return rayLast + 1 + j;
    }

    /** The own sample with the largest slope from the receiver to the bare ground; of equals the nearest to it. */
    int horizonFromReceiver() {
        int steepest = ownCount() - 1;
        for (int j = steepest - 1; j >= 0; j--) {
            double rise = (ownBare[j] - foldedMeters) * (distanceKm - ownKm(steepest));
            steepest = rise > (ownBare[steepest] - foldedMeters) * (distanceKm - ownKm(j)) ? j : steepest;
        }
        return rayLast + 1 + steepest;
    }

    /** What lies between a value of the near ray and one of the far ray. */
    double mean(double near, double far) {
        return near + (far - near) * farWeight;
    }

    /** Ld. */
    double diffractionDb() {
        return bullingtonDb + excessDb;
    }

    /**
     * Finds the vertices of both rays' bare hulls that are seen steepest from here, unless they are known; the rays
     * must have samples before the receiver.
     */
    void findGroundTangents(FoldedRay near, FoldedRay far) {
        if (!hasGroundTangents) {
            nearTangent = near.groundHull.steepestFrom(this);
            nearTangentSlope = near.groundHull.slopeFrom(this, nearTangent);
            farTangent = near == far ? nearTangent : far.groundHull.steepestFrom(this);
            farTangentSlope = near == far ? nearTangentSlope : far.groundHull.slopeFrom(this, farTangent);
            hasGroundTangents = true;
        }
    }

    /** Largest slope to the bare ground between both rays, whose tangents are known, m/km. */
    double steepestOnGround() {
        return mean(
                Math.max(nearTangentSlope, groundSlopeFromReceiver),
                Math.max(farTangentSlope, groundSlopeFromReceiver));
    }

    boolean hasRoof() {
        return roofKm > 0;
    }
}
