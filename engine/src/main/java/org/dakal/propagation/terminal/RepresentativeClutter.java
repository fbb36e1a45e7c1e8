package org.dakal.propagation.terminal;

import java.util.ArrayList;
import java.util.List;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.jspecify.annotations.Nullable;

/**
 * How both ends of a path stand in land cover: one class along the whole path for places without a map of it ({@link
 * #along}), or what a map has along the path ({@link #onMap}).
 *
 * <p>Recommendation ITU-R P.1812-7 adds the representative clutter height R to the ground of a profile's inner points
 * and leaves both ends bare (section 3.2.1); it has no loss of its own for clutter at an end (section 4.7 uses R at the
 * receiver for the spread over locations only, section 4.8 is about walls). So the nearest inner point decides how deep
 * a phone stands in the street, and that must not be the spacing of a terrain file. Here it is the document that is
 * about ends: Recommendation ITU-R P.2108-1, section 3.1, has the roof that shadows a terminal one street width away,
 * {@value ClutterClass#NOMINAL_STREET_METERS} m where nothing else is known.
 *
 * <ul>
 *   <li>Within a street width of either end nothing stands; at that distance a point is put into the profile. The roof
 *       is thereby on the path, and P.2108's loss may not be added to it: the same roof would count twice. On paths too
 *       short for two streets, that of the lower end remains; within one street of a mast nothing stands at all.
 *   <li>An end up to {@value #STREET_LEVEL_METERS} m stands in the street (the terminals near street level of
 *       Recommendation ITU-R P.1411, section 4.3, are at 1.9 to 3 m).
 *   <li>The higher end, when above that, is an antenna somebody put up clear of its own roof. An antenna below R says
 *       that the roofs here are lower than the class's: clutter then counts up to the antenna and no higher, all along.
 *   <li>On sea nothing stands.
 * </ul>
 *
 * <p>On a map the same holds, with three differences. The receiver's own cell says how high its roof is and how wide
 * its street ({@link ClutterClass#streetWidthMeters}); what the path crosses elsewhere is what the map has there. The
 * limit by the mast's height is for heights of classes; known heights of buildings are what they are. No roof is put
 * before the mast: at or below its antenna it would be hidden by the next ones.
 *
 * <p>The losses do not depend on which end transmits.
 */
public final class RepresentativeClutter {
    /** Antennas up to this height above the ground stand in the street. */
    public static final double STREET_LEVEL_METERS = 3;

    private static final double STREET_KM = ClutterClass.NOMINAL_STREET_METERS / 1000;

    /** Points nearer to each other than a millimetre are one. */
    private static final double SAME_PLACE_KM = 1e-6;

    private RepresentativeClutter() {}

    /**
     * The profile with this land cover on it in place of any other clutter.
     *
     * @param transmitterHeightMeters antenna over the profile's first point
     * @param receiverHeightMeters antenna over the profile's last point
     */
    public static TerrainProfile along(
            TerrainProfile profile, double transmitterHeightMeters, double receiverHeightMeters, LandCover cover) {
        double heightMeters = countedHeightMeters(cover, Math.max(transmitterHeightMeters, receiverHeightMeters));
        Roofs roofs = Roofs.of(profile.lengthKm(), transmitterHeightMeters, receiverHeightMeters);
        if (heightMeters == 0 || roofs == null) {
            return profile.withoutClutter();
        }
        double[] distancesKm = distancesKm(profile, roofs);
        int n = distancesKm.length;
        double[] ground = new double[n];
        double[] clutter = new double[n];
        RadioZone[] zones = new RadioZone[n];
        int before = 0;
        for (int i = 0; i < n; i++) {
            double d = distancesKm[i];
            while (before < profile.size() - 2 && profile.distanceKm(before + 1) <= d) {
                before++;
            }
            double from = profile.distanceKm(before);
            double share = (d - from) / (profile.distanceKm(before + 1) - from);
            ground[i] = mixed(profile.groundMeters(before), profile.groundMeters(before + 1), share);
            zones[i] = profile.zone(share < 0.5 ? before : before + 1);
            boolean isInner = d >= roofs.firstKm - SAME_PLACE_KM && d <= roofs.lastKm + SAME_PLACE_KM;
            // At the receiver itself P.1812-7 asks for R in its spread over locations; diffraction leaves the ends
            // bare.
            clutter[i] = (isInner || i == 0 || i == n - 1) && zones[i] != RadioZone.SEA ? heightMeters : 0;
        }
        return new TerrainProfile(distancesKm, ground, clutter, profile.isInland() ? null : zones);
    }

    /** How high clutter of a class counts on a path whose higher end is at this height above its ground. */
    public static double countedHeightMeters(LandCover cover, double higherEndMeters) {
        return Math.min(cover.representativeHeightMeters(), mostHeightMeters(higherEndMeters));
    }

    /** The most that the height of a class can count beside an antenna at this height above its ground. */
    public static double mostHeightMeters(double higherEndMeters) {
        return higherEndMeters > STREET_LEVEL_METERS ? higherEndMeters : Double.POSITIVE_INFINITY;
    }

    /**
     * A profile cut out of a map, with the receiver in its street: the height of its last point's clutter is that of
     * the roof that shadows it.
     *
     * @param profile its clutter counted up to {@link #mostHeightMeters}
     * @param streetWidthMeters of the receiver's own cell
     */
    public static TerrainProfile onMap(TerrainProfile profile, double streetWidthMeters) {
        int last = profile.size() - 1;
        double roofKm = profile.lengthKm() - streetWidthMeters / 1000;
        double roofMeters = profile.clutterHeightMeters(last);
        boolean hasRoof = roofMeters > 0 && roofKm > 0;
        double[] distancesKm = new double[last + 1];
        double[] ground = new double[last + 1];
        double[] clutter = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            double d = profile.distanceKm(i);
            boolean isInStreet = d < STREET_KM || (hasRoof && i < last && d > roofKm);
            distancesKm[i] = d;
            ground[i] = profile.groundMeters(i);
            clutter[i] = isInStreet && i < last ? 0 : profile.clutterHeightMeters(i);
        }
        TerrainProfile bare = new TerrainProfile(distancesKm, ground, clutter);
        return hasRoof ? withRoof(bare, roofKm, roofMeters) : bare;
    }

    /** An inland profile with a roof put into it at a distance, on ground straight between the points beside it. */
    public static TerrainProfile withRoof(TerrainProfile profile, double roofKm, double roofMeters) {
        int n = profile.size();
        int after = 1;
        while (profile.distanceKm(after) < roofKm) {
            after++;
        }
        double from = profile.distanceKm(after - 1);
        double to = profile.distanceKm(after);
        boolean isNew = roofKm - from > SAME_PLACE_KM && to - roofKm > SAME_PLACE_KM;
        int same = roofKm - from > SAME_PLACE_KM ? after : after - 1;
        double[] distancesKm = new double[isNew ? n + 1 : n];
        double[] ground = new double[distancesKm.length];
        double[] clutter = new double[distancesKm.length];
        for (int i = 0; i < n; i++) {
            int at = isNew && i >= after ? i + 1 : i;
            distancesKm[at] = profile.distanceKm(i);
            ground[at] = profile.groundMeters(i);
            clutter[at] = profile.clutterHeightMeters(i);
        }
        if (isNew) {
            distancesKm[after] = roofKm;
            ground[after] =
                    mixed(profile.groundMeters(after - 1), profile.groundMeters(after), (roofKm - from) / (to - from));
            clutter[after] = roofMeters;
        } else if (same > 0 && same < n - 1) {
            clutter[same] = Math.max(clutter[same], roofMeters);
        }
        return new TerrainProfile(distancesKm, ground, clutter);
    }

    /** Where the first and the last roof on a path stand, from the transmitter. */
    private record Roofs(double firstKm, double lastKm) {
        static @Nullable Roofs of(double lengthKm, double transmitterHeightMeters, double receiverHeightMeters) {
            if (lengthKm >= 2 * STREET_KM) {
                return new Roofs(STREET_KM, lengthKm - STREET_KM);
            }
            boolean hasMast = Math.max(transmitterHeightMeters, receiverHeightMeters) > STREET_LEVEL_METERS;
            if (!hasMast || lengthKm <= STREET_KM) {
                return null;
            }
            double onlyKm = transmitterHeightMeters < receiverHeightMeters ? STREET_KM : lengthKm - STREET_KM;
            return new Roofs(onlyKm, onlyKm);
        }
    }

    /** The profile's distances with those of the first and the last roof among them. */
    private static double[] distancesKm(TerrainProfile profile, Roofs roofs) {
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < profile.size(); i++) {
            distances.add(profile.distanceKm(i));
        }
        insert(distances, roofs.firstKm);
        insert(distances, roofs.lastKm);
        return distances.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void insert(List<Double> distances, double wantedKm) {
        int at = 0;
        while (distances.get(at) < wantedKm - SAME_PLACE_KM) {
            at++;
        }
        if (distances.get(at) > wantedKm + SAME_PLACE_KM) {
            distances.add(at, wantedKm);
        }
    }

    /** Exactly the known end where the share is 0 or 1, so that an unknown neighbour does not spread. */
    private static double mixed(double from, double to, double share) {
        if (share <= 0) {
            return from;
        }
        return share >= 1 ? to : from + share * (to - from);
    }
}
