package org.dakal.proposals.portfolio;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dakal.proposals.Condition;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.ChoiceRules;

/**
 * Shares of a choice's joint benefit, each proposal's being its mean addition over all orders of building (Shapley: A
 * value for n-person games, 1953). The value is a sum over groups of cells, so shares are too: a group that any one of
 * k proposals serves gives each a k-th of its weight; a group under mixed conditions is counted out over the few
 * proposals it depends on; only where these are many are orders drawn, and the standard error told. A proposal without
 * what it requires counts as not built.
 */
final class ShapleyShares {
    private static final int MOST_COUNTED_OUT = 10;
    private static final int DRAWN_ORDERS = 2000;
    private static final long SEED = 53;

    private final double[] shares;
    private final double[] standardErrors;
    private final BitSet players;
    private final ChoiceRules rules;
    private final Map<List<Condition>, Double> drawn = new LinkedHashMap<>();

    /**
     * Shares out.
     *
     * @param players the choice, which keeps the rules
     */
    ShapleyShares(ServiceGroups groups, Weight weight, ChoiceRules rules, BitSet players) {
        this.players = players;
        this.rules = rules;
        this.shares = new double[groups.candidateCount()];
        this.standardErrors = new double[groups.candidateCount()];
        List<Condition> reduced =
                groups.conditions().stream().map(this::amongPlayers).toList();
        Map<BitSet, Double> weightByConditions = new LinkedHashMap<>();
        for (int g = 0; g < groups.groupCount(); g++) {
            double amount = groups.weight(weight, g);
            if (amount > 0) {
                BitSet key = new BitSet();
                Arrays.stream(groups.conditionsOf(g))
                        .filter(c -> reduced.get(c).with().length == 0
                                || reduced.get(c).with()[0] >= 0)
                        .forEach(key::set);
                weightByConditions.merge(key, amount, Double::sum);
            }
        }
        weightByConditions.forEach((key, amount) ->
                share(key.stream().mapToObj(reduced::get).distinct().toList(), amount));
        draw();
    }

    /**
     * A condition with all that is required, as far as players decide it; {@code with = {-1}} when they cannot fulfil
     * it.
     */
    private Condition amongPlayers(Condition condition) {
        BitSet with = new BitSet();
        for (int i : condition.with()) {
            with.or(rules.closure(i));
        }
        BitSet others = (BitSet) with.clone();
        others.andNot(players);
        return others.isEmpty()
                ? new Condition(
                        with.stream().toArray(),
                        Arrays.stream(condition.without()).filter(players::get).toArray())
                : new Condition(new int[] {-1}, new int[0]);
    }

    private void share(List<Condition> conditions, double amount) {
        if (conditions.isEmpty() || conditions.stream().anyMatch(c -> c.with().length + c.without().length == 0)) {
            return; // never or always served: nobody's doing
        }
        if (conditions.stream().allMatch(Condition::isPlain)) {
            conditions.forEach(c -> shares[c.with()[0]] += amount / conditions.size());
            return;
        }
        int[] involved = involved(conditions);
        if (involved.length > MOST_COUNTED_OUT) {
            drawn.merge(conditions, amount, Double::sum);
        } else {
            countOut(conditions, involved, amount);
        }
    }

    /**
     * The proposals that conditions name; of what one forbids also what that requires, since without it, it does not
     * count as built.
     */
    private int[] involved(List<Condition> conditions) {
        BitSet involved = new BitSet();
        for (Condition condition : conditions) {
            Arrays.stream(condition.with()).forEach(involved::set);
            Arrays.stream(condition.without()).forEach(i -> involved.or(rules.closure(i)));
        }
        involved.and(players);
        return involved.stream().toArray();
    }

    /**
     * By the definition: additions to all coalitions of those involved, weighed by how many orders lead through them.
     */
    private void countOut(List<Condition> conditions, int[] involved, double amount) {
        int count = involved.length;
        boolean[] served = new boolean[1 << count];
        for (int bits = 0; bits < served.length; bits++) {
            BitSet coalition = new BitSet();
            for (int k = 0; k < count; k++) {
                coalition.set(involved[k], (bits >> k & 1) == 1);
            }
            served[bits] = isServed(conditions, coalition);
        }
        for (int k = 0; k < count; k++) {
            for (int bits = 0; bits < served.length; bits++) {
                int after = bits | 1 << k;
                if (after != bits && served[after] != served[bits]) {
                    double orders = ordersShare(Integer.bitCount(bits), count);
                    shares[involved[k]] += served[after] ? orders * amount : -orders * amount;
                }
            }
        }
    }

    /** s! (n - s - 1)! / n!. */
    private static double ordersShare(int before, int count) {
        double share = 1.0 / count;
        for (int i = 1; i <= before; i++) {
            share *= (double) i / (count - i);
        }
        return share;
    }

    private boolean isServed(List<Condition> conditions, BitSet coalition) {
        BitSet standing = new BitSet();
        for (int i = coalition.nextSetBit(0); i >= 0; i = coalition.nextSetBit(i + 1)) {
            BitSet missing = (BitSet) rules.closure(i).clone();
            missing.andNot(coalition);
            standing.set(i, missing.isEmpty());
        }
        return conditions.stream().anyMatch(c -> c.holds(standing));
    }

    private void draw() {
        if (drawn.isEmpty()) {
            return;
        }
        int[] order = players.stream().toArray();
        double[] sums = new double[shares.length];
        double[] squares = new double[shares.length];
        Random random = new Random(SEED);
        for (int n = 0; n < DRAWN_ORDERS; n++) {
            shuffle(order, random);
            BitSet coalition = new BitSet();
            Map<List<Condition>, Boolean> before = new HashMap<>();
            drawn.keySet().forEach(key -> before.put(key, isServed(key, coalition)));
            for (int i : order) {
                coalition.set(i);
                double addition = 0;
                for (Map.Entry<List<Condition>, Double> group : drawn.entrySet()) {
                    boolean after = isServed(group.getKey(), coalition);
                    boolean was = Boolean.TRUE.equals(before.put(group.getKey(), after));
                    addition += after == was ? 0 : after ? group.getValue() : -group.getValue();
                }
                sums[i] += addition;
                squares[i] += addition * addition;
            }
        }
        for (int i : order) {
            double mean = sums[i] / DRAWN_ORDERS;
            shares[i] += mean;
            standardErrors[i] = Math.sqrt(Math.max(0, squares[i] / DRAWN_ORDERS - mean * mean) / DRAWN_ORDERS);
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** A player's share; zero for others. */
    double share(int candidate) {
        return shares[candidate];
    }

    /** Standard error of a share; zero when it is exact. */
    double standardError(int candidate) {
        return standardErrors[candidate];
    }
}
