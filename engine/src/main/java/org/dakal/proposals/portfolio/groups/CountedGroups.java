package org.dakal.proposals.portfolio.groups;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
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

    private final int candidateCount;
    private final @Nullable ServiceGroups byThreshold;
    private final @Nullable ExpectedService expected;
    private final CellWeights weights;
    private final Map<Weight, ServiceGroups> known = new EnumMap<>(Weight.class);

    /** @param expected to count in expectation; null to count by threshold */
    public CountedGroups(CandidateService service, @Nullable ExpectedService expected, CellWeights weights) {
        this.candidateCount = service.order().proposals().size();
        this.expected = expected;
        this.weights = weights;
        this.byThreshold = expected == null ? ServiceGroups.of(service, weights) : null;
    }

    /** Whether no proposal changes anything that counts. */
    public boolean isEmpty() {
        return byThreshold != null ? byThreshold.groupCount() == 0 : expected == null || expected.placeCount() == 0;
    }

    /** The groups that hold something of a weight. */
    public ServiceGroups of(Weight weight) {
        return known.computeIfAbsent(
                weight,
                kind -> byThreshold != null
                        ? byThreshold.only(kind, false)
                        : merged(EnumSet.of(kind), MOST_TOLD).groups());
    }

    /** Groups to be searched, with villages if these matter too. */
    public ExpectedGroups searched(Weight weight, boolean withVillages) {
        if (byThreshold != null) {
            return new ExpectedGroups(byThreshold.only(weight, withVillages), 0, 0);
        }
        Set<Weight> wanted = new java.util.LinkedHashSet<>(Set.of(weight));
        if (withVillages) {
            wanted.add(Weight.VILLAGES);
        }
        ExpectedGroups searched = merged(wanted, MOST_SEARCHED);
        known.putIfAbsent(weight, searched.groups());
        return searched;
    }

    private ExpectedGroups merged(Set<Weight> wanted, int mostGroups) {
        if (expected == null) {
            throw new IllegalStateException("nothing is expected");
        }
        return ExpectedGroups.of(candidateCount, expected, weights, wanted, mostGroups);
    }
}
