package org.dakal.proposals.portfolio.groups;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dakal.proposals.Condition;
import org.dakal.proposals.ConditionalServer;

/**
 * Places merged for a goal of two serving sites. Where one site serves whatever is chosen, any other suffices;
 * elsewhere two must stand together: their conditions are joined, two by two, so that all that plans are made with
 * stays as it is for one site.
 */
public final class BackedUpGroups {
    /** A site under a condition. */
    private record SiteCondition(String siteId, Condition condition) {}

    private final List<SiteCondition> parts;
    private final CellClasses classes;
    private final int halfSet;
    private final Map<Condition, Integer> numbers = new LinkedHashMap<>();

    private BackedUpGroups(List<SiteCondition> parts, CellClasses classes, int halfSet) {
        this.parts = parts;
        this.classes = classes;
        this.halfSet = halfSet;
    }

    /**
     * Merges places.
     *
     * @param servers with the places each serves; none where its own site is the one that serves in any case
     * @param half places that one site serves whatever is chosen
     */
    public static ServiceGroups merge(
            int candidateCount, List<ConditionalServer> servers, BitSet half, int placeCount, CellWeights weights) {
        Map<SiteCondition, List<int[]>> placesOf = new LinkedHashMap<>();
        for (ConditionalServer server : servers) {
            Condition condition = new Condition(server.with(), server.without());
            placesOf.computeIfAbsent(new SiteCondition(server.siteId(), condition), key -> new ArrayList<>())
                    .add(server.cells());
        }
        List<int[]> sets = new ArrayList<>(
                placesOf.values().stream().map(ServiceGroups::union).toList());
        int halfSet = sets.size();
        sets.add(half.stream().toArray());
        CellClasses classes = new CellClasses(placeCount, sets);
        BackedUpGroups groups = new BackedUpGroups(List.copyOf(placesOf.keySet()), classes, halfSet);
        int[][] conditionsOf = IntStream.range(0, classes.classCount())
                .mapToObj(number -> classes.size(number) == 0 ? new int[0] : groups.conditionsOf(number))
                .toArray(int[][]::new);
        return ServiceGroups.merge(
                candidateCount,
                List.copyOf(groups.numbers.keySet()),
                classes,
                number -> conditionsOf[number],
                placeCount,
                weights);
    }

    private int[] conditionsOf(int number) {
        int[] sets = classes.sets(number);
        boolean isHalf = sets.length > 0 && sets[sets.length - 1] == halfSet;
        int count = isHalf ? sets.length - 1 : sets.length;
        Set<Integer> found = new LinkedHashSet<>();
        for (int a = 0; a < count; a++) {
            SiteCondition one = parts.get(sets[a]);
            if (isHalf) {
                found.add(number(one.condition()));
            }
            for (int b = 0; b < a && !isHalf; b++) {
                SiteCondition other = parts.get(sets[b]);
                Condition both = other.condition().and(one.condition());
                if (!one.siteId().equals(other.siteId()) && both.canHold()) {
                    found.add(number(both));
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int number(Condition condition) {
        return numbers.computeIfAbsent(condition, key -> numbers.size());
    }
}
