package org.dakal.scenarios.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dakal.findings.Settlement;
import org.dakal.scenarios.synthetic.ProvinceRecipe.Area;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Puts made-up villages where villages tend to be: near roads, in valleys and along the foot of the hills. */
final class VillagePlanner {
    static final String SOURCE = "illustrative";

    private static final int TRIES_PER_AREA = 200_000;
    private static final double SPACING_METERS = 1700;
    private static final double MARGIN_TO_OUTLINE_METERS = 1500;
    private static final double RING_METERS = 4000;

    /** A village lies in the lowest place this near. */
    private static final double VALLEY_SEARCH_METERS = 700;

    private static final double VALLEY_STEP_METERS = 100;

    /** From here up the coarse relief counts as hills. */
    private static final double HILLS_METERS = 1250;

    /** Half of the villages have fewer people than this, before they are scaled to the census. */
    private static final double MEDIAN_PEOPLE = 170;

    private static final double PEOPLE_LOG_SIGMA = 0.95;
    private static final double MOST_PEOPLE = 2200;

    private final Land land;
    private final IndexedFacetDistance roads;

    VillagePlanner(Land land, Geometry roads) {
        this.land = land;
        this.roads = new IndexedFacetDistance(roads);
    }

    /**
     * All villages, with people who add up exactly.
     *
     * @param areas with their quotas
     * @param divisions outline of each area in metres, by id
     * @param towns to keep clear of
     * @param people of all the villages together
     */
    List<Planned.Place> plan(List<Area> areas, Map<String, Geometry> divisions, List<Planned.Place> towns, int people) {
        VillageNames names = new VillageNames(land.random("village names"));
        Random sizes = land.random("village sizes");
        List<Coordinate> positions = new ArrayList<>();
        List<String> areaIds = new ArrayList<>();
        for (Area area : areas) {
            Geometry division = divisions.get(area.id());
            if (division == null) {
                throw new IllegalArgumentException("no outline for area " + area.id());
            }
            for (Coordinate position : positionsIn(area, division, towns)) {
                positions.add(position);
                areaIds.add(area.id());
            }
        }
        double[] weights = new double[positions.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.min(MOST_PEOPLE, MEDIAN_PEOPLE * Math.exp(PEOPLE_LOG_SIGMA * sizes.nextGaussian()));
        }
        int[] shares = Apportionment.of(people, weights);
        List<Planned.Place> villages = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            VillageNames.Name name = names.next(land.elevationMeters(positions.get(i)) > HILLS_METERS);
            villages.add(new Planned.Place(
                    String.format(Locale.ROOT, "V%03d", i + 1),
                    name.latin(),
                    name.persian(),
                    Settlement.Kind.VILLAGE,
                    areaIds.get(i),
                    positions.get(i),
                    shares[i],
                    Math.rint((60 + 11 * Math.sqrt(shares[i])) / 10) * 10,
                    true,
                    SOURCE));
        }
        return villages;
    }

    private List<Coordinate> positionsIn(Area area, Geometry division, List<Planned.Place> towns) {
        Random random = land.random("villages of " + area.id());
        Geometry inside = division.intersection(land.outline().buffer(-MARGIN_TO_OUTLINE_METERS));
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(inside);
        Envelope box = inside.getEnvelopeInternal();
        List<Coordinate> found = new ArrayList<>();
        for (int i = 0; i < TRIES_PER_AREA && found.size() < area.villageCount(); i++) {
            Coordinate tried = new Coordinate(
                    box.getMinX() + box.getWidth() * random.nextDouble(),
                    box.getMinY() + box.getHeight() * random.nextDouble());
            double chance = random.nextDouble();
            if (locator.locate(tried) == Location.INTERIOR
                    && chance < byRoad(tried, true)
                    && isFree(tried, found, towns)
                    && chance < suitability(tried)) {
                found.add(land.lowestNear(
                        tried,
                        VALLEY_SEARCH_METERS,
                        VALLEY_STEP_METERS,
                        c -> locator.locate(c) == Location.INTERIOR && isFree(c, found, towns)));
            }
        }
        if (found.size() < area.villageCount()) {
            throw new IllegalStateException(
                    "area " + area.id() + " has room for " + found.size() + " of " + area.villageCount() + " villages");
        }
        return found;
    }

    private static boolean isFree(Coordinate tried, List<Coordinate> villages, List<Planned.Place> towns) {
        for (Coordinate v : villages) {
            if (v.distance(tried) < SPACING_METERS) {
                return false;
            }
        }
        for (Planned.Place t : towns) {
            if (t.position().distance(tried) < t.radiusMeters() + SPACING_METERS) {
                return false;
            }
        }
        return true;
    }

    /** From 0 (nobody would) to 1. */
    private double suitability(Coordinate p) {
        if (land.isSalt(p)) {
            return 0;
        }
        double z = land.elevationMeters(p);
        double byHeight = z < 1950 ? 1 : z < 2250 ? 0.4 : 0;
        double byRelief = land.reliefMeters(p, RING_METERS) > 120 ? 1 : 0.55;
        double byValley = land.standsOutMeters(p, RING_METERS) < 0 ? 1 : 0.45;
        return byRoad(p, z > HILLS_METERS) * byHeight * byRelief * byValley;
    }

    /** Few live far from a road; in the hills a village may lie farther off. Largest in the hills. */
    private double byRoad(Coordinate p, boolean hills) {
        double roadKm = roads.distance(land.geometries().createPoint(p)) / 1000;
        return 0.03 + 0.97 * Math.exp(-roadKm / (hills ? 5.5 : 3.5));
    }
}
