package org.dakal.proposals.portfolio.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dakal.proposals.Condition;
import org.dakal.proposals.portfolio.groups.ServiceGroups;

/**
 * A choice under change, and what it serves: adding or taking a proposal costs a pass over its own groups only. The
 * sums kept here are for comparing; results are counted anew by {@link ServiceGroups#gain}.
 */
public final class PlanState {
    private final double[] weights;
    private final int[][] conditionsOfCandidate;
    private final boolean[][] wants;
    private final int[][] groupsOfCondition;
    private final int[] unmet;
    private final int[] servers;
    private final BitSet chosen = new BitSet();
    private double value;

    public PlanState(ServiceGroups groups, double[] weights) {
        this.weights = weights;
        List<Condition> conditions = groups.conditions();
        this.unmet = new int[conditions.size()];
        this.servers = new int[groups.groupCount()];
        this.groupsOfCondition = groupsOfCondition(groups);
        List<List<Integer>> byCandidate = new ArrayList<>();
        for (int i = 0; i < groups.candidateCount(); i++) {
            byCandidate.add(new ArrayList<>());
        }
        for (int c = 0; c < conditions.size(); c++) {
            for (int i : conditions.get(c).with()) {
                byCandidate.get(i).add(c);
            }
            for (int i : conditions.get(c).without()) {
                byCandidate.get(i).add(c);
            }
            unmet[c] = conditions.get(c).with().length;
        }
        this.conditionsOfCandidate = new int[byCandidate.size()][];
        this.wants = new boolean[byCandidate.size()][];
        for (int i = 0; i < byCandidate.size(); i++) {
            int candidate = i;
            conditionsOfCandidate[i] =
                    byCandidate.get(i).stream().mapToInt(Integer::intValue).toArray();
            wants[i] = new boolean[conditionsOfCandidate[i].length];
            for (int k = 0; k < wants[i].length; k++) {
                int[] with = conditions.get(conditionsOfCandidate[i][k]).with();
                wants[i][k] = java.util.Arrays.stream(with).anyMatch(w -> w == candidate);
            }
        }
        for (int c = 0; c < unmet.length; c++) {
            if (unmet[c] == 0) {
                serve(c);
            }
        }
        this.value = 0;
    }

    private static int[][] groupsOfCondition(ServiceGroups groups) {
        int[] counts = new int[groups.conditions().size()];
        for (int g = 0; g < groups.groupCount(); g++) {
            for (int c : groups.conditionsOf(g)) {
                counts[c]++;
            }
        }
        int[][] byCondition = new int[counts.length][];
        for (int c = 0; c < counts.length; c++) {
            byCondition[c] = new int[counts[c]];
            counts[c] = 0;
        }
        for (int g = 0; g < groups.groupCount(); g++) {
            for (int c : groups.conditionsOf(g)) {
                byCondition[c][counts[c]++] = g;
            }
        }
        return byCondition;
    }

    public BitSet chosen() {
        return chosen;
    }

    /** What the choice serves beyond today, less what it takes. */
    public double value() {
        return value;
    }

    /** Makes the choice another one. */
    public void moveTo(BitSet other) {
        BitSet change = (BitSet) chosen.clone();
        change.xor(other);
        for (int i = change.nextSetBit(0); i >= 0; i = change.nextSetBit(i + 1)) {
            flip(i);
        }
    }

    /** What another choice is worth; the choice becomes that one. */
    public double valueOf(BitSet other) {
        moveTo(other);
        return value;
    }

    /** What the choice would be worth with some proposals taken out or put in; nothing stays changed. */
    public double valueWithFlipped(BitSet flipped) {
        double before = value;
        for (int i = flipped.nextSetBit(0); i >= 0; i = flipped.nextSetBit(i + 1)) {
            flip(i);
        }
        double after = value;
        for (int i = flipped.nextSetBit(0); i >= 0; i = flipped.nextSetBit(i + 1)) {
            flip(i);
        }
        value = before; // to the last bit
        return after;
    }

    /** Puts a proposal in, or takes it out. */
    public void flip(int candidate) {
        boolean coming = !chosen.get(candidate);
        chosen.flip(candidate);
        int[] touched = conditionsOfCandidate[candidate];
        for (int k = 0; k < touched.length; k++) {
            int c = touched[k];
            if (wants[candidate][k] == coming) {
                if (--unmet[c] == 0) {
                    serve(c);
                }
            } else if (unmet[c]++ == 0) {
                leave(c);
            }
        }
    }

    private void serve(int condition) {
        for (int g : groupsOfCondition[condition]) {
            if (servers[g]++ == 0) {
                value += weights[g];
            }
        }
    }

    private void leave(int condition) {
        for (int g : groupsOfCondition[condition]) {
            if (--servers[g] == 0) {
                value -= weights[g];
            }
        }
    }
}
