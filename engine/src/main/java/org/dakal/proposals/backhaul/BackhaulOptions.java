package org.dakal.proposals.backhaul;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * What there is to connect to, and what it costs. Amounts are in the proposals' currency.
 *
 * @param fiberNodes where fibre can be joined; none means no fibre
 * @param routes roads or ducts that trenches follow, lines in the grid's metres; none means straight lines
 * @param routeLengthFraction metres of trench for a metre of straight line, off the routes, 1 to 5
 * @param trenchPerMeterAmount of a metre of trench with its cable
 * @param microwaveHopAmount of a hop, both ends; empty means no microwave
 * @param effectiveEarthRadiusKm that the hop's line is bent by
 * @param sitesWithoutHop ids of today's sites that have no capacity, or no room, for one more hop
 */
public record BackhaulOptions(
        List<FiberNode> fiberNodes,
        List<Geometry> routes,
        double routeLengthFraction,
        double trenchPerMeterAmount,
        OptionalDouble microwaveHopAmount,
        double mostHopKm,
        double frequencyMhz,
        double effectiveEarthRadiusKm,
        Set<String> sitesWithoutHop) {
    public BackhaulOptions {
        fiberNodes = List.copyOf(fiberNodes);
        routes = List.copyOf(routes);
        sitesWithoutHop = Set.copyOf(sitesWithoutHop);
        if (fiberNodes.isEmpty() && microwaveHopAmount.isEmpty()) {
            throw new IllegalArgumentException("backhaul needs fibre nodes, a microwave hop, or both");
        }
    }

    /**
     * How far hops of a frequency usually go, in km: a planning habit that rain and antennas set, not a limit of
     * physics.
     */
    public static double usualMostHopKm(double frequencyMhz) {
        if (frequencyMhz < 9_000) {
            return 50;
        }
        if (frequencyMhz < 14_000) {
            return 35;
        }
        if (frequencyMhz < 20_000) {
            return 25;
        }
        if (frequencyMhz < 30_000) {
            return 15;
        }
        return frequencyMhz < 50_000 ? 7 : 3;
    }
}
