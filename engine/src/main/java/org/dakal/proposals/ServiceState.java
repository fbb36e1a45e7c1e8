package org.dakal.proposals;

import java.util.BitSet;
import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.InstalledSector;
import org.dakal.network.Proposal;

/**
 * Which cells are served while proposals are built one after another. Served are the cells that untouched sectors serve, and
 * those that at least one of the others hanging at the moment serves; of the latter there is a count per cell, so a sector
 * that comes or goes costs no more than a pass over its own cells.
 */
final class ServiceState {
    private final Reach reach;
    private final BitSet servedByUntouched;
    private final short[] otherServers;
    /** Scratch, all zero between calls. */
    private final short[] change;

    private ServiceState(Reach reach, int cellCount, BitSet servedByUntouched) {
        this.reach = reach;
        this.servedByUntouched = servedByUntouched;
        this.otherServers = new short[cellCount];
        this.change = new short[cellCount];
    }

    /** Service today, ready for all that some proposals may do. */
    static ServiceState of(
            NetworkCoverage today,
            List<Proposal> proposals,
            CoverageEngine engine,
            ProvinceMask province,
            ProgressListener listener) {
        List<InstalledSector> touched = today.network().sectors().stream()
                .filter(installed -> proposals.stream()
                        .flatMap(proposal -> proposal.changes().stream())
                        .anyMatch(change -> change.touches(installed)))
                .toList();
        ServiceState state = new ServiceState(
                new Reach(engine, province, today.serviceProfile(), listener),
                today.grid().cellCount(),
                new UntouchedService(engine, province, today, touched).find(listener));
        state.add(touched, 1, state.otherServers);
        return state;
    }

    /** Cells whose service would change, both ascending. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares effects
    record Effect(int[] gained, int[] lost) {}

    boolean isServed(int cell) {
        return otherServers[cell] > 0 || servedByUntouched.get(cell);
    }

    /** What a difference would do; nothing is changed. */
    Effect effectOf(SectorDifference difference) {
        add(difference.come(), 1, change);
        add(difference.gone(), -1, change);
        BitSet gained = new BitSet();
        BitSet lost = new BitSet();
        compare(difference.come(), gained, lost);
        compare(difference.gone(), gained, lost);
        return new Effect(gained.stream().toArray(), lost.stream().toArray());
    }

    /** Makes a difference so. */
    void apply(SectorDifference difference) {
        add(difference.come(), 1, otherServers);
        add(difference.gone(), -1, otherServers);
    }

    /** Takes each changed cell once: its scratch is cleared as it is read. */
    private void compare(List<InstalledSector> sectors, BitSet gained, BitSet lost) {
        for (int[] cells : reach.cells(sectors)) {
            for (int cell : cells) {
                short by = change[cell];
                change[cell] = 0;
                if (by != 0 && !servedByUntouched.get(cell)) {
                    boolean before = otherServers[cell] > 0;
                    boolean after = otherServers[cell] + by > 0;
                    if (after && !before) {
                        gained.set(cell);
                    } else if (before && !after) {
                        lost.set(cell);
                    }
                }
            }
        }
    }

    private void add(List<InstalledSector> sectors, int by, short[] to) {
        for (int[] cells : reach.cells(sectors)) {
            for (int cell : cells) {
                to[cell] += (short) by;
            }
        }
    }

    /** Cells that at least one of the sectors serves, ascending. */
    int[] cellsOf(List<InstalledSector> sectors) {
        BitSet served = new BitSet();
        for (int[] cells : reach.cells(sectors)) {
            for (int cell : cells) {
                served.set(cell);
            }
        }
        return served.stream().toArray();
    }
}
