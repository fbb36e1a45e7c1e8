package org.dakal.propagation.p1812;

import java.util.EnumSet;
import java.util.Set;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;

/**
 * How much of a path is land and sea.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, sections 3.3 and 3.6 and Table 5. A zone reaches halfway to the
 * neighbouring point of another zone.
 *
 * @param longestLandKm dtm, longest continuous stretch of land, inland and coastal
 * @param longestInlandKm dlm, longest continuous stretch of inland
 * @param seaFraction omega, share of the path over sea, 0 to 1
 */
public record PathZones(double longestLandKm, double longestInlandKm, double seaFraction) {

    /** Measures a profile. */
    public static PathZones of(TerrainProfile profile) {
        if (profile.isInland()) {
            return inland(profile.lengthKm());
        }
        return new PathZones(
                longestKm(profile, EnumSet.of(RadioZone.INLAND, RadioZone.COASTAL)),
                longestKm(profile, EnumSet.of(RadioZone.INLAND)),
                seaKm(profile) / profile.lengthKm());
    }

    /** A path of this length over nothing but inland. */
    public static PathZones inland(double distanceKm) {
        return new PathZones(distanceKm, distanceKm, 0);
    }

    private static double longestKm(TerrainProfile profile, Set<RadioZone> zones) {
        double longest = 0;
        double current = 0;
        for (int i = 0; i < profile.size(); i++) {
            current = zones.contains(profile.zone(i)) ? current + shareKm(profile, i) : 0;
            longest = Math.max(longest, current);
        }
        return longest;
    }

    private static double seaKm(TerrainProfile profile) {
        double sum = 0;
        for (int i = 0; i < profile.size(); i++) {
            if (profile.zone(i) == RadioZone.SEA) {
                sum += shareKm(profile, i);
            }
        }
        return sum;
    }

    /** The part of the path that is nearer to point i than to its neighbours. */
    private static double shareKm(TerrainProfile profile, int i) {
        double from = profile.distanceKm(Math.max(0, i - 1)) + profile.distanceKm(i);
        double to = profile.distanceKm(i) + profile.distanceKm(Math.min(profile.size() - 1, i + 1));
        return (to - from) / 2;
    }
}
