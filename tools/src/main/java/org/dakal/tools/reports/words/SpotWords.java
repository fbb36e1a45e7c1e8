package org.dakal.tools.reports.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.scenarios.projection.MapProjection;
import org.locationtech.jts.geom.Coordinate;

/** Where a spot is and what is in it, in words. */
public record SpotWords(Messages messages, Quantities quantities, MapProjection projection) {
    /** Nearer than this a direction would mean nothing. */
    private static final double AT_KM = 0.2;

    /** E.g. "12 km NW of Kahak"; its position where no place is known. */
    public String place(Spot spot) {
        Settlement near = spot.nearestPlace();
        if (near == null) {
            return messages.text("spot.at", position(spot));
        }
        Coordinate there = projection.toGeographic(near.xMeters(), near.yMeters());
        double trueBearing = spot.nearestPlaceBearingDegrees() + projection.convergenceDegrees(there.y, there.x);
        if (spot.nearestPlaceKm() < AT_KM) {
            return messages.text("spot.atPlace", Names.of(near, messages.language()));
        }
        return messages.text(
                "spot.place",
                quantities.distanceKm(spot.nearestPlaceKm()),
                messages.text(Compass.of(trueBearing).key()),
                Names.of(near, messages.language()));
    }

    /** Latitude and longitude of the anchor to about ten metres, in the form that maps on the web take. */
    public String position(Spot spot) {
        Coordinate there = projection.toGeographic(spot.anchorXMeters(), spot.anchorYMeters());
        return String.format(Locale.ROOT, "%.4f, %.4f", there.y, there.x);
    }

    /** Public points counted by kind, e.g. "school: 2, clinic: 1"; empty when there are none. */
    public String publicPoints(List<PublicPoint> points) {
        Map<String, Integer> countByKind = new LinkedHashMap<>();
        points.forEach(p -> countByKind.merge(p.kind(), 1, Integer::sum));
        return String.join(
                messages.text("list.comma"),
                countByKind.entrySet().stream()
                        .map(e -> messages.text(
                                "spot.points", quantities.count(e.getValue()), Names.kind(e.getKey(), messages)))
                        .toList());
    }
}
