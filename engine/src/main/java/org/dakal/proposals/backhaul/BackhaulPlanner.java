package org.dakal.proposals.backhaul;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Connects new sites. Fibre goes to the nearest node, along the given routes or straight, whichever is shorter. A hop
 * goes
 * to the nearest site of today's, which has a connection already, whose line of sight leaves 60 % of the first Fresnel
 * zone clear of ground and clutter, from the highest antenna of the one to that of the other. Of what is feasible the
 * cheaper is taken.
 */
public final class BackhaulPlanner {
    private static final int MOST_TRIED_HOPS = 40;

    private final Terrain terrain;
    private final Network today;
    private final BackhaulOptions options;
    private final FiberRoutes routes;
    private final FiberRoutes straight;
    private final Map<String, Coordinate> newPlaces;

    /** @param proposals all that may be connected: trenches share what they have in common */
    public BackhaulPlanner(Terrain terrain, Network today, BackhaulOptions options, List<Proposal> proposals) {
        this.terrain = terrain;
        this.today = today;
        this.options = options;
        this.straight = new StraightRoutes(options.fiberNodes(), options.routeLengthFraction());
        this.newPlaces = newPlaces(proposals);
        this.routes = options.routes().isEmpty()
                ? straight
                : new RoadRoutes(
                        options.fiberNodes(),
                        List.copyOf(newPlaces.values()),
                        options.routes(),
                        options.routeLengthFraction());
    }

    private static Map<String, Coordinate> newPlaces(List<Proposal> proposals) {
        Map<String, Coordinate> places = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            for (Change change : proposal.changes()) {
                if (change instanceof Change.AddSite added) {
                    places.put(
                            added.site().id(),
                            new Coordinate(added.site().xMeters(), added.site().yMeters()));
                }
            }
        }
        return places;
    }

    /** Connections of all sites a proposal adds; one of those given at the beginning. */
    public ProposalBackhaul connect(Proposal proposal) {
        List<BackhaulLink> links = new ArrayList<>();
        for (Change change : proposal.changes()) {
            if (change instanceof Change.AddSite added) {
                links.add(connect(added.site()));
            }
        }
        return new ProposalBackhaul(proposal, links, this::joinedMeters);
    }

    /**
     * A net along routes and straight, from new place to new place as well as to nodes. Where it is longer than each
     * place's own way, as the approximation allows, these are the net.
     */
    private double joinedMeters(Set<String> siteIds) {
        SimpleWeightedGraph<Coordinate, DefaultWeightedEdge> ways = routes.ways();
        ways.addVertex(FiberRoutes.NODES);
        List<Coordinate> ends = new ArrayList<>(List.of(FiberRoutes.NODES));
        double ownMeters = 0;
        Set<String> dug = new HashSet<>();
        for (String id : siteIds) {
            Coordinate place = Objects.requireNonNull(newPlaces.get(id));
            FiberRoutes.Route own = straight.from(id, place.x, place.y);
            ways.addVertex(place);
            if (own != null) {
                FiberRoutes.edge(ways, FiberRoutes.NODES, place, own.lengthMeters());
            }
            for (Coordinate other : ends.subList(1, ends.size())) {
                FiberRoutes.edge(ways, other, place, options.routeLengthFraction() * other.distance(place));
            }
            ends.add(place);
            FiberRoutes.Route along = routes.from(id, place.x, place.y);
            FiberRoutes.Route shorter = new FiberWays(routes == straight ? null : along, own).shorter();
            for (Trench trench : shorter == null ? List.<Trench>of() : shorter.trenches()) {
                ownMeters += dug.add(trench.id()) ? trench.lengthMeters() : 0;
            }
        }
        return Math.min(
                ownMeters,
                SteinerTree.join(ways, ends).stream()
                        .mapToDouble(ways::getEdgeWeight)
                        .sum());
    }

    /** A hop that was looked at. */
    private record Hop(Site to, double lengthKm, MicrowaveClearance clearance) {}

    private BackhaulLink connect(Site site) {
        FiberWays ways = fiber(site);
        FiberRoutes.Route fiber = ways.shorter();
        List<Hop> tried = hops(site);
        Hop hop =
                tried.stream().filter(h -> h.clearance().isClear()).findFirst().orElse(null);
        double fiberAmount = fiber == null ? Double.NaN : fiber.lengthMeters() * options.trenchPerMeterAmount();
        double hopAmount = options.microwaveHopAmount().orElse(Double.NaN);
        String aboutFiber = aboutFiber(ways, fiberAmount);
        String aboutHop = aboutHop(hop, tried, hopAmount) + aboutCapacity(site);
        if (fiber != null && (hop == null || fiberAmount <= hopAmount)) {
            return new BackhaulLink(
                    site.id(),
                    BackhaulLink.Kind.FIBER,
                    fiber.node().id(),
                    fiber.lengthMeters() / 1000,
                    fiberAmount,
                    fiber.trenches(),
                    aboutFiber + "; " + aboutHop);
        }
        if (hop != null) {
            return new BackhaulLink(
                    site.id(),
                    BackhaulLink.Kind.MICROWAVE,
                    hop.to().id(),
                    hop.lengthKm(),
                    hopAmount,
                    List.of(),
                    aboutHop + "; " + aboutFiber);
        }
        return new BackhaulLink(site.id(), BackhaulLink.Kind.NONE, "", 0, 0, List.of(), aboutFiber + "; " + aboutHop);
    }

    /** The ways that fibre may take; of equally long ones that along routes comes first. */
    private record FiberWays(FiberRoutes.@Nullable Route alongRoutes, FiberRoutes.@Nullable Route straight) {
        FiberRoutes.@Nullable Route shorter() {
            return isAlongRoutes() ? alongRoutes : straight;
        }

        boolean isAlongRoutes() {
            return alongRoutes != null && (straight == null || alongRoutes.lengthMeters() <= straight.lengthMeters());
        }
    }

    private FiberWays fiber(Site site) {
        return new FiberWays(
                routes == straight ? null : routes.from(site.id(), site.xMeters(), site.yMeters()),
                straight.from(site.id(), site.xMeters(), site.yMeters()));
    }

    /** Hops in reach, nearest first, up to the first clear one. */
    private List<Hop> hops(Site site) {
        List<Hop> tried = new ArrayList<>();
        if (options.microwaveHopAmount().isEmpty()) {
            return tried;
        }
        ProfileSampler sampler = new ProfileSampler(terrain, terrain.grid().cellSizeMeters());
        List<Site> near = today.sites().stream()
                .filter(other ->
                        isInReach(site, other) && !options.sitesWithoutHop().contains(other.id()))
                .sorted(Comparator.comparingDouble((Site other) -> distanceKm(site, other))
                        .thenComparing(Site::id))
                .limit(MOST_TRIED_HOPS)
                .toList();
        for (Site other : near) {
            MicrowaveClearance clearance = MicrowaveClearance.of(
                    sampler.between(site.xMeters(), site.yMeters(), other.xMeters(), other.yMeters()),
                    antennaMeters(site),
                    antennaMeters(other),
                    options.frequencyMhz(),
                    options.effectiveEarthRadiusKm());
            tried.add(new Hop(other, distanceKm(site, other), clearance));
            if (clearance.isClear()) {
                break;
            }
        }
        return tried;
    }

    private boolean isInReach(Site site, Site other) {
        double km = distanceKm(site, other);
        return !other.sectors().isEmpty() && km <= options.mostHopKm() && km > 0;
    }

    private static double distanceKm(Site one, Site other) {
        return Math.hypot(one.xMeters() - other.xMeters(), one.yMeters() - other.yMeters()) / 1000;
    }

    private double antennaMeters(Site site) {
        double height = site.sectors().stream()
                .mapToDouble(Sector::heightAboveGroundMeters)
                .max()
                .orElse(0);
        return terrain.ground().elevationMeters(site.xMeters(), site.yMeters()) + height;
    }

    private String aboutFiber(FiberWays ways, double amount) {
        FiberRoutes.Route fiber = ways.shorter();
        if (fiber == null) {
            return options.fiberNodes().isEmpty() ? "no fibre nodes are given" : "no fibre node can be reached";
        }
        return String.format(
                Locale.ROOT,
                "fibre to %s takes %.1f km of trench%s, %,.0f",
                fiber.node().id(),
                fiber.lengthMeters() / 1000,
                aboutWay(ways),
                amount);
    }

    private String aboutWay(FiberWays ways) {
        if (routes == straight || ways.straight() == null) {
            return "";
        }
        if (ways.alongRoutes() == null) {
            return " straight (no route leads to a node)";
        }
        return ways.isAlongRoutes()
                ? String.format(
                        Locale.ROOT,
                        " along routes (straight %.1f km)",
                        ways.straight().lengthMeters() / 1000)
                : String.format(
                        Locale.ROOT,
                        " straight (along routes %.1f km)",
                        ways.alongRoutes().lengthMeters() / 1000);
    }

    private String aboutHop(@Nullable Hop hop, List<Hop> tried, double amount) {
        if (options.microwaveHopAmount().isEmpty()) {
            return "microwave hops are not given";
        }
        if (hop != null) {
            return String.format(
                    Locale.ROOT,
                    "a hop of %.1f km to %s is clear (%s), %,.0f",
                    hop.lengthKm(),
                    hop.to().id(),
                    clearance(hop),
                    amount);
        }
        if (tried.isEmpty()) {
            return String.format(Locale.ROOT, "no site stands within %.1f km for a hop", options.mostHopKm());
        }
        Hop nearest = tried.get(0);
        return nearest.clearance().isKnown()
                ? String.format(
                        Locale.ROOT,
                        "no hop to %d sites within %.1f km is clear (the nearest, %s: %s)",
                        tried.size(),
                        options.mostHopKm(),
                        nearest.to().id(),
                        clearance(nearest))
                : "terrain is unknown on the way to the nearest site, "
                        + nearest.to().id();
    }

    /** Which nearer sites were passed over for want of capacity. */
    private String aboutCapacity(Site site) {
        List<String> passedOver = today.sites().stream()
                .filter(other -> options.microwaveHopAmount().isPresent()
                        && options.sitesWithoutHop().contains(other.id())
                        && isInReach(site, other))
                .map(Site::id)
                .sorted()
                .toList();
        return passedOver.isEmpty() ? "" : " (without capacity for a hop: " + String.join(", ", passedOver) + ")";
    }

    private static String clearance(Hop hop) {
        return Double.isInfinite(hop.clearance().clearanceFraction())
                ? "nothing lies between"
                : String.format(
                        Locale.ROOT,
                        "at least %.2f of the first Fresnel radius, at %.1f km",
                        hop.clearance().clearanceFraction(),
                        hop.clearance().atKm());
    }
}
