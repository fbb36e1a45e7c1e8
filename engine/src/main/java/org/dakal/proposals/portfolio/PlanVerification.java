package org.dakal.proposals.portfolio;

import java.util.BitSet;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.ProvinceMask;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.portfolio.groups.CellWeights;
import org.dakal.proposals.portfolio.groups.Weight;

/**
 * A plan built and run in full, held against what was planned with.
 *
 * @param gained newly served in the full run, in the open
 * @param lost no longer served in the full run, in the open
 * @param differingCellCount places whose service in the plan's sense the plan had otherwise; zero when the model is
 *     exact
 * @param modelledPeople people newly served in the plan's sense less those lost, as planned
 * @param simulatedPeople the same by the full run
 * @param disturbed served before and after, but at least {@link #DISTURBED_DB} dB worse over interference: more masts,
 *     more noise
 */
public record PlanVerification(
        Exposure gained,
        Exposure lost,
        int differingCellCount,
        double modelledPeople,
        double simulatedPeople,
        Exposure disturbed) {
    /** From this fall of SINR on a cell counts as disturbed. */
    public static final double DISTURBED_DB = 3;

    /**
     * Compares.
     *
     * @param places what the full runs say of the goal's places
     */
    public static PlanVerification of(
            NetworkCoverage today,
            NetworkCoverage after,
            PlanMaker.Effect planned,
            Places places,
            ExposureMap exposure) {
        BitSet gained = new BitSet();
        BitSet lost = new BitSet();
        BitSet disturbed = new BitSet();
        for (int cell = 0; cell < today.grid().cellCount(); cell++) {
            if (!exposure.province().contains(cell)) {
                continue;
            }
            boolean before = today.classAt(cell).isServed();
            boolean now = after.classAt(cell).isServed();
            gained.set(cell, now && !before);
            lost.set(cell, before && !now);
            double fall = today.overall().sinrDb().get(cell)
                    - after.overall().sinrDb().get(cell);
            disturbed.set(cell, before && now && fall >= DISTURBED_DB);
        }
        BitSet come = (BitSet) places.after.clone();
        come.andNot(places.today);
        BitSet gone = (BitSet) places.today.clone();
        gone.andNot(places.after);
        BitSet differing = difference(come, planned.gained());
        differing.or(difference(gone, planned.lost()));
        int[] gainedCells = gained.stream().toArray();
        int[] lostCells = lost.stream().toArray();
        return new PlanVerification(
                exposure.of(gainedCells),
                exposure.of(lostCells),
                differing.cardinality(),
                people(planned.gained(), places.weights) - people(planned.lost(), places.weights),
                people(come.stream().toArray(), places.weights)
                        - people(gone.stream().toArray(), places.weights),
                exposure.of(disturbed.stream().toArray()));
    }

    /** Places that full runs serve. */
    public record Places(BitSet today, BitSet after, CellWeights weights) {
        public static Places of(
                NetworkCoverage today,
                NetworkCoverage after,
                ServiceGoal goal,
                CoverageEngine engine,
                ExposureMap exposure,
                ProgressListener listener) {
            return new Places(
                    served(today, goal, engine, exposure.province(), listener),
                    served(after, goal, engine, exposure.province(), listener),
                    CellWeights.of(exposure, goal));
        }

        /** What a full run of a network serves. */
        public static BitSet served(
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
                    boolean reached = serving == null
                            ? coverage.classAt(cell).isServed()
                            : serving.count(cell) >= goal.sitesNeeded();
                    places.set(layer * cellCount + cell, reached && province.contains(cell));
                }
            }
            return places;
        }
    }

    private static double people(int[] places, CellWeights weights) {
        double people = 0;
        for (int place : places) {
            people += weights.at(Weight.PEOPLE, place);
        }
        return people;
    }

    private static BitSet difference(BitSet found, int[] planned) {
        BitSet difference = new BitSet();
        for (int cell : planned) {
            difference.set(cell);
        }
        difference.xor(found);
        return difference;
    }
}
