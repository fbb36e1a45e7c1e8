package org.dakal.proposals.portfolio;

import java.util.List;

/**
 * Why a proposal is in a plan or not.
 *
 * @param others ids of the proposals it has to do with, most important first
 */
public record Reason(Kind kind, List<String> others) {
    /** Reasons; the first three for proposals in the plan. */
    public enum Kind {
        /** It is to be built in any case. */
        MUST_HAVE,
        /** It serves much for its money. */
        BRINGS_MUCH,
        /** Others in the plan require it. */
        REQUIRED,
        /** It would take more than it gives. */
        TAKES_SERVICE,
        /** It would newly serve nothing of what is wanted. */
        BRINGS_NOTHING,
        /** What it would serve, others in the plan serve. */
        COVERED_BY_PLAN,
        /** It cannot be built with others in the plan. */
        RULED_OUT,
        /** With what it requires it costs more than the whole budget. */
        TOO_DEAR,
        /** The money left does not suffice for it, and it serves less than those chosen for it. */
        LESS_FOR_MONEY,
        /** It would fit into the money left; the search ended before it was tried. */
        NOT_REACHED
    }

    public Reason {
        others = List.copyOf(others);
    }
}
