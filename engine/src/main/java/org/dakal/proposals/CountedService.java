package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dakal.network.InstalledSector;

/**
 * Service by level alone, which needs no more than counting. Served are the cells that untouched sectors
 * serve, and those that at least one of the others hanging at the moment serves; of the latter there is a count per
 * cell, so a sector that comes or goes costs no more than a pass over its own cells. The same is done for each kind of
 * building when people indoors count.
 */
final class CountedService implements ServiceState {
    private final Reach reach;
    /** The open first, then each kind of building. */
    private final List<Layer> layers;
    /** Scratch, all zero between calls. */
    private final short[] change;

    private record Layer(
            int number,
            BitSet servedByUntouched,
            @SuppressWarnings("ArrayRecordComponent") short[] otherServers) {}

    private CountedService(Reach reach, int cellCount, List<BitSet> servedByUntouched) {
        this.reach = reach;
        this.change = new short[cellCount];
        this.layers = new ArrayList<>();
        servedByUntouched.forEach(served -> layers.add(new Layer(layers.size(), served, new short[cellCount])));
    }

    /**
     * Service today, ready for all that some proposals may do.
     *
     * @param touched sectors of today's network that proposals alter or remove
     * @param untouched what the others serve, in the layers of the reach
     */
    static CountedService of(Reach reach, List<InstalledSector> touched, UntouchedCells untouched, int cellCount) {
        CountedService state = new CountedService(reach, cellCount, untouched.byLayer());
        state.layers.forEach(layer -> state.add(touched, 1, layer.number, layer.otherServers));
        return state;
    }

    @Override
    public boolean isServed(int cell) {
        return isServed(layers.get(0), cell);
    }

    private static boolean isServed(Layer layer, int cell) {
        return layer.otherServers[cell] > 0 || layer.servedByUntouched.get(cell);
    }

    @Override
    public Effect effectOf(SectorDifference difference) {
        return effectOf(difference, layers.get(0));
    }

    @Override
    public Effect indoorEffectOf(SectorDifference difference, int indoorLayer) {
        return effectOf(difference, layers.get(1 + indoorLayer));
    }

    private Effect effectOf(SectorDifference difference, Layer layer) {
        add(difference.come(), 1, layer.number, change);
        add(difference.gone(), -1, layer.number, change);
        BitSet gained = new BitSet();
        BitSet lost = new BitSet();
        compare(difference.come(), layer, gained, lost);
        compare(difference.gone(), layer, gained, lost);
        return new Effect(gained.stream().toArray(), lost.stream().toArray());
    }

    @Override
    public void apply(SectorDifference difference) {
        for (Layer layer : layers) {
            add(difference.come(), 1, layer.number, layer.otherServers);
            add(difference.gone(), -1, layer.number, layer.otherServers);
        }
    }

    /** Takes each changed cell once: its scratch is cleared as it is read. */
    private void compare(List<InstalledSector> sectors, Layer layer, BitSet gained, BitSet lost) {
        for (int[] cells : reach.cells(sectors, layer.number)) {
            for (int cell : cells) {
                short by = change[cell];
                change[cell] = 0;
                if (by != 0 && !layer.servedByUntouched.get(cell)) {
                    boolean before = layer.otherServers[cell] > 0;
                    boolean after = layer.otherServers[cell] + by > 0;
                    if (after && !before) {
                        gained.set(cell);
                    } else if (before && !after) {
                        lost.set(cell);
                    }
                }
            }
        }
    }

    private void add(List<InstalledSector> sectors, int by, int layer, short[] to) {
        for (int[] cells : reach.cells(sectors, layer)) {
            for (int cell : cells) {
                to[cell] += (short) by;
            }
        }
    }

    @Override
    public int[] cellsOf(List<InstalledSector> sectors) {
        return reach.cellsOf(sectors);
    }
}
