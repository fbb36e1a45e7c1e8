package org.dakal.scenarios.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.FarTiles;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellWindow;
import org.dakal.grid.RasterSpace;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.study.StudyRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed among its tiles loses the one it was at; the next takes the others up. */
class KeptTilesTest {
    /** Twelve bands of ten rows: an eighth of this is ten rows of 120 cells, 22 bytes in each band's layers and over all. */
    private static final int ROWS = 10;

    private static final int TILES = 12;
    private static final NetworkCoverage EXPECTED = StoreWorld.expected();

    @TempDir
    private Path folder;

    /** Tells what is made; dies without a word before it keeps one tile more than it may. */
    private static final class Counted implements FarTiles {
        private final KeptTiles tiles;
        private final int most;
        private int made;

        Counted(KeptTiles tiles, int most) {
            this.tiles = tiles;
            this.most = most;
        }

        @Override
        public boolean fill(
                Network network, @Nullable IndoorProfile buildings, ProgressListener listener, Taker taker) {
            return tiles.fill(network, buildings, listener, taker);
        }

        @Override
        public Optional<ByteBuffer> kept(Network network, boolean isIndoors, CellWindow tile) {
            return tiles.kept(network, isIndoors, tile);
        }

        @Override
        public void keep(Network network, boolean isIndoors, CellWindow tile, Supplier<ByteBuffer> bytes) {
            if (made == most) {
                Runtime.getRuntime().halt(137);
            }
            tiles.keep(network, isIndoors, tile, bytes);
            made++;
        }
    }

    /** Covers the network in bands of rows, with tiles kept in a folder. */
    private static Counted cover(Path folder, int most) {
        StudyRequest request = StoreWorld.request(2);
        try (DiskPathLossStore store = StoreWorld.open(folder, false);
                ScratchFile scratch = ScratchFile.in(folder.resolve("scratch"))) {
            Counted tiles = new Counted(store.tiles(request).orElseThrow(), most);
            long limitBytes = 8L * ROWS * 120 * 22 * (request.network().bands().size() + 1);
            try (CoverageEngine engine = new CoverageEngine(
                    request.terrain(),
                    request.serviceProfile(),
                    request.coverageOptions(),
                    store,
                    null,
                    RasterSpace.paged(scratch, limitBytes, 256),
                    tiles)) {
                NetworkCoverage coverage = engine.cover(request.network(), ProgressListener.NONE);
                assertThat(coverage.overall().bestRsrpDbm().values())
                        .isEqualTo(EXPECTED.overall().bestRsrpDbm().values());
                assertThat(coverage.overall().coverageClass().values())
                        .isEqualTo(EXPECTED.overall().coverageClass().values());
                EXPECTED.byBand()
                        .forEach((band, layers) -> assertThat(
                                        coverage.band(band).sinrDb().values())
                                .isEqualTo(layers.sinrDb().values()));
            }
            return tiles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("tiles"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Killed when seven tiles were kept and the eighth was made: the eighth alone is made a second time. */
    @Test
    void aKilledRunLosesTheTileItWasAt() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptTilesTest.class.getName(),
                        folder.toString(),
                        "7")
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(137);
        assertThat(kept()).hasSize(7);
        Counted takenUp = cover(folder, TILES);
        assertThat(takenUp.tiles.takenCount()).isEqualTo(7);
        assertThat(takenUp.made).isEqualTo(TILES - 7);
        takenUp.tiles.finish();
        assertThat(folder.resolve("tiles")).isEmptyDirectory();
    }

    /** Covers until some tiles are kept, and dies as by {@code kill -9}. */
    public static void main(String[] args) {
        cover(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    @Test
    void aDamagedTileIsMadeAgain() throws IOException {
        assertThat(cover(folder, TILES).made).isEqualTo(TILES);
        byte[] bytes = Files.readAllBytes(kept().get(0));
        bytes[100] ^= 1;
        Files.write(kept().get(0), bytes);
        Files.write(kept().get(1), new byte[0]);
        assertThat(cover(folder, TILES).tiles.takenCount()).isEqualTo(TILES - 2);
    }

    /** A network with one site less has other layers. */
    @Test
    void tilesAreOfOneNetworkAlone() {
        StudyRequest request = StoreWorld.request(2);
        Network other =
                new Network(request.network().bands(), request.network().sites().subList(1, 3));
        try (DiskPathLossStore store = StoreWorld.open(folder)) {
            KeptTiles tiles = store.tiles(request).orElseThrow();
            CellWindow tile = new CellWindow(0, 0, 2, 2);
            ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2, 3});
            tiles.keep(other, false, tile, () -> bytes);
            assertThat(tiles.kept(other, false, tile)).isEmpty();
            tiles.keep(request.network(), false, tile, () -> bytes);
            assertThat(tiles.kept(request.network(), false, tile)).contains(bytes);
            assertThat(tiles.kept(request.network(), true, tile)).isEmpty();
            assertThat(tiles.kept(other, false, tile)).isEmpty();
        }
    }
}
