package org.dakal.scenarios.terrain.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dakal.scenarios.source.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tiles from a server of this machine that answers as it is told. */
class TileFetcherTest {
    private static final TerrainProduct.Tile TILE = new TerrainProduct.Tile(TerrainProduct.SRTM, 34, 50);
    private static final byte[] HEIGHTS = heights();

    @TempDir
    private Path folder;

    private HttpServer server;
    private final List<String> ranges = new ArrayList<>();
    private final List<Duration> rests = new ArrayList<>();
    private final List<Long> progress = new ArrayList<>();

    private static byte[] heights() {
        byte[] bytes = new byte[300_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return bytes;
    }

    /** Answers one request. */
    private interface Answer {
        void to(HttpExchange request) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Each request gets the next answer; the last one holds for all that follow. */
    private TileAddress serve(Answer... answers) {
        int[] count = new int[1];
        server.createContext("/", request -> {
            ranges.add(String.valueOf(request.getRequestHeaders().getFirst("Range")));
            try (request) {
                answers[Math.min(count[0]++, answers.length - 1)].to(request);
            }
        });
        return new TileAddress("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/dem/{tile}.hgt");
    }

    private static void status(HttpExchange request, int status) throws IOException {
        request.sendResponseHeaders(status, -1);
    }

    private static void whole(HttpExchange request) throws IOException {
        request.getResponseHeaders().add("ETag", "\"v1\"");
        request.sendResponseHeaders(200, HEIGHTS.length);
        request.getResponseBody().write(HEIGHTS);
    }

    /** Promises all and breaks off after a part. */
    private static void broken(HttpExchange request) throws IOException {
        request.getResponseHeaders().add("ETag", "\"v1\"");
        request.sendResponseHeaders(200, HEIGHTS.length);
        request.getResponseBody().write(HEIGHTS, 0, 100_000);
        request.getResponseBody().flush();
        throw new IOException("broken off");
    }

    private static void rest(HttpExchange request) throws IOException {
        assertThat(request.getRequestHeaders().getFirst("If-Range")).isEqualTo("\"v1\"");
        String range = request.getRequestHeaders().getFirst("Range");
        int from = Integer.parseInt(range.substring(6, range.length() - 1));
        request.getResponseHeaders().add("Content-Range", "bytes " + from + "-299999/300000");
        request.sendResponseHeaders(206, HEIGHTS.length - from);
        request.getResponseBody().write(HEIGHTS, from, HEIGHTS.length - from);
    }

    private TileFetcher.@Nullable Fetched fetch(TileAddress from, Map<String, String> due) throws IOException {
        return new TileFetcher("dakal/test", due, rests::add, (file, done, total) -> progress.add(done))
                .fetch(from, TILE, folder);
    }

    @Test
    void aFileComesWholeAndLeavesNothingBeside() throws IOException {
        TileFetcher.Fetched fetched = Objects.requireNonNull(fetch(serve(TileFetcherTest::whole), Map.of()));
        assertThat(fetched.sha256()).isEqualTo(Sha256.of(HEIGHTS));
        assertThat(folder.resolve("N34E050.hgt")).hasBinaryContent(HEIGHTS);
        assertThat(names()).containsExactly("N34E050.hgt");
        assertThat(progress).last().isEqualTo(300_000L);
        assertThat(rests).containsExactly(Duration.ofMillis(250));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /** The second attempt asks for what is missing only: it begins where the first broke off. */
    @Test
    void whatWasBrokenOffGoesOnWhereItEnded() throws IOException {
        TileFetcher.Fetched fetched =
                Objects.requireNonNull(fetch(serve(TileFetcherTest::broken, TileFetcherTest::rest), Map.of()));
        assertThat(fetched.file()).hasBinaryContent(HEIGHTS);
        assertThat(ranges).hasSize(2).first().isEqualTo("null");
        long from = Long.parseLong(ranges.get(1).replaceAll("\\D", ""));
        assertThat(from).isBetween(1L, 100_000L);
    }

    /** A server that has another version by now sends all of it, and not a byte of the old one stays. */
    @Test
    void anotherVersionIsTakenFromItsStart() throws IOException {
        Files.write(folder.resolve("N34E050.hgt.part"), new byte[5000]);
        Files.writeString(folder.resolve("N34E050.hgt.part.etag"), "\"v0\"");
        TileFetcher.Fetched fetched = Objects.requireNonNull(fetch(serve(TileFetcherTest::whole), Map.of()));
        assertThat(ranges).containsExactly("bytes=5000-");
        assertThat(fetched.file()).hasBinaryContent(HEIGHTS);
    }

    /** A second after the first failure, then as long as the server asks, then four seconds; a quarter before each. */
    @Test
    void aBusyServerIsAskedAgainLaterAndAsLateAsItWants() throws IOException {
        TileAddress from = serve(
                request -> status(request, 503),
                request -> {
                    request.getResponseHeaders().add("Retry-After", "7");
                    status(request, 429);
                },
                request -> status(request, 500),
                TileFetcherTest::whole);
        assertThat(fetch(from, Map.of())).isNotNull();
        assertThat(rests)
                .containsExactly(
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(7),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(4),
                        Duration.ofMillis(250));
    }

    @Test
    void aServerThatStaysBusyIsLeftAlone() throws IOException {
        TileAddress from = serve(request -> status(request, 503));
        assertThatThrownBy(() -> fetch(from, Map.of())).hasMessage("the server answers 503, 5 times");
        assertThat(ranges).hasSize(5);
    }

    @Test
    void ofTheSeaThereIsNone() throws IOException {
        assertThat(fetch(serve(request -> status(request, 404)), Map.of())).isNull();
        assertThat(names()).isEmpty();
    }

    @Test
    void aWrongChecksumIsNoFile() throws IOException {
        String due = "0".repeat(64);
        assertThatThrownBy(() -> fetch(serve(TileFetcherTest::whole), Map.of("N34E050.hgt", due)))
                .hasMessageContaining("its SHA-256 is " + Sha256.of(HEIGHTS) + ", must be " + due);
        assertThat(names()).isEmpty();
    }

    @Test
    void aPageInPlaceOfHeightsIsToldAtOnce() throws IOException {
        byte[] page = "<!DOCTYPE html><html>Log in</html>".getBytes(StandardCharsets.UTF_8);
        TileAddress from = serve(request -> {
            request.sendResponseHeaders(200, page.length);
            request.getResponseBody().write(page);
        });
        assertThatThrownBy(() -> fetch(from, Map.of()))
                .hasMessage("what the server sends is a web page, no heights: it may need a log-in or another address");
        assertThat(ranges).hasSize(1);
        assertThat(names()).isEmpty();
    }

    @Test
    void aRefusalIsNotTriedAgain() throws IOException {
        assertThatThrownBy(() -> fetch(serve(request -> status(request, 403)), Map.of()))
                .hasMessage("the server answers 403");
    }

    @Test
    void anAddressThatMovedInCirclesEnds() throws IOException {
        TileAddress from = serve(request -> {
            request.getResponseHeaders().add("Location", "/again");
            status(request, 302);
        });
        assertThatThrownBy(() -> fetch(from, Map.of())).hasMessage("the server leads round in circles");
    }

    @Test
    void checksumsAreReadAsSha256sumWritesThem() throws IOException {
        String hash = Sha256.of(HEIGHTS);
        Path list = Files.writeString(folder.resolve("list"), hash + "  a/N34E050.hgt\n" + hash + " *b.tif\n\n");
        assertThat(TileFolder.checksums(list)).containsOnlyKeys("N34E050.hgt", "b.tif");
        Files.writeString(list, "N34E050.hgt\n");
        assertThatThrownBy(() -> TileFolder.checksums(list)).hasMessageContaining("line 1 is no SHA-256");
    }
}
