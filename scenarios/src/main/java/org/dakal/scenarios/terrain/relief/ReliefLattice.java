package org.dakal.scenarios.terrain.relief;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.dakal.scenarios.terrain.ElevationSource;

/** A coarse elevation source on its own lattice of posts, with the local relief at each. */
final class ReliefLattice {
    private static final int RING = 1;
    private static final int RECENT = 4096;
    private static final int RECENT_ROW = 64;
    private static final int SAMPLED = ReliefPatch.SIDE + 2 * RING;

    private final ElevationSource base;
    private final double spacingDegrees;
    private final ConcurrentHashMap<Long, ReliefPatch> patches = new ConcurrentHashMap<>();
    /**
     * Patches in use now, each at its place's number: quicker than the map, and no thread pushes another's patch out.
     */
    private final AtomicReferenceArray<ReliefPatch> recent = new AtomicReferenceArray<>(RECENT);

    ReliefLattice(ElevationSource base, double spacingDegrees) {
        this.base = base;
        this.spacingDegrees = spacingDegrees;
    }

    ReliefPatch patch(long row, long column) {
        int place = (int) (row * RECENT_ROW + column) & (RECENT - 1);
        ReliefPatch patch = recent.getAcquire(place);
        if (patch == null || !patch.isCell(row, column)) {
            patch = patches.computeIfAbsent(row << 32 ^ (column & 0xFFFFFFFFL), key -> make(row, column));
            recent.setRelease(place, patch);
        }
        return patch;
    }

    private ReliefPatch make(long row, long column) {
        double[] posts = new double[SAMPLED * SAMPLED];
        boolean isComplete = true;
        for (int i = 0; i < posts.length; i++) {
            posts[i] = base.elevationMeters(
                    (row - 1 - RING + i / SAMPLED) * spacingDegrees,
                    (column - 1 - RING + i % SAMPLED) * spacingDegrees);
            isComplete &= !Double.isNaN(posts[i]);
        }
        double[] heights = new double[ReliefPatch.SIDE * ReliefPatch.SIDE];
        double[] reliefs = new double[heights.length];
        for (int i = 0; i < heights.length; i++) {
            Neighbourhood around = Neighbourhood.of(posts, i / ReliefPatch.SIDE + RING, i % ReliefPatch.SIDE + RING);
            heights[i] = around.height;
            reliefs[i] = around.relief;
        }
        return new ReliefPatch(row, column, heights, reliefs, isComplete);
    }

    /** A post among its eight neighbours; an unknown one takes the mean of the known. */
    private record Neighbourhood(double height, double relief) {
        static Neighbourhood of(double[] posts, int row, int column) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int count = 0;
            for (int r = row - 1; r <= row + 1; r++) {
                for (int c = column - 1; c <= column + 1; c++) {
                    double height = posts[r * SAMPLED + c];
                    if (!Double.isNaN(height)) {
                        least = Math.min(least, height);
                        most = Math.max(most, height);
                        sum += height;
                        count++;
                    }
                }
            }
            double own = posts[row * SAMPLED + column];
            double height = Double.isNaN(own) ? sum / count : own;
            return new Neighbourhood(height, count == 0 ? Double.NaN : most - least);
        }
    }
}
