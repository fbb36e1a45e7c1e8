package org.dakal.tools.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.List;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.SignalLayers;
import org.dakal.findings.Cause;
import org.dakal.findings.Spot;
import org.dakal.grid.ByteRaster;
import org.dakal.study.StudyState;
import org.jspecify.annotations.Nullable;

/** A state somebody asked for, with its address and what leads to it from today. */
final class KeptState {
    /** Bytes of a cell in the layers of one band, as they lie in memory: four floats, two shorts and two bytes. */
    private static final int BYTES_PER_CELL = 22;

    static final byte NO_SPOT = -1;

    /** Kinds of cause by their codes. */
    static final List<Cause.Kind> CAUSES = List.of(Cause.Kind.values());

    private final String address;
    private final Scheme scheme;
    private final List<JsonNode> written;
    private final StudyState state;
    private final long ownBytes;
    private @Nullable ByteRaster causes;

    /**
     * @param today shares layers with this state, which then cost nothing
     */
    KeptState(String address, Scheme scheme, List<JsonNode> written, StudyState state, StudyState today) {
        this.address = address;
        this.scheme = scheme;
        this.written = List.copyOf(written);
        this.state = state;
        this.ownBytes = ownLayers(state.coverage(), today.coverage())
                * BYTES_PER_CELL
                * state.coverage().grid().cellCount();
    }

    private static long ownLayers(NetworkCoverage coverage, NetworkCoverage today) {
        IdentityHashMap<Object, Boolean> shared = new IdentityHashMap<>();
        shared.put(today.overall().bestRsrpDbm(), true);
        today.byBand().values().forEach(layers -> shared.put(layers.bestRsrpDbm(), true));
        long own = shared.containsKey(coverage.overall().bestRsrpDbm()) ? 0 : 1;
        for (SignalLayers layers : coverage.byBand().values()) {
            own += shared.containsKey(layers.bestRsrpDbm()) ? 0 : 1;
        }
        return own;
    }

    String address() {
        return address;
    }

    Scheme scheme() {
        return scheme;
    }

    List<JsonNode> written() {
        return written;
    }

    StudyState state() {
        return state;
    }

    NetworkCoverage coverage() {
        return state.coverage();
    }

    /** Memory that would be free without it, about. */
    long ownBytes() {
        return ownBytes;
    }

    /** Why the cells of spots are not served, as codes of the kinds of cause; {@link #NO_SPOT} elsewhere. */
    synchronized ByteRaster causes() {
        ByteRaster known = causes;
        if (known == null) {
            known = ByteRaster.filled(coverage().grid(), NO_SPOT);
            for (Spot spot : state.spots()) {
                byte code = (byte) CAUSES.indexOf(spot.cause().kind());
                for (int cell : spot.cells()) {
                    known.set(cell, code);
                }
            }
            causes = known;
        }
        return known;
    }
}
