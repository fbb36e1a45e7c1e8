package org.dakal.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;

/**
 * Where levels inside buildings may differ after a change, so that all sectors need to be heard again there alone:
 * where a sector that went was the one that counted, where one that came may be, and where nobody serves outdoors.
 * Which sector counts inside is not kept, but its level is: a sector of another level was not it. For service by level
 * alone.
 */
final class IndoorChange {
    private static final int STRIP_ROWS = 16;

    private final NetworkCoverage before;
    private final NetworkCoverage after;
    private final List<IndoorLayers> inside;
    private final NetworkSignals gone;
    private final NetworkSignals come;
    private final double highestServedDbm;

    /**
     * @param inside what was known of the coverage before
     * @param walls what is taken off levels outdoors, by building
     */
    IndoorChange(
            NetworkCoverage before,
            NetworkCoverage after,
            IndoorCoverage inside,
            LevelMaker levels,
            Map<Building, EntryLoss> walls,
            ProgressListener listener) {
        this.before = before;
        this.after = after;
        this.inside = List.copyOf(inside.byBuilding().values());
        List<EntryLoss> entryLosses =
                inside.byBuilding().keySet().stream().map(walls::get).toList();
        NetworkDifference difference = new NetworkDifference(before.network(), after.network());
        this.gone = levels.ofNetwork(difference.gone(), entryLosses, listener);
        this.come = levels.ofNetwork(difference.come(), entryLosses, listener);
        this.highestServedDbm = after.network().bands().stream()
                .mapToDouble(band -> servedDbm(after, band))
                .max()
                .orElse(0);
    }

    private static double servedDbm(NetworkCoverage coverage, Band band) {
        return coverage.serviceProfile().designThresholdsOf(band.technology()).servedDbm();
    }

    /** Windows within some others that hold all such cells; where no two of those overlap none of these do. */
    List<CellWindow> windows(List<CellWindow> reach, Workers workers) {
        int mostSectors = Math.max(gone.mostSectorsOfMast(), come.mostSectorsOfMast());
        ThreadLocal<IndoorRows.Buffers> buffers = ThreadLocal.withInitial(
                () -> new IndoorRows.Buffers(after.grid().columnCount(), inside.size(), mostSectors));
        List<CellWindow> strips = new ArrayList<>();
        for (CellWindow window : reach) {
            for (int row = window.firstRow(); row < window.endRow(); row += STRIP_ROWS) {
                int rowCount = Math.min(STRIP_ROWS, window.endRow() - row);
                strips.add(new CellWindow(window.firstColumn(), row, window.columnCount(), rowCount));
            }
        }
        CellWindow[] found = new CellWindow[strips.size()];
        workers.forEach(found.length, i -> {
            CellWindow strip = strips.get(i);
            found[i] = CellWindow.EMPTY;
            for (int row = strip.firstRow(); row < strip.endRow(); row++) {
                found[i] = found[i].union(ofRow(row, strip, buffers.get()));
            }
        });
        return Arrays.stream(found).filter(window -> !window.isEmpty()).toList();
    }

    private CellWindow ofRow(int row, CellWindow strip, IndoorRows.Buffers buffers) {
        boolean[] differs = new boolean[strip.columnCount()];
        int start = after.grid().index(row, strip.firstColumn());
        for (int at = 0; at < differs.length; at++) {
            differs[at] = isOtherOutdoors(start + at);
        }
        for (Band band : after.network().bands()) {
            mark(gone.groups(band.id()), row, strip, buffers, differs, (level, was) -> level == was);
            double spareDb = highestServedDbm - servedDbm(after, band);
            mark(come.groups(band.id()), row, strip, buffers, differs, (level, was) -> level + spareDb >= was);
        }
        int first = 0;
        while (first < differs.length && !differs[first]) {
            first++;
        }
        int end = differs.length;
        while (end > first && !differs[end - 1]) {
            end--;
        }
        return first == end ? CellWindow.EMPTY : new CellWindow(strip.firstColumn() + first, row, end - first, 1);
    }

    /** Where nobody serves outdoors, or no level is known, what is inside is as it is outdoors. */
    private boolean isOtherOutdoors(int cell) {
        boolean hadServer = before.overall().bestSector().get(cell) >= 0;
        boolean hasServer = after.overall().bestSector().get(cell) >= 0;
        return hadServer != hasServer
                || (!hasServer
                        && (after.overall().coverageClass().get(cell)
                                        != before.overall().coverageClass().get(cell)
                                || Float.compare(
                                                after.overall().bestRsrpDbm().get(cell),
                                                before.overall().bestRsrpDbm().get(cell))
                                        != 0));
    }

    /** Whether a sector of a level may count where another level counted. */
    @FunctionalInterface
    private interface Test {
        boolean mayCount(float levelDbm, float countedDbm);
    }

    private void mark(
            List<NetworkSignals.Group> groups,
            int row,
            CellWindow strip,
            IndoorRows.Buffers buffers,
            boolean[] differs,
            Test test) {
        for (NetworkSignals.Group group : groups) {
            CellWindow part = group.window().intersection(strip);
            if (row < part.firstRow() || row >= part.endRow()) {
                continue;
            }
            int from = part.firstColumn();
            float[][] levels = buffers.levels(group, row, from, part.endColumn());
            for (int k = 0; k < levels.length; k++) {
                IndoorLayers layers = inside.get(k / group.sectorNumbers().size());
                for (int at = from; at < part.endColumn(); at++) {
                    float was = layers.bestRsrpDbm().get(after.grid().index(row, at));
                    differs[at - strip.firstColumn()] |= test.mayCount(levels[k][at], was);
                }
            }
        }
    }
}
