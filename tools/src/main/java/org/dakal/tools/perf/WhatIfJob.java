package org.dakal.tools.perf;

import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.study.StudyRequest;

/** The engine's answer to one sector tilted back and forth, with all path loss at hand. */
final class WhatIfJob implements BenchJob {
    private final String id;
    private final CoverageEngine engine;
    private final Network network;
    private final Network retilted;
    private NetworkCoverage coverage;

    WhatIfJob(String id, StudyRequest request) {
        this.id = id;
        this.engine = new CoverageEngine(
                request.terrain(), request.serviceProfile(), request.coverageOptions(), new InMemoryPathLossStore());
        this.network = request.network();
        Site site = network.sites().get(0);
        this.retilted = network.with(
                List.of(new Change.Retilt(site.id(), site.sectors().get(0).id(), 0, 6)));
        this.coverage = engine.cover(network, ProgressListener.NONE);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String workUnit() {
        return "changes";
    }

    @Override
    public long workCount() {
        return 2;
    }

    @Override
    public void run() {
        coverage = engine.update(coverage, retilted, ProgressListener.NONE);
        coverage = engine.update(coverage, network, ProgressListener.NONE);
    }

    @Override
    public void close() {
        engine.close();
    }
}
