package org.dakal.study;

import java.util.ArrayList;
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
import org.dakal.findings.KnownCauses;
import org.dakal.findings.Spot;
import org.dakal.findings.SpotFinder;
import org.dakal.grid.CellWindow;
import org.dakal.network.CoverageClass;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;
import org.dakal.proposals.KnownService;
import org.dakal.proposals.MarginalBenefit;
import org.dakal.proposals.UntouchedLayer;
import org.dakal.proposals.stability.DrawnHeadline;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a coverage what people ask about. Each method may be called from many threads.
 *
 * @param isForOneRun whether nobody asks of a network after a change, for which much would be remembered
 */
record FindingsMaker(
        StudyRequest request,
        CoverageEngine engine,
        Supplier<ExposureMap> exposure,
        PhaseClock clock,
        boolean isForOneRun) {
    boolean looksIndoors() {
        return request.indoor() != null;
    }

    CoverageTotals totals(NetworkCoverage coverage) {
        ExposureMap map = exposure.get();
        int[][] byCode = map.cellsByCode(coverage.overall().coverageClass().values(), CoverageClass.values().length);
        Map<CoverageClass, Exposure> byClass = new EnumMap<>(CoverageClass.class);
        for (CoverageClass coverageClass : CoverageClass.values()) {
            byClass.put(coverageClass, map.of(byCode[coverageClass.code()]));
        }
        return new CoverageTotals(byClass, map.whole(), ServiceTotals.of(coverage, map));
    }

    /** People a result expects to be served: as they were drawn around, else by a look at every site in reach. */
    double expectedServedPeople(StudyResult result) {
        DrawnHeadline served = result.drawnServed();
        return served != null ? served.expectedNetGainAmount() : expectedServedPeople(result.coverage());
    }

    /** People expected to be served, as {@link ServiceTotals} has them; NaN without settlements. */
    private double expectedServedPeople(NetworkCoverage coverage) {
        ExposureMap map = exposure.get();
        if (!map.hasSettlements()) {
            return Double.NaN;
        }
        return coverage.serviceProfile().quality().isAsked()
                ? ServiceTotals.expectedPeople(coverage, map)
                : UntouchedLayer.servedPeople(coverage.network(), engine, map, clock.listener());
    }

    /** Each operator's phones in a network; null where that is one network. */
    @Nullable OperatorTotals operators(Network network) {
        List<String> ids = OperatorView.operatorIds(network, List.of());
        if (ids.isEmpty()) {
            return null;
        }
        ExposureMap map = exposure.get();
        return clock.phase(Phase.OPERATORS, () -> {
            List<OperatorTotals.OfOperator> operators = new ArrayList<>();
            for (String id : ids) {
                Network seen = OperatorView.of(network, List.of(), List.of(id)).network();
                NetworkCoverage coverage = engine.cover(seen, clock.listener());
                operators.add(OperatorTotals.OfOperator.of(id, coverage, map, expectedServedPeople(coverage)));
            }
            OperatorTotals totals = OperatorTotals.of(operators, map);
            return ids.size() < 2
                    ? totals
                    : totals.with(SharingTotals.of(totals, request.withNetwork(network), engine, map));
        });
    }

    List<Spot> spots(NetworkCoverage coverage, StudyState.@Nullable Change since, KnownCauses known) {
        ExposureMap map = exposure.get();
        return clock.phase(Phase.SPOTS, () -> {
            EarlierSpots earlier = since == null
                    ? EarlierSpots.NONE
                    : new EarlierSpots(
                            since.before().spots(),
                            since.windows(),
                            since.before().coverage());
            return new SpotFinder(map, request.surroundings(), request.spotOptions(), causes())
                    .find(coverage, earlier, known);
        });
    }

    CauseFinder causes() {
        return new CauseFinder(
                request.terrain(),
                request.coverageOptions().environment(),
                mast -> engine.pathLoss(mast, ProgressListener.NONE),
                request.correction());
    }

    /** @param earlier what was found before a change; null when nothing is known */
    MarginalBenefit.Weighed proposals(
            NetworkCoverage coverage, List<Proposal> proposals, KnownService.Earlier earlier) {
        ExposureMap map = exposure.get();
        MarginalBenefit.Weighed weighed = clock.phase(
                Phase.PROPOSALS,
                () -> new MarginalBenefit(
                                engine,
                                map,
                                request.rankBy(),
                                request.countBy(),
                                request.indoorGoal(engine),
                                request.operatorShares())
                        .weigh(coverage, proposals, earlier, clock.listener()));
        return isForOneRun ? new MarginalBenefit.Weighed(weighed.benefits(), null) : weighed;
    }

    /** @param known coverage inside, when it is known already; null when it is not */
    @Nullable IndoorResult indoor(NetworkCoverage coverage, StudyState.@Nullable Change since, @Nullable IndoorCoverage known) {
        IndoorProfile profile = request.indoor();
        if (profile == null) {
            return null;
        }
        ExposureMap map = exposure.get();
        return clock.phase(Phase.INDOORS, () -> {
            IndoorResult before = since == null ? null : since.before().indoor();
            IndoorCoverage indoor = known != null
                    ? known
                    : since == null || before == null
                            ? engine.indoors(coverage, profile, clock.listener())
                            : engine.indoors(
                                    coverage,
                                    since.before().coverage(),
                                    before.coverage(),
                                    CellWindow.merged(since.windows()),
                                    clock.listener());
            return new IndoorResult(indoor, IndoorTotals.of(indoor, map, request.terrain()));
        });
    }
}
