package org.dakal.proposals.portfolio.groups;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dakal.proposals.CandidateService;
import org.dakal.proposals.ExpectedService;
import org.jspecify.annotations.Nullable;

/**
 * Places merged into groups in one sense of service and by one way of counting it: by threshold one merging does for
 * all weights; in expectation each weight has its own, made when it is first asked for.
 */
public final class CountedGroups {
    /** Most groups that are made of one weight where what lies in them only has to be told, not searched. */
    private static final int MOST_TOLD = 20_000;

    /** Most groups that a search takes: with more the solver is too slow to prove anything. */
    private static final int MOST_SEARCHED = 20_000;

    private final CandidateService service;
    private @Nullable ServiceGroups byThreshold;
    private final @Nullable ExpectedService expected;
    private final Predicate<Weight> isExpected;
    private final CellWeights weights;
    private final Map<Weight, ServiceGroups> known = new EnumMap<>(Weight.class);

    /**
     * @param expected to count in expectation; null to count by threshold
     * @param isExpected weights whose places it knows
     */
    public CountedGroups(
            CandidateService service,
            @Nullable ExpectedService expected,
            Predicate<Weight> isExpected,
            CellWeights weights) {
        this.isExpected = isExpected;
        this.service = service;
        this.expected = expected;
        this.weights = weights;
    }

    /** Whether no proposal changes anything that counts. */
    public boolean isEmpty() {
        return expected == null ? byThreshold().groupCount() == 0 : expected.placeCount() == 0;
    }

    private ServiceGroups byThreshold() {
        ServiceGroups merged = byThreshold == null ? ServiceGroups.of(service, weights) : byThreshold;
        byThreshold = merged;
        return merged;
    }

    /** The groups that hold something of a weight; by threshold also where the expectation was not asked of it. */
    public ServiceGroups of(Weight weight) {
        return known.computeIfAbsent(
                weight,
                kind -> expected == null || !isExpected.test(kind)
                        ? byThreshold().only(kind, false)
                        : merged(expected, EnumSet.of(kind), MOST_TOLD).groups());
    }

    /**
     * Groups to be searched, with villages if a number of them is asked for: a village counts by threshold then, since
     * none is ever expected to be served wholly.
     */
    public ExpectedGroups searched(Weight weight, boolean withVillages) {
        if (expected == null) {
            return new ExpectedGroups(byThreshold().only(weight, withVillages), 0, 0);
        }
        ExpectedGroups searched = merged(expected, EnumSet.of(weight), MOST_SEARCHED);
        known.putIfAbsent(weight, searched.groups());
        return withVillages && weight != Weight.VILLAGES
                ? new ExpectedGroups(
                        searched.groups().beside(byThreshold().only(Weight.VILLAGES, true), Weight.VILLAGES),
                        searched.roundedAmount(),
                        searched.slackAmount())
                : searched;
    }

    private ExpectedGroups merged(ExpectedService of, Set<Weight> wanted, int mostGroups) {
        return ExpectedGroups.of(service.order().proposals().size(), of, weights, wanted, mostGroups);
    }
}
