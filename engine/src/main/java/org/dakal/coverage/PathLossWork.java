package org.dakal.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.dakal.terrain.Terrain;

/** Makes the matrices that a store does not have yet, in pieces small enough to keep all threads busy. */
final class PathLossWork {
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
        List<PathLossJob.Piece> pieces = new ArrayList<>();
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
            PathLossJob job = new PathLossJob(mast, terrain, profile, options, this::finish);
            pieces.addAll(job.pieces());
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
}
