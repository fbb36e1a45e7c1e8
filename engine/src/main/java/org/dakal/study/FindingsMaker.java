package org.dakal.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.findings.CauseFinder;
import org.dakal.findings.EarlierSpots;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Spot;
import org.dakal.findings.SpotFinder;
import org.dakal.grid.CellWindow;
import org.dakal.network.CoverageClass;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Proposal;
import org.dakal.proposals.MarginalBenefit;
import org.dakal.proposals.ProposalBenefit;
import org.jspecify.annotations.Nullable;

/** Finds in a coverage what people ask about. Each method may be called from many threads. */
final class FindingsMaker {
    private final StudyRequest request;
    private final CoverageEngine engine;
    private final Supplier<ExposureMap> exposure;
    private final PhaseClock clock;

    FindingsMaker(StudyRequest request, CoverageEngine engine, Supplier<ExposureMap> exposure, PhaseClock clock) {
        this.request = request;
        this.engine = engine;
        this.exposure = exposure;
        this.clock = clock;
    }

    boolean looksIndoors() {
        return request.indoor() != null;
    }

    CoverageTotals totals(NetworkCoverage coverage) {
        ExposureMap map = exposure.get();
        Map<CoverageClass, Exposure> byClass = new EnumMap<>(CoverageClass.class);
        for (CoverageClass coverageClass : CoverageClass.values()) {
            byClass.put(coverageClass, map.of(cell -> coverage.classAt(cell) == coverageClass));
        }
        return new CoverageTotals(byClass, map.whole());
    }

    List<Spot> spots(NetworkCoverage coverage, StudyState.@Nullable Change since) {
        ExposureMap map = exposure.get();
        return clock.phase("spots", () -> {
            EarlierSpots earlier = since == null
                    ? EarlierSpots.NONE
                    : new EarlierSpots(since.before().spots(), since.windows());
            return new SpotFinder(map, request.surroundings(), request.spotOptions(), causes()).find(coverage, earlier);
        });
    }

    CauseFinder causes() {
        return new CauseFinder(
                request.terrain(),
                request.coverageOptions().environment(),
                mast -> engine.pathLoss(mast, ProgressListener.NONE));
    }

    List<ProposalBenefit> proposals(NetworkCoverage coverage, List<Proposal> proposals) {
        ExposureMap map = exposure.get();
        return clock.phase(
                "proposals",
                () -> new MarginalBenefit(engine, map, request.rankBy(), request.indoorGoal())
                        .rank(coverage, proposals, clock.listener()));
    }

    @Nullable IndoorResult indoor(NetworkCoverage coverage, StudyState.@Nullable Change since) {
        IndoorProfile profile = request.indoor();
        if (profile == null) {
            return null;
        }
        ExposureMap map = exposure.get();
        return clock.phase("indoors", () -> {
            IndoorResult before = since == null ? null : since.before().indoor();
            IndoorCoverage indoor = since == null || before == null
                    ? engine.indoors(coverage, profile, clock.listener())
                    : engine.indoors(coverage, before.coverage(), CellWindow.merged(since.windows()), clock.listener());
            return new IndoorResult(indoor, IndoorTotals.of(indoor, map, request.terrain()));
        });
    }
}
