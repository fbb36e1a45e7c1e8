package org.dakal.tools.perf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellGrid;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.Terrain;

/** One mast's path loss on one thread: 900 MHz, 50 m, in the middle of the ground. */
final class FootprintJob implements BenchJob {
    private static final double HEIGHT_METERS = 50;
    private static final double FREQUENCY_MHZ = 900;

    private final String id;
    private final Mast mast;
    private final RoundStore store = new RoundStore();
    private final CoverageEngine engine;
    private long workCount;

    FootprintJob(String id, Terrain terrain, String modelId, double radiusMeters) {
        this.id = id;
        CellGrid grid = terrain.grid();
        this.mast = new Mast(
                grid.xMeters(grid.columnCount() / 2),
                grid.yMeters(grid.rowCount() / 2),
                HEIGHT_METERS,
                FREQUENCY_MHZ,
                radiusMeters,
                modelId);
        this.engine = new CoverageEngine(
                terrain,
                ServiceProfile.proposedDefault(),
                new CoverageOptions(1, BenchSet.QUALITY, RadioEnvironment.DEFAULT),
                store);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String workUnit() {
        return "cells";
    }

    @Override
    public long workCount() {
        return workCount;
    }

    @Override
    public void run() {
        store.forget();
        long before = engine.report().cellCount();
        engine.pathLoss(mast, ProgressListener.NONE);
        workCount = engine.report().cellCount() - before;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Keeps matrices for one round, so that the next computes them again. */
    static final class RoundStore implements PathLossStore {
        private PathLossStore kept = new InMemoryPathLossStore();

        /** Empties the store. No work may be under way. */
        void forget() {
            kept = new InMemoryPathLossStore();
        }

        @Override
        public Map<Mast, PathLossMatrix> find(Collection<Mast> masts) {
            return kept.find(masts);
        }

        @Override
        public List<PathLossMatrix> keep(List<PathLossMatrix> matrices) {
            return kept.keep(matrices);
        }
    }
}
