package org.dakal.coverage;

import java.util.Arrays;
import org.dakal.grid.CellWindow;

/**
 * Takes sectors that went out of a coverage and puts those that came into it. Where none of them is or becomes one of
 * the two best servers, only interference and overlap follow, and both are counts that can be corrected; elsewhere all
 * sectors are heard again. Fills the layers in place, which begin as copies of those before, with the new network's
 * numbers.
 */
final class CoverageUpdate {
    /** Fewer untouched cells than this between two stretches are heard again with them. */
    private static final int LARGEST_GAP = 12;

    private final LayerBuilder builder;
    private final NetworkCoverage after;
    private final NetworkSignals gone;
    private final NetworkSignals come;
    private final float marginDb;
    private final ShadowingSigma shadowing;
    private final boolean[] goneBefore;
    private final NetworkCoverage before;

    /**
     * @param gone signals of the sectors that went, each in a network of its own
     * @param come likewise of those that came
     * @param goneBefore by number in the network before: true for what went
     */
    CoverageUpdate(
            LayerBuilder builder,
            NetworkCoverage before,
            NetworkCoverage after,
            NetworkSignals gone,
            NetworkSignals come,
            boolean[] goneBefore) {
        this.builder = builder;
        this.before = before;
        this.after = after;
        this.gone = gone;
        this.come = come;
        this.marginDb = (float) after.serviceProfile().overlapMarginDb();
        this.shadowing = after.shadowing();
        this.goneBefore = goneBefore;
    }

    /** One thread's buffers. */
    static final class Buffers {
        final RowBuffers heardAgain;
        private final float[][] levels;
        private final long[] units;
        private final int[] overlaps;
        private final byte[] todo;

        Buffers(int columns, int sectorCount, int mostSectorsOfMast) {
            this.heardAgain = new RowBuffers(columns, sectorCount);
            this.levels = new float[mostSectorsOfMast][columns];
            this.units = new long[columns];
            this.overlaps = new int[columns];
            this.todo = new byte[columns];
        }
    }

    private static final byte NOTHING = 0;
    private static final byte CORRECT = 1;
    private static final byte HEAR_AGAIN = 2;

    /** Brings the cells of a window that lie in one of its rows up to date. */
    void fillRow(int row, CellWindow window, Buffers buffers) {
        for (LayerBuilder.BandLayers band : builder.bands()) {
            String id = band.band().id();
            if (!gone.groups(id).isEmpty() || !come.groups(id).isEmpty()) {
                fillBand(row, window, band, buffers);
            }
        }
    }

    private void fillBand(int row, CellWindow window, LayerBuilder.BandLayers band, Buffers buffers) {
        int width = window.columnCount();
        Arrays.fill(buffers.units, 0, width, 0);
        Arrays.fill(buffers.overlaps, 0, width, 0);
        Arrays.fill(buffers.todo, 0, width, NOTHING);
        SignalLayers old = before.band(band.band().id());
        for (NetworkSignals.Group group : gone.groups(band.band().id())) {
            take(row, window, group, old, band, -1, buffers);
        }
        for (NetworkSignals.Group group : come.groups(band.band().id())) {
            take(row, window, group, old, band, 1, buffers);
        }
        int start = after.grid().index(row, window.firstColumn());
        int firstAgain = -1;
        int lastAgain = -1;
        for (int at = 0; at < width; at++) {
            if (buffers.todo[at] == CORRECT && mustHearAgain(old, start + at, buffers.overlaps[at])) {
                buffers.todo[at] = HEAR_AGAIN;
            }
            if (buffers.todo[at] == CORRECT) {
                correct(start + at, band, buffers.units[at], buffers.overlaps[at]);
            } else if (buffers.todo[at] == HEAR_AGAIN) {
                if (firstAgain >= 0 && at - lastAgain > LARGEST_GAP) {
                    hearAgain(row, window, firstAgain, lastAgain, band, buffers);
                    firstAgain = -1;
                }
                firstAgain = firstAgain < 0 ? at : firstAgain;
                lastAgain = at;
            }
        }
        if (firstAgain >= 0) {
            hearAgain(row, window, firstAgain, lastAgain, band, buffers);
        }
    }

    /** Notes what the sectors of a mast mean for a row; sign is -1 for those that went, 1 for those that came. */
    private void take(
            int row,
            CellWindow window,
            NetworkSignals.Group group,
            SignalLayers old,
            LayerBuilder.BandLayers band,
            int sign,
            Buffers buffers) {
        CellWindow part = group.window().intersection(window);
        if (row < part.firstRow() || row >= part.endRow()) {
            return;
        }
        int offset = part.firstColumn() - window.firstColumn();
        group.signal()
                .row(row, part.firstColumn(), part.endColumn(), buffers.levels, offset, buffers.heardAgain.directions);
        int start = after.grid().index(row, window.firstColumn());
        float served = (float) band.service().servedDbm();
        for (int k = 0; k < group.sectorNumbers().size(); k++) {
            float[] levels = buffers.levels[k];
            for (int at = offset; at < offset + part.columnCount(); at++) {
                float level = levels[at];
                if (level == Float.NEGATIVE_INFINITY) {
                    continue;
                }
                boolean becomesServer =
                        sign > 0 && !(level < old.secondRsrpDbm().get(start + at));
                if (Float.isNaN(level) || becomesServer) {
                    buffers.todo[at] = HEAR_AGAIN;
                    continue;
                }
                buffers.todo[at] = buffers.todo[at] == HEAR_AGAIN ? HEAR_AGAIN : CORRECT;
                buffers.units[at] += sign * Interference.units(level);
                if (shadowing.againstDesignDbm(level, start + at) >= served
                        && level >= old.bestRsrpDbm().get(start + at) - marginDb) {
                    buffers.overlaps[at] += sign;
                }
            }
        }
    }

    /** True where a server went, where nothing was known, and where the count of overlaps had reached its end. */
    private boolean mustHearAgain(SignalLayers old, int index, int overlaps) {
        short best = old.bestSector().get(index);
        short second = old.secondSector().get(index);
        return (best >= 0 && goneBefore[best])
                || (second >= 0 && goneBefore[second])
                || Float.isNaN(old.bestRsrpDbm().get(index))
                || (overlaps != 0 && old.overlapCount().get(index) == Byte.MAX_VALUE)
                || old.overlapCount().get(index) + overlaps >= Byte.MAX_VALUE;
    }

    private void correct(int index, LayerBuilder.BandLayers band, long units, int overlaps) {
        SignalLayers layers = band.layers();
        long[] sums = band.sums();
        sums[index] += units;
        float best = layers.bestRsrpDbm().get(index);
        float sinr = band.service().sinrDb(best, sums[index]);
        layers.sinrDb().set(index, sinr);
        layers.overlapCount().set(index, (byte) (layers.overlapCount().get(index) + overlaps));
        SignalLayers overall = after.overall();
        if (band.service().asksQuality()) {
            // with more or less interference the cell may be served or no longer, and another band may be the better
            builder.finishService(band, best, sinr, false, index);
            builder.finishOverall(index);
        } else if (overall.bestSector().get(index) == layers.bestSector().get(index)) {
            overall.sinrDb().set(index, sinr);
            overall.overlapCount().set(index, layers.overlapCount().get(index));
        }
    }

    private void hearAgain(
            int row, CellWindow window, int first, int last, LayerBuilder.BandLayers band, Buffers buffers) {
        CellWindow part = new CellWindow(window.firstColumn() + first, row, last - first + 1, 1);
        builder.fillBand(row, part, buffers.heardAgain, band);
        builder.finishOverall(row, part);
    }
}
