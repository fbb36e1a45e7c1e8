package org.dakal.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.SectorSignal;
import org.dakal.findings.Cause;
import org.dakal.findings.CauseFinder;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.CoverageClass;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.pathloss.Mast;

/** Tells all about one place, from the very levels that maps are made of. */
record PointFinder(StudyRequest request, CoverageEngine engine, CauseFinder causes) {
    PointReport at(StudyState state, double xMeters, double yMeters) {
        int cell = LinkFinder.cellAt(request.terrain(), xMeters, yMeters);
        CoverageClass coverageClass = state.coverage().classAt(cell);
        Cause cause = coverageClass.isServed() ? null : causes.of(state.coverage(), cell);
        return new PointReport(
                cell,
                request.terrain().ground().get(cell),
                coverageClass,
                servers(state.network().sectors(), cell),
                cause,
                cause == null ? List.of() : helpful(state, cell));
    }

    private List<PointReport.Server> servers(List<InstalledSector> sectors, int cell) {
        CellGrid grid = request.terrain().grid();
        int row = grid.rowOf(cell);
        int column = grid.columnOf(cell);
        List<InstalledSector> near = sectors.stream()
                .filter(sector -> window(sector, grid).contains(row, column))
                .toList();
        List<PointReport.Server> servers = new ArrayList<>();
        for (SectorSignal signal : engine.signals(near, new CellWindow(column, row, 1, 1), ProgressListener.NONE)) {
            float level = signal.rsrpDbm()[0];
            if (level > Float.NEGATIVE_INFINITY) {
                InstalledSector sector = signal.installed();
                double served = request.serviceProfile()
                        .designThresholdsOf(sector.band().technology())
                        .servedDbm();
                servers.add(new PointReport.Server(
                        sector,
                        level,
                        engine.shadowing().againstDesignDbm(level, cell) - served,
                        engine.pathLoss(Mast.of(sector), ProgressListener.NONE).lossDb(row, column),
                        calibrationDb(sector, cell)));
            }
        }
        servers.sort(Comparator.comparingDouble(PointReport.Server::marginDb).reversed());
        return servers;
    }

    private double calibrationDb(InstalledSector sector, int cell) {
        CellGrid grid = request.terrain().grid();
        double east = grid.xMeters(grid.columnOf(cell)) - sector.site().xMeters();
        double north = grid.yMeters(grid.rowOf(cell)) - sector.site().yMeters();
        return LinkFinder.calibrationDb(request, sector, cell, Math.hypot(east, north));
    }

    private static CellWindow window(InstalledSector sector, CellGrid grid) {
        Mast mast = Mast.of(sector);
        return grid.windowAround(mast.xMeters(), mast.yMeters(), mast.radiusMeters());
    }

    private List<String> helpful(StudyState state, int cell) {
        Network network = state.network();
        Set<InstalledSector> today = new HashSet<>(network.sectors());
        List<String> helpful = new ArrayList<>();
        for (Proposal proposal : state.weighed()) {
            Network changed;
            try {
                changed = network.with(proposal.changes());
            } catch (IllegalArgumentException e) {
                continue; // it cannot be built on this network, so it helps nobody here
            }
            if (helps(state, changed, today, cell)) {
                helpful.add(proposal.id());
            }
        }
        return helpful;
    }

    /** By level a sector that comes is enough; interference takes all that is heard in the cell. */
    private boolean helps(StudyState state, Network changed, Set<InstalledSector> today, int cell) {
        if (request.serviceProfile().quality().isAsked()) {
            return engine.update(state.coverage(), changed, ProgressListener.NONE)
                    .classAt(cell)
                    .isServed();
        }
        List<InstalledSector> come = changed.sectors().stream()
                .filter(sector -> !today.contains(sector))
                .toList();
        return servers(come, cell).stream().anyMatch(PointReport.Server::serves);
    }
}
