package org.dakal.benchmarks.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.store.DiskPathLossStore;
import org.dakal.study.StudyRequest;

/**
 * How long the engine takes for one change of a network whose coverage and path loss are known: {@link
 * CoverageEngine#update}. Usage: {@code WhatIfBenchmark STORE_FOLDER [CELL_METERS [THREADS [REPETITIONS]]]}, from the
 * repository's root. The store is warmed first.
 */
public final class WhatIfBenchmark {
    private final CoverageEngine engine;
    private final NetworkCoverage before;
    private final int repetitions;
    /** Moved masts stand where no earlier run of this benchmark has left a matrix. */
    private final double shiftMeters = System.currentTimeMillis() % 1_000_000 * 1e-4;

    private WhatIfBenchmark(CoverageEngine engine, NetworkCoverage before, int repetitions) {
        this.engine = engine;
        this.before = before;
        this.repetitions = repetitions;
    }

    /** Warms the store, then prints a table of times. */
    public static void main(String[] args) throws IOException, ProblemsException {
        double cellSize = args.length > 1 ? Double.parseDouble(args[1]) : 100;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        int repetitions = args.length > 3 ? Integer.parseInt(args[3]) : 15;
        Scenario scenario = ScenarioReader.read(
                Path.of("scenarios/qom"), new ScenarioOverrides(cellSize, null, threads, Quality.STANDARD));
        StudyRequest request = scenario.request();
        try (DiskPathLossStore store =
                        DiskPathLossStore.open(Path.of(args[0]), Long.MAX_VALUE, scenario.name(), request, true);
                CoverageEngine engine = new CoverageEngine(
                        request.terrain(), request.serviceProfile(), request.coverageOptions(), store)) {
            long start = System.nanoTime();
            NetworkCoverage before = engine.coverForUpdates(request.network(), ProgressListener.NONE);
            System.out.printf(Locale.ROOT, "first coverage %.2f s, %s%n", seconds(start), engine.report());
            start = System.nanoTime();
            engine.cover(request.network(), ProgressListener.NONE);
            System.out.printf(Locale.ROOT, "layers alone %.2f s%n", seconds(start));
            new WhatIfBenchmark(engine, before, repetitions).run();
        }
    }

    private void run() {
        System.out.println("change                                median ms   least   most");
        Network network = before.network();
        for (InstalledSector sector : examples(network)) {
            String name = sector.key() + " " + sector.band().id() + " "
                    + sector.sector().radiusKm() + " km";
            time("tilt of " + name, i -> with(network, sector, tilted(sector.sector(), 1 + i % 7), 0));
            time("power of " + name, i -> with(network, sector, sector.sector().withEirp(50 + i % 9), 0));
            time("mast moved, " + name, i -> with(network, sector, sector.sector(), shiftMeters + 10 * i));
        }
    }

    /** The first sector of each radius: far-reaching ones in the open, short ones in town. */
    private static List<InstalledSector> examples(Network network) {
        List<InstalledSector> examples = new ArrayList<>();
        for (InstalledSector sector : network.sectors()) {
            if (examples.stream()
                    .noneMatch(known -> known.band().equals(sector.band())
                            && known.sector().radiusKm() == sector.sector().radiusKm())) {
                examples.add(sector);
            }
        }
        return examples;
    }

    private static Sector tilted(Sector sector, double degrees) {
        return sector.withTilts(sector.mechanicalTiltDegrees(), degrees);
    }

    /** The network with one sector changed, or with its whole site somewhere else. */
    private static Network with(Network network, InstalledSector changed, Sector sector, double movedMeters) {
        List<Site> sites = new ArrayList<>();
        for (Site site : network.sites()) {
            if (site.id().equals(changed.site().id())) {
                List<Sector> sectors = site.sectors().stream()
                        .map(s -> s.id().equals(sector.id()) ? sector : s)
                        .toList();
                sites.add(new Site(
                        site.id(),
                        site.name(),
                        site.xMeters() + movedMeters,
                        site.yMeters(),
                        site.gridConvergenceDegrees(),
                        sectors));
            } else {
                sites.add(site);
            }
        }
        return new Network(network.bands(), sites);
    }

    private interface Variant {
        Network of(int number);
    }

    private void time(String name, Variant variant) {
        double[] milliseconds = new double[repetitions];
        for (int i = 0; i < 2 * repetitions; i++) {
            Network changed = variant.of(i);
            long start = System.nanoTime();
            engine.update(before, changed, ProgressListener.NONE);
            milliseconds[i % repetitions] = seconds(start) * 1000;
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%-38s %8.0f %8.0f %8.0f%n",
                name,
                milliseconds[repetitions / 2],
                milliseconds[0],
                milliseconds[repetitions - 1]);
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) * 1e-9;
    }
}
