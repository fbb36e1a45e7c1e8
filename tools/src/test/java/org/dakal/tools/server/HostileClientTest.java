package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dakal.tools.cli.RunOfDakal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks what is not to be asked gets a problem document, and learns nothing of the program's insides. */
@ExtendWith(ServedScenario.Shared.class)
class HostileClientTest {
    private static final String WHATIF = "/api/v1/ridge/whatif";
    private static final String LARGE = "{\"changes\": [" + " ".repeat(2 << 20) + "]}";
    private static final String TOKEN = "0123456789abcdef";

    private static ServedScenario served;

    @BeforeAll
    static void serve(ServedScenario shared) {
        served = shared;
    }

    private static JsonNode refused(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.body()).doesNotContain("java.", "org.dakal", "jetty", "Exception");
        JsonNode document = ServedScenario.json(answer);
        assertThat(document.path("status").asInt()).isEqualTo(status);
        assertThat(document.path("problems")).isNotEmpty();
        return document.at("/problems/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"changes\":[{\"retilt\":{\"site\":\"S2\",\"sector\":\"A\",\"electricalTiltDegrees\":6}}]}"
                        + "|changes[0].retilt.site|is no site of this scenario|It has S1.",
                "{\"changes\":[{\"retilt\":{\"site\":\"S1\",\"sector\":\"A\",\"electricalTiltDegrees\":99}}]}"
                        + "|changes[0].retilt.electricalTiltDegrees|must be -30 to 30|''",
                "{\"changes\":[{\"retilt\":{\"site\":\"S1\",\"sector\":\"A\",\"tilt\":9}}]}"
                        + "|changes[0].retilt.tilt|is no key of retilt|''",
                "{\"changes\":[{\"removeSite\":{\"site\":\"S1\"}},{\"removeSite\":{\"site\":\"S1\"}}]}"
                        + "|changes[1].removeSite.site|is removed already by changes[0]|''",
                "{\"changes\":[{\"removeSector\":{\"site\":\"S1\",\"sector\":\"A\"}},"
                        + "{\"retilt\":{\"site\":\"S1\",\"sector\":\"A\",\"electricalTiltDegrees\":6}}]}"
                        + "|changes[1].retilt.sector|is removed already by changes[0]|''",
                "{\"changs\":[]}|changs|is no key of this question|Maybe changes was meant.",
                "{\"changes\":7}|changes|must be a list|''",
                "{\"changes\":[[[]]]}|changes[0]|must have some of the keys: addSite, |''",
                "{\"changes\":[]}|changes|must have a change, or proposals or operators one|''",
                "{\"proposals\":[\"R2\"]}|proposals|is no proposal of this scenario|It has M1 and R1.",
                "{\"proposals\":[\"R1\"],\"parts\":[\"all\"]}|parts|must be of totals, spots, indoor|''",
                "null|''|must have some of the keys: changes, proposals, operators, from, parts|''",
                "''|''|is empty|''",
                "[]|''|must have some of the keys: changes, proposals, operators, from, parts|''",
                "7|''|must have some of the keys: changes, proposals, operators, from, parts|''",
                "{\"changes\":null}|changes|must have a change, or proposals or operators one|''",
                "{\"changes\":[null]}|changes[0]|must have some of the keys: addSite, |''",
                "{\"changes\":[{\"retilt\":null}]}|changes[0].retilt|is empty|''",
                "{\"proposals\":[null]}|proposals[0]|must be a text|''",
                "{\"operators\":[\"A\"]}|operators|is no operator of this scenario|''",
                "{\"a\":1,\"a\":2}|''|is not JSON: Duplicate field 'a'|''",
                "{\"changes\":|''|is not JSON: Unexpected end-of-input|''",
            })
    void whatCannotBeMeantIsRefused(String body, String path, String limit, String hint) throws IOException {
        JsonNode problem = refused(served.post(WHATIF, body), 400);
        assertThat(problem.path("path").asText()).isEqualTo(path);
        assertThat(problem.path("limit").asText()).startsWith(limit);
        assertThat(problem.path("hint").asText()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/rigde/summary, 404, scenario",
        "/api/v1/ridge/summary?state=0123, 404, state",
        "/api/v1/ridge/summary?stat=today, 400, stat",
        "/api/v1/ridge/summary?state=today&state=today, 400, state",
        "/api/v1/ridge/explain?latitudeDegrees=34.5, 400, longitudeDegrees",
        "/api/v1/ridge/explain?latitudeDegrees=34.5&longitudeDegrees=500, 400, longitudeDegrees",
        "/api/v1/ridge/explain?latitudeDegrees=10&longitudeDegrees=50, 400, latitudeDegrees",
        "/api/v1/ridge/tiles/today/clas/3/5/3.png, 404, layer",
        "/api/v1/ridge/tiles/today/class/30/5/3.png, 404, z",
        "/api/v1/ridge/tiles/today/class/3/8/3.png, 404, x",
        "/api/v1/ridge/tiles/today/class/3/5/-1.png, 404, y",
        "/api/v1/ridge/tiles/today/class/3/5/3.exe, 404, y",
        "/api/v1/ridge/spots?limit=1e9, 400, limit",
        "/api/v1/ridge/nothing, 404, path",
        "/nothing.txt, 404, path",
    })
    void questionsThatAreNoneAreRefused(String path, int status, String where) throws IOException {
        assertThat(refused(served.get(path), status).path("path").asText()).isEqualTo(where);
    }

    /** Sent as they are: a client of Java's would put the path in order first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/.git/config",
                "/page/../ServerOptions.class",
                "//etc/passwd",
                "/%00",
                "/a\\..\\b",
                "/Server.class"
            })
    void pathsDoNotLeave(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 40[034] .*")
                .contains("application/problem+json")
                .doesNotContain("root:");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example:80", "127.0.0.1.evil.example", ""})
    void otherNamesOfTheHostAreRefused(String host) throws IOException {
        String answer = raw("GET /api/v1/scenarios HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[03] .*").doesNotContain("Ridge land");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void otherPagesMayNotAsk(String header, String value) throws IOException {
        String body = "{\"proposals\": [\"R1\"]}";
        refused(
                served.send(served.request(WHATIF)
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(body))),
                403);
        refused(served.send(served.request("/api/v1/scenarios").header(header, value)), 403);
    }

    /** The header that is at fault is named with what it said. */
    @Test
    void whoAsksFromElsewhereIsToldWhatWasWrong() throws IOException {
        JsonNode problem =
                refused(served.send(served.request("/api/v1/scenarios").header("Sec-Fetch-Site", "cross-site")), 403);
        assertThat(problem.path("path").asText()).isEqualTo("Sec-Fetch-Site");
        assertThat(problem.path("value").asText()).isEqualTo("cross-site");
    }

    /** The head alone of an answer is asked, checked and refused as the whole is, and no body follows it. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/scenarios, localhost, 200",
        "/api/v1/ridge/summary, localhost, 200",
        "/, localhost, 200",
        "/nothing.txt, localhost, 404",
        "/api/v1/rigde/summary, localhost, 404",
        "/api/v1/ridge/summary?state=0123, localhost, 404",
        "/api/v1/ridge/summary, evil.example, 403",
    })
    void headsAreCheckedAsAnswersAre(String path, String host, int status) throws IOException {
        String rest = " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        String whole = raw("GET" + rest);
        String head = raw("HEAD" + rest);
        assertThat(head).startsWith("HTTP/1.1 " + status).endsWith("\r\n\r\n").contains("nosniff");
        assertThat(head.lines().filter(line -> line.startsWith("Content-Type")).toList())
                .isEqualTo(whole.lines()
                        .filter(line -> line.startsWith("Content-Type"))
                        .toList());
    }

    @Test
    void formsAreRefused() throws IOException {
        refused(
                served.send(served.request(WHATIF)
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"proposals\": [\"R1\"]}"))),
                415);
        HttpResponse<String> removed = served.send(served.request(WHATIF).DELETE());
        assertThat(removed.statusCode()).isEqualTo(405);
        assertThat(removed.body()).contains("openapi.json");
    }

    @Test
    void largeAndDeepBodiesAndManyChangesAreRefused() throws IOException {
        refused(served.post(WHATIF, LARGE), 413);
        // Sent piece by piece, so that nobody says beforehand how much it will be.
        refused(
                served.send(served.request(WHATIF)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(LARGE.getBytes(StandardCharsets.UTF_8))))),
                413);
        refused(served.post(WHATIF, "[".repeat(10_000)), 400);
        String change = "{\"turn\": {\"site\": \"S1\", \"sector\": \"A\", \"azimuthDegrees\": 1}}";
        JsonNode problem =
                refused(served.post(WHATIF, "{\"changes\": [" + (change + ",").repeat(200) + change + "]}"), 400);
        assertThat(problem.path("limit").asText()).isEqualTo("must be at most 200");
    }

    /** Whatever the reason, and whoever refuses: one who is still sending gets the answer. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/ridge/whatif, text/plain, none, 415",
        "/api/v1/ridge/whatif, application/json, cross-site, 403",
        "/api/v1/nowhere/whatif, application/json, none, 404",
        "/api/v1/ridge/summary, application/json, none, 405",
        "/api/v1/ridge%2fwhatif, application/json, none, 405",
    })
    void whoStillSendsIsAnswered(String path, String type, String site, int status) throws IOException {
        refused(
                served.send(served.request(path)
                        .header("Content-Type", type)
                        .header("Sec-Fetch-Site", site)
                        .POST(HttpRequest.BodyPublishers.ofString(LARGE))),
                status);
    }

    /** Nobody can read on after a head that is none, so the answer says that the connection ends with it. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /%00 HTTP/1.1", "GET /a%ff/b HTTP/1.1", "GET /a b HTTP/1.1", "GET / HTTP/1.1\r\nA b"})
    void headsThatCannotBeReadEndTheConnection(String head) throws IOException {
        assertThat(raw(head + "\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nConnection: close\r\n", "application/problem+json");
    }

    /** What is sent back stands in JSON that no browser runs, in an answer that forbids it once more. */
    @Test
    void namesCannotInject() throws IOException {
        HttpResponse<String> answer =
                served.get("/api/v1/ridge/sites/%3Cscript%3Ealert(1)%3C%2fscript%3E".replace("%2f", "-"));
        JsonNode problem = refused(answer, 404);
        assertThat(problem.path("value").asText()).contains("<script>");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aTokenIsNeededWhereOneIsAsked() throws Exception {
        try (ServedScenario guarded = ServedScenario.of(served.folder(), TOKEN, false)) {
            refused(guarded.get("/api/v1/scenarios"), 401);
            refused(guarded.post(WHATIF, LARGE), 401);
            assertThat(guarded.send(guarded.request("/api/v1/scenarios")
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(401);
            refused(
                    guarded.send(guarded.request("/api/v1/scenarios").header("Authorization", "Bearer " + TOKEN + "0")),
                    401);
            assertThat(guarded.send(guarded.request("/api/v1/scenarios").header("Authorization", "Bearer " + TOKEN))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> opened = guarded.get("/?token=" + TOKEN);
            assertThat(opened.statusCode()).isEqualTo(302);
            assertThat(opened.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Strict");
            refused(guarded.get("/?token=wrong"), 401);
        }
    }

    /** Twice the rate may be asked at once; readers are not held up by whoever changes too much, nor jobs by jobs. */
    @Test
    void whoAsksTooMuchIsSlowedDown() throws Exception {
        try (ServedScenario own = ServedScenario.of(served.folder(), null, false)) {
            Runnable endOfOthers = own.occupied(); // or the first might be answered before the last is asked
            List<String> jobs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                HttpResponse<String> begun = own.post("/api/v1/ridge/certainty", "{\"draws\": 10000}");
                jobs.add(begun.headers().firstValue("Location").orElse(begun.body()));
            }
            JsonNode tooMany = refused(own.post("/api/v1/ridge/certainty", "{\"draws\": 10000}"), 429);
            assertThat(tooMany.path("limit").asText()).startsWith("must be at most 4 long questions at once");
            for (String job : jobs) {
                assertThat(own.send(own.request(job).DELETE()).statusCode()).isEqualTo(204);
            }
            endOfOthers.run();
            int refusedCount = 0;
            for (int i = 0; i < 150; i++) {
                HttpResponse<String> answer = own.post(WHATIF, "{}");
                if (answer.statusCode() == 429) {
                    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
                    refused(answer, 429);
                    refusedCount++;
                }
            }
            assertThat(refusedCount).isBetween(1, 150 - 50);
            assertThat(own.get("/api/v1/scenarios").statusCode()).isEqualTo(200);
        }
    }

    /**
     * More than the server has threads: of those who promise a body and send none, nobody is waited for by a thread.
     */
    @ParameterizedTest
    @ValueSource(ints = {10, 2 << 20})
    void slowClientsHoldNobodyUp(int promisedBytes) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (ServedScenario own = ServedScenario.of(served.folder(), null, true)) {
            for (int i = 0; i < 80; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), own.port());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST " + WHATIF + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: " + promisedBytes + "\r\n\r\n{")
                                .getBytes(StandardCharsets.ISO_8859_1));
            }
            HttpResponse<String> answer = served.send(served.request("/health").timeout(Duration.ofSeconds(5)));
            assertThat(answer.statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        String port = Integer.toString(served.port());
        RunOfDakal run =
                RunOfDakal.of("serve", served.folder().toString(), "--no-store", "--threads", "2", "--port", port);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("dakal: 127.0.0.1 port " + port + " cannot be listened at: it is taken, or not allowed.");
        assertThat(RunOfDakal.of("serve", served.folder().toString(), "--host", "0.0.0.0")
                        .err())
                .contains("--host = 0.0.0.0 is reached from other machines.", "Give --token-file FILE");
    }
}
