package org.dakal.coverage;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.dakal.grid.CellWindow;
import org.dakal.network.IndoorProfile;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Others who compute the layers of a whole network tile by tile, with this engine's code on the same terrain and path
 * loss, so that their bits are the engine's own.
 */
@FunctionalInterface
public interface FarTiles {
    /** Nobody else computes anything. */
    FarTiles NONE = (network, buildings, listener, taker) -> false;

    /** Whoever puts tiles in their places, one at a time. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes a tile.
         *
         * @param bytes as {@link CoverageEngine#tile} or {@link CoverageEngine#indoorTile} gave them
         * @throws IllegalArgumentException when there are more or fewer bytes than a tile has
         */
        void take(CellWindow tile, ByteBuffer bytes);
    }

    /**
     * Hands over tiles that together are the whole grid, each once, in any order, by the calling thread.
     *
     * @param buildings for layers inside buildings, after those outdoors were asked for; null for those outdoors
     * @return false, and no tile, where the engine is to compute them itself
     */
    boolean fill(Network network, @Nullable IndoorProfile buildings, ProgressListener listener, Taker taker);

    /**
     * Hands over the cells where each sector serves by itself, each sector once, in any order, by the calling thread.
     *
     * @param layers in the open or behind walls
     * @param taker takes cells, ascending, by layer, and the sector's place in the list
     * @return false, and no sector, where the engine is to look itself
     */
    default boolean findServed(
            List<InstalledSector> sectors,
            List<EntryLoss> layers,
            ProgressListener listener,
            ObjIntConsumer<int[][]> taker) {
        return false;
    }

    /**
     * A tile that the engine made in a run before, which ended too early.
     *
     * @param isIndoors whether of the layers inside buildings
     * @return its bytes; empty where there is none
     */
    default Optional<ByteBuffer> kept(Network network, boolean isIndoors, CellWindow tile) {
        return Optional.empty();
    }

    /** Keeps a tile for a run after this one, should this one end too early. */
    default void keep(Network network, boolean isIndoors, CellWindow tile, Supplier<ByteBuffer> bytes) {}
}
