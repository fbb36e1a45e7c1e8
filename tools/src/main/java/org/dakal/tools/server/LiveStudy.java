package org.dakal.tools.server;

import java.util.stream.Collectors;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.reading.changes.ChangeTexts;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;

/**
 * One scenario as it is now, open. It closes once nobody uses it any more: whoever asks holds it meanwhile, so that a
 * scenario whose files changed gives way without breaking an answer.
 */
final class LiveStudy {
    private final OpenStudy open;
    private final StateBook states;
    private final MapLayers layers;
    /** A projection serves one thread. */
    private final ThreadLocal<MapProjection> projections;

    private int holders = 1;

    /**
     * @param build what the program is, on which results depend too
     */
    LiveStudy(OpenStudy open, String build, long mostStateBytes) {
        this.open = open;
        int epsgCode = open.scenario().projection().epsgCode();
        this.projections = ThreadLocal.withInitial(() -> new MapProjection(epsgCode));
        this.states = new StateBook(this, version(open.scenario(), build), mostStateBytes);
        this.layers = MapLayers.of(this);
    }

    private static String version(Scenario scenario, String build) {
        StudyRequest request = scenario.request();
        return build + " " + scenario.name() + " " + request.terrain().grid() + " "
                + request.coverageOptions().quality() + " "
                + scenario.inputs().stream()
                        .map(input -> input.path() + "=" + input.sha256())
                        .collect(Collectors.joining(" "));
    }

    Scenario scenario() {
        return open.scenario();
    }

    OpenStudy open() {
        return open;
    }

    StudyRequest request() {
        return open.scenario().request();
    }

    StudySession session() {
        return open.session();
    }

    ChangeTexts changeTexts() {
        return open.changes();
    }

    StateBook states() {
        return states;
    }

    MapLayers layers() {
        return layers;
    }

    /** The grid's projection, for the calling thread alone. */
    MapProjection projection() {
        return projections.get();
    }

    /** False when it is closed already. */
    synchronized boolean hold() {
        if (holders == 0) {
            return false;
        }
        holders++;
        return true;
    }

    /** Gives back what {@link #hold} or the making of it took. */
    void release() {
        synchronized (this) {
            holders--;
            if (holders > 0) {
                return;
            }
        }
        open.session().close();
        open.close().run();
    }
}
