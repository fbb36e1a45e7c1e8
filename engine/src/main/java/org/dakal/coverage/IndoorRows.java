package org.dakal.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;

/**
 * Fills rows of the layers indoors. Every sector is asked, not only the best outdoors: where waves come steeply walls
 * take more, so another sector may be the better one inside.
 */
final class IndoorRows {
    /** A band with the groups of its sectors' signals, whose layers are the kinds of building, and what is outside. */
    private record IndoorBand(List<NetworkSignals.Group> groups, SignalLayers outside, BandService service) {}

    private final NetworkCoverage outdoors;
    private final List<IndoorLayers> buildings;
    private final List<IndoorBand> bands = new ArrayList<>();

    /** @param signals levels behind the walls of each kind of building, in the order of the layers */
    IndoorRows(NetworkCoverage outdoors, NetworkSignals signals, List<IndoorLayers> buildings) {
        this.outdoors = outdoors;
        this.buildings = buildings;
        for (Band band : outdoors.network().bands()) {
            bands.add(new IndoorBand(
                    signals.groups(band.id()), outdoors.band(band.id()), new BandService(band, outdoors.shadowing())));
        }
    }

    /**
     * One thread's buffers: for each kind of building the best level of a band, and the best margin over all bands so
     * far.
     */
    static final class Buffers {
        private final RowBuffers levels;
        private final float[][] best;
        private final double[][] margin;

        Buffers(int columns, int buildingCount, int mostSectorsOfMast) {
            this.levels = new RowBuffers(columns, buildingCount * mostSectorsOfMast);
            this.best = new float[buildingCount][columns];
            this.margin = new double[buildingCount][columns];
        }

        /** Levels of a group's sectors along a row, by column: of all of them for each kind of building in turn. */
        float[][] levels(NetworkSignals.Group group, int row, int from, int end) {
            float[][] ofSectors = new float[group.sectorNumbers().size() * best.length][];
            for (int k = 0; k < ofSectors.length; k++) {
                ofSectors[k] = levels.levels(k);
            }
            group.signal().row(row, from, end, ofSectors, from, levels.directions);
            return ofSectors;
        }
    }

    /** Fills the cells of a window that lie in one of its rows. */
    void fillRow(int row, CellWindow window, Buffers buffers) {
        int start = outdoors.grid().index(row, 0);
        for (int layer = 0; layer < buildings.size(); layer++) {
            IndoorLayers layers = buildings.get(layer);
            // where no band has a level the cell is as it is outdoors: blind or unknown
            for (int cell = start + window.firstColumn(); cell < start + window.endColumn(); cell++) {
                layers.bestRsrpDbm().set(cell, outdoors.overall().bestRsrpDbm().get(cell));
                layers.coverageClass()
                        .set(cell, outdoors.overall().coverageClass().get(cell));
            }
            Arrays.fill(buffers.margin[layer], Double.NEGATIVE_INFINITY);
        }
        for (IndoorBand band : bands) {
            for (float[] best : buffers.best) {
                Arrays.fill(best, Float.NEGATIVE_INFINITY);
            }
            for (NetworkSignals.Group group : band.groups()) {
                gather(row, window, group, buffers);
            }
            for (int layer = 0; layer < buildings.size(); layer++) {
                offer(band, start, window, buildings.get(layer), buffers.best[layer], buffers.margin[layer]);
            }
        }
    }

    private void gather(int row, CellWindow window, NetworkSignals.Group group, Buffers buffers) {
        CellWindow part = group.window().intersection(window);
        if (row < part.firstRow() || row >= part.endRow()) {
            return;
        }
        int sectorCount = group.sectorNumbers().size();
        int from = part.firstColumn();
        float[][] levels = buffers.levels(group, row, from, part.endColumn());
        for (int k = 0; k < levels.length; k++) {
            float[] best = buffers.best[k / sectorCount];
            for (int at = from; at < part.endColumn(); at++) {
                // an unknown level (NaN) is no better
                best[at] = levels[k][at] > best[at] ? levels[k][at] : best[at];
            }
        }
    }

    /** Takes a band where its margin is the largest so far; earlier bands win ties. */
    private void offer(
            IndoorBand band, int start, CellWindow window, IndoorLayers layers, float[] best, double[] bestMargin) {
        BandService service = band.service();
        for (int at = window.firstColumn(); at < window.endColumn(); at++) {
            int cell = start + at;
            float sinrDb = service.asksQuality() ? sinrDb(band, best[at], cell) : Float.NaN;
            double margin = service.marginDb(best[at], sinrDb);
            if (margin > bestMargin[at] && outdoors.overall().bestSector().get(cell) >= 0) {
                bestMargin[at] = margin;
                layers.bestRsrpDbm().set(cell, best[at]);
                layers.coverageClass()
                        .set(cell, service.classInside(best[at], sinrDb, cell).code());
            }
        }
    }

    private static float sinrDb(IndoorBand band, float insideDbm, int cell) {
        SignalLayers outside = band.outside();
        return band.service()
                .insideSinrDb(outside.bestRsrpDbm().get(cell), outside.sinrDb().get(cell), insideDbm);
    }
}
