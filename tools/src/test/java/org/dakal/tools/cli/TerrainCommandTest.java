package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tiles a scenario needs, and how it comes to them. */
class TerrainCommandTest {
    @TempDir
    private Path folder;

    /** The scenario lies in 50 to 51 E, 34 to 35 N and has no heights yet; with those of a server it is valid. */
    @Test
    void tilesAreFetchedOnceAndThenThere() throws IOException {
        Path land = TinyScenario.write(folder);
        Path dem = Files.move(land.resolve("dem"), folder.resolve("offered"));
        byte[] heights = Files.readAllBytes(dem.resolve("N34E050.hgt"));
        Path cache = folder.resolve("cache");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] requests = new int[1];
        server.createContext("/dem/N34E050.hgt", request -> {
            try (request) {
                requests[0]++;
                request.sendResponseHeaders(200, heights.length);
                request.getResponseBody().write(heights);
            }
        });
        server.start();
        try {
            String from = "http://" + server.getAddress().getHostString() + ":"
                    + server.getAddress().getPort() + "/dem/{tile}.hgt";
            String[] ask = {
                "terrain", land.toString(), "--product", "srtm", "--from", from, "--cache", cache.toString(), "--json"
            };
            RunOfDakal first = RunOfDakal.of(ask);
            assertThat(first.exitCode()).as(first.err()).isZero();
            assertThat(tile(first).path("state").asText()).isEqualTo("fetched");
            assertThat(first.err()).contains("1 tile, 1 fetched", "Next: dakal run " + land + " --terrain " + cache);
            RunOfDakal second = RunOfDakal.of(ask);
            assertThat(tile(second).path("state").asText()).isEqualTo("there");
            assertThat(requests[0]).isEqualTo(1);
        } finally {
            server.stop(0);
        }
        RunOfDakal valid = RunOfDakal.of("validate", land.toString(), "--terrain", cache.toString());
        assertThat(valid.exitCode()).as(valid.err()).isZero();

        try (Stream<Path> kept = Files.list(cache)) {
            assertThat(kept.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("N34E050.hgt", "SHA256SUMS");
        }
        Files.write(cache.resolve("N34E050.hgt"), new byte[heights.length]);
        RunOfDakal changed =
                RunOfDakal.of("terrain", land.toString(), "--product", "srtm", "--cache", cache.toString(), "--json");
        assertThat(tile(changed).path("state").asText()).isEqualTo("changed");
    }

    private static JsonNode tile(RunOfDakal run) throws IOException {
        return new ObjectMapper()
                .readTree(run.out())
                .path("products")
                .path(0)
                .path("tiles")
                .path(0);
    }

    @Test
    void whatCannotBeFetchedIsSaidBeforeAnyRequest() throws IOException {
        Path land = TinyScenario.write(folder);
        RunOfDakal whose = RunOfDakal.of("terrain", land.toString(), "--from", "https://localhost/{tile}.tif");
        assertThat(whose.exitCode()).isEqualTo(2);
        assertThat(whose.err()).contains("--from needs --product");
        RunOfDakal which = RunOfDakal.of("terrain", land.toString(), "--product", "strm");
        assertThat(which.err()).contains("must be one of copernicus-30", "Maybe srtm was meant.");
        RunOfDakal where =
                RunOfDakal.of("terrain", land.toString(), "--product", "srtm", "--from", "https://localhost/all.tif");
        assertThat(where.err()).contains("must have {tile}, or {lat} and {lon}");
    }
}
