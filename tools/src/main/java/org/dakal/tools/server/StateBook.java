package org.dakal.tools.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.changes.ChangeWriter;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.study.StudyState;
import org.jspecify.annotations.Nullable;

/**
 * The states of a study by their addresses. An address is made from the scenario and the changes in their order, so
 * that the same question has the same address everywhere and at any time. What is computed is kept as far as memory
 * allows, the changes that lead there much longer; of what is forgotten nothing is lost but time.
 */
final class StateBook {
    static final String TODAY = "today";

    private static final int ADDRESS_DIGITS = 32;
    private static final int MOST_KNOWN = 20_000;
    private static final int MOST_AT_ONCE = 2;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final float LOAD_FACTOR = 0.75f;

    private final LiveStudy study;
    private final String todayAddress;
    private final long mostBytes;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, true);
    private final Map<String, KeptState> kept = new LinkedHashMap<>(16, LOAD_FACTOR, true);
    private final Map<String, Scheme> known = new LinkedHashMap<>(16, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Scheme> eldest) {
            return size() > MOST_KNOWN;
        }
    };
    private long keptBytes;
    private @Nullable KeptState today;

    /**
     * @param version of all that results depend on
     * @param mostBytes that computed states may take together; the last one stays in any case
     */
    StateBook(LiveStudy study, String version, long mostBytes) {
        this.study = study;
        this.todayAddress = digest(version);
        this.mostBytes = mostBytes;
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, ADDRESS_DIGITS);
    }

    String todayAddress() {
        return todayAddress;
    }

    /** The scenario as it is. */
    KeptState today() {
        StudyState now = study.session().today();
        synchronized (this) {
            KeptState there = today;
            if (there == null) {
                there = new KeptState(todayAddress, Scheme.NOTHING, List.of(), now, now);
                today = there;
            }
            return there;
        }
    }

    /** The state at an address. */
    KeptState find(String address, String field) {
        if (address.equals(TODAY) || address.equals(todayAddress)) {
            return today();
        }
        Scheme scheme;
        synchronized (this) {
            KeptState there = kept.get(address);
            if (there != null) {
                return there;
            }
            scheme = known.get(address);
        }
        if (scheme == null) {
            throw Refusal.missing(
                    field, address, "is no state that is known here", "Ask whatif with its changes once more.");
        }
        return of(scheme);
    }

    /** The changes as somebody sent them. */
    List<Change> read(List<YamlNode> items, Network network) {
        try {
            return study.changeTexts().read(items, network);
        } catch (ProblemsException e) {
            throw Refusal.of(e);
        }
    }

    /** The state that a scheme leads to from today. */
    KeptState of(Scheme scheme) {
        if (scheme.isNothing()) {
            return today();
        }
        List<JsonNode> written = written(scheme.changes());
        String address = address(scheme, written);
        StudyState from;
        synchronized (this) {
            KeptState there = kept.get(address);
            if (there != null) {
                return there;
            }
            from = nearest(scheme);
        }
        Refusal.takeTurn(
                turns, LONGEST_WAIT_SECONDS, "too many changes are being computed", "Ask again in a few seconds.");
        try {
            KeptState now = today();
            OperatorView seen = scheme.on(now.state().network(), study.request().proposals());
            StudyState state = study.session().with(from, seen.network(), seen.proposals());
            return keep(new KeptState(address, scheme, written, state, now.state()));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(409, "changes", "", "cannot be made: " + e.getMessage(), "");
        } finally {
            turns.release();
        }
    }

    private String address(Scheme scheme, List<JsonNode> written) {
        return digest(todayAddress + written + (scheme.operatorIds().isEmpty() ? "" : scheme.operatorIds()));
    }

    private List<JsonNode> written(List<Change> changes) {
        ChangeWriter writer = new ChangeWriter(study.projection());
        List<JsonNode> written = new ArrayList<>();
        changes.forEach(change -> written.add(writer.write(change)));
        return written;
    }

    /** The address of a scheme, at which its state can be asked for from now on. */
    String remember(Scheme scheme) {
        if (scheme.isNothing()) {
            return todayAddress;
        }
        String address = address(scheme, written(scheme.changes()));
        synchronized (this) {
            known.putIfAbsent(address, scheme);
        }
        return address;
    }

    /** The computed state that shares most of the first changes. */
    private StudyState nearest(Scheme scheme) {
        StudyState best = null;
        int most = 0;
        for (KeptState state : kept.values()) {
            int shared = scheme.sharedWith(state.scheme());
            if (shared > most && 2 * shared > state.scheme().changes().size()) {
                most = shared;
                best = state.state();
            }
        }
        return best == null ? study.session().today() : best;
    }

    private synchronized KeptState keep(KeptState state) {
        KeptState earlier = kept.putIfAbsent(state.address(), state);
        if (earlier != null) {
            return earlier;
        }
        known.put(state.address(), state.scheme());
        keptBytes += state.ownBytes();
        var oldest = kept.values().iterator();
        while (keptBytes > mostBytes && kept.size() > 1) {
            keptBytes -= oldest.next().ownBytes();
            oldest.remove();
        }
        return state;
    }

    /** How many states are computed and kept. */
    synchronized int keptCount() {
        return kept.size();
    }

    /** Memory they take, about. */
    synchronized long keptBytes() {
        return keptBytes;
    }
}
