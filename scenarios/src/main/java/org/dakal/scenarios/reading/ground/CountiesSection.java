package org.dakal.scenarios.reading.ground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dakal.findings.County;
import org.dakal.scenarios.reading.shared.EdgeWork;
import org.dakal.scenarios.reading.shared.Ids;
import org.dakal.scenarios.reading.shared.Placement;
import org.dakal.scenarios.reading.shared.Reading;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.source.YamlFields;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * {@code province.counties}: divisions that spots are named after. Features of one name are parts of one county,
 * unless their ids say otherwise.
 */
public final class CountiesSection {
    /** Every cell is asked which county it lies in, county by county. */
    private static final int MOST_COUNTIES = 2000;

    /** Borders that were drawn twice overlap by slivers of less than this share of the smaller county. */
    private static final double SLIVER_FRACTION = 0.01;

    private final Reading reading;
    private final Problems problems;
    private final @Nullable Placement placement;

    /** Features that are one county, by name and id. */
    private record Key(String name, String id, String localName) {}

    /** @param placement null when province or grid are wrong themselves */
    public CountiesSection(Reading reading, @Nullable Placement placement) {
        this.reading = reading;
        this.problems = reading.problems();
        this.placement = placement;
    }

    public List<County> read(@Nullable YamlFields province) {
        if (province == null) {
            return List.of();
        }
        Place file = Place.of(province.text("counties"));
        List<County> counties = new ArrayList<>();
        UnaryOperator<String> unique = PeopleSection.uniqueNames();
        parts(province).forEach((key, parts) -> {
            Geometry outline = joined(parts, file);
            if (outline != null) {
                String id = unique.apply(key.id().isEmpty() ? key.name() : key.id());
                counties.add(new County(id, key.name(), outline, key.localName()));
            }
        });
        Placement.warnWhenElsewhere(counties.stream().map(County::outline).toList(), placement, file, problems);
        if (counties.size() > MOST_COUNTIES) {
            problems.error(
                    file, counties.size() + " counties", "must be at most " + MOST_COUNTIES, "Give larger divisions.");
            return counties;
        }
        warnOfNames(counties, file);
        warnOfOverlaps(counties, file);
        return counties;
    }

    private Map<Key, List<Geometry>> parts(YamlFields province) {
        Map<Key, List<Geometry>> parts = new LinkedHashMap<>();
        for (GeoJsonFile.Feature feature : reading.features(province, "counties")) {
            String name = feature.property(problems, "name", "name:en");
            if (name.isEmpty()) {
                problems.error(feature.place().key("properties"), "", "a county needs a name", "");
                continue;
            }
            Geometry outline =
                    OutlineSection.isPolygon(feature, problems) ? Placement.toGrid(feature, placement, problems) : null;
            if (outline != null) {
                Key its = new Key(
                        name, Ids.of(feature, problems, "id"), feature.property(problems, "localName", "name:fa"));
                parts.computeIfAbsent(its, key -> new ArrayList<>()).add(outline);
            }
        }
        return parts;
    }

    /** Parts that overlap count once. */
    private @Nullable Geometry joined(List<Geometry> parts, Place file) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Geometry together = parts.get(0).getFactory().buildGeometry(parts);
        return EdgeWork.isWithinBounds(together, file, problems) ? OverlayNGRobust.union(together) : null;
    }

    private void warnOfNames(List<County> counties, Place file) {
        Map<String, List<String>> idsOfName = new LinkedHashMap<>();
        counties.forEach(c ->
                idsOfName.computeIfAbsent(c.name(), name -> new ArrayList<>()).add(c.id()));
        idsOfName.forEach((name, ids) -> {
            if (ids.size() > 1) {
                problems.warning(
                        file,
                        name,
                        "is the name of " + ids.size() + " counties, " + Wording.names(ids)
                                + ", which results do not tell apart",
                        "Parts of one county have one id, or none.");
            }
        });
    }

    private void warnOfOverlaps(List<County> counties, Place file) {
        if (placement == null) {
            return;
        }
        for (int c = 0; c < counties.size(); c++) {
            for (County earlier : counties.subList(0, c)) {
                double areaSquareMeters =
                        sharedSquareMeters(earlier.outline(), counties.get(c).outline());
                double smaller = Math.min(
                        earlier.outline().getArea(), counties.get(c).outline().getArea());
                if (areaSquareMeters > SLIVER_FRACTION * smaller) {
                    problems.warning(
                            file,
                            Wording.names(
                                    List.of(earlier.name(), counties.get(c).name())),
                            "overlap by " + Wording.number(Math.rint(areaSquareMeters / 1e5) / 10) + " km2",
                            "What lies there counts as the first one's.");
                }
            }
        }
    }

    private static double sharedSquareMeters(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                ? OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea()
                : 0;
    }
}
