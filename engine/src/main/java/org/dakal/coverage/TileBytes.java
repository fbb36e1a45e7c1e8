package org.dakal.coverage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.dakal.network.Network;

/** Layers of a coverage in a tile as bytes, and back: raster after raster, in each row by row from the north. */
final class TileBytes {
    private final CellGrid grid;
    private final boolean isIndoors;
    private final List<FloatRaster> floats = new ArrayList<>();
    private final List<ShortRaster> shorts = new ArrayList<>();
    private final List<ByteRaster> bytes = new ArrayList<>();

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
            layers.floats.add(one.bestRsrpDbm());
            layers.bytes.add(one.coverageClass());
        }
        return layers;
    }

    private void add(SignalLayers layers) {
        floats.addAll(List.of(
                layers.bestRsrpDbm(), layers.secondRsrpDbm(), layers.sinrDb(), layers.locationProbabilityFraction()));
        shorts.addAll(List.of(layers.bestSector(), layers.secondSector()));
        bytes.addAll(List.of(layers.overlapCount(), layers.coverageClass()));
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
        floats.forEach(raster -> forEachCell(tile, cell -> into.putFloat(raster.get(cell))));
        shorts.forEach(raster -> forEachCell(tile, cell -> into.putShort(raster.get(cell))));
        bytes.forEach(raster -> forEachCell(tile, cell -> into.put(raster.get(cell))));
        return into.flip();
    }

    /** Puts the bytes of a tile where they belong. */
    void take(CellWindow tile, ByteBuffer given) {
        ByteBuffer from = given.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (from.remaining() != byteCount(tile)) {
            throw new IllegalArgumentException(
                    from.remaining() + " bytes for " + tile + ", which takes " + byteCount(tile));
        }
        floats.forEach(raster -> forEachCell(tile, cell -> raster.set(cell, from.getFloat())));
        shorts.forEach(raster -> forEachCell(tile, cell -> raster.set(cell, from.getShort())));
        bytes.forEach(raster -> forEachCell(tile, cell -> raster.set(cell, from.get())));
    }

    private int byteCount(CellWindow tile) {
        return Math.multiplyExact(tile.cellCount(), cellBytes());
    }

    /** What a cell takes in all layers. */
    int cellBytes() {
        return floats.size() * Float.BYTES + shorts.size() * Short.BYTES + bytes.size();
    }

    private void forEachCell(CellWindow tile, java.util.function.IntConsumer cell) {
        for (int row = tile.firstRow(); row < tile.endRow(); row++) {
            int first = grid.index(row, tile.firstColumn());
            for (int at = 0; at < tile.columnCount(); at++) {
                cell.accept(first + at);
            }
        }
    }
}
