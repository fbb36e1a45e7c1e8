package org.dakal.coverage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.dakal.grid.CellBytes;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.Network;

/** Layers of a coverage in a tile as bytes, and back: raster after raster, in each row by row from the north. */
final class TileBytes {
    private final CellGrid grid;
    private final boolean isIndoors;
    private final List<CellBytes> rasters = new ArrayList<>();

    private TileBytes(CellGrid grid, boolean isIndoors) {
        this.grid = grid;
        this.isIndoors = isIndoors;
    }

    static TileBytes of(NetworkCoverage coverage) {
        TileBytes layers = new TileBytes(coverage.grid(), false);
        layers.add(coverage.overall());
        coverage.byBand().values().forEach(layers::add);
        return layers;
    }

    /** Levels and classes inside each kind of building. */
    static TileBytes of(IndoorCoverage indoors) {
        List<IndoorLayers> all = List.copyOf(indoors.byBuilding().values());
        TileBytes layers = new TileBytes(all.get(0).bestRsrpDbm().grid(), true);
        for (IndoorLayers one : all) {
            layers.rasters.addAll(List.of(one.bestRsrpDbm(), one.coverageClass()));
        }
        return layers;
    }

    private void add(SignalLayers layers) {
        rasters.addAll(List.of(
                layers.bestRsrpDbm(),
                layers.secondRsrpDbm(),
                layers.sinrDb(),
                layers.locationProbabilityFraction(),
                layers.bestSector(),
                layers.secondSector(),
                layers.overlapCount(),
                layers.coverageClass()));
    }

    /** Has a tile made, unless it was kept by a run before. */
    void make(CellWindow tile, Network network, FarTiles far, Runnable making) {
        far.kept(network, isIndoors, tile).ifPresentOrElse(bytes -> take(tile, bytes), () -> {
            making.run();
            far.keep(network, isIndoors, tile, () -> give(tile));
        });
    }

    /** The bytes of a tile. */
    ByteBuffer give(CellWindow tile) {
        ByteBuffer into = ByteBuffer.allocate(byteCount(tile)).order(ByteOrder.LITTLE_ENDIAN);
        rasters.forEach(raster -> forEachRow(tile, first -> raster.give(first, tile.columnCount(), into)));
        return into.flip();
    }

    /** Puts the bytes of a tile where they belong. */
    void take(CellWindow tile, ByteBuffer given) {
        ByteBuffer from = given.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (from.remaining() != byteCount(tile)) {
            throw new IllegalArgumentException(
                    from.remaining() + " bytes for " + tile + ", which takes " + byteCount(tile));
        }
        rasters.forEach(raster -> forEachRow(tile, first -> raster.take(first, tile.columnCount(), from)));
    }

    private int byteCount(CellWindow tile) {
        return Math.multiplyExact(tile.cellCount(), cellBytes());
    }

    /** What a cell takes in all layers. */
    int cellBytes() {
        return rasters.stream().mapToInt(CellBytes::cellBytes).sum();
    }

    private void forEachRow(CellWindow tile, IntConsumer firstCell) {
        for (int row = tile.firstRow(); row < tile.endRow(); row++) {
            firstCell.accept(grid.index(row, tile.firstColumn()));
        }
    }
}
