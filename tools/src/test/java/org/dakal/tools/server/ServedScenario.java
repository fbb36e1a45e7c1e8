package org.dakal.tools.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudySession;
import org.jspecify.annotations.Nullable;

/** A server over one small scenario on a free port, and somebody who asks it. */
final class ServedScenario implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedScenario(Server server) {
        this.server = server;
    }

    static ServedScenario of(Path scenario, @Nullable String token, boolean readOnly)
            throws ProblemsException, IOException {
        return new ServedScenario(Server.start(
                new ServerOptions("127.0.0.1", 0, token, readOnly, new RunInfo("1", "", "", "test", Map.of())),
                List.of(() -> open(scenario))));
    }

    private static OpenStudy open(Path scenario) throws ProblemsException, IOException {
        ScenarioReader.Opened opened =
                ScenarioReader.open(scenario, new ScenarioOverrides(null, null, 2, Quality.STANDARD), GroundStore.NONE);
        return new OpenStudy(
                opened.scenario(),
                opened.changes(),
                StudySession.open(opened.scenario().request()),
                List.of(scenario.resolve("scenario.yaml")),
                scenario.resolveSibling("states").resolve("ridge.json"),
                () -> {});
    }

    void refresh() {
        server.refresh();
    }

    int port() {
        return server.port();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        server.close();
    }
}
