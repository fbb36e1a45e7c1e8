package org.dakal.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;

/**
 * By how much each site exceeds the level that service takes (design threshold, best of its sectors and bands), row by
 * row and site by site. Where path loss alone rules a margin out, no antenna is asked; that changes no number.
 */
final class SiteMarginRows {
    /** Levels are rounded to floats, so a cell is ruled out only when it is clearly too far. */
    static final double ROUNDING_DB = 0.01;

    /** Takes the margins of one site. */
    @FunctionalInterface
    interface Visitor {
        /**
         * One stretch of a row; each site comes at most once, in the network's order.
         *
         * @param site its number in the network's list of sites
         * @param from first position in the array
         * @param end one past the last
         * @param marginsDb dB over the threshold by column within the window; negative infinity where it is out of the
         *     question
         */
        void accept(int site, int from, int end, float[] marginsDb);
    }

    private record Part(NetworkSignals.Group group, double servedDbm) {}

    private record SiteParts(int site, List<Part> parts) {}

    private final double leastMarginDb;
    private final List<SiteParts> sites = new ArrayList<>();

    SiteMarginRows(Network network, ServiceProfile profile, NetworkSignals signals, double leastMarginDb) {
        this.leastMarginDb = leastMarginDb;
        Map<String, List<Part>> bySite = new HashMap<>();
        for (Band band : network.bands()) {
            double served = profile.designThresholdsOf(band.technology()).servedDbm();
            for (NetworkSignals.Group group : signals.groups(band.id())) {
                String id = network.sectors()
                        .get(group.sectorNumbers().get(0))
                        .site()
                        .id();
                bySite.computeIfAbsent(id, key -> new ArrayList<>()).add(new Part(group, served));
            }
        }
        for (int i = 0; i < network.sites().size(); i++) {
            List<Part> parts = bySite.get(network.sites().get(i).id());
            if (parts != null) {
                sites.add(new SiteParts(i, parts));
            }
        }
    }

    /**
     * The smallest window that holds all cells where path loss does not rule out that a mast serves; possibly empty.
     */
    static CellWindow window(MastSignal signal, double servedDbm) {
        double mostLossDb = signal.loudestDbm() - servedDbm + ROUNDING_DB;
        CellWindow all = signal.window();
        CellWindow served = CellWindow.EMPTY;
        float[] losses = new float[all.columnCount()];
        for (int row = all.firstRow(); row < all.endRow(); row++) {
            served = served.union(signal.within(row, all.firstColumn(), all.endColumn(), mostLossDb, losses));
        }
        return served;
    }

    /** Visits the sites that may matter in a row of a window. */
    void visit(int row, CellWindow window, RowBuffers buffers, Visitor visitor) {
        float[] margins = buffers.band.best;
        for (SiteParts site : sites) {
            int from = window.columnCount();
            int end = 0;
            for (Part part : site.parts) {
                CellWindow shared = part.group.window().intersection(window);
                if (row < shared.firstRow() || row >= shared.endRow()) {
                    continue;
                }
                MastSignal signal = part.group.signal();
                double mostLossDb = signal.loudestDbm() - part.servedDbm - leastMarginDb + ROUNDING_DB;
                CellWindow heard = signal.within(
                        row, shared.firstColumn(), shared.endColumn(), mostLossDb, buffers.directions.lossDb);
                if (heard.isEmpty()) {
                    continue;
                }
                int first = heard.firstColumn();
                int last = heard.endColumn();
                if (from > end) {
                    Arrays.fill(margins, 0, window.columnCount(), Float.NEGATIVE_INFINITY);
                }
                take(part, row, first, last, first - window.firstColumn(), buffers);
                from = Math.min(from, first - window.firstColumn());
                end = Math.max(end, last - window.firstColumn());
            }
            if (from < end) {
                visitor.accept(site.site, from, end, margins);
            }
        }
    }

    private static void take(Part part, int row, int first, int last, int offset, RowBuffers buffers) {
        float[] margins = buffers.band.best;
        List<Integer> numbers = part.group.sectorNumbers();
        float[][] levels = new float[numbers.size()][];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = buffers.levels(numbers.get(k));
        }
        part.group.signal().row(row, first, last, levels, offset, buffers.directions);
        for (float[] ofSector : levels) {
            for (int at = offset; at < offset + last - first; at++) {
                // An unknown level (NaN) serves nobody. Rounding to float keeps the sign.
                float margin = (float) (ofSector[at] - part.servedDbm);
                if (margin > margins[at]) {
                    margins[at] = margin;
                }
            }
        }
    }
}
