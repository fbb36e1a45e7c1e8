package org.dakal.study;

import java.util.List;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.SignalLayers;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellWindow;

/**
 * What differs between two states of one session, by cells.
 *
 * @param before the first
 * @param after the second
 * @param gained who and what is in the province's cells that are newly served
 * @param lost who and what is in those that are served no longer
 * @param changedCellCount cells of the grid whose level, best server or class over all bands differs
 * @param windows rectangles that hold all those cells; no two overlap
 */
public record StudyDifference(
        StudyState before,
        StudyState after,
        Exposure gained,
        Exposure lost,
        int changedCellCount,
        List<CellWindow> windows) {
    public StudyDifference {
        windows = List.copyOf(windows);
    }

    static StudyDifference between(
            ExposureMap exposure, List<CellWindow> windows, StudyState before, StudyState after) {
        NetworkCoverage was = before.coverage();
        NetworkCoverage is = after.coverage();
        Cells gained = new Cells();
        Cells lost = new Cells();
        int changed = 0;
        short[] numbers = was.network().numbersIn(is.network());
        // Rows of all windows from north to south, so that cells come in ascending order.
        for (int row = 0; row < was.grid().rowCount(); row++) {
            int northernRow = row;
            List<CellWindow> crossed = windows.stream()
                    .filter(window -> northernRow >= window.firstRow() && northernRow < window.endRow())
                    .sorted(java.util.Comparator.comparingInt(CellWindow::firstColumn))
                    .toList();
            for (CellWindow window : crossed) {
                int first = was.grid().index(row, window.firstColumn());
                for (int cell = first; cell < first + window.columnCount(); cell++) {
                    boolean served = was.classAt(cell).isServed();
                    if (served != is.classAt(cell).isServed()) {
                        (served ? lost : gained).add(cell);
                    }
                    changed += differs(was.overall(), is.overall(), numbers, cell) ? 1 : 0;
                }
            }
        }
        return new StudyDifference(
                before, after, exposure.of(gained.toArray()), exposure.of(lost.toArray()), changed, windows);
    }

    /** @param numbers that sectors have afterwards, by those before; negative for what went */
    private static boolean differs(SignalLayers was, SignalLayers is, short[] numbers, int cell) {
        short server = was.bestSector().get(cell);
        short serverAfter = is.bestSector().get(cell);
        return Float.compare(was.bestRsrpDbm().get(cell), is.bestRsrpDbm().get(cell)) != 0
                || was.coverageClass().get(cell) != is.coverageClass().get(cell)
                || (server < 0 ? serverAfter >= 0 : serverAfter < 0 || numbers[server] != serverAfter);
    }

    /** Cells in ascending order, as many as come. */
    private static final class Cells {
        private int[] cells = new int[64];
        private int count;

        void add(int cell) {
            if (count == cells.length) {
                cells = java.util.Arrays.copyOf(cells, 2 * count);
            }
            cells[count++] = cell;
        }

        int[] toArray() {
            return java.util.Arrays.copyOf(cells, count);
        }
    }
}
