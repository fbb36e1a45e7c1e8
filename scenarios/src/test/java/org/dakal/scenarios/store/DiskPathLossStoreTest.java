package org.dakal.scenarios.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.SignalLayers;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiskPathLossStoreTest {
    private static final NetworkCoverage EXPECTED = StoreWorld.expected();

    @TempDir
    private Path folder;

    private static void assertExpected(NetworkCoverage coverage) {
        assertSameBits(coverage.overall(), EXPECTED.overall());
        EXPECTED.byBand().forEach((band, layers) -> assertSameBits(coverage.band(band), layers));
    }

    private static void assertSameBits(SignalLayers actual, SignalLayers expected) {
        assertThat(actual.bestRsrpDbm().values())
                .isEqualTo(expected.bestRsrpDbm().values());
        assertThat(actual.sinrDb().values()).isEqualTo(expected.sinrDb().values());
        assertThat(actual.secondSector().values())
                .isEqualTo(expected.secondSector().values());
    }

    private StoreUse run() {
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            assertExpected(StoreWorld.cover(store));
            return store.use();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aSecondRunComputesNothingAndGivesTheSameBits() throws IOException {
        StoreUse first = run();
        assertThat(first.writtenCount()).isEqualTo(StoreWorld.MAST_COUNT);
        assertThat(first.foundCount()).isZero();
        StoreUse second = run();
        assertThat(second.writtenCount()).isZero();
        assertThat(second.foundCount()).isEqualTo(StoreWorld.MAST_COUNT);
        assertThat(second.foundBytes()).isEqualTo(first.writtenBytes());
        assertThat(files()).hasSize(StoreWorld.MAST_COUNT);
        long onDisk = 0;
        for (Path file : files()) {
            onDisk += Files.size(file);
        }
        assertThat(onDisk).isEqualTo(first.writtenBytes());
    }

    /** Two questions that look for the same matrices at the same moment find each of them once, by the store's count. */
    @Test
    void whatManyFindAtOnceCountsOnce() {
        long written = run().writtenBytes();
        for (int round = 0; round < 50; round++) {
            try (DiskPathLossStore store = StoreWorld.open(folder)) {
                IntStream.range(0, 8).parallel().forEach(i -> store.find(StoreWorld.masts()));
                assertThat(store.use().foundCount()).isEqualTo(StoreWorld.MAST_COUNT);
                assertThat(store.use().foundBytes()).isEqualTo(written);
            }
        }
    }

    @Test
    void theEnginesReportTellsWhatWasReused() {
        run();
        try (DiskPathLossStore store = StoreWorld.open(folder);
                CoverageEngine engine = StoreWorld.engine(store)) {
            engine.cover(StoreWorld.NETWORK, ProgressListener.NONE);
            assertThat(engine.report().matrixCount()).isZero();
            assertThat(engine.report().reusedMatrixCount()).isEqualTo(StoreWorld.MAST_COUNT);
        }
    }

    @Test
    void beforeAnythingIsReadTheStoreTellsWhatItSeemsToHave() {
        List<Mast> masts =
                StoreWorld.NETWORK.sectors().stream().map(Mast::of).distinct().toList();
        long written = run().writtenBytes();
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            assertThat(masts).allMatch(store::seemsToHave);
            long likely = masts.stream().mapToLong(store::likelyByteCount).sum();
            assertThat(written).isBetween(likely / 2, likely * 3 / 2);
            Mast first = masts.get(0);
            assertThat(store.seemsToHave(new Mast(
                            first.xMeters(),
                            first.yMeters(),
                            first.heightAboveGroundMeters() + 1,
                            first.frequencyMhz(),
                            first.radiusMeters(),
                            first.models())))
                    .isFalse();
            assertThat(store.use().foundCount()).isZero();
        }
    }

    /** Read from its files at each look, path loss is the same, just made or found; a damaged file is made again. */
    @Test
    void lossesNeedNotBeMapped() throws IOException {
        for (boolean isFound : new boolean[] {false, true, true}) {
            try (DiskPathLossStore store = StoreWorld.open(folder, false)) {
                assertExpected(StoreWorld.cover(store));
                assertThat(store.use().foundCount())
                        .isEqualTo(isFound ? StoreWorld.MAST_COUNT - store.use().droppedCount() : 0);
                try (CoverageEngine engine = StoreWorld.engine(store)) {
                    PathLossMatrix read =
                            engine.pathLoss(Mast.of(StoreWorld.NETWORK.sectors().get(0)), ProgressListener.NONE);
                    float[] values = read.values();
                    assertThat(read.lossDb(
                                    read.window().firstRow() + 1, read.window().firstColumn() + 2))
                            .isEqualTo(values[read.window().columnCount() + 2]);
                }
            }
            Path first = files().get(0);
            if (isFound) {
                Files.write(first, new byte[3]);
            }
        }
        try (DiskPathLossStore store = StoreWorld.open(folder, false);
                CoverageEngine engine = StoreWorld.engine(store)) {
            PathLossMatrix read =
                    engine.pathLoss(Mast.of(StoreWorld.NETWORK.sectors().get(0)), ProgressListener.NONE);
            for (Path file : files()) {
                Files.deleteIfExists(file);
            }
            assertThatThrownBy(read::values)
                    .hasMessageContaining("path loss kept in " + folder)
                    .hasMessageContaining("cannot be read any more; was it removed?");
        }
    }

    /** Ways a file can be damaged or not be ours. */
    private enum Damage {
        EMPTY,
        CUT_IN_THE_HEADER,
        CUT_IN_THE_LOSSES,
        CUT_BY_ONE_BYTE,
        LONGER,
        BIT_IN_THE_HEADER,
        BIT_IN_THE_LOSSES,
        OTHER_PROGRAMS_FILE,
        OTHER_MATRIX,
        FORGED_INFINITE_GAIN,
        FORGED_ABSURD_LOSS,
        FORGED_LONGER_CODES,
        FORGED_ROW_BEYOND_THE_LOSSES,
        FORGED_ROW_BEFORE_THE_LOSSES,
        FORGED_LABEL_OF_2_GB,
        FORGED_LABEL_OF_NEGATIVE_SIZE,
        FORGED_LABEL_WITHOUT_NUMBERS,
        FORGED_NEGATIVE_WINDOW,
        FORGED_WINDOW_BEYOND_THE_GRID;

        void to(Path file, Path other) throws IOException {
            long size = Files.size(file);
            switch (this) {
                case EMPTY -> cut(file, 0);
                case CUT_IN_THE_HEADER -> cut(file, 100);
                case CUT_IN_THE_LOSSES -> cut(file, 5000);
                case CUT_BY_ONE_BYTE -> cut(file, size - 1);
                case LONGER -> Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
                case BIT_IN_THE_HEADER -> flip(file, 45);
                case BIT_IN_THE_LOSSES -> flip(file, size - 7);
                case OTHER_PROGRAMS_FILE -> Files.write(file, new byte[(int) size]);
                case OTHER_MATRIX -> Files.write(file, Files.readAllBytes(other));
                case FORGED_INFINITE_GAIN -> forgeHead(file, head -> -1_300_000 << 8 | (head & 255));
                case FORGED_ABSURD_LOSS -> forgeHead(file, head -> 1_300_000 << 8 | (head & 255));
                case FORGED_LONGER_CODES -> forgeHead(file, head -> head + 1);
                case FORGED_ROW_BEYOND_THE_LOSSES -> forge(file, b -> b.putInt(LOSSES_AT + 4, Integer.MAX_VALUE));
                case FORGED_ROW_BEFORE_THE_LOSSES -> forge(file, b -> b.putInt(LOSSES_AT + 4, -1_000_000));
                case FORGED_LABEL_OF_2_GB -> forge(file, b -> b.putInt(LABEL_SIZE_AT, Integer.MAX_VALUE));
                case FORGED_LABEL_OF_NEGATIVE_SIZE -> forge(file, b -> b.putInt(LABEL_SIZE_AT, -1));
                case FORGED_LABEL_WITHOUT_NUMBERS -> forge(file, b -> b.put(LABEL_SIZE_AT + 8, new byte[40]));
                case FORGED_NEGATIVE_WINDOW -> forge(file, b -> b.putInt(WINDOW_AT + 8, -5));
                case FORGED_WINDOW_BEYOND_THE_GRID -> forge(file, b -> b.putInt(WINDOW_AT, 1_000_000_000));
            }
        }

        /** Where things lie in a file, by the header's own description. */
        private static final int WINDOW_AT = 40;

        private static final int LOSS_CHECKSUM_AT = 56;
        private static final int LABEL_SIZE_AT = 60;
        private static final int LOSSES_AT = 4096;

        /** Changes a file and makes its checksums right again, as anybody can. */
        static void forge(Path file, Consumer<ByteBuffer> change) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
            change.accept(bytes);
            CRC32C losses = new CRC32C();
            losses.update(bytes.duplicate().position(LOSSES_AT));
            bytes.putInt(LOSS_CHECKSUM_AT, (int) losses.getValue());
            CRC32C header = new CRC32C();
            header.update(bytes.duplicate().position(0).limit(LOSSES_AT - 4));
            bytes.putInt(LOSSES_AT - 4, (int) header.getValue());
            Files.write(file, bytes.array());
        }

        /** Changes the head of the first block, which lies behind the rows' beginnings. */
        private static void forgeHead(Path file, IntUnaryOperator change) throws IOException {
            forge(file, bytes -> {
                int at = LOSSES_AT + (bytes.getInt(WINDOW_AT + 12) + 1) * Integer.BYTES;
                bytes.putInt(at, change.applyAsInt(bytes.getInt(at)));
            });
        }

        private static void cut(Path file, long byteCount) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(byteCount);
            }
        }

        private static void flip(Path file, long at) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                ByteBuffer one = ByteBuffer.allocate(1);
                channel.read(one, at);
                one.put(0, (byte) (one.get(0) ^ 4)).flip();
                channel.write(one, at);
            }
        }
    }

    static Damage[] damages() {
        return Damage.values();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedFileIsDroppedAndMadeAgain(Damage damage) throws IOException {
        run();
        List<Path> files = files();
        damage.to(files.get(3), files.get(4));
        StoreUse use = run();
        assertThat(use.droppedCount()).isEqualTo(1);
        assertThat(use.writtenCount()).isEqualTo(1);
        assertThat(use.foundCount()).isEqualTo(StoreWorld.MAST_COUNT - 1);
        assertThat(run().foundCount()).isEqualTo(StoreWorld.MAST_COUNT);
    }

    /** Whoever opens a named pipe waits for its other end, which never comes. */
    @Test
    void aPipeOfAMatrixsNameIsNotWaitedFor() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        run();
        Path file = files().get(3);
        Files.delete(file);
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(StoreContent.read(folder).count()).isEqualTo(StoreWorld.MAST_COUNT - 1);
            StoreUse use = run();
            assertThat(use.droppedCount()).isEqualTo(1);
            assertThat(use.writtenCount()).isEqualTo(1);
        });
        assertThat(run().foundCount()).isEqualTo(StoreWorld.MAST_COUNT);
    }

    /** A file that says "unknown" everywhere is well formed: nothing can tell, and nothing breaks on it. */
    @Test
    void aForgedFileOfUnknownsBreaksNothing() throws IOException {
        run();
        Path file = files().get(3);
        MatrixHeader header = MatrixFile.header(file).orElseThrow();
        float[] unknown = new float[header.window().cellCount()];
        Arrays.fill(unknown, Float.NaN);
        PathLossMatrix matrix = new PathLossMatrix(StoreWorld.masts().get(0), header.window(), unknown);
        Files.write(
                file,
                MatrixFile.bytes(header.key(), header.label(), matrix)
                        .map(bytes -> {
                            byte[] content = new byte[bytes.remaining()];
                            bytes.get(content);
                            return content;
                        })
                        .orElseThrow());
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            StoreWorld.cover(store);
            assertThat(store.use().foundCount()).isEqualTo(StoreWorld.MAST_COUNT);
        }
    }

    /** What a forged header says is neither believed nor shown; the other files are counted as ever. */
    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedFileDoesNotHinderALookIntoTheStore(Damage damage) throws IOException {
        run();
        List<Path> files = files();
        damage.to(files.get(3), files.get(4));
        StoreContent content = StoreContent.read(folder);
        assertThat(content.count() + content.foreignCount()).isEqualTo(StoreWorld.MAST_COUNT);
    }

    @Test
    void aRunThatFailsInTheMiddleIsTakenUpWhereItStopped() {
        try (DiskPathLossStore store = StoreWorld.open(folder);
                CoverageEngine engine = StoreWorld.engine(store)) {
            assertThatThrownBy(() -> engine.cover(StoreWorld.NETWORK, (done, total, unit) -> {
                        if (store.use().writtenCount() >= 4) {
                            throw new IllegalStateException("stopped");
                        }
                    }))
                    .hasMessage("stopped");
        }
        StoreUse use = run();
        assertThat(use.foundCount()).isBetween(4, StoreWorld.MAST_COUNT - 1);
        assertThat(use.writtenCount()).isEqualTo(StoreWorld.MAST_COUNT - use.foundCount());
        assertThat(use.droppedCount()).isZero();
    }

    @Test
    void aKilledProcessIsTakenUpWhereItStopped() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreWorld.class.getName(),
                        folder.toString(),
                        "4")
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(137);
        StoreUse use = run();
        assertThat(use.foundCount()).isEqualTo(4);
        assertThat(use.writtenCount()).isEqualTo(StoreWorld.MAST_COUNT - 4);
        assertThat(use.droppedCount()).isZero();
        // The dead session has been cleared away with what it left behind.
        assertThat(files()).hasSize(StoreWorld.MAST_COUNT);
    }

    @Test
    void whereNothingCanBeWrittenTheStudyRunsInMemory() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        try (DiskPathLossStore store =
                DiskPathLossStore.open(file, StoreWorld.PLENTY, "test", StoreWorld.request(2), true)) {
            assertExpected(StoreWorld.cover(store));
            assertThat(store.use().writtenCount()).isZero();
            assertThat(store.use().problem()).isEqualTo("cannot write to " + file);
        }
        assertThat(file).hasContent("mine");
    }

    @Test
    void twoRunsAtOnceDoNotHurtEachOther() throws InterruptedException {
        StoreUse[] uses = new StoreUse[2];
        Thread other = new Thread(() -> uses[1] = run());
        other.start();
        uses[0] = run();
        other.join();
        for (StoreUse use : uses) {
            assertThat(use.foundCount() + use.writtenCount()).isEqualTo(StoreWorld.MAST_COUNT);
            assertThat(use.droppedCount()).isZero();
            assertThat(use.problem()).isEmpty();
        }
        assertThat(run().foundCount()).isEqualTo(StoreWorld.MAST_COUNT);
    }

    @Test
    void otherTerrainMeansOtherMatrices() {
        run();
        try (DiskPathLossStore store = DiskPathLossStore.open(
                folder,
                StoreWorld.PLENTY,
                "test",
                StoreWorld.request(Worlds.hills(StoreWorld.GRID, 6, 400, 2), 2),
                true)) {
            assertThat(store.find(StoreWorld.masts())).isEmpty();
        }
    }

    @Test
    void mappedLossesAreThoseComputed() {
        run();
        InMemoryPathLossStore memory = new InMemoryPathLossStore();
        StoreWorld.cover(memory);
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            for (Mast mast : StoreWorld.masts()) {
                var kept = Objects.requireNonNull(store.find(List.of(mast)).get(mast));
                var made = Objects.requireNonNull(memory.find(List.of(mast)).get(mast));
                assertThat(kept.values()).isEqualTo(made.values());
                int row = kept.window().firstRow() + 3;
                int column = kept.window().firstColumn() + 5;
                assertThat(kept.lossDb(row, column)).isEqualTo(made.lossDb(row, column));
            }
        }
    }
}
