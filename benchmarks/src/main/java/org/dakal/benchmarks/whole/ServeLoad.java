package org.dakal.benchmarks.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * Times {@code dakal serve} as people would use it: the first map, what-ifs, tiles nobody asked for before and tiles
 * that are kept; then viewers and planners at once. Arguments: scenario, seconds of the crowd (60), viewers (32),
 * planners (4), more options of serve. The path-loss store should be warm; {@code dakal serve --only-open} makes it so.
 * With less than 40 seconds each question is asked so many times only, which shows that all works and measures little.
 */
public final class ServeLoad {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ROUNDS = 40;
    private static final int FEWEST_ROUNDS = 4;
    private static final int SEED = 20_261_129;

    private final String base;
    private final int rounds;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> sites = new ArrayList<>();
    private final List<String> sectors = new ArrayList<>();
    private JsonNode summary = JSON.nullNode();

    private ServeLoad(String base, int rounds) {
        this.base = base;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        String scenario = arguments.length > 0 ? arguments[0] : "scenarios/qom";
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int viewers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 32;
        int planners = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 4;
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx2500m",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.dakal.tools.cli.Dakal",
                "serve",
                scenario,
                "--port",
                "0",
                "--json"));
        command.addAll(Arrays.asList(arguments).subList(Math.min(4, arguments.length), arguments.length));
        long start = System.nanoTime();
        Process server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            JsonNode told = JSON.readTree(String.valueOf(said.readLine()));
            String name = told.at("/scenarios/0/name").asText();
            ServeLoad load = new ServeLoad(
                    told.path("address").asText() + "api/v1/" + name,
                    Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, seconds)));
            load.alone(start);
            tellMemory("before the crowd", server.pid());
            load.crowd(seconds, viewers, planners);
            tellMemory("after the crowd", server.pid());
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    /** What the system says the server takes now and took at most; nothing where it does not say. */
    private static void tellMemory(String when, long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (Files.isReadable(status)) {
            System.out.println("memory " + when + ": "
                    + Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                            .map(line -> line.replaceAll("\\s+", " "))
                            .collect(Collectors.joining(", ")));
        }
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) {
            throw new IOException(
                    answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8).strip());
        }
        return answer.body();
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    private JsonNode whatIf(String changes, String parts) throws IOException, InterruptedException {
        String body = "{\"changes\":[" + changes + "],\"parts\":[\"" + parts + "\"]}";
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(base + "/whatif"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private String retilt(RandomGenerator random) {
        int number = random.nextInt(sites.size());
        return String.format(
                Locale.ROOT,
                "{\"retilt\":{\"site\":\"%s\",\"sector\":\"%s\",\"electricalTiltDegrees\":%.3f}}",
                sites.get(number),
                sectors.get(number),
                random.nextDouble(0, 10));
    }

    /** The site as it stands, put up again up to 2 km further north. */
    private String move(RandomGenerator random) throws IOException, InterruptedException {
        String id = sites.get(random.nextInt(sites.size()));
        var site = (com.fasterxml.jackson.databind.node.ObjectNode) JSON.readTree(get("/sites/" + id));
        site.put("latitudeDegrees", site.path("latitudeDegrees").asDouble() + random.nextDouble(0.001, 0.018));
        return "{\"removeSite\":{\"site\":\"" + id + "\"}},{\"addSite\":" + site + "}";
    }

    private String tile(RandomGenerator random, String state, int zoom) {
        JsonNode bounds = summary.path("bounds");
        double longitude =
                random.nextDouble(bounds.get(0).asDouble(), bounds.get(2).asDouble());
        double latitude = Math.toRadians(
                random.nextDouble(bounds.get(1).asDouble(), bounds.get(3).asDouble()));
        int x = (int) ((longitude + 180) / 360 * (1 << zoom));
        double mercator = Math.log(Math.tan(latitude) + 1 / Math.cos(latitude));
        int y = (int) ((1 - mercator / Math.PI) / 2 * (1 << zoom));
        return "/tiles/" + state + "/class/" + zoom + "/" + x + "/" + y + ".png";
    }

    private void alone(long start) throws Exception {
        summary = JSON.readTree(get("/summary"));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        String today = summary.path("state").asText();
        get(tile(random, today, 8));
        System.out.printf(Locale.ROOT, "start to first map: %.2f s%n", (System.nanoTime() - start) * 1e-9);
        for (JsonNode feature : JSON.readTree(get("/sites")).path("features")) {
            JsonNode site = feature.path("properties");
            if (!site.path("sectors").isEmpty()) {
                sites.add(site.path("id").asText());
                sectors.add(site.at("/sectors/0/sectorId").asText());
            }
        }
        for (int i = 0; i < rounds / 2; i++) {
            whatIf(retilt(random), "totals"); // until Java has compiled what is used
        }
        tell("what-if of one tilt, totals", rounds, () -> whatIf(retilt(random), "totals"));
        tell("what-if of one tilt, spots", rounds, () -> whatIf(retilt(random), "spots"));
        tell("what-if of a moved mast", rounds / 2, () -> whatIf(move(random), "totals"));
        Set<String> asked = new LinkedHashSet<>();
        while (asked.size() < 5 * rounds) {
            asked.add(tile(random, today, 10 + random.nextInt(5)));
        }
        Iterator<String> next = asked.iterator();
        tell("tile, cold", 5 * rounds, () -> get(next.next()));
        List<String> kept = List.copyOf(asked);
        tell("tile, kept", 5 * rounds, () -> get(kept.get(random.nextInt(kept.size()))));
    }

    private static void tell(String what, int rounds, Callable<?> question) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            question.call();
            times.add((System.nanoTime() - start) * 1e-6);
        }
        tell(what, times);
    }

    private static void tell(String what, List<Double> times) {
        if (times.isEmpty()) {
            System.out.println(what + ": never");
            return;
        }
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.0f, p95 %.0f, most %.0f ms of %d%n",
                what,
                times.get(times.size() / 2),
                times.get((int) (0.95 * (times.size() - 1))),
                times.get(times.size() - 1),
                times.size());
    }

    /** Viewers look at tiles of the state that a planner made last, with a rest of a second; planners never rest. */
    private void crowd(int seconds, int viewers, int planners) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Double> tiles = Collections.synchronizedList(new ArrayList<>());
        List<Double> whatIfs = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger errorCount = new AtomicInteger();
        List<String> states = Collections.synchronizedList(
                new ArrayList<>(List.of(summary.path("state").asText())));
        ExecutorService people = Executors.newFixedThreadPool(viewers + planners);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < viewers + planners; i++) {
            boolean isPlanner = i < planners;
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + 1L + i);
            all.add(people.submit(() -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    try {
                        if (isPlanner) {
                            states.add(whatIf(retilt(random), "totals")
                                    .path("state")
                                    .asText());
                        } else {
                            get(tile(random, states.get(states.size() - 1), 9 + random.nextInt(5)));
                        }
                        (isPlanner ? whatIfs : tiles).add((System.nanoTime() - start) * 1e-6);
                        if (!isPlanner) {
                            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
                        }
                    } catch (IOException e) {
                        if (errorCount.incrementAndGet() <= 5) {
                            System.out.println("  " + e.getMessage());
                        }
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        people.shutdown();
        System.out.printf(
                Locale.ROOT,
                "%d viewers, %d planners, %d s: %d errors%n",
                viewers,
                planners,
                seconds,
                errorCount.get());
        tell("  what-if", whatIfs);
        tell("  tile", tiles);
        String metrics = new String(
                send(HttpRequest.newBuilder(URI.create(base.replaceFirst("/api/.*", "") + "/metrics"))),
                StandardCharsets.UTF_8);
        metrics.lines()
                .filter(line -> line.startsWith("dakal_heap_bytes") || line.startsWith("dakal_state"))
                .forEach(line -> System.out.println("  " + line));
    }
}
