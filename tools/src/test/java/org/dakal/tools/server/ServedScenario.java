package org.dakal.tools.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.dakal.coverage.Quality;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.LongQuestion;
import org.dakal.study.Phase;
import org.dakal.study.StudyListener;
import org.dakal.study.StudySession;
import org.dakal.study.StudyState;
import org.dakal.tools.cli.RidgeScenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A server over one small scenario on a free port, and somebody who asks it. */
final class ServedScenario implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final Server server;
    private final Map<Path, OpenStudy> studies;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedScenario(Path folder, Server server, Map<Path, OpenStudy> studies) {
        this.folder = folder;
        this.server = server;
        this.studies = studies;
    }

    /**
     * Gives all tests that leave a server as they found it one over the ridge; nobody closes it but the last of them.
     */
    static final class Shared implements ParameterResolver {
        private static final String NAME = "ridge";

        /** The server with the folder that goes with it. */
        private record Held(ServedScenario served, Path folder) implements AutoCloseable {
            @Override
            public void close() throws IOException {
                served.close();
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ServedScenario.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Shared.class))
                    .getOrComputeIfAbsent(NAME, name -> serve(), Held.class)
                    .served();
        }

        private static Held serve() {
            try {
                Path folder = Files.createTempDirectory("dakal-served");
                return new Held(of(RidgeScenario.write(folder), null, false), folder);
            } catch (IOException | ProblemsException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What is served. */
    Path folder() {
        return folder;
    }

    static ServedScenario of(Path scenario, @Nullable String token, boolean readOnly, Path... others)
            throws ProblemsException, IOException {
        Map<Path, OpenStudy> studies = new ConcurrentHashMap<>();
        List<OpenStudy.Source> sources = Stream.concat(Stream.of(scenario), Stream.of(others))
                .<OpenStudy.Source>map(each -> () -> {
                    OpenStudy study = open(each);
                    studies.put(each, study);
                    return study;
                })
                .toList();
        return new ServedScenario(
                scenario,
                Server.start(
                        new ServerOptions(
                                "127.0.0.1",
                                0,
                                token,
                                readOnly,
                                new RunInfo("1", "", "", "test", Map.of(), LocalDate.of(2026, 11, 29))),
                        sources),
                studies);
    }

    static OpenStudy open(Path scenario) throws ProblemsException, IOException {
        ScenarioReader.Opened opened =
                ScenarioReader.open(scenario, new ScenarioOverrides(null, null, 2, Quality.STANDARD), GroundStore.NONE);
        return new OpenStudy(
                opened.scenario(),
                opened.changes(),
                StudySession.open(opened.scenario().request()),
                List.of(scenario.resolve("scenario.yaml"), scenario.resolve("proposals.yaml")),
                scenario.resolveSibling("states").resolve("ridge.json"),
                () -> {});
    }

    /**
     * Takes both turns of long work of the first scenario: whoever asks meanwhile waits.
     *
     * @return gives them back
     */
    Runnable occupied() {
        StudySession session = Objects.requireNonNull(studies.get(folder)).session();
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(1);
        LongQuestion holding = LongQuestion.patient(new StudyListener() {
            @Override
            public void turnBegan() {
                begun.countDown();
                await(ended);
                throw new CancellationException();
            }

            @Override
            public void phaseStarted(Phase phase) {}

            @Override
            public void progressed(long doneCount, long totalCount, String unit) {}
        });
        StudyState today = session.today();
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                    try {
                        session.outage(today.network(), today.weighed(), 0, false, holding);
                    } catch (CancellationException e) {
                        return; // its turn is over
                    }
                    throw new IllegalStateException("a question that was taken back was answered");
                }))
                .limit(2)
                .toList();
        threads.forEach(Thread::start);
        await(begun);
        return () -> {
            ended.countDown();
            threads.forEach(ServedScenario::join);
        };
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
