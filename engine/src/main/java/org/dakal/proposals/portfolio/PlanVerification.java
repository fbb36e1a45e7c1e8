package org.dakal.proposals.portfolio;

import java.util.BitSet;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;

/**
 * A plan built and run in full, held against what was planned with.
 *
 * @param gained newly served in the full run
 * @param lost no longer served in the full run
 * @param differingCellCount cells whose service the plan had otherwise; zero when the model is exact
 * @param modelledPeople people newly served less those lost, as planned
 * @param simulatedPeople the same by the full run
 * @param disturbed served before and after, but at least {@link #DISTURBED_DB} dB worse over interference: more masts, more noise
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
     * @param today coverage of today's network
     * @param after coverage of the network with the plan built
     * @param planned what was planned with
     */
    public static PlanVerification of(
            NetworkCoverage today, NetworkCoverage after, PlanMaker.Effect planned, ExposureMap exposure) {
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
        BitSet differing = difference(gained, planned.gained());
        differing.or(difference(lost, planned.lost()));
        int[] gainedCells = gained.stream().toArray();
        int[] lostCells = lost.stream().toArray();
        return new PlanVerification(
                exposure.of(gainedCells),
                exposure.of(lostCells),
                differing.cardinality(),
                exposure.people(planned.gained()) - exposure.people(planned.lost()),
                exposure.people(gainedCells) - exposure.people(lostCells),
                exposure.of(disturbed.stream().toArray()));
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
