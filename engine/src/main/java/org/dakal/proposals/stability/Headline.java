package org.dakal.proposals.stability;

import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.network.Network;
import org.jspecify.annotations.Nullable;

/** What a page says first of a network: people, by whether sites serve them. */
public final class Headline {
    /** Draws where nobody says how many: enough for the ends of an interval to lie still. */
    public static final int USUAL_DRAWS = 200;

    /** Served by the network. */
    public static final Headline SERVED = new Headline(null, Counting.SERVED, null);

    /** Served by a single site, so that its failure would leave them without service. */
    public static final Headline ON_ONE_SITE = new Headline(null, Counting.ON_ONE_SITE, null);

    private final @Nullable Network after;
    private final Counting counted;
    private final @Nullable NetworkCoverage before;

    private Headline(@Nullable Network after, Counting counted, @Nullable NetworkCoverage before) {
        this.after = after;
        this.counted = counted;
        this.before = before;
    }

    /** Newly served in another network, and no longer served. */
    public static Headline changeTo(Network after) {
        return new Headline(after, Counting.CHANGE, null);
    }

    /**
     * The headline, found sooner since it is known where other sites serve all the same: places where together less
     * than {@link StakeFinder#UNSEEN_AMOUNT} people may change are not looked at.
     *
     * @param coverage outdoors, of the network that is changed
     */
    public Headline knowing(NetworkCoverage coverage) {
        return new Headline(after, counted, coverage);
    }

    Counting counted() {
        return counted;
    }

    /** @param isPlain whether service is as coverage outdoors has it, which then bounds what may change */
    void addTo(StakeFinder finder, int number, boolean isPlain) {
        if (after == null) {
            finder.addToday(number);
        } else {
            finder.add(number, after, isPlain ? before : null, ProgressListener.NONE);
        }
    }
}
