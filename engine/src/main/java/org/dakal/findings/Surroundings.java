package org.dakal.findings;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who and what needs coverage. Any list may be empty: then nobody gave any, which is not the same as there being none.
 *
 * @param operatorWeights by operator, how many of the people are its customers, in any unit, zero or more; empty where
 *     nobody says
 */
public record Surroundings(
        List<Settlement> settlements,
        List<PublicPoint> publicPoints,
        List<Road> roads,
        List<County> counties,
        Map<String, Double> operatorWeights) {
    /** Where nobody says whose customers people are. */
    public Surroundings(
            List<Settlement> settlements, List<PublicPoint> publicPoints, List<Road> roads, List<County> counties) {
        this(settlements, publicPoints, roads, counties, Map.of());
    }

    public Surroundings {
        operatorWeights = Collections.unmodifiableMap(new TreeMap<>(operatorWeights));
        settlements = List.copyOf(settlements);
        publicPoints = List.copyOf(publicPoints);
        roads = List.copyOf(roads);
        counties = List.copyOf(counties);
    }

    /**
     * Each operator's share of the people, by id; empty where fewer than two operators are in question, or nobody says.
     * Operators without a weight are left out, and shares of the others make up 1.
     */
    public Map<String, Double> operatorShares(Collection<String> operatorIds) {
        Map<String, Double> shares = new TreeMap<>(operatorWeights);
        shares.keySet().retainAll(operatorIds);
        shares.values().removeIf(weight -> weight <= 0);
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((id, weight) -> weight / sum);
        return operatorIds.size() < 2 ? Map.of() : shares;
    }

    /** People an exposure holds; NaN when no settlements were given, so that nobody was counted. */
    public double peopleIn(Exposure exposure) {
        return people(exposure.people());
    }

    /** People somebody counted; NaN when no settlements were given, so that their count means nothing. */
    public double people(double counted) {
        return settlements.isEmpty() ? Double.NaN : counted;
    }

    /** Number of settlements whose centre an exposure holds; NaN when none were given. */
    public double villageCountIn(Exposure exposure) {
        return settlements.isEmpty() ? Double.NaN : exposure.villages().size();
    }

    /** Number of public points an exposure holds; NaN when none were given. */
    public double publicPointCountIn(Exposure exposure) {
        return publicPoints.isEmpty() ? Double.NaN : exposure.publicPoints().size();
    }

    /** Length of roads an exposure holds, km; NaN when none were given. */
    public double roadKmIn(Exposure exposure) {
        return roads.isEmpty() ? Double.NaN : exposure.roadKm();
    }
}
