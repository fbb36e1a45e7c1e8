package org.dakal.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.network.ServiceProfile;
import org.dakal.terrain.Terrain;

/**
 * Fills a row of the layers from the levels of all sectors. Sectors are taken in the network's order, whoever computes
 * the row, so sums and ties come out the same.
 */
final class LayerBuilder {
    private static final long[] NO_SUMS = {};

    private final Terrain terrain;
    private final ServiceProfile profile;
    private final ShadowingSigma shadowing;
    private final NetworkSignals signals;
    private final NetworkCoverage coverage;
    private final List<BandLayers> bands = new ArrayList<>();

    /** @param writes to whose layers anything is written; the others are only compared with */
    LayerBuilder(Terrain terrain, NetworkSignals signals, NetworkCoverage coverage, Predicate<Band> writes) {
        this.terrain = terrain;
        this.shadowing = coverage.shadowing();
        this.profile = shadowing.profile();
        this.signals = signals;
        this.coverage = coverage;
        for (Band band : coverage.network().bands()) {
            SignalLayers layers = coverage.band(band.id());
            PowerSums ofAll = coverage.powerSums();
            long[] sums = ofAll != null && writes.test(band) ? ofAll.band(band.id()) : NO_SUMS;
            bands.add(new BandLayers(band, layers, sums, new BandService(band, shadowing)));
        }
    }

    /** Recomputes the cells of a window that lie in one of its rows. */
    void fillRow(int row, CellWindow window, RowBuffers buffers) {
        for (BandLayers band : bands) {
            fillBand(row, window, buffers, band);
        }
        finishOverall(row, window);
    }

    /** Fills a row for the layers of one band alone; the layers over all bands are then to be finished. */
    void fillBand(int row, CellWindow window, RowBuffers buffers, BandLayers band) {
        int start = coverage.grid().index(row, window.firstColumn());
        gather(row, window, buffers, band);
        for (int at = 0; at < window.columnCount(); at++) {
            finishBand(buffers, at, start + at, band);
        }
        countOverlap(row, window, buffers, band);
    }

    /** Compares the bands in the cells of a window that lie in one of its rows. */
    void finishOverall(int row, CellWindow window) {
        int start = coverage.grid().index(row, window.firstColumn());
        for (int at = 0; at < window.columnCount(); at++) {
            finishOverall(start + at);
        }
    }

    List<BandLayers> bands() {
        return bands;
    }

    private void gather(int row, CellWindow window, RowBuffers buffers, BandLayers band) {
        float mayServe = mayServeDbm(band);
        int width = window.columnCount();
        buffers.band.clear(width);
        Arrays.fill(buffers.totalUnits, 0, width, 0);
        Arrays.fill(buffers.unknown, 0, width, false);
        for (NetworkSignals.Group group : signals.groups(band.band().id())) {
            CellWindow part = group.window().intersection(window);
            if (row < part.firstRow() || row >= part.endRow()) {
                continue;
            }
            int offset = part.firstColumn() - window.firstColumn();
            List<Integer> numbers = group.sectorNumbers();
            float[][] levels = new float[numbers.size()][];
            for (int k = 0; k < levels.length; k++) {
                levels[k] = buffers.levels(numbers.get(k));
            }
            group.signal().row(row, part.firstColumn(), part.endColumn(), levels, offset, buffers.directions);
            for (int k = 0; k < levels.length; k++) {
                take(levels[k], offset, offset + part.columnCount(), numbers.get(k), mayServe, buffers);
            }
        }
    }

    /** No lower level serves in any cell; levels are rounded, so a little less than that. */
    private float mayServeDbm(BandLayers band) {
        return (float) (band.service().servedDbm() + shadowing.leastExtraMarginDb() - SiteMarginRows.ROUNDING_DB);
    }

    private static void take(float[] levels, int from, int to, int sector, float mayServe, RowBuffers buffers) {
        RowBuffers.Top top = buffers.band;
        float most = Float.NEGATIVE_INFINITY;
        boolean isKnown = true;
        for (int at = from; at < to; at++) {
            float level = levels[at];
            most = level > most ? level : most;
            isKnown &= !Float.isNaN(level);
            top.offer(at, level, sector);
        }
        if (!isKnown) {
            for (int at = from; at < to; at++) {
                buffers.unknown[at] |= Float.isNaN(levels[at]);
            }
        }
        Interference.add(levels, from, to - from, buffers.totalUnits, buffers.directions);
        buffers.reachesServed[sector] = most >= mayServe;
    }

    private void finishBand(RowBuffers buffers, int at, int index, BandLayers band) {
        SignalLayers layers = band.layers();
        float best = buffers.band.best[at];
        boolean unknown =
                Float.isNaN(terrain.ground().get(index)) || (buffers.unknown[at] && buffers.band.bestSector[at] < 0);
        layers.bestSector().set(index, buffers.band.bestSector[at]);
        layers.secondSector().set(index, buffers.band.secondSector[at]);
        layers.secondRsrpDbm().set(index, unknown ? Float.NaN : buffers.band.second[at]);
        layers.bestRsrpDbm().set(index, unknown ? Float.NaN : best);
        float sinr = band.service().sinrDb(best, buffers.totalUnits[at]);
        layers.sinrDb().set(index, unknown ? Float.NaN : sinr);
        finishService(band, best, sinr, unknown, index);
        if (band.sums().length > 0) {
            band.sums()[index] = buffers.totalUnits[at];
        }
    }

    /** Says what a level and a SINR amount to. */
    void finishService(BandLayers band, float best, float sinr, boolean unknown, int index) {
        CoverageClass known = band.service().classOf(best, sinr, index);
        band.layers().coverageClass().set(index, (unknown ? CoverageClass.UNKNOWN : known).code());
        band.layers()
                .locationProbabilityFraction()
                .set(index, unknown ? Float.NaN : band.service().probability(best, sinr, index));
    }

    private void countOverlap(int row, CellWindow window, RowBuffers buffers, BandLayers band) {
        int start = coverage.grid().index(row, window.firstColumn());
        byte[] counts = buffers.overlap;
        Arrays.fill(counts, 0, window.columnCount(), (byte) 0);
        float margin = (float) profile.overlapMarginDb();
        float served = (float) band.service().servedDbm();
        float mayServe = mayServeDbm(band);
        for (NetworkSignals.Group group : signals.groups(band.band().id())) {
            CellWindow part = group.window().intersection(window);
            if (row < part.firstRow() || row >= part.endRow()) {
                continue;
            }
            int from = part.firstColumn() - window.firstColumn();
            for (int sector : group.sectorNumbers()) {
                if (!buffers.reachesServed[sector]) {
                    continue;
                }
                float[] levels = buffers.levels(sector);
                for (int at = from; at < from + part.columnCount(); at++) {
                    if (levels[at] >= mayServe
                            && levels[at] >= buffers.band.best[at] - margin
                            && shadowing.againstDesignDbm(levels[at], start + at) >= served
                            && counts[at] < Byte.MAX_VALUE) {
                        counts[at]++;
                    }
                }
            }
        }
        for (int at = 0; at < window.columnCount(); at++) {
            band.layers().overlapCount().set(start + at, counts[at]);
        }
    }

    /**
     * Over all bands: the servers with the two largest margins over what service takes in their bands; earlier bands
     * win ties.
     */
    void finishOverall(int index) {
        double bestMargin = Double.NEGATIVE_INFINITY;
        double secondMargin = Double.NEGATIVE_INFINITY;
        float secondLevel = Float.NEGATIVE_INFINITY;
        short secondSector = -1;
        SignalLayers server = null;
        for (BandLayers band : bands) {
            SignalLayers layers = band.layers();
            if (layers.bestSector().get(index) < 0) {
                continue;
            }
            double margin = band.service()
                    .marginDb(layers.bestRsrpDbm().get(index), layers.sinrDb().get(index));
            double next = layers.secondRsrpDbm().get(index) - band.service().servedDbm();
            if (margin > bestMargin) {
                if (server != null) {
                    secondMargin = bestMargin;
                    secondLevel = server.bestRsrpDbm().get(index);
                    secondSector = server.bestSector().get(index);
                }
                bestMargin = margin;
                server = layers;
                if (next > secondMargin) {
                    secondMargin = next;
                    secondLevel = layers.secondRsrpDbm().get(index);
                    secondSector = layers.secondSector().get(index);
                }
            } else if (margin > secondMargin) {
                secondMargin = margin;
                secondLevel = layers.bestRsrpDbm().get(index);
                secondSector = layers.bestSector().get(index);
            }
        }
        if (server == null) {
            setUnserved(index);
            return;
        }
        SignalLayers overall = coverage.overall();
        overall.bestSector().set(index, server.bestSector().get(index));
        overall.secondSector().set(index, secondSector);
        overall.bestRsrpDbm().set(index, server.bestRsrpDbm().get(index));
        overall.secondRsrpDbm().set(index, secondLevel);
        overall.coverageClass().set(index, server.coverageClass().get(index));
        overall.sinrDb().set(index, server.sinrDb().get(index));
        overall.locationProbabilityFraction()
                .set(index, server.locationProbabilityFraction().get(index));
        overall.overlapCount().set(index, server.overlapCount().get(index));
    }

    /** Nothing reaches the cell; unknown where some band is, for want of ground in the cell or on the way to it. */
    private void setUnserved(int index) {
        boolean unknown = Float.isNaN(terrain.ground().get(index));
        for (BandLayers band : bands) {
            unknown |= Float.isNaN(band.layers().bestRsrpDbm().get(index));
        }
        SignalLayers overall = coverage.overall();
        float level = unknown ? Float.NaN : Float.NEGATIVE_INFINITY;
        overall.bestSector().set(index, (short) -1);
        overall.secondSector().set(index, (short) -1);
        overall.bestRsrpDbm().set(index, level);
        overall.secondRsrpDbm().set(index, level);
        overall.coverageClass().set(index, (unknown ? CoverageClass.UNKNOWN : CoverageClass.BLIND).code());
        overall.sinrDb().set(index, level);
        overall.locationProbabilityFraction().set(index, unknown ? Float.NaN : 0);
        overall.overlapCount().set(index, (byte) 0);
    }

    /**
     * A band, where its results go, and what counts as service there. The sums are empty where nobody asked for them.
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over for writing
    record BandLayers(Band band, SignalLayers layers, long[] sums, BandService service) {}
}
