package org.dakal.proposals;

import org.dakal.network.Proposal;

/** Whether two proposals may stand together by their rules. */
public final class BuildConflicts {
    private BuildConflicts() {}

    /** True when one excludes the other or both are of one group. */
    public static boolean between(Proposal one, Proposal other) {
        return one.rules().excludes().contains(other.id())
                || other.rules().excludes().contains(one.id())
                || (!one.rules().group().isEmpty()
                        && one.rules().group().equals(other.rules().group()));
    }
}
