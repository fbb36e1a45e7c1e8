package org.dakal.study;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageArrays;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.KnownCauses;
import org.dakal.findings.Spot;
import org.dakal.network.IndoorProfile;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.KnownService;
import org.dakal.proposals.UntouchedCells;
import org.dakal.proposals.UntouchedPeople;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier session kept of a network's state: what takes long to find. All else follows from it in little time.
 *
 * @param coverage ready for updates
 * @param indoor null when it is not known
 * @param causes of the spots, as far as they are known
 * @param service what weighing proposals needs; null when it is not known
 */
record KnownState(
        NetworkCoverage coverage,
        @Nullable IndoorCoverage indoor,
        KnownCauses causes,
        @Nullable KnownService service) {
    private static final String SPOT_COUNT = "spot count";
    private static final String CAUSES = "causes";
    private static final String TOUCHED = "touched";
    private static final String UNTOUCHED = "untouched ";
    private static final int MOST_ID_BYTES = 1 << 20;
    private static final String PEOPLE_COUNTS = "people counts";
    private static final String PEOPLE_SITES = "people sites";
    private static final String PEOPLE_CELLS = "people cells";
    private static final String PEOPLE_NONE = "people none";

    /** What a store has of a study's network as it is; empty when it has nothing, or nothing that can be used. */
    static Optional<KnownState> find(StateStore store, StudyRequest request, CoverageEngine engine) {
        if (!store.fill(Map.of())) {
            return Optional.empty(); // before any memory is taken for it
        }
        IndoorProfile buildings = request.indoor();
        return engine.recall(request.network(), store::fill)
                .map(coverage -> new KnownState(
                        coverage,
                        buildings == null
                                ? null
                                : engine.recallIndoors(coverage, buildings, store::fill)
                                        .orElse(null),
                        causes(store, coverage),
                        service(buildings == null ? null : untouched(store, coverage), people(store, coverage))));
    }

    private static @Nullable KnownService service(@Nullable UntouchedCells indoors, @Nullable UntouchedPeople people) {
        return indoors == null && people == null ? null : new KnownService(indoors, people);
    }

    private static @Nullable UntouchedPeople people(StateStore store, NetworkCoverage coverage) {
        long[] counts = new long[2];
        if (!store.fill(Map.of(PEOPLE_COUNTS, LongBuffer.wrap(counts)))
                || counts[0] < 0
                || counts[0] > coverage.grid().cellCount()
                || counts[1] < 0
                || counts[1] > MOST_ID_BYTES) {
            return null;
        }
        long[] cells = new long[(int) counts[0]];
        double[] none = new double[cells.length * UntouchedPeople.nodeCount()];
        byte[] sites = new byte[(int) counts[1]];
        boolean isKnown = store.fill(Map.of(
                PEOPLE_CELLS,
                LongBuffer.wrap(cells),
                PEOPLE_NONE,
                DoubleBuffer.wrap(none),
                PEOPLE_SITES,
                ByteBuffer.wrap(sites)));
        for (int i = 0; isKnown && i < cells.length; i++) {
            isKnown = cells[i] > (i == 0 ? -1 : cells[i - 1])
                    && cells[i] < coverage.grid().cellCount();
        }
        return !isKnown || !Arrays.stream(none).allMatch(value -> value >= 0 && value <= 1)
                ? null
                : new UntouchedPeople(
                        new String(sites, StandardCharsets.UTF_8).lines().collect(Collectors.toSet()),
                        Arrays.stream(cells).mapToInt(cell -> (int) cell).toArray(),
                        none);
    }

    private static void put(UntouchedPeople people, Map<String, Buffer> arrays) {
        byte[] sites = String.join("\n", new TreeSet<>(people.touchedSiteIds())).getBytes(StandardCharsets.UTF_8);
        if (sites.length > MOST_ID_BYTES) {
            return;
        }
        arrays.put(PEOPLE_COUNTS, LongBuffer.wrap(new long[] {people.cells().length, sites.length}));
        arrays.put(
                PEOPLE_CELLS,
                LongBuffer.wrap(Arrays.stream(people.cells()).asLongStream().toArray()));
        arrays.put(PEOPLE_NONE, DoubleBuffer.wrap(people.none()));
        arrays.put(PEOPLE_SITES, ByteBuffer.wrap(sites));
    }

    private static @Nullable UntouchedCells untouched(StateStore store, NetworkCoverage coverage) {
        List<InstalledSector> sectors = coverage.network().sectors();
        byte[] touched = new byte[sectors.size()];
        Map<String, Buffer> arrays = new LinkedHashMap<>(Map.of(TOUCHED, ByteBuffer.wrap(touched)));
        List<long[]> layers = new ArrayList<>();
        for (int layer = 0; layer < Building.values().length; layer++) {
            layers.add(new long[wordCount(coverage.grid().cellCount())]);
            arrays.put(UNTOUCHED + layer, LongBuffer.wrap(layers.get(layer)));
        }
        if (!store.fill(arrays)) {
            return null;
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < touched.length; i++) {
            if (touched[i] != 0) {
                keys.add(sectors.get(i).key());
            }
        }
        return new UntouchedCells(keys, layers.stream().map(BitSet::valueOf).toList());
    }

    private static byte[] touched(UntouchedCells untouched, Network network) {
        byte[] touched = new byte[network.sectors().size()];
        for (int i = 0; i < touched.length; i++) {
            touched[i] = (byte)
                    (untouched.touchedKeys().contains(network.sectors().get(i).key()) ? 1 : 0);
        }
        return touched;
    }

    private static int wordCount(int cellCount) {
        return (cellCount + Long.SIZE - 1) / Long.SIZE;
    }

    /** Whether there is nothing more to find out that would be kept. */
    boolean isComplete(StudyRequest request) {
        boolean looksIndoors = request.indoor() != null;
        boolean weighsByLevel = !request.proposals().isEmpty()
                && !request.serviceProfile().quality().isAsked();
        boolean expectsPeople = weighsByLevel
                && request.countBy() == CountBy.EXPECTED
                && !request.surroundings().settlements().isEmpty();
        return causes.areKnown()
                && (indoor != null || !looksIndoors)
                && ((service != null && service.indoors() != null) || !(weighsByLevel && looksIndoors))
                && ((service != null && service.people() != null) || !expectsPeople);
    }

    private static KnownCauses causes(StateStore store, NetworkCoverage coverage) {
        long[] count = new long[1];
        boolean isKnown = store.fill(Map.of(SPOT_COUNT, LongBuffer.wrap(count)));
        if (!isKnown || count[0] < 0 || count[0] > coverage.grid().cellCount()) {
            return KnownCauses.NONE;
        }
        double[] numbers = new double[KnownCauses.numberCount((int) count[0])];
        return store.fill(Map.of(CAUSES, DoubleBuffer.wrap(numbers)))
                ? KnownCauses.of(numbers, coverage.network().sectors(), coverage.grid())
                : KnownCauses.NONE;
    }

    /**
     * Keeps a state.
     *
     * @param indoor null when nobody asked
     * @param spots null when nobody asked
     * @param service null when nobody asked
     */
    static void keep(
            StateStore store,
            NetworkCoverage coverage,
            @Nullable IndoorCoverage indoor,
            @Nullable List<Spot> spots,
            @Nullable KnownService service) {
        Map<String, Buffer> arrays = new LinkedHashMap<>(CoverageArrays.of(coverage));
        if (indoor != null) {
            arrays.putAll(CoverageArrays.of(indoor));
        }
        if (spots != null) {
            arrays.put(SPOT_COUNT, LongBuffer.wrap(new long[] {spots.size()}));
            arrays.put(
                    CAUSES,
                    DoubleBuffer.wrap(
                            KnownCauses.numbers(spots, coverage.network().sectors())));
        }
        UntouchedCells untouched = service == null ? null : service.indoors();
        if (untouched != null) {
            arrays.put(TOUCHED, ByteBuffer.wrap(touched(untouched, coverage.network())));
            for (int layer = 0; layer < untouched.byLayer().size(); layer++) {
                arrays.put(
                        UNTOUCHED + layer,
                        LongBuffer.wrap(Arrays.copyOf(
                                untouched.byLayer().get(layer).toLongArray(),
                                wordCount(coverage.grid().cellCount()))));
            }
        }
        UntouchedPeople people = service == null ? null : service.people();
        if (people != null) {
            put(people, arrays);
        }
        store.keep(arrays);
    }
}
