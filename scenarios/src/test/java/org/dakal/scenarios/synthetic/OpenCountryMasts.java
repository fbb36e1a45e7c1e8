package org.dakal.scenarios.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dakal.scenarios.synthetic.Planned.Mast.Setting;
import org.dakal.scenarios.synthetic.ProvinceRecipe.HighPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Masts along the roads and on high ground. */
final class OpenCountryMasts {
    private static final double NEAREST_OTHER_MAST_METERS = 3000;
    private static final double NEAREST_TO_ROAD_METERS = 80;
    private static final double FARTHEST_FROM_ROAD_METERS = 350;
    private static final double SUMMIT_SEARCH_METERS = 4000;
    private static final double SUMMIT_STEP_METERS = 250;

    private final Land land;

    OpenCountryMasts(Land land) {
        this.land = land;
    }

    /** Masts along freeways and main roads at each road's spacing, where no other mast is near. */
    List<Planned.Mast> alongRoads(List<Planned.Road> roads, List<Planned.Mast> others) {
        Random random = land.random("masts along roads");
        List<Planned.Mast> all = new ArrayList<>(others);
        List<Planned.Mast> masts = new ArrayList<>();
        int freewayMasts = 0;
        int mainRoadMasts = 0;
        for (Planned.Road road : roads) {
            if (road.mastSpacingKm() <= 0) {
                continue;
            }
            boolean freeway = road.kind().equals("freeway");
            LengthIndexedLine line = new LengthIndexedLine(road.line());
            double spacing = 1000 * road.mastSpacingKm();
            for (double at = spacing / 2; at < line.getEndIndex(); at += spacing) {
                double here = at + spacing * 0.15 * (2 * random.nextDouble() - 1);
                Coordinate onRoad = line.extractPoint(here);
                double along =
                        Bearings.bearingDegrees(onRoad, line.extractPoint(Math.min(line.getEndIndex(), here + 400)));
                double aside = NEAREST_TO_ROAD_METERS
                        + (FARTHEST_FROM_ROAD_METERS - NEAREST_TO_ROAD_METERS) * random.nextDouble();
                Coordinate position = Bearings.step(onRoad, along + (random.nextBoolean() ? 90 : -90), aside);
                if (!land.contains(position)
                        || all.stream().anyMatch(m -> m.position().distance(position) < NEAREST_OTHER_MAST_METERS)) {
                    continue;
                }
                String id =
                        freeway ? SettlementMasts.id('F', ++freewayMasts) : SettlementMasts.id('M', ++mainRoadMasts);
                long km = Math.round(here / 1000);
                Planned.Mast mast = new Planned.Mast(
                        id,
                        road.name() + " km " + km,
                        road.localName() + " کیلومتر " + Planned.Mast.inPersian(km),
                        freeway ? Setting.FREEWAY : Setting.ROAD,
                        position,
                        Math.rint(along) % 360);
                masts.add(mast);
                all.add(mast);
            }
        }
        return masts;
    }

    /** One mast on the highest ground near each point. */
    List<Planned.Mast> onHighGround(List<HighPoint> points) {
        Random random = land.random("masts on high ground");
        List<Planned.Mast> masts = new ArrayList<>();
        for (HighPoint point : points) {
            Coordinate start = land.meters(ProvinceRecipe.points(point.at()).get(0));
            masts.add(new Planned.Mast(
                    SettlementMasts.id('H', masts.size() + 1),
                    point.name(),
                    point.localName(),
                    Setting.HIGH_GROUND,
                    land.highestNear(start, SUMMIT_SEARCH_METERS, SUMMIT_STEP_METERS, land::contains),
                    Math.rint(120 * random.nextDouble())));
        }
        return masts;
    }
}
