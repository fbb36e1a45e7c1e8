package org.dakal.scenarios.store;

import java.nio.file.Path;
import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.study.StudyRequest;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Hills of 12 km with five sites; ten masts, so ten matrices. Also a program that dies in the middle of its work. */
final class StoreWorld {
    static final CellGrid GRID = Worlds.squareGrid(120, 100);
    static final Terrain TERRAIN = Worlds.hills(GRID, 5, 400, 2);
    static final Network NETWORK = Networks.seeded(GRID, 5, 77, 4);
    static final int MAST_COUNT = 10;
    static final long PLENTY = Long.MAX_VALUE;

    private StoreWorld() {}

    static StudyRequest request(int threads) {
        return request(TERRAIN, threads);
    }

    static StudyRequest request(Terrain terrain, int threads) {
        return new StudyRequest(
                terrain,
                ProvinceMask.of(
                        GRID, new GeometryFactory().toGeometry(new Envelope(501_000, 511_000, 3_801_000, 3_811_000))),
                NETWORK,
                ServiceProfile.proposedDefault(),
                List.of(),
                new Surroundings(List.of(), List.of(), List.of(), List.of()),
                SpotOptions.DEFAULT,
                RankBy.PEOPLE,
                CountBy.THRESHOLD,
                new CoverageOptions(threads, Quality.FAST, RadioEnvironment.DEFAULT),
                null,
                null);
    }

    static List<Mast> masts() {
        return NETWORK.sectors().stream().map(Mast::of).distinct().toList();
    }

    static DiskPathLossStore open(Path folder) {
        return open(folder, true);
    }

    static DiskPathLossStore open(Path folder, boolean isMapped) {
        return DiskPathLossStore.open(folder, PLENTY, "test", request(2), isMapped);
    }

    static CoverageEngine engine(PathLossStore store) {
        StudyRequest request = request(2);
        return new CoverageEngine(request.terrain(), request.serviceProfile(), request.coverageOptions(), store);
    }

    static NetworkCoverage cover(PathLossStore store) {
        try (CoverageEngine engine = engine(store)) {
            return engine.cover(NETWORK, ProgressListener.NONE);
        }
    }

    static NetworkCoverage expected() {
        return cover(new InMemoryPathLossStore());
    }

    /** Works until some matrices are written, then dies without a word, as by {@code kill -9}. */
    public static void main(String[] args) {
        int most = Integer.parseInt(args[1]);
        DiskPathLossStore store = open(Path.of(args[0]));
        try (CoverageEngine engine = new CoverageEngine(
                TERRAIN,
                ServiceProfile.proposedDefault(),
                new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT),
                store)) {
            engine.cover(NETWORK, (done, total, unit) -> {
                if (store.use().writtenCount() >= most) {
                    Runtime.getRuntime().halt(137);
                }
            });
        }
    }
}
