package org.dakal.scenarios.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Schools and clinics where people live; rest areas, police posts and emergency posts along the roads. */
final class PublicPointPlanner {
    private static final int PEOPLE_OF_A_VILLAGE_SCHOOL = 260;
    private static final int PEOPLE_OF_A_HEALTH_HOUSE = 480;
    private static final int CITY_SCHOOLS = 16;
    private static final int CITY_CLINICS = 6;
    private static final int TOWN_SCHOOLS = 2;
    private static final double ROADSIDE_METERS = 60;

    private final Land land;
    private final Random random;
    private final List<Planned.PublicPoint> points = new ArrayList<>();

    PublicPointPlanner(Land land) {
        this.land = land;
        this.random = land.random("public points");
    }

    List<Planned.PublicPoint> plan(List<Planned.Place> places, List<Planned.Road> roads) {
        for (Planned.Place place : places) {
            switch (place.kind()) {
                case CITY -> {
                    add(place, "school", "School", place.people() < 200_000 ? CITY_SCHOOLS / 4 : CITY_SCHOOLS);
                    add(place, "clinic", "Clinic", place.people() < 200_000 ? 1 : CITY_CLINICS);
                }
                case TOWN -> {
                    add(place, "school", "School", TOWN_SCHOOLS);
                    add(place, "clinic", "Clinic", 1);
                    add(place, "police post", "Police post", 1);
                }
                case VILLAGE -> {
                    add(place, "school", "School", place.people() >= PEOPLE_OF_A_VILLAGE_SCHOOL ? 1 : 0);
                    add(place, "clinic", "Health house", place.people() >= PEOPLE_OF_A_HEALTH_HOUSE ? 1 : 0);
                }
            }
        }
        for (Planned.Road road : roads) {
            switch (road.kind()) {
                case "freeway" -> {
                    along(road, "rest area", "Rest area", 20);
                    along(road, "police post", "Road police post", 32);
                    along(road, "emergency post", "Road emergency post", 28);
                }
                case "main" -> along(road, "emergency post", "Road emergency post", 24);
                default -> {}
            }
        }
        return points;
    }

    private void add(Planned.Place place, String kind, String title, int count) {
        for (int i = 1; i <= count; i++) {
            String name = title + (count > 1 ? " " + i : "") + ", " + place.name();
            add(name, kind, Bearings.somewhereIn(random, place.position(), 0.8 * place.radiusMeters()));
        }
    }

    private void along(Planned.Road road, String kind, String title, double spacingKm) {
        LengthIndexedLine line = new LengthIndexedLine(road.line());
        double spacing = 1000 * spacingKm;
        for (double at = spacing * (0.4 + 0.3 * random.nextDouble()); at < line.getEndIndex(); at += spacing) {
            Coordinate here = line.extractPoint(at);
            double ahead = Bearings.bearingDegrees(here, line.extractPoint(at + 200));
            Coordinate beside = Bearings.step(here, ahead + 90, ROADSIDE_METERS);
            if (land.contains(beside)) {
                add(title + ", " + road.name() + " km " + Math.round(at / 1000), kind, beside);
            }
        }
    }

    private void add(String name, String kind, Coordinate position) {
        points.add(
                new Planned.PublicPoint(String.format(Locale.ROOT, "P%03d", points.size() + 1), name, kind, position));
    }
}
