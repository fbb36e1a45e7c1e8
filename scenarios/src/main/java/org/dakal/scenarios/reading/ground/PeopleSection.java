package org.dakal.scenarios.reading.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dakal.findings.County;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Road;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.scenarios.reading.shared.Ids;
import org.dakal.scenarios.reading.shared.Illustrative;
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

/** {@code people}: who and what needs coverage. */
public record PeopleSection(Reading reading, @Nullable Placement placement, Illustrative illustrative) {
    private static final long MOST_PEOPLE = 50_000_000;
    private static final Limits RADII_METERS = new Limits(0, 50_000);
    private static final Limits OPERATOR_WEIGHTS = new Limits(0, 1e9);

    /**
     * Who and what needs coverage; nobody when the section is missing.
     *
     * @param operatorIds all that masts and proposals name
     */
    public Surroundings read(@Nullable YamlFields people, List<County> counties, List<String> operatorIds) {
        if (people == null) {
            return new Surroundings(List.of(), List.of(), List.of(), counties);
        }
        return new Surroundings(
                settlements(people),
                publicPoints(people),
                roads(people),
                counties,
                operatorWeights(people, operatorIds));
    }

    private Map<String, Double> operatorWeights(YamlFields people, List<String> operatorIds) {
        Map<String, Double> weights = new HashMap<>();
        for (YamlNode item : people.items("operatorWeights")) {
            YamlFields written = YamlFields.of(item, ScenarioKeys.OPERATOR_WEIGHT, reading.problems());
            if (written == null) {
                continue;
            }
            String id = written.text("operator");
            double weight = written.number("weight", OPERATOR_WEIGHTS);
            if (!id.isEmpty() && !operatorIds.contains(id)) {
                written.error(
                        "operator",
                        "is no operator of this scenario's masts",
                        Suggestions.nearestOrSome(id, operatorIds));
            } else if (weights.put(id, weight) != null) {
                written.error("operator", "has a weight already", "");
            }
        }
        Place place = people.place("operatorWeights");
        if (!weights.isEmpty() && operatorIds.size() < 2) {
            reading.error(
                    place,
                    "",
                    "need two operators; everything is one network here",
                    "Give masts the column operator, or leave the weights out.");
        } else if (!weights.isEmpty() && weights.values().stream().allMatch(weight -> weight == 0)) {
            reading.error(place, "", "are all zero, so nobody would count", "");
        }
        return weights;
    }

    private List<Settlement> settlements(YamlFields people) {
        List<Settlement> settlements = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        Ids ids = new Ids("settlement");
        for (Fields row : reading.table(people, "settlements", ScenarioKeys.SETTLEMENT_ROW)) {
            int errorsBefore = reading.problems().errorCount();
            String id = ids.declare(row, "id");
            String name = row.text("name");
            Settlement.Kind kind = row.lowerChoice("kind", Settlement.Kind.class, null);
            Placement.Position position = Placement.read(row, placement, false);
            double count = row.wholeNumber("people", 0, MOST_PEOPLE);
            double radius = row.number("radiusMeters", RADII_METERS, 0);
            boolean madeUp = row.flag("illustrative", false);
            if (reading.problems().errorCount() == errorsBefore && kind != null) {
                settlements.add(new Settlement(
                        id,
                        name,
                        row.text("localName"),
                        kind,
                        position.xMeters(),
                        position.yMeters(),
                        count,
                        radius,
                        madeUp));
                illustrative.count("settlement", madeUp);
                illustrative.countAssumed(row, "settlement");
                if (!position.inProvince()) {
                    outside.add(name);
                }
            }
        }
        warnOutside(people, "settlements", "settlement", outside);
        return settlements;
    }

    private List<PublicPoint> publicPoints(YamlFields people) {
        List<PublicPoint> points = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        Ids ids = new Ids("public point");
        for (Fields row : reading.table(people, "publicPoints", ScenarioKeys.PUBLIC_POINT_ROW)) {
            int errorsBefore = reading.problems().errorCount();
            String id = ids.declare(row, "id");
            String name = row.text("name");
            String kind = row.text("kind");
            Placement.Position position = Placement.read(row, placement, false);
            boolean madeUp = row.flag("illustrative", false);
            if (reading.problems().errorCount() == errorsBefore) {
                points.add(new PublicPoint(id, name, kind, position.xMeters(), position.yMeters()));
                illustrative.count("public point", madeUp);
                if (!position.inProvince()) {
                    outside.add(name);
                }
            }
        }
        warnOutside(people, "publicPoints", "public point", outside);
        return points;
    }

    private void warnOutside(Fields people, String key, String noun, List<String> names) {
        if (!names.isEmpty()) {
            reading.warning(
                    Place.of(people.text(key)),
                    Wording.names(names),
                    Wording.count(names.size(), noun) + " outside the outline, not counted",
                    "");
        }
    }

    private List<Road> roads(YamlFields people) {
        List<Road> roads = new ArrayList<>();
        UnaryOperator<String> unique = uniqueNames();
        List<LineFeatures.Line> lines = LineFeatures.read(
                reading.features(people, "roads"), placement, Place.of(people.text("roads")), reading.problems());
        for (LineFeatures.Line line : lines) {
            GeoJsonFile.Feature feature = line.feature();
            String name = feature.property(reading.problems(), "name", "ref");
            String id = Ids.of(feature, reading.problems(), "id", "osm_id");
            roads.add(new Road(
                    unique.apply(id.isEmpty() ? name : id),
                    name,
                    feature.property(reading.problems(), "kind", "highway"),
                    line.line()));
        }
        return roads;
    }

    /**
     * An id for a feature, which it keeps as long as the features before it stay; lines of one road often share theirs.
     */
    static UnaryOperator<String> uniqueNames() {
        Map<String, Integer> seen = new HashMap<>();
        return id -> {
            int count = seen.merge(id, 1, Integer::sum);
            return count == 1 && !id.isEmpty() ? id : id + "#" + count;
        };
    }
}
