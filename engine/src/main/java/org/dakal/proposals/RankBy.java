package org.dakal.proposals;

/** What proposals are ranked by, greedily: each rank goes to the one that adds most to those above. */
public enum RankBy {
    /** People newly served less people lost. */
    PEOPLE,
    /** People newly served less people lost, per unit of cost; what costs nothing comes first. */
    PEOPLE_PER_COST,
    /** Square kilometres newly served less those lost. */
    AREA
}
