package org.dakal.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.findings.CauseFinder;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Spot;
import org.dakal.findings.SpotFinder;
import org.dakal.network.CoverageClass;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Proposal;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.PathLossStore;
import org.dakal.proposals.MarginalBenefit;
import org.dakal.proposals.ProposalBenefit;

/** The one door: from a request to coverage, spots and weighed proposals. */
public final class CoverageStudy {
    private final StudyRequest request;
    private final StudyListener listener;
    private final List<PhaseTiming> timings = new ArrayList<>();

    private CoverageStudy(StudyRequest request, StudyListener listener) {
        this.request = request;
        this.listener = listener;
    }

    /** Runs a study, keeping path loss in memory while it lasts. */
    public static StudyResult run(StudyRequest request, StudyListener listener) {
        return run(request, new InMemoryPathLossStore(), listener);
    }

    /** Runs a study, taking path loss from a store of the same terrain where it has it. */
    public static StudyResult run(StudyRequest request, PathLossStore store, StudyListener listener) {
        return new CoverageStudy(request, listener).run(store);
    }

    /**
     * Studies a network as it is and as it would be; of the second only what differs is computed again, and all is equal to a run
     * of its own.
     *
     * @param changed the same request with another network of the same bands, and the proposals to be built on it; all else is
     *     taken from the first
     */
    public static WhatIfResult whatIf(
            StudyRequest request, StudyRequest changed, PathLossStore store, StudyListener listener) {
        return new CoverageStudy(request, listener).whatIf(changed, store);
    }

    private StudyResult run(PathLossStore store) {
        try (CoverageEngine engine = engine(store)) {
            NetworkCoverage coverage = phase("coverage", () -> engine.cover(request.network(), listener));
            return findings(engine, coverage, request.proposals(), exposure(), "");
        }
    }

    private WhatIfResult whatIf(StudyRequest changed, PathLossStore store) {
        try (CoverageEngine engine = engine(store)) {
            NetworkCoverage today = phase("coverage", () -> engine.coverForUpdates(request.network(), listener));
            NetworkCoverage then = phase("change", () -> engine.update(today, changed.network(), listener));
            double updateSeconds = timings.get(timings.size() - 1).seconds();
            ExposureMap exposure = exposure();
            StudyResult before = findings(engine, today, request.proposals(), exposure, " before");
            StudyResult after = findings(engine, then, changed.proposals(), exposure, "");
            return new WhatIfResult(before, after, updateSeconds);
        }
    }

    private CoverageEngine engine(PathLossStore store) {
        return new CoverageEngine(request.terrain(), request.serviceProfile(), request.coverageOptions(), store);
    }

    private ExposureMap exposure() {
        return phase("exposure", () -> new ExposureMap(request.province(), request.surroundings()));
    }

    private StudyResult findings(
            CoverageEngine engine,
            NetworkCoverage coverage,
            List<Proposal> proposals,
            ExposureMap exposure,
            String when) {
        IndoorProfile profile = request.indoor();
        IndoorResult indoor =
                profile == null ? null : phase("indoors" + when, () -> indoor(engine, coverage, exposure, profile));
        List<Spot> spots = phase("spots" + when, () -> spots(engine, coverage, exposure));
        List<ProposalBenefit> benefits = phase(
                "proposals" + when,
                () -> new MarginalBenefit(engine, exposure, request.rankBy(), request.indoorGoal())
                        .rank(coverage, proposals, listener));
        return new StudyResult(coverage, totals(coverage, exposure), spots, benefits, engine.report(), timings, indoor);
    }

    private List<Spot> spots(CoverageEngine engine, NetworkCoverage coverage, ExposureMap exposure) {
        CauseFinder causes = new CauseFinder(
                request.terrain(),
                request.coverageOptions().environment(),
                mast -> engine.pathLoss(mast, ProgressListener.NONE));
        return new SpotFinder(exposure, request.surroundings(), request.spotOptions(), causes).find(coverage);
    }

    private IndoorResult indoor(
            CoverageEngine engine, NetworkCoverage coverage, ExposureMap exposure, IndoorProfile profile) {
        IndoorCoverage indoor = engine.indoors(coverage, profile, listener);
        return new IndoorResult(indoor, IndoorTotals.of(indoor, exposure, request.terrain()));
    }

    private static CoverageTotals totals(NetworkCoverage coverage, ExposureMap exposure) {
        Map<CoverageClass, Exposure> byClass = new EnumMap<>(CoverageClass.class);
        for (CoverageClass coverageClass : CoverageClass.values()) {
            byClass.put(coverageClass, exposure.of(cell -> coverage.classAt(cell) == coverageClass));
        }
        return new CoverageTotals(byClass, exposure.whole());
    }

    private <T> T phase(String name, java.util.function.Supplier<T> work) {
        listener.phaseStarted(name);
        long start = System.nanoTime();
        T result = work.get();
        timings.add(new PhaseTiming(name, (System.nanoTime() - start) * 1e-9));
        return result;
    }
}
