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
    private final Supplier<List<ExpectedLayer>> makeLayers;
    private final List<Build> notMade = new ArrayList<>();
    private @Nullable ServiceState state;
    private List<ExpectedLayer> layers = List.of();

    private record Build(SectorDifference difference, Network after, Set<String> siteIds) {}

    /** @param makeLayers none where service is counted by threshold */
    StandingService(Supplier<ServiceState> makeState, Supplier<List<ExpectedLayer>> makeLayers) {
        this.makeState = makeState;
        this.makeLayers = makeLayers;
    }

    /** Builds something, at the latest when a trial asks. */
    void build(SectorDifference difference, Network after, Set<String> siteIds) {
        notMade.add(new Build(difference, after, siteIds));
    }

    /** The state of service that everything built leaves. */
    ServiceState state() {
        ServiceState made = state == null ? makeState.get() : state;
        List<ExpectedLayer> expected = state == null ? makeLayers.get() : layers;
        for (Build build : notMade) {
            made.apply(build.difference);
            expected.forEach(layer -> layer.apply(build.after, build.siteIds));
        }
        notMade.clear();
        state = made;
        layers = expected;
        return made;
    }

    /** What is counted in expectation, as everything built leaves it. */
    List<ExpectedLayer> layers() {
        state();
        return layers;
    }

    /** What is counted in expectation, if anybody asked for the state. */
    List<ExpectedLayer> layersIfMade() {
        return layers;
    }
}
