package org.dakal.scenarios.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.findings.Settlement;
import org.locationtech.jts.geom.Geometry;

/**
 * Everything that is made up for a province.
 *
 * @param counties outlines in metres by area id
 * @param places real ones first, then villages
 * @param roads corridors first, then local roads
 * @param masts all of them
 * @param sectors in the order of the masts
 * @param points public points
 */
record ProvincePlan(
        Map<String, Geometry> counties,
        List<Planned.Place> places,
        List<Planned.Road> roads,
        List<Planned.Mast> masts,
        List<Planned.Sector> sectors,
        List<Planned.PublicPoint> points) {

    /** Plans from a recipe; the same recipe and land always give the same plan. */
    static ProvincePlan of(ProvinceRecipe recipe, Land land) {
        Map<String, Geometry> counties = CountyPlanner.divide(land, recipe.areas());
        List<Planned.Place> towns = realPlaces(recipe, land);
        int villagers = recipe.censusPeople()
                - towns.stream().mapToInt(Planned.Place::people).sum();
        RoadPlanner roadPlanner = new RoadPlanner(land);
        List<Planned.Road> corridors = roadPlanner.corridors(recipe.corridors());
        List<Planned.Place> villages = new VillagePlanner(land, roadPlanner.together(corridors))
                .plan(recipe.areas(), counties, towns, villagers);

        SettlementMasts settled = new SettlementMasts(land);
        OpenCountryMasts open = new OpenCountryMasts(land);
        List<Planned.Mast> masts = new ArrayList<>(settled.inTowns(recipe.towns(), towns));
        masts.addAll(open.alongRoads(corridors, masts));
        masts.addAll(open.onHighGround(recipe.highGround()));
        masts.addAll(settled.inVillages(recipe.areas(), villages, masts));

        List<Planned.Place> places = new ArrayList<>(towns);
        places.addAll(villages);
        List<Planned.Road> roads = new ArrayList<>(corridors);
        roads.addAll(roadPlanner.localRoads(corridors, villages));
        return new ProvincePlan(
                counties,
                places,
                roads,
                masts,
                new SectorPlanner(land.random("sectors")).plan(masts),
                new PublicPointPlanner(land).plan(places, corridors));
    }

    private static List<Planned.Place> realPlaces(ProvinceRecipe recipe, Land land) {
        return recipe.towns().stream()
                .map(t -> new Planned.Place(
                        t.id(),
                        t.name(),
                        t.localName(),
                        Settlement.Kind.valueOf(t.kind().toUpperCase(Locale.ROOT)),
                        "",
                        land.meters(t.degrees()),
                        t.people(),
                        t.radiusMeters(),
                        t.illustrative(),
                        t.source()))
                .toList();
    }
}
