package org.dakal.scenarios.synthetic;

import java.util.List;
import org.dakal.findings.Settlement;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Paints land cover around the settlements: built-up, fields in the plain, orchards in the hills, salt, open land. */
final class LandCoverPainter {
    private static final double CELL_METERS = 250;

    /** Wider than the margin a scenario computes around the outline. */
    private static final double MARGIN_METERS = 5000;

    private static final double NOISE_STEP_METERS = 1200;
    private static final double FARTHEST_FIELD_METERS = 2800;
    private static final double FARTHEST_ORCHARD_METERS = 1100;
    private static final double HILLS_METERS = 1150;

    /** A village shows in the raster even when it is smaller than a cell. */
    private static final double SMALLEST_VILLAGE_METERS = 177;

    private final Land land;
    private final CellGrid grid;
    private final SmoothNoise noise;
    private final STRtree places = new STRtree();

    LandCoverPainter(Land land, List<Planned.Place> settlements) {
        this.land = land;
        Envelope extent = land.envelope();
        extent.expandBy(MARGIN_METERS);
        double west = Math.floor(extent.getMinX() / CELL_METERS) * CELL_METERS;
        double north = Math.ceil(extent.getMaxY() / CELL_METERS) * CELL_METERS;
        this.grid = new CellGrid(
                land.projection().epsgCode(),
                west,
                north,
                CELL_METERS,
                (int) Math.ceil((extent.getMaxX() - west) / CELL_METERS),
                (int) Math.ceil((north - extent.getMinY()) / CELL_METERS));
        extent.expandBy(CELL_METERS);
        this.noise = new SmoothNoise(land.random("land cover"), extent, NOISE_STEP_METERS);
        for (Planned.Place place : settlements) {
            Envelope reach = new Envelope(place.position());
            reach.expandBy(place.radiusMeters() + FARTHEST_FIELD_METERS);
            places.insert(reach, place);
        }
        places.build();
    }

    ByteRaster paint() {
        ByteRaster cover = ByteRaster.filled(grid, PaintedCover.OPEN.code());
        for (int i = 0; i < grid.cellCount(); i++) {
            cover.set(
                    i,
                    coverAt(new Coordinate(grid.xMeters(grid.columnOf(i)), grid.yMeters(grid.rowOf(i))))
                            .code());
        }
        return cover;
    }

    /** Built-up land wins over salt, salt over what grows; among the rest the later class wins. */
    private PaintedCover coverAt(Coordinate point) {
        double chance = noise.at(point);
        PaintedCover cover = land.isSalt(point) ? PaintedCover.SALT_FLAT : PaintedCover.OPEN;
        for (Object found : places.query(new Envelope(point))) {
            PaintedCover near = near((Planned.Place) found, point, chance);
            boolean wins = cover == PaintedCover.SALT_FLAT ? near.isBuiltUp() : near.compareTo(cover) > 0;
            if (wins) {
                cover = near;
            }
        }
        return cover;
    }

    private PaintedCover near(Planned.Place place, Coordinate point, double chance) {
        double meters = place.position().distance(point);
        boolean city = place.kind() == Settlement.Kind.CITY;
        double edge = place.radiusMeters() * (0.92 + 0.16 * chance);
        if (city && meters < edge * (0.40 + 0.15 * chance)) {
            return PaintedCover.DENSE_URBAN;
        }
        if (!place.isVillage() && meters < edge) {
            return PaintedCover.URBAN;
        }
        if (place.isVillage() && meters < Math.max(place.radiusMeters(), SMALLEST_VILLAGE_METERS)) {
            return PaintedCover.VILLAGE;
        }
        double beyond = meters - place.radiusMeters();
        if (land.elevationMeters(place.position()) > HILLS_METERS) {
            return beyond < FARTHEST_ORCHARD_METERS * chance ? PaintedCover.ORCHARD : PaintedCover.OPEN;
        }
        return beyond < FARTHEST_FIELD_METERS * chance ? PaintedCover.FARMLAND : PaintedCover.OPEN;
    }
}
