package org.dakal.resilience;

import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Network;
import org.dakal.network.Proposal;

/** Compares who serves each cell today with who would if a proposal were built. */
final class ProposalRisk {
    private final CoverageEngine engine;
    private final ExposureMap exposure;
    private final ServingSites today;

    ProposalRisk(CoverageEngine engine, ExposureMap exposure, ServingSites today) {
        this.engine = engine;
        this.exposure = exposure;
        this.today = today;
    }

    HealedRisk of(Proposal proposal, ProgressListener listener) {
        Network changed;
        try {
            changed = today.network().with(proposal.changes());
        } catch (IllegalArgumentException e) {
            return new HealedRisk(proposal, Exposure.NONE, Exposure.NONE, Double.NaN, String.valueOf(e.getMessage()));
        }
        ServingSites then = engine.servingSites(today, changed, listener);
        DependentCells.CellList healed = new DependentCells.CellList();
        DependentCells.CellList exposed = new DependentCells.CellList();
        double personHours = 0;
        int cellCount = then.grid().cellCount();
        for (int cell = 0; cell < cellCount; cell++) {
            int before = Math.min(2, today.count(cell));
            int after = Math.min(2, then.count(cell));
            if (before == after || before == 0 || !exposure.province().contains(cell)) {
                continue;
            }
            if (before == 1 && after == 2) {
                healed.add(cell);
                personHours += personHours(cell, today);
            } else if (before == 2) {
                exposed.add(cell);
                personHours -= after == 1 ? personHours(cell, then) : 0;
            }
        }
        return new HealedRisk(proposal, exposure.of(healed.toArray()), exposure.of(exposed.toArray()), personHours, "");
    }

    /** Where nobody lives nothing is lost, however long the site fails. */
    private double personHours(int cell, ServingSites serving) {
        double people = exposure.people(cell);
        return people == 0
                ? 0
                : people * serving.network().sites().get(serving.first(cell)).outageHoursPerYear();
    }
}
