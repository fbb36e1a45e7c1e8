package org.dakal.resilience;

import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.jspecify.annotations.Nullable;

/** Compares who serves each cell today with who would if a proposal were built. */
final class ProposalRisk {
    private final CoverageEngine engine;
    private final ExposureMap exposure;
    private final ServingSites today;
    private final @Nullable ExpectedOutages expected;

    /** @param expected of today's network; null to count people by threshold */
    ProposalRisk(CoverageEngine engine, ExposureMap exposure, ServingSites today, @Nullable ExpectedOutages expected) {
        this.expected = expected;
        this.engine = engine;
        this.exposure = exposure;
        this.today = today;
    }

    HealedRisk of(Proposal proposal, ProgressListener listener) {
        Network changed;
        try {
            changed = today.network().with(proposal.changes());
        } catch (IllegalArgumentException e) {
            return new HealedRisk(
                    proposal,
                    Exposure.NONE,
                    Exposure.NONE,
                    expected == null ? Double.NaN : 0,
                    expected == null ? Double.NaN : 0,
                    Double.NaN,
                    String.valueOf(e.getMessage()));
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
        Exposure gained = exposure.of(healed.toArray());
        Exposure lost = exposure.of(exposed.toArray());
        if (expected == null) {
            return new HealedRisk(proposal, gained, lost, Double.NaN, Double.NaN, personHours, "");
        }
        Set<String> sites = proposal.changes().stream().map(Change::siteId).collect(Collectors.toSet());
        ExpectedOutages.Healed by = expected.healed(changed, sites);
        return new HealedRisk(
                proposal, gained, lost, by.backedUpPeople(), by.exposedPeople(), by.healedPersonHoursPerYear(), "");
    }

    /** Where nobody lives nothing is lost, however long the site fails. */
    private double personHours(int cell, ServingSites serving) {
        double people = exposure.people(cell);
        return people == 0
                ? 0
                : people * serving.network().sites().get(serving.first(cell)).outageHoursPerYear();
    }
}
