package org.dakal.tools.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.dakal.coverage.Quality;

/**
 * The fixed set. Jobs may be added; a job that is there never changes what it does, or records of different versions
 * would not compare.
 */
final class BenchSet {
    /** The quality of every job. */
    static final Quality QUALITY = Quality.STANDARD;

    private static final List<String> TERRAIN_MODELS = List.of("itu-r-p1812", "itu-r-p526", "itm");
    private static final String WITHOUT_TERRAIN = "okumura-hata-open";
    private static final double KERNEL_RADIUS_METERS = 10_000;
    private static final double LONG_RADIUS_METERS = 30_000;
    private static final double SHORT_RADIUS_METERS = 3000;
    private static final int MASTS = 24;
    private static final int FEW_MASTS = 3;

    private BenchSet() {}

    /** All jobs in their order, each made when its turn comes: memory is for one at a time. */
    static List<Supplier<BenchJob>> jobs(boolean isShort) {
        List<Supplier<BenchJob>> jobs = new ArrayList<>();
        double radius = isShort ? SHORT_RADIUS_METERS : KERNEL_RADIUS_METERS;
        for (double cell : new double[] {90, 30}) {
            for (double relief : new double[] {SeededGround.RUGGED, SeededGround.FLAT}) {
                for (String model : TERRAIN_MODELS) {
                    jobs.add(() -> footprint(model, cell, relief, radius));
                }
            }
            jobs.add(() -> footprint(WITHOUT_TERRAIN, cell, SeededGround.RUGGED, radius));
        }
        if (!isShort) {
            jobs.add(() -> footprint("itu-r-p1812", 90, SeededGround.RUGGED, LONG_RADIUS_METERS));
        }
        int masts = isShort ? FEW_MASTS : MASTS;
        jobs.add(() -> new StudyJob("study/small-province/" + masts + "-masts", SmallProvince.request(masts, 1)));
        jobs.add(() -> new WhatIfJob("what-if/retilt/" + masts + "-masts", SmallProvince.request(masts, 1)));
        return jobs;
    }

    private static BenchJob footprint(String model, double cellMeters, double relief, double radiusMeters) {
        String id = String.format(
                Locale.ROOT,
                "kernel/%s/%.0fm/%s/%.0fkm",
                model,
                cellMeters,
                relief == SeededGround.RUGGED ? "rugged" : "flat",
                radiusMeters / 1000);
        return new FootprintJob(id, SeededGround.of(radiusMeters, cellMeters, relief), model, radiusMeters);
    }
}
