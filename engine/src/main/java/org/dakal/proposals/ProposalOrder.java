package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;

/**
 * Proposals by number, with what each requires before it. Changes of several proposals are made in one order, whichever
 * are chosen: each after what it requires, otherwise as listed.
 */
public final class ProposalOrder {
    private final List<Proposal> proposals;
    private final List<BitSet> closures = new ArrayList<>();
    private final int[] order;

    /**
     * @throws IllegalArgumentException when two have one id, one requires what is not there, or they require each other
     *     in a circle
     */
    public ProposalOrder(List<Proposal> proposals) {
        this.proposals = List.copyOf(proposals);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < proposals.size(); i++) {
            if (numbers.put(proposals.get(i).id(), i) != null) {
                throw new IllegalArgumentException(
                        "two proposals of id " + proposals.get(i).id());
            }
            closures.add(new BitSet());
        }
        List<Integer> done = new ArrayList<>();
        for (int i = 0; i < proposals.size(); i++) {
            visit(i, numbers, new BitSet(), done);
        }
        this.order = done.stream().mapToInt(Integer::intValue).toArray();
    }

    private void visit(int number, Map<String, Integer> numbers, BitSet above, List<Integer> done) {
        if (!closures.get(number).isEmpty()) {
            return;
        }
        if (above.get(number)) {
            throw new IllegalArgumentException(
                    "proposal " + proposals.get(number).id() + " requires itself");
        }
        above.set(number);
        BitSet closure = new BitSet();
        for (String id : proposals.get(number).rules().requires()) {
            Integer required = numbers.get(id);
            if (required == null) {
                throw new IllegalArgumentException(
                        "proposal " + proposals.get(number).id() + " requires " + id + ", which is no proposal");
            }
            visit(required, numbers, above, done);
            closure.or(closures.get(required));
        }
        closure.set(number);
        above.clear(number);
        closures.set(number, closure);
        done.add(number);
    }

    public List<Proposal> proposals() {
        return proposals;
    }

    /** A proposal's number and those of all it requires, over several steps. */
    public BitSet closure(int number) {
        return (BitSet) closures.get(number).clone();
    }

    /** All numbers, each after those it requires. */
    public int[] order() {
        return order.clone();
    }

    public List<Change> changes(BitSet chosen) {
        List<Change> changes = new ArrayList<>();
        for (int number : order) {
            if (chosen.get(number)) {
                changes.addAll(proposals.get(number).changes());
            }
        }
        return changes;
    }

    /**
     * A network with some proposals built.
     *
     * @throws IllegalArgumentException when they cannot be built together
     */
    public Network build(Network today, BitSet chosen) {
        return today.with(changes(chosen));
    }
}
