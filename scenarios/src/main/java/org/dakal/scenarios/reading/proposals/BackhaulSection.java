package org.dakal.scenarios.reading.proposals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.dakal.network.Network;
import org.dakal.network.Site;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.backhaul.BackhaulOptions;
import org.dakal.proposals.backhaul.FiberNode;
import org.dakal.scenarios.reading.shared.Ids;
import org.dakal.scenarios.reading.shared.LineFeatures;
import org.dakal.scenarios.reading.shared.Placement;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** {@code backhaul}: where fibre can be joined, what trenches follow, and what trenches and microwave hops cost. */
public record BackhaulSection(Reading reading, @Nullable Placement placement) {
    private static final Limits ROUTE_FACTORS = new Limits(1, 5);
    private static final Limits FREQUENCIES_MHZ = new Limits(4000, 90_000);
    private static final Limits HOPS_KM = new Limits(0.1, 100);

    /** What is given; null when nothing is, or something about it is wrong. */
    public @Nullable BackhaulOptions read(@Nullable YamlFields fields, RadioEnvironment environment, Network network) {
        if (fields == null) {
            return null;
        }
        int errorsBefore = reading.problems().errorCount();
        if (!fields.has("fiberNodes") && !fields.has("microwaveHopCost")) {
            reading.error(fields.place(), "", "must have fiberNodes, microwaveHopCost, or both", "");
            return null;
        }
        List<FiberNode> nodes = fields.has("fiberNodes") ? nodes(fields) : List.of();
        List<Geometry> routes = fields.has("routes") ? routes(fields) : List.of();
        double factor = fields.number("routeFactor", ROUTE_FACTORS, 1.3);
        double trench = fields.has("fiberNodes") ? fields.amount("trenchCostPerMeter") : 0;
        double hop = fields.amount("microwaveHopCost", Double.NaN);
        double frequency = fields.number("frequencyMhz", FREQUENCIES_MHZ, 15_000);
        double mostHop = fields.number("mostHopKm", HOPS_KM, BackhaulOptions.usualMostHopKm(frequency));
        Set<String> withoutHop = sitesWithoutHop(fields, network);
        if (reading.problems().errorCount() > errorsBefore) {
            return null;
        }
        return new BackhaulOptions(
                nodes,
                routes,
                factor,
                trench,
                Double.isNaN(hop) ? OptionalDouble.empty() : OptionalDouble.of(hop),
                mostHop,
                frequency,
                environment.effectiveEarthRadiusKm(),
                withoutHop);
    }

    private Set<String> sitesWithoutHop(YamlFields fields, Network network) {
        List<String> known = network.sites().stream().map(Site::id).toList();
        Set<String> ids = new HashSet<>();
        for (YamlNode item : fields.items("sitesWithoutHop")) {
            String id = item.ownText();
            if (known.contains(id)) {
                ids.add(id);
            } else {
                reading.error(
                        item.place(), id, "must be the id of a site of today", Suggestions.nearestOrSome(id, known));
            }
        }
        return ids;
    }

    private List<FiberNode> nodes(YamlFields fields) {
        int errorsBefore = reading.problems().errorCount();
        List<String> outside = new ArrayList<>();
        List<FiberNode> nodes =
                isGeoJson(fields.text("fiberNodes")) ? nodesOfFeatures(fields, outside) : nodesOfTable(fields, outside);
        if (!outside.isEmpty()) {
            reading.warning(
                    Place.of(fields.text("fiberNodes")),
                    Wording.names(outside),
                    Wording.count(outside.size(), "fibre node")
                            + " outside the grid; trenches to them are reckoned all the same",
                    "");
        }
        if (nodes.isEmpty() && placement != null && reading.problems().errorCount() == errorsBefore) {
            fields.error("fiberNodes", "holds no fibre node", "");
        }
        return nodes;
    }

    private static boolean isGeoJson(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".geojson") || lower.endsWith(".json");
    }

    private List<FiberNode> nodesOfTable(YamlFields fields, List<String> outside) {
        List<FiberNode> nodes = new ArrayList<>();
        Ids ids = new Ids("fibre node");
        for (Fields row : reading.table(fields, "fiberNodes", ScenarioKeys.FIBER_NODE_ROW)) {
            String id = ids.declare(row, "id");
            Placement.Position position = Placement.read(row, placement, false);
            nodes.add(new FiberNode(id, row.text("name", id), position.xMeters(), position.yMeters()));
            if (!position.inGrid()) {
                outside.add(id);
            }
        }
        return nodes;
    }

    private List<FiberNode> nodesOfFeatures(YamlFields fields, List<String> outside) {
        List<FiberNode> nodes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (GeoJsonFile.Feature feature : reading.features(fields, "fiberNodes")) {
            if (!(feature.geometry() instanceof Point)) {
                LineFeatures.wrongType(feature, "Point", reading.problems());
                continue;
            }
            String given = Ids.of(feature, reading.problems(), "id", "name");
            String id = given.isEmpty() ? "F" + (nodes.size() + 1) : given;
            if (!ids.add(id)) {
                reading.error(feature.place().key("properties"), id, "is the id of another fibre node already", "");
            }
            Placement.Position place = Placement.read(feature, placement, reading.problems());
            if (place != null) {
                String name = feature.property(reading.problems(), "name", "id");
                nodes.add(new FiberNode(id, name, place.xMeters(), place.yMeters()));
                if (!place.inGrid()) {
                    outside.add(id);
                }
            }
        }
        return nodes;
    }

    private List<Geometry> routes(YamlFields fields) {
        return LineFeatures.read(
                        reading.features(fields, "routes"),
                        placement,
                        Place.of(fields.text("routes")),
                        reading.problems())
                .stream()
                .map(LineFeatures.Line::line)
                .toList();
    }
}
