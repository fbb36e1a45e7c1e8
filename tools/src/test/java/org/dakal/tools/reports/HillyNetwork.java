package org.dakal.tools.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dakal.coverage.SignalLayers;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.dakal.network.AntennaPattern;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.terrain.ElevationRaster;

/** Masts in the hills, and levels that fall with distance and behind ridges: good to look at, not to plan by. */
final class HillyNetwork {
    private static final Thresholds LEVELS = new Thresholds(-95, -105, -115);
    private static final int LOOKS = 12;

    private HillyNetwork() {}

    static Network network() {
        Random random = new Random(4);
        List<Site> sites = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            boolean city = i <= 25;
            double x = city ? 52_000 + random.nextGaussian() * 3500 : 6000 + random.nextDouble() * 90_000;
            double y = city ? 36_000 + random.nextGaussian() * 3000 : 6000 + random.nextDouble() * 74_000;
            if (!city && y > 62_000 && x < 60_000) {
                y -= 40_000;
            }
            sites.add(site(String.format("Q%03d", i), "Mast " + i, x, y));
        }
        return new Network(List.of(new Band("L900", Technology.LTE, 940, 10, "okumura-hata-open")), sites);
    }

    static Site site(String id, String name, double x, double y) {
        List<Sector> sectors = List.of(sector("A", 0), sector("B", 120), sector("C", 240));
        return new Site(id, name, HillyStudy.WEST + x, HillyStudy.NORTH - y, -0.3, sectors);
    }

    private static Sector sector(String id, double azimuthDegrees) {
        return new Sector(
                id, "L900", new Sector.Mounting(36, azimuthDegrees, 2, 4, AntennaPattern.isotropic()), 60, 940, 10, 30);
    }

    static SignalLayers layers(ElevationRaster ground, List<Site> sites) {
        CellGrid grid = ground.grid();
        FloatRaster best = FloatRaster.filled(grid, Float.NaN);
        ByteRaster classes = ByteRaster.filled(grid, CoverageClass.UNKNOWN.code());
        for (int i = 0; i < grid.cellCount(); i++) {
            double x = grid.xMeters(grid.columnOf(i));
            double y = grid.yMeters(grid.rowOf(i));
            if (Float.isNaN(ground.get(i))) {
                continue;
            }
            double level = Double.NEGATIVE_INFINITY;
            for (Site site : sites) {
                level = Math.max(level, level(site, x, y, ground, i, level));
            }
            best.set(i, (float) level);
            classes.set(i, LEVELS.classify(level).code());
        }
        return new SignalLayers(
                best,
                FloatRaster.filled(grid, Float.NaN),
                ShortRaster.filled(grid, (short) 0),
                ShortRaster.filled(grid, (short) -1),
                ByteRaster.filled(grid, (byte) 0),
                FloatRaster.filled(grid, Float.NaN),
                FloatRaster.filled(grid, Float.NaN),
                classes);
    }

    private static double level(Site site, double x, double y, ElevationRaster ground, int cell, double best) {
        double km = Math.hypot(x - site.xMeters(), y - site.yMeters()) / 1000 + 0.2;
        double open = km > 30 ? Double.NEGATIVE_INFINITY : -72 - 27 * Math.log10(km);
        if (open <= best) {
            return open;
        }
        double mast = at(ground, site.xMeters(), site.yMeters()) + 36;
        double phone = ground.get(cell) + 1.5;
        double over = 0;
        for (int i = 1; i < LOOKS; i++) {
            double t = (double) i / LOOKS;
            double sight = mast + (phone - mast) * t;
            double terrain =
                    at(ground, site.xMeters() + (x - site.xMeters()) * t, site.yMeters() + (y - site.yMeters()) * t);
            over = Math.max(over, terrain - sight);
        }
        return open - (over > 0 ? 6 + 1.6 * Math.sqrt(over) : 0);
    }

    /** Height of the cell that holds a point; nothing hides a phone where the height is unknown. */
    private static double at(ElevationRaster ground, double x, double y) {
        float height = ground.get(ground.grid().indexAt(x, y));
        return Float.isNaN(height) ? 0 : height;
    }
}
