package org.dakal.tools.server;

import java.util.List;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;

/**
 * What somebody tries on today's network.
 *
 * @param operatorIds whose masts a phone may use afterwards: of one operator, or of several that let each other's
 * phones     in; empty for any, as emergency calls have it
 */
record Scheme(List<Change> changes, List<String> operatorIds) {
    static final Scheme NOTHING = new Scheme(List.of(), List.of());

    Scheme {
        changes = List.copyOf(changes);
        operatorIds = operatorIds.stream().distinct().sorted().toList();
    }

    boolean isNothing() {
        return equals(NOTHING);
    }

    /**
     * What the phones see of a network and of proposals after the changes.
     *
     * @throws IllegalArgumentException when a change cannot be made
     */
    OperatorView on(Network network, List<Proposal> proposals) {
        Network changed = network.with(changes);
        return operatorIds.isEmpty()
                ? new OperatorView(changed, proposals)
                : OperatorView.of(changed, proposals, operatorIds);
    }

    /** How many of the first changes another scheme of the same phones begins with too; none of one of other phones. */
    int sharedWith(Scheme other) {
        int shared = 0;
        while (operatorIds.equals(other.operatorIds)
                && shared < Math.min(changes.size(), other.changes.size())
                && changes.get(shared).equals(other.changes.get(shared))) {
            shared++;
        }
        return shared;
    }
}
