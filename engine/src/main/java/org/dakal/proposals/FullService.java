package org.dakal.proposals;

import java.util.BitSet;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.grid.ProvinceMask;

/** The places that a network serves, by a full run: what plans are held against. */
public final class FullService {
    private FullService() {}

    public static BitSet places(
            NetworkCoverage coverage,
            ServiceGoal goal,
            CoverageEngine engine,
            ProvinceMask province,
            ProgressListener listener) {
        int cellCount = coverage.grid().cellCount();
        BitSet places = new BitSet();
        for (int layer = 0; layer < goal.layers().size(); layer++) {
            ServiceGoal.Layer of = goal.layers().get(layer);
            ServingSites serving = goal.isPlain()
                    ? null
                    : engine.servingSites(of.seenOf(coverage.network()), of.entryLoss(), listener);
            for (int cell = 0; cell < cellCount; cell++) {
                boolean reached =
                        serving == null ? coverage.classAt(cell).isServed() : serving.count(cell) >= goal.sitesNeeded();
                places.set(layer * cellCount + cell, reached && province.contains(cell));
            }
        }
        return places;
    }
}
