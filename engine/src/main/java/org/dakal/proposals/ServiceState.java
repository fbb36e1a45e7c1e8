package org.dakal.proposals;

import java.util.List;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Proposal;

/** Which cells are served while proposals are built one after another. */
sealed interface ServiceState permits CountedService, HeardService {
    /** Sectors of a network that proposals alter or remove. */
    static List<InstalledSector> touched(Network network, List<Proposal> proposals) {
        return network.sectors().stream()
                .filter(installed -> proposals.stream()
                        .flatMap(proposal -> proposal.changes().stream())
                        .anyMatch(change -> change.touches(installed)))
                .toList();
    }

    /** Cells whose service would change, both ascending. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares effects
    record Effect(int[] gained, int[] lost) {}

    /** Whether a cell is served in the open. */
    boolean isServed(int cell);

    /** What a difference would do in the open; nothing is changed. */
    Effect effectOf(SectorDifference difference);

    /** What it would do in buildings of a kind, by number from zero. */
    Effect indoorEffectOf(SectorDifference difference, int indoorLayer);

    /** Makes a difference so. */
    void apply(SectorDifference difference);

    /** Cells that at least one of the sectors serves in the open by its level, ascending. */
    int[] cellsOf(List<InstalledSector> sectors);
}
