package org.dakal.scenarios.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.dakal.findings.Settlement;
import org.dakal.scenarios.synthetic.Planned.Mast.Setting;
import org.dakal.scenarios.synthetic.ProvinceRecipe.Area;
import org.dakal.scenarios.synthetic.ProvinceRecipe.Town;
import org.locationtech.jts.geom.Coordinate;

/** Masts in cities and towns, spread evenly and denser towards the centre, and in some of the larger villages. */
final class SettlementMasts {
    /** Of this many random places the one farthest from other masts is taken. */
    private static final int CANDIDATES = 25;

    /** Inside this share of a city's radius masts stand as in a centre. */
    private static final double CENTRE_SHARE = 0.45;

    /** Masts in villages keep this distance to any other mast. */
    private static final double VILLAGE_MAST_SPACING_METERS = 3800;

    /** A village's mast stands on the highest ground this near. */
    private static final double KNOLL_SEARCH_METERS = 300;

    private static final double KNOLL_STEP_METERS = 100;

    private final Land land;

    SettlementMasts(Land land) {
        this.land = land;
    }

    /** Masts of every real place, the recipe's number in each. */
    List<Planned.Mast> inTowns(List<Town> towns, List<Planned.Place> places) {
        Map<String, Planned.Place> placeById = places.stream().collect(Collectors.toMap(Planned.Place::id, p -> p));
        Random random = land.random("masts in towns");
        List<Planned.Mast> masts = new ArrayList<>();
        int cityMasts = 0;
        int townMasts = 0;
        for (Town town : towns) {
            Planned.Place place = placeById.get(town.id());
            if (place == null) {
                throw new IllegalArgumentException("no place " + town.id());
            }
            boolean city = place.kind() == Settlement.Kind.CITY;
            List<Coordinate> positions = spread(place, town.mastCount(), random);
            for (int i = 0; i < positions.size(); i++) {
                Coordinate position = positions.get(i);
                boolean centre = position.distance(place.position()) < CENTRE_SHARE * place.radiusMeters();
                Setting setting = city ? (centre ? Setting.CITY_CENTRE : Setting.CITY) : Setting.TOWN;
                String id = city ? id('C', ++cityMasts) : id('T', ++townMasts);
                masts.add(new Planned.Mast(
                        id,
                        place.name() + " " + (i + 1),
                        place.localName() + " " + Planned.Mast.inPersian(i + 1),
                        setting,
                        position,
                        Math.rint(120 * random.nextDouble())));
            }
        }
        return masts;
    }

    /** Masts in the largest villages of each area that are far enough from other masts. */
    List<Planned.Mast> inVillages(List<Area> areas, List<Planned.Place> villages, List<Planned.Mast> others) {
        Random random = land.random("masts in villages");
        List<Planned.Mast> all = new ArrayList<>(others);
        List<Planned.Mast> masts = new ArrayList<>();
        for (Area area : areas) {
            List<Planned.Place> largestFirst = villages.stream()
                    .filter(v -> v.area().equals(area.id()))
                    .sorted(Comparator.comparingInt(Planned.Place::people)
                            .reversed()
                            .thenComparing(Planned.Place::id))
                    .toList();
            int built = 0;
            for (Planned.Place village : largestFirst) {
                Coordinate position = land.highestNear(
                        Bearings.somewhereIn(random, village.position(), village.radiusMeters()),
                        KNOLL_SEARCH_METERS,
                        KNOLL_STEP_METERS,
                        land::contains);
                boolean free =
                        all.stream().noneMatch(m -> m.position().distance(position) < VILLAGE_MAST_SPACING_METERS);
                if (free && built < area.villageMastCount()) {
                    Planned.Mast mast = new Planned.Mast(
                            id('V', masts.size() + 1),
                            village.name(),
                            village.localName(),
                            Setting.VILLAGE,
                            position,
                            Math.rint(120 * random.nextDouble()));
                    masts.add(mast);
                    all.add(mast);
                    built++;
                }
            }
        }
        return masts;
    }

    static String id(char kind, int number) {
        return String.format(Locale.ROOT, "%c%03d", kind, number);
    }

    private static List<Coordinate> spread(Planned.Place place, int count, Random random) {
        List<Coordinate> positions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Coordinate best = Bearings.somewhereIn(random, place.position(), place.radiusMeters());
            double bestRoom = room(best, place, positions);
            for (int k = 1; k < CANDIDATES; k++) {
                Coordinate tried = Bearings.somewhereIn(random, place.position(), place.radiusMeters());
                double room = room(tried, place, positions);
                if (room > bestRoom) {
                    best = tried;
                    bestRoom = room;
                }
            }
            positions.add(best);
        }
        return positions;
    }

    /** Distance to the nearest mast, counted as longer in the centre. */
    private static double room(Coordinate tried, Planned.Place place, List<Coordinate> others) {
        double nearest = 4 * place.radiusMeters();
        for (Coordinate o : others) {
            nearest = Math.min(nearest, o.distance(tried));
        }
        return nearest / (0.6 + 0.9 * tried.distance(place.position()) / place.radiusMeters());
    }
}
