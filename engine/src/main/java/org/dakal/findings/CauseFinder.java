package org.dakal.findings;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.SignalLayers;
import org.dakal.grid.CellGrid;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.network.InstalledSector;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Says why spots are not served, by asking at their cells which obstacle would have to go: interference,
 * distance, terrain, land cover or the antenna's direction.
 *
 * <p>Work is bounded: at most {@value #MOST_EXAMINED} cells of a spot are examined, evenly spread over it, each
 * against the {@value #MOST_MASTS} masts that would be strongest over free space.
 *
 * @param environment air and soil, as the coverage was computed with
 * @param pathLoss where a mast's losses come from, usually the engine
 * @param correction what a calibration adds to them; null for nothing
 */
public record CauseFinder(
        Terrain terrain,
        RadioEnvironment environment,
        Function<Mast, PathLossMatrix> pathLoss,
        @Nullable LossCorrection correction) {
    private static final int MOST_EXAMINED = 200;
    private static final int MOST_MASTS = 8;
    /** Masts tried over flat land; the strongest over free space is almost always the strongest there too. */
    private static final int FLAT_LAND_MASTS = 3;

    private static final int KEPT_MATRICES = 64;

    /** Why one cell of a coverage is not served. */
    public Cause of(NetworkCoverage coverage, int cell) {
        return survey(coverage).causeOf(coverage.classAt(cell), new int[] {cell}, cell);
    }

    Survey survey(NetworkCoverage coverage) {
        return new Survey(coverage);
    }

    /** The examination of one coverage's spots, one after another. */
    final class Survey {
        private final NetworkCoverage coverage;
        private final ServiceProfile profile;
        private final MastsInReach masts;
        private final RidgeFinder ridges;
        private final MastsInReach.Nearest nearest = new MastsInReach.Nearest(MOST_MASTS);
        private final Map<Mast, PathLossMatrix> matrices = new LinkedHashMap<>(KEPT_MATRICES, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Mast, PathLossMatrix> eldest) {
                return size() > KEPT_MATRICES;
            }
        };

        private Survey(NetworkCoverage coverage) {
            this.coverage = coverage;
            this.profile = coverage.serviceProfile();
            this.masts = new MastsInReach(terrain, coverage.network(), coverage.shadowing(), correction);
            this.ridges = new RidgeFinder(terrain, environment, profile.receiverHeightAboveGroundMeters());
        }

        /**
         * The reason that holds for most of a spot's examined cells (of equals the first in the enum's order), with
         * server and ridge as they are at the cell nearest to the anchor among those it holds for.
         *
         * @param cells ascending
         * @param anchor the cell the spot is named after; always examined
         */
        Cause causeOf(CoverageClass coverageClass, int[] cells, int anchor) {
            if (coverageClass == CoverageClass.UNKNOWN) {
                return new Cause(Cause.Kind.NO_DATA, 1, null, null);
            }
            CauseTally tally = new CauseTally(coverage.grid(), anchor);
            for (int cell : examined(cells, anchor)) {
                tally.count(kindAt(cell), cell);
            }
            Cause.Kind most = tally.mostFrequent();
            return describe(most, tally.shareFraction(most), tally.nearestCell(most));
        }

        private int[] examined(int[] cells, int anchor) {
            if (cells.length <= MOST_EXAMINED) {
                return cells;
            }
            int[] examined = new int[MOST_EXAMINED];
            boolean anchored = false;
            for (int i = 0; i < MOST_EXAMINED; i++) {
                examined[i] = cells[(int) ((long) i * cells.length / MOST_EXAMINED)];
                anchored |= examined[i] == anchor;
            }
            if (!anchored) {
                // The spot's first cell gives way; it lies on the rim.
                examined[0] = anchor;
            }
            return examined;
        }

        private Cause.Kind kindAt(int cell) {
            if (profile.quality().isAsked() && interferenceDenies(cell)) {
                return Cause.Kind.INTERFERENCE;
            }
            masts.findNearest(cell, nearest);
            if (nearest.count == 0 || nearest.distances[0] > 1) {
                return Cause.Kind.TOO_FAR;
            }
            InstalledSector server = bestServer(cell);
            if (server != null && bestMarginDb(cell) + ridges.landCoverDb(Mast.of(server), cell) >= 0) {
                return Cause.Kind.CLUTTER;
            }
            MastsInReach.Candidate best = bestOnBoresight(cell);
            if (best != null && lossDb(best.mast(), cell) <= masts.allowedLossDb(best, cell)) {
                return Cause.Kind.PATTERN;
            }
            return kindWithoutTerrain(cell);
        }

        /** Whether the level of some band would serve where nobody else of that band is heard. */
        private boolean interferenceDenies(int cell) {
            return coverage.network().bands().stream()
                    .anyMatch(band -> marginDb(band, coverage.band(band.id()), cell) >= 0);
        }

        /** TERRAIN when a sector would reach over flat land, NO_DATA when only such do whose real path is unknown. */
        private Cause.Kind kindWithoutTerrain(int cell) {
            Cause.Kind kind = Cause.Kind.TOO_FAR;
            for (int i = 0; i < Math.min(FLAT_LAND_MASTS, nearest.count) && nearest.distances[i] <= 1; i++) {
                MastsInReach.Candidate candidate = nearest.candidates[i];
                double flatLandLossDb = ridges.flatLandLossDb(candidate.mast(), cell);
                // A mast on unknown ground has no loss at all: it may well reach, so that its distance is not to blame.
                if (Double.isNaN(flatLandLossDb) || flatLandLossDb <= masts.allowedLossDb(candidate, cell)) {
                    if (!Float.isNaN(lossDb(candidate.mast(), cell))) {
                        return Cause.Kind.TERRAIN;
                    }
                    kind = Cause.Kind.NO_DATA;
                }
            }
            return kind;
        }

        /** Level of the best server less what service needs, in dB; negative infinity where nothing reaches. */
        private double bestMarginDb(int cell) {
            InstalledSector server = bestServer(cell);
            return server == null ? Double.NEGATIVE_INFINITY : marginDb(server.band(), coverage.overall(), cell);
        }

        private double marginDb(Band band, SignalLayers layers, int cell) {
            float levelDbm = layers.bestRsrpDbm().get(cell);
            return coverage.shadowing().againstDesignDbm(levelDbm, cell) - profile.designServedDbm(band);
        }

        private @Nullable InstalledSector bestServer(int cell) {
            short number = coverage.overall().bestSector().get(cell);
            return number < 0 ? null : coverage.network().sectors().get(number);
        }

        /**
         * The one of the nearest masts with most to spare over the real ground; null when all its losses are unknown.
         */
        private MastsInReach.@Nullable Candidate bestOnBoresight(int cell) {
            MastsInReach.Candidate best = null;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < nearest.count; i++) {
                MastsInReach.Candidate candidate = nearest.candidates[i];
                float loss = lossDb(candidate.mast(), cell);
                double spare = masts.allowedLossDb(candidate, cell) - loss;
                if (!Float.isNaN(loss) && (best == null || spare > most)) {
                    most = spare;
                    best = candidate;
                }
            }
            return best;
        }

        private float lossDb(Mast mast, int cell) {
            PathLossMatrix matrix = matrices.computeIfAbsent(mast, pathLoss);
            int row = coverage.grid().rowOf(cell);
            int column = coverage.grid().columnOf(cell);
            return matrix.window().contains(row, column) ? matrix.lossDb(row, column) : PathLossMatrix.OUT_OF_REACH;
        }

        private Cause describe(Cause.Kind kind, double share, int cell) {
            double x = coverage.grid().xMeters(coverage.grid().columnOf(cell));
            double y = coverage.grid().yMeters(coverage.grid().rowOf(cell));
            masts.findNearest(cell, nearest);
            MastsInReach.Candidate best = switch (kind) {
                case NO_DATA, CLUTTER, INTERFERENCE -> null;
                case TOO_FAR -> nearest.count == 0 ? null : nearest.candidates[0];
                case TERRAIN, PATTERN -> bestOnBoresight(cell);
            };
            boolean isHeard = kind == Cause.Kind.CLUTTER || kind == Cause.Kind.INTERFERENCE;
            InstalledSector server = isHeard ? bestServer(cell) : best == null ? null : best.towards(x, y);
            Cause.Ridge ridge = kind == Cause.Kind.TERRAIN && best != null ? ridges.between(best.mast(), cell) : null;
            return new Cause(kind, share, server == null ? null : server.key(), ridge);
        }
    }

    /** Counts which cause holds at how many cells, and remembers for each the cell nearest to an anchor. */
    static final class CauseTally {
        private final CellGrid grid;
        private final int anchor;
        private final Map<Cause.Kind, Entry> entries = new EnumMap<>(Cause.Kind.class);
        private int total;

        /** How often, and where nearest; of cells equally near the first counted. */
        record Entry(int count, int nearestCell, double squaredDistance) {}

        CauseTally(CellGrid grid, int anchor) {
            this.grid = grid;
            this.anchor = anchor;
        }

        void count(Cause.Kind kind, int cell) {
            double rows = grid.rowOf(cell) - (double) grid.rowOf(anchor);
            double columns = grid.columnOf(cell) - (double) grid.columnOf(anchor);
            Entry here = new Entry(1, cell, rows * rows + columns * columns);
            entries.merge(kind, here, (old, now) -> {
                Entry nearer = now.squaredDistance < old.squaredDistance ? now : old;
                return new Entry(old.count + 1, nearer.nearestCell, nearer.squaredDistance);
            });
            total++;
        }

        /** The most frequent; of equals the first in the enum's order. At least one must have been counted. */
        Cause.Kind mostFrequent() {
            Cause.Kind most = Cause.Kind.NO_DATA;
            int count = 0;
            for (Map.Entry<Cause.Kind, Entry> entry : entries.entrySet()) {
                if (entry.getValue().count > count) {
                    count = entry.getValue().count;
                    most = entry.getKey();
                }
            }
            return most;
        }

        double shareFraction(Cause.Kind kind) {
            Entry entry = entries.get(kind);
            return entry == null ? 0 : (double) entry.count / total;
        }

        /** The counted cell nearest to the anchor of a kind; the anchor itself when there is none. */
        int nearestCell(Cause.Kind kind) {
            Entry entry = entries.get(kind);
            return entry == null ? anchor : entry.nearestCell;
        }
    }
}
