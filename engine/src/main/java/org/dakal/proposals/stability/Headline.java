package org.dakal.proposals.stability;

import org.dakal.coverage.ProgressListener;
import org.dakal.network.Network;
import org.jspecify.annotations.Nullable;

/** What a page says first of a network: people, by whether sites serve them. */
public final class Headline {
    /** Draws where nobody says how many: enough for the ends of an interval to lie still. */
    public static final int USUAL_DRAWS = 200;

    /** Served by the network. */
    public static final Headline SERVED = new Headline(null, Counting.SERVED);

    /** Served by a single site, so that its failure would leave them without service. */
    public static final Headline ON_ONE_SITE = new Headline(null, Counting.ON_ONE_SITE);

    private final @Nullable Network after;
    private final Counting counted;

    private Headline(@Nullable Network after, Counting counted) {
        this.after = after;
        this.counted = counted;
    }

    /** Newly served in another network, and no longer served. */
    public static Headline changeTo(Network after) {
        return new Headline(after, Counting.CHANGE);
    }

    Counting counted() {
        return counted;
    }

    void addTo(StakeFinder finder, int number) {
        if (after == null) {
            finder.addToday(number);
        } else {
            finder.add(number, after, ProgressListener.NONE);
        }
    }
}
