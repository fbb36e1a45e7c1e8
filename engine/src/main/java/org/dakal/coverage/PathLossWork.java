package org.dakal.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.dakal.coverage.kernel.ExactSweep;
import org.dakal.coverage.kernel.RadialSweep;
import org.dakal.coverage.kernel.RayLosses;
import org.dakal.grid.CellWindow;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.PropagationModels;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.Terrain;

/** Makes the matrices that a store does not have yet, in pieces small enough to keep all threads busy. */
final class PathLossWork {
    private static final int RAYS_PER_PIECE = 256;
    private static final int ROWS_PER_PIECE = 4;

    private final Terrain terrain;
    private final ServiceProfile profile;
    private final CoverageOptions options;
    private final PathLossStore store;
    private final Workers workers;

    private final Set<Mast> asked = new HashSet<>();
    private int matrixCount;
    private int reusedCount;
    private long cellCount;
    private final LongAdder unknownCount = new LongAdder();
    private double seconds;

    PathLossWork(
            Terrain terrain, ServiceProfile profile, CoverageOptions options, PathLossStore store, Workers workers) {
        this.terrain = terrain;
        this.profile = profile;
        this.options = options;
        this.store = store;
        this.workers = workers;
    }

    /** Matrices of masts, in their order; equal masts share one. */
    List<PathLossMatrix> matrices(List<Mast> masts, ProgressListener listener) {
        long start = System.nanoTime();
        List<Piece> pieces = new ArrayList<>();
        long expected = 0;
        List<Mast> wanted = masts.stream().distinct().toList();
        boolean[] kept = new boolean[wanted.size()];
        // A store on disk reads and checks what it finds.
        workers.forEach(kept.length, i -> kept[i] = store.find(wanted.get(i)) != null);
        for (int i = 0; i < kept.length; i++) {
            Mast mast = wanted.get(i);
            boolean isNew = asked.add(mast);
            if (kept[i]) {
                reusedCount += isNew ? 1 : 0;
                continue;
            }
            Job job = new Job(mast);
            for (int first = 0; first < job.unitCount; first += job.unitsPerPiece) {
                pieces.add(new Piece(job, first, Math.min(job.unitCount, first + job.unitsPerPiece)));
                job.openPieces.incrementAndGet();
            }
            expected += job.expectedCellCount();
            matrixCount++;
        }
        long total = expected;
        LongAdder done = new LongAdder();
        workers.forEach(pieces.size(), i -> {
            done.add(pieces.get(i).run());
            listener.progressed(Math.min(total, done.sum()), total, "cells");
        });
        cellCount += done.sum();
        seconds += (System.nanoTime() - start) * 1e-9;
        List<PathLossMatrix> found = new ArrayList<>();
        for (Mast mast : masts) {
            PathLossMatrix matrix = store.find(mast);
            if (matrix == null) {
                throw new IllegalStateException("the store lost the matrix of " + mast);
            }
            found.add(matrix);
        }
        return found;
    }

    KernelReport report() {
        return new KernelReport(
                options.quality().id(),
                matrixCount,
                reusedCount,
                cellCount,
                unknownCount.sum(),
                seconds,
                workers.threadCount());
    }

    private void finish(PathLossMatrix matrix) {
        unknownCount.add(matrix.unknownCellCount());
        store.keep(matrix);
    }

    /** One matrix in the making. Its array is made by the first piece that runs. */
    private final class Job {
        private final Mast mast;
        private final CellWindow window;
        private final PathLossModel model;
        private final RadioLink link;
        private final int unitCount;
        private final int unitsPerPiece;
        private final AtomicInteger openPieces = new AtomicInteger();
        private float[] lossDb = {};

        Job(Mast mast) {
            this.mast = mast;
            this.window = terrain.grid().windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters());
            this.model = PropagationModels.find(mast.modelId())
                    .orElseThrow(() -> new IllegalArgumentException("no path-loss model " + mast.modelId()));
            this.link = new RadioLink(
                    mast.frequencyMhz(),
                    mast.heightAboveGroundMeters(),
                    profile.receiverHeightAboveGroundMeters(),
                    Polarization.VERTICAL,
                    options.environment(),
                    Percentages.MEDIAN);
            boolean isExact = options.quality() == Quality.EXACT;
            this.unitCount =
                    Math.max(1, isExact ? window.rowCount() : RadialSweep.rayCount(terrain, mast.radiusMeters()));
            this.unitsPerPiece = isExact ? ROWS_PER_PIECE : RAYS_PER_PIECE;
        }

        long expectedCellCount() {
            double circle = Math.PI * mast.radiusMeters() * mast.radiusMeters();
            double cell = terrain.grid().cellSizeMeters() * terrain.grid().cellSizeMeters();
            return (long) Math.min(window.cellCount(), circle / cell);
        }

        int compute(int first, int end) {
            float[] into = lossDb();
            int filled;
            if (options.quality() == Quality.EXACT) {
                filled = new ExactSweep(
                                terrain, window, mast.xMeters(), mast.yMeters(), mast.radiusMeters(), model, link)
                        .sweep(first, Math.min(end, window.rowCount()), into);
            } else {
                filled = new RadialSweep(
                                terrain,
                                window,
                                mast.xMeters(),
                                mast.yMeters(),
                                mast.radiusMeters(),
                                RayLosses.of(model, link, terrain, mast.radiusMeters()))
                        .sweep(first, end, into);
            }
            if (openPieces.decrementAndGet() == 0) {
                finish(new PathLossMatrix(mast, window, into));
            }
            return filled;
        }

        synchronized float[] lossDb() {
            if (lossDb.length == 0) {
                lossDb = RadialSweep.allocate(window);
            }
            return lossDb;
        }
    }

    private record Piece(Job job, int first, int end) {
        int run() {
            return job.compute(first, end);
        }
    }
}
