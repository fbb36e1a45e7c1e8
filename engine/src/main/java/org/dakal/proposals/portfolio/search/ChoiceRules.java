package org.dakal.proposals.portfolio.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Proposal;
import org.dakal.proposals.BuildConflicts;
import org.dakal.proposals.Condition;
import org.dakal.proposals.ProposalOrder;

/**
 * Which proposals may be chosen together.
 *
 * @param oneOf sets of which at most one proposal is built
 * @param mustHaves what is built in any case
 */
public record ChoiceRules(List<BitSet> closures, List<int[]> oneOf, List<Condition> impossible, BitSet mustHaves) {
    /** The rules of some proposals, and combinations that no network can be built from. */
    public static ChoiceRules of(ProposalOrder order, List<Condition> impossible) {
        List<Proposal> proposals = order.proposals();
        List<BitSet> closures = new ArrayList<>();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        List<int[]> oneOf = new ArrayList<>();
        BitSet mustHaves = new BitSet();
        for (int i = 0; i < proposals.size(); i++) {
            closures.add(order.closure(i));
            String group = proposals.get(i).rules().group();
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(i);
            }
            for (int j = 0; j < i; j++) {
                boolean oneGroup = !group.isEmpty()
                        && group.equals(proposals.get(j).rules().group());
                if (!oneGroup && BuildConflicts.between(proposals.get(i), proposals.get(j))) {
                    oneOf.add(new int[] {j, i});
                }
            }
            if (proposals.get(i).rules().mustHave()) {
                mustHaves.or(closures.get(i));
            }
        }
        groups.values().stream()
                .filter(members -> members.size() > 1)
                .map(members -> members.stream().mapToInt(Integer::intValue).toArray())
                .forEach(oneOf::add);
        return new ChoiceRules(closures, oneOf, impossible, mustHaves);
    }

    /** A proposal and all it requires. */
    public BitSet closure(int candidate) {
        return closures.get(candidate);
    }

    /** True when a choice keeps all rules. */
    public boolean allow(BitSet chosen) {
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            BitSet missing = (BitSet) closures.get(i).clone();
            missing.andNot(chosen);
            if (!missing.isEmpty()) {
                return false;
            }
        }
        BitSet wanting = (BitSet) mustHaves.clone();
        wanting.andNot(chosen);
        return wanting.isEmpty() && isCompatible(chosen);
    }

    /** True when nothing in a choice rules out anything else in it. */
    public boolean isCompatible(BitSet chosen) {
        for (int[] set : oneOf) {
            int count = 0;
            for (int member : set) {
                count += chosen.get(member) ? 1 : 0;
            }
            if (count > 1) {
                return false;
            }
        }
        return impossible.stream().noneMatch(combination -> combination.holds(chosen));
    }

    public BitSet without(BitSet choice, int out) {
        BitSet left = (BitSet) choice.clone();
        for (int i = choice.nextSetBit(0); i >= 0; i = choice.nextSetBit(i + 1)) {
            if (closures.get(i).get(out)) {
                left.clear(i);
            }
        }
        return left;
    }
}
