package org.dakal.scenarios.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dakal.coverage.CancelSignal;
import org.dakal.network.Change;
import org.dakal.network.InstalledSector;
import org.dakal.study.StateStore;
import org.dakal.study.StudyListener;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudySession;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStateStoreTest {
    private static final StudyRequest REQUEST = StoreWorld.request(2);

    @TempDir
    Path folder;

    private static Map<String, Buffer> arrays(boolean areFull) {
        float[] floats = new float[400_000]; // more than is moved at once
        if (areFull) {
            for (int i = 0; i < floats.length; i++) {
                floats[i] = i % 7 == 0 ? Float.NaN : -i / 3f;
            }
        }
        Map<String, Buffer> arrays = new LinkedHashMap<>();
        arrays.put("levels", FloatBuffer.wrap(floats));
        arrays.put("sectors", ShortBuffer.wrap(areFull ? new short[] {-1, 7, 32_000} : new short[3]));
        arrays.put("classes", ByteBuffer.wrap(areFull ? new byte[] {4, -128} : new byte[2]));
        arrays.put("units", LongBuffer.wrap(areFull ? new long[] {Long.MIN_VALUE, 5} : new long[2]));
        arrays.put("causes", DoubleBuffer.wrap(areFull ? new double[] {0.1, Double.POSITIVE_INFINITY} : new double[2]));
        return arrays;
    }

    private static void keep(Path folder) {
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            StateStore states = store.states(REQUEST);
            assertThat(states.fill(Map.of())).as("anything kept").isFalse();
            states.keep(arrays(true));
        }
    }

    @Test
    void whatIsKeptComesBackInEveryBit() {
        keep(folder);
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            Map<String, Buffer> back = arrays(false);
            assertThat(store.states(REQUEST).fill(Map.of())).isTrue();
            assertThat(store.use().stateReused()).as("asked for nothing").isFalse();
            assertThat(store.states(REQUEST).fill(back)).isTrue();
            assertThat(store.use().stateReused()).isTrue();
            assertThat(back).isEqualTo(arrays(true));
        }
    }

    @Test
    void anArrayOfAnotherNameOrLengthIsNotThere() {
        keep(folder);
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            StateStore states = store.states(REQUEST);
            assertThat(states.fill(Map.of("classes", ByteBuffer.allocate(3)))).isFalse();
            assertThat(states.fill(Map.of("klasses", ByteBuffer.allocate(2)))).isFalse();
            assertThat(states.fill(Map.of("classes", ByteBuffer.allocate(2)))).isTrue();
        }
    }

    /**
     * Every kind of damage: a byte turned over at places all through the file, an end that is missing, one that is too
     * much.
     */
    @Test
    void aDamagedFileIsNotBelievedAndGoes() throws IOException {
        keep(folder);
        Path file = file();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += whole.length / 40) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            assertIsNotBelieved(file, damaged);
        }
        assertIsNotBelieved(file, Arrays.copyOf(whole, whole.length - 1));
        assertIsNotBelieved(file, Arrays.copyOf(whole, whole.length + 1));
        assertIsNotBelieved(file, new byte[0]);
    }

    private void assertIsNotBelieved(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            StateStore states = store.states(REQUEST);
            assertThat(states.fill(arrays(false))).isFalse();
            assertThat(states.fill(Map.of())).as("anything kept").isFalse();
            assertThat(file).doesNotExist();
            assertThat(store.use().droppedCount()).isEqualTo(1);
            assertThat(store.use().stateReused()).isFalse();
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".state"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whoever opens a named pipe waits for its other end, which never comes. */
    @Test
    void aPipeOfAStatesNameIsNotWaitedFor() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        keep(folder);
        Path file = file();
        Files.delete(file);
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try (DiskPathLossStore store = StoreWorld.open(folder)) {
                assertThat(store.states(REQUEST).fill(Map.of())).isFalse();
            }
        });
        assertThat(file).doesNotExist();
    }

    /** The limit holds for states too: one that is larger is not written, and an old one goes like any file. */
    @Test
    void theLimitHolds() throws IOException {
        try (DiskPathLossStore store = DiskPathLossStore.open(folder, 100_000, "test", REQUEST, true)) {
            store.states(REQUEST).keep(arrays(true));
        }
        assertThat(StoreContent.read(folder).count()).isZero();
        keep(folder);
        assertThat(StoreContent.read(folder).byModel().get(0).name()).isEqualTo("state of today, fast");
        StoreContent.prune(folder, 100_000);
        assertThat(StoreContent.read(folder).count()).isZero();
    }

    /** Whatever a state depends on has a key of its own; the number of threads has not. */
    @Test
    void anythingAStateDependsOnChangesItsKey() {
        InstalledSector first = REQUEST.network().sectors().get(0);
        List<StudyRequest> others = List.of(
                REQUEST,
                REQUEST.withNetwork(REQUEST.network()
                        .with(List.of(new Change.Retilt(
                                first.site().id(), first.sector().id(), 1, 3)))),
                REQUEST.withNetwork(REQUEST.network()
                        .with(List.of(new Change.RemoveSite(first.site().id())))),
                StoreWorld.request(Worlds.hills(StoreWorld.GRID, 6, 400, 2), 2));
        Set<String> keys = new HashSet<>();
        others.forEach(request -> keys.add(key(request, "program")));
        keys.add(key(REQUEST, "another program"));
        assertThat(keys).hasSize(others.size() + 1);
        assertThat(key(StoreWorld.request(1), "program")).isEqualTo(key(REQUEST, "program"));
    }

    private static String key(StudyRequest request, String program) {
        Terrain terrain = request.terrain();
        return StateKeys.of(request, program, new TerrainDigests(terrain));
    }

    @Test
    void theProgramIsKnownByItsClasses() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Files.writeString(one.resolve("A.class"), "a");
        String before = ProgramDigest.of(one);
        Files.writeString(one.resolve("A.class"), "b");
        assertThat(ProgramDigest.of(one)).isNotEqualTo(before);
        assertThat(ProgramDigest.ofThisProgram()).isPresent().isEqualTo(ProgramDigest.ofThisProgram());
    }

    @Test
    void aSecondSessionNeedsNoPathLoss() {
        int made = session();
        assertThat(made).isEqualTo(StoreWorld.MAST_COUNT);
        assertThat(session()).isZero();
    }

    /** Opens a session, asks for today's coverage, and tells how many matrices were found or made. */
    private int session() {
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            try (StudySession session =
                    StudySession.open(REQUEST, store, store.states(REQUEST), StudyListener.NONE, CancelSignal.NEVER)) {
                session.today();
            }
            return store.use().foundCount() + store.use().writtenCount();
        }
    }
}
