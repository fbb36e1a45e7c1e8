package org.dakal.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dakal.network.Network;
import org.jspecify.annotations.Nullable;

/**
 * Service while proposals are built one after another, made when a trial first asks for it: where all is known from an
 * earlier weighing, nobody does.
 */
final class StandingService {
    private final Supplier<ServiceState> makeState;
    private final @Nullable Supplier<ExpectedPeople> makePeople;
    private final List<Build> notMade = new ArrayList<>();
    private @Nullable ServiceState state;
    private @Nullable ExpectedPeople people;

    private record Build(SectorDifference difference, Network after, Set<String> siteIds) {}

    /** @param makePeople null where service is counted by threshold */
    StandingService(Supplier<ServiceState> makeState, @Nullable Supplier<ExpectedPeople> makePeople) {
        this.makeState = makeState;
        this.makePeople = makePeople;
    }

    /** Builds something, at the latest when a trial asks. */
    void build(SectorDifference difference, Network after, Set<String> siteIds) {
        notMade.add(new Build(difference, after, siteIds));
    }

    /** As everything built leaves it. */
    ServiceState state() {
        ServiceState made = state == null ? makeState.get() : state;
        ExpectedPeople expected = people != null || makePeople == null ? people : makePeople.get();
        for (Build build : notMade) {
            made.apply(build.difference);
            if (expected != null) {
                expected.apply(build.after, build.siteIds);
            }
        }
        notMade.clear();
        state = made;
        people = expected;
        return made;
    }

    /** Service in expectation, as everything built leaves it; null where service is counted by threshold. */
    @Nullable ExpectedPeople people() {
        state();
        return people;
    }

    /** The state if anybody asked for it. */
    @Nullable ServiceState stateIfMade() {
        return state;
    }

    /** The expectation if anybody asked for it. */
    @Nullable ExpectedPeople peopleIfMade() {
        return people;
    }
}
