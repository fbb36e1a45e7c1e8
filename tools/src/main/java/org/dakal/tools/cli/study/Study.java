package org.dakal.tools.cli.study;

import java.io.IOException;
import java.util.Optional;
import org.dakal.coverage.CancelSignal;
import org.dakal.coverage.FarTiles;
import org.dakal.grid.RasterSpace;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.store.KeptTiles;
import org.dakal.study.LongQuestion;
import org.dakal.study.Phase;
import org.dakal.study.StateStore;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.store.StoreChoice;
import org.dakal.tools.cli.store.StudyStore;

/** A scenario's study as a command asks it: its path-loss store, and who hears of progress. */
public final class Study {
    private final Scenario scenario;
    private final StoreChoice storeChoice;
    private final StudyStore store;
    private final StudyListener listener;
    private boolean isShared;
    private Optional<KeptTiles> tiles = Optional.empty();

    /** What a session is asked; it may read more on the way. */
    @FunctionalInterface
    public interface Question<T> {
        T of(StudySession session) throws IOException;
    }

    /** What is asked of the store of path loss. */
    @FunctionalInterface
    interface StoreQuestion<T> {
        T of(StudyStore store) throws IOException;
    }

    Study(Scenario scenario, StoreChoice storeChoice, StudyListener listener) {
        this(scenario, storeChoice, listener, true);
    }

    /** @param isMapped whether path loss on disk is read through mapped files */
    Study(Scenario scenario, StoreChoice storeChoice, StudyListener listener, boolean isMapped) {
        this.scenario = scenario;
        this.storeChoice = storeChoice;
        this.store = StudyStore.open(storeChoice, scenario, isMapped);
        this.listener = listener;
    }

    /** Another scenario's study, with a store of the same kind, of whose progress nobody hears. */
    public Study of(Scenario other) {
        return new Study(other, storeChoice, StudyListener.NONE);
    }

    public Scenario scenario() {
        return scenario;
    }

    StudyListener listener() {
        return listener;
    }

    Cluster.Job job(String master, String shared) {
        return new Cluster.Job(master, shared, storeChoice.limitBytes(), scenario.name(), scenario.request());
    }

    public void begin(Phase phase) {
        listener.phaseStarted(phase);
    }

    /** A question whose progress is told, and which nobody takes back. */
    public LongQuestion patiently() {
        return LongQuestion.patient(listener);
    }

    /** What is asked of the store alone; closes it. */
    <T> T ofStore(StoreQuestion<T> question) throws IOException {
        try (store) {
            return question.of(store);
        }
    }

    /** All there is to say of the network, with layers in some space and so many draws; closes the store. */
    StudyResult result(RasterSpace space, int drawCount) {
        try (store) {
            tiles = space.isPaged() ? store.tiles(scenario.request()) : Optional.empty();
            FarTiles far = tiles.<FarTiles>map(kept -> kept).orElse(FarTiles.NONE);
            return StudySession.run(scenario.request(), store.store(), listener, space, far, drawCount);
        }
    }

    /** The results are written, so that no run need take this one up. */
    void finish() {
        tiles.ifPresent(KeptTiles::finish);
    }

    /** All there is to say of the network, with path loss and layers that a cluster computes. */
    StudyResult result(RasterSpace space, Cluster.Work work, int drawCount) {
        store.close();
        isShared = true;
        return StudySession.run(scenario.request(), work.store(), listener, space, work.tiles(), drawCount);
    }

    /** Asks a session whose path loss, and draws, a cluster makes. */
    <T> T ask(Cluster.Work work, StudyRequest request, Question<T> question) throws IOException {
        store.close();
        isShared = true;
        try (StudySession session = StudySession.open(request, work.store(), listener, work.tiles())) {
            return question.of(session);
        }
    }

    /** Says how much of the store was used, and what was added to it; nothing where a cluster has its own. */
    void tellStore(Console console) {
        if (!isShared) {
            store.tell(console);
        }
        tiles.map(KeptTiles::takenCount)
                .filter(count -> count > 0)
                .ifPresent(count -> console.say("  Of a run that was ended before " + Wording.count(count, "tile")
                        + " of layers " + (count == 1 ? "was" : "were") + " taken up"));
    }

    /** Asks a session of the scenario's study, and closes it and the store. */
    public <T> T ask(Question<T> question) throws IOException {
        return ask(scenario.request(), StateStore.NONE, question);
    }

    /** Asks a session that takes today's state from the store, or keeps it there. */
    public <T> T askOfToday(StudyRequest request, Question<T> question) throws IOException {
        return ask(request, store.states(request), question);
    }

    private <T> T ask(StudyRequest request, StateStore states, Question<T> question) throws IOException {
        try (store;
                StudySession session =
                        StudySession.open(request, store.store(), states, listener, CancelSignal.NEVER)) {
            return question.of(session);
        }
    }
}
