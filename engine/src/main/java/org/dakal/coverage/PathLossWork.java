package org.dakal.coverage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.dakal.terrain.Terrain;

/**
 * Makes the matrices that a store does not have yet, in pieces small enough to keep all threads busy. For many callers
 * at once.
 */
final class PathLossWork {
    /** Masts asked of the store in one request. */
    private static final int BATCH = 8;

    private final Terrain terrain;
    private final ServiceProfile profile;
    private final CoverageOptions options;
    private final PathLossStore store;
    private final Workers workers;

    private final Set<Mast> asked = ConcurrentHashMap.newKeySet();
    private final LongAdder matrixCount = new LongAdder();
    private final LongAdder reusedCount = new LongAdder();
    private final LongAdder cellCount = new LongAdder();
    private final LongAdder unknownCount = new LongAdder();
    private final DoubleAdder seconds = new DoubleAdder();

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
        Map<Mast, PathLossMatrix> matrices = find(masts.stream().distinct().toList());
        List<PathLossJob.Piece> pieces = new ArrayList<>();
        long expected = 0;
        for (Mast mast : new LinkedHashSet<>(masts)) {
            boolean isNew = asked.add(mast);
            if (matrices.containsKey(mast)) {
                reusedCount.add(isNew ? 1 : 0);
                continue;
            }
            PathLossJob job = new PathLossJob(mast, terrain, profile, options, made -> matrices.put(mast, kept(made)));
            pieces.addAll(job.pieces());
            expected += job.expectedCellCount();
            matrixCount.increment();
        }
        long total = expected;
        LongAdder done = new LongAdder();
        workers.forEach(pieces.size(), i -> {
            done.add(pieces.get(i).run());
            listener.progressed(Math.min(total, done.sum()), total, "cells");
        });
        cellCount.add(done.sum());
        seconds.add((System.nanoTime() - start) * 1e-9);
        return masts.stream().map(mast -> matrixOf(mast, matrices)).toList();
    }

    /** What the store has, by mast; several threads ask it, for a store on disk reads and checks what it finds. */
    private Map<Mast, PathLossMatrix> find(List<Mast> wanted) {
        Map<Mast, PathLossMatrix> found = new ConcurrentHashMap<>();
        int batchCount = (wanted.size() + BATCH - 1) / BATCH;
        workers.forEach(
                batchCount,
                i -> found.putAll(store.find(wanted.subList(i * BATCH, Math.min(wanted.size(), (i + 1) * BATCH)))));
        return found;
    }

    private PathLossMatrix kept(PathLossMatrix made) {
        unknownCount.add(made.unknownCellCount());
        return store.keep(List.of(made)).get(0);
    }

    private static PathLossMatrix matrixOf(Mast mast, Map<Mast, PathLossMatrix> matrices) {
        PathLossMatrix matrix = matrices.get(mast);
        if (matrix == null) {
            throw new IllegalStateException("no piece of work made the matrix of " + mast);
        }
        return matrix;
    }

    KernelReport report(long boundedCellCount, long ruledOutCellCount) {
        return new KernelReport(
                options.quality().id(),
                matrixCount.intValue(),
                reusedCount.intValue(),
                cellCount.sum(),
                unknownCount.sum(),
                seconds.sum(),
                workers.threadCount(),
                boundedCellCount,
                ruledOutCellCount);
    }
}
