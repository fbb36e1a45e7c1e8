package org.dakal.study;

import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dakal.coverage.CoverageArrays;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.KnownCauses;
import org.dakal.findings.Spot;
import org.dakal.network.IndoorProfile;
import org.dakal.proposals.KnownService;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier session kept of a network's state: what takes long to find. All else follows from it in little time.
 *
 * @param coverage ready for updates
 * @param indoor null when it is not known
 * @param causes of the spots, as far as they are known
 * @param service what weighing proposals needs; null when it is not known
 */
record KnownState(
        NetworkCoverage coverage,
        @Nullable IndoorCoverage indoor,
        KnownCauses causes,
        @Nullable KnownService service) {
    private static final String SPOT_COUNT = "spot count";
    private static final String CAUSES = "causes";

    /**
     * What a store has of a study's network as it is; empty when it has nothing, or nothing that can be used.
     *
     * @param lost runs when something of the coverage is missing, perhaps only once it is asked for
     */
    static Optional<KnownState> find(StateStore store, StudyRequest request, CoverageEngine engine, Runnable lost) {
        if (!store.fill(Map.of())) {
            return Optional.empty(); // before any memory is taken for it
        }
        IndoorProfile buildings = request.indoor();
        Predicate<Map<String, Buffer>> fill = arrays -> {
            boolean isFilled = store.fill(arrays);
            if (!isFilled) {
                lost.run();
            }
            return isFilled;
        };
        return engine.recall(request.network(), fill)
                .map(coverage -> new KnownState(
                        coverage,
                        buildings == null
                                ? null
                                : engine.recallIndoors(coverage, buildings, store::fill)
                                        .orElse(null),
                        causes(store, coverage),
                        KnownServiceArrays.find(store, request, coverage)));
    }

    /** Whether there is nothing more to find out that would be kept. */
    boolean isComplete(StudyRequest request) {
        return causes.areKnown()
                && (indoor != null || request.indoor() == null)
                && KnownServiceArrays.areComplete(service, request);
    }

    private static KnownCauses causes(StateStore store, NetworkCoverage coverage) {
        long[] count = new long[1];
        boolean isKnown = store.fill(Map.of(SPOT_COUNT, LongBuffer.wrap(count)));
        if (!isKnown || count[0] < 0 || count[0] > coverage.grid().cellCount()) {
            return KnownCauses.NONE;
        }
        double[] numbers = new double[KnownCauses.numberCount((int) count[0])];
        return store.fill(Map.of(CAUSES, DoubleBuffer.wrap(numbers)))
                ? KnownCauses.of(numbers, coverage.network().sectors(), coverage.grid())
                : KnownCauses.NONE;
    }

    /**
     * Keeps a state.
     *
     * @param indoor null when nobody asked
     * @param spots null when nobody asked
     * @param service null when nobody asked
     * @param request what the state is of
     */
    static void keep(
            StateStore store,
            NetworkCoverage coverage,
            @Nullable IndoorCoverage indoor,
            @Nullable List<Spot> spots,
            @Nullable KnownService service,
            StudyRequest request) {
        Map<String, Buffer> arrays = new LinkedHashMap<>(CoverageArrays.of(coverage));
        if (indoor != null) {
            arrays.putAll(CoverageArrays.of(indoor));
        }
        if (spots != null) {
            arrays.put(SPOT_COUNT, LongBuffer.wrap(new long[] {spots.size()}));
            arrays.put(
                    CAUSES,
                    DoubleBuffer.wrap(
                            KnownCauses.numbers(spots, coverage.network().sectors())));
        }
        if (service != null) {
            KnownServiceArrays.put(service, request, coverage, store, arrays);
        }
        store.keep(arrays);
    }
}
