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
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * Times {@code dakal serve} as people would use it: the first map from a warm store, what-ifs, tiles nobody asked for
 * before and tiles that are kept; then viewers and planners at once, beside clients that read and send a byte now and
 * then; last the same what-if from the command line. Arguments: scenario, seconds of the crowd (60; 600 is a soak),
 * viewers (32), planners (4), more options of serve. With less than 40 seconds each question is asked so many times
 * only, which shows that all works and measures little. The launcher that the property {@code dakal.launcher} names
 * starts the server, else this Java with this class path.
 */
public final class ServeLoad {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ROUNDS = 40;
    private static final int FEWEST_ROUNDS = 4;
    private static final int SEED = 20_261_129;
    private static final int PARTS = 5;
    private static final int SLOW_CLIENTS = 4;
    private static final long REST_NANOS = 1_000_000_000L;
    /** Room for today's network and about ten states; with what Java itself takes it stays below 2.5 GB. */
    private static final String HEAP = "-Xmx1600m";

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
        List<String> options = Arrays.asList(arguments).subList(Math.min(4, arguments.length), arguments.length);
        timed("opened before, to have the store warm", dakal(List.of("serve", scenario, "--only-open"), options));
        long start = System.nanoTime();
        Process server = start(dakal(List.of("serve", scenario, "--port", "0", "--json"), options));
        String change;
        try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
            JsonNode told = JSON.readTree(String.valueOf(said.readLine()));
            String name = told.at("/scenarios/0/name").asText();
            ServeLoad load = new ServeLoad(
                    told.path("address").asText() + "api/v1/" + name,
                    Math.max(FEWEST_ROUNDS, Math.min(MOST_ROUNDS, seconds)));
            load.alone(start);
            System.out.println("memory before the crowd: " + memory(server.pid()));
            load.crowd(seconds, viewers, planners, server.pid());
            change = "sites." + load.sites.get(0) + ".sectors." + load.sectors.get(0) + ".electricalTiltDegrees=7";
        } finally {
            server.destroy();
            server.waitFor();
        }
        Path out = Files.createTempDirectory("dakal-serve-load");
        timed(
                "the same what-if from the command line",
                dakal(
                        List.of(
                                "whatif",
                                scenario,
                                "--set",
                                change,
                                "--out",
                                out.resolve("out").toString()),
                        List.of()));
    }

    private static List<String> dakal(List<String> command, List<String> options) {
        String launcher = System.getProperty("dakal.launcher");
        List<String> all = new ArrayList<>(
                launcher != null
                        ? List.of(launcher)
                        : List.of(
                                System.getProperty("java.home") + "/bin/java",
                                HEAP,
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.dakal.tools.cli.Dakal"));
        all.addAll(command);
        all.addAll(options);
        return all;
    }

    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DAKAL_JAVA_OPTS", HEAP);
        return builder.start();
    }

    private static void timed(String what, List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(command);
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {});
        int code = process.waitFor();
        System.out.printf(Locale.ROOT, "%s: %.2f s, exit %d%n", what, (System.nanoTime() - start) * 1e-9, code);
    }

    /** What the system says the server takes now and took at most; empty where it does not say. */
    private static String memory(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .collect(Collectors.joining(", "))
                : "";
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

    /** When a question was asked, in nanoseconds of the clock, and how long its answer took. */
    private record Asked(long nanos, double milliseconds) {}

    /** Viewers look at tiles of the state that a planner made last; everybody looks at an answer for a second. */
    private void crowd(int seconds, int viewers, int planners, long pid) throws Exception {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        List<Asked> tiles = Collections.synchronizedList(new ArrayList<>());
        List<Asked> whatIfs = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger errorCount = new AtomicInteger();
        List<String> states = Collections.synchronizedList(
                new ArrayList<>(List.of(summary.path("state").asText())));
        ExecutorService people = Executors.newFixedThreadPool(viewers + planners + SLOW_CLIENTS);
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
                        (isPlanner ? whatIfs : tiles).add(new Asked(start, (System.nanoTime() - start) * 1e-6));
                        LockSupport.parkNanos(REST_NANOS);
                    } catch (IOException e) {
                        if (errorCount.incrementAndGet() <= 5) {
                            System.out.println("  " + e.getMessage());
                        }
                    }
                }
                return null;
            }));
        }
        SlowClient slow = new SlowClient(URI.create(base));
        for (int i = 0; i < SLOW_CLIENTS; i++) {
            boolean isReader = i % 2 == 0;
            all.add(people.submit(() -> slow.dawdle(isReader, end)));
        }
        System.out.printf(Locale.ROOT, "%d viewers, %d planners, %d s:%n", viewers, planners, seconds);
        for (int part = 0; part < PARTS; part++) {
            long from = begin + part * (end - begin) / PARTS;
            long to = begin + (part + 1) * (end - begin) / PARTS;
            LockSupport.parkNanos(to - System.nanoTime());
            System.out.printf(Locale.ROOT, "  until %.0f s, %s%n", (to - begin) * 1e-9, memory(pid));
            tell("    what-if", between(whatIfs, from, to));
            tell("    tile", between(tiles, from, to));
        }
        for (Future<?> one : all) {
            one.get();
        }
        people.shutdown();
        tell("  all what-ifs", between(whatIfs, begin, end));
        tell("  all tiles", between(tiles, begin, end));
        System.out.printf(
                Locale.ROOT,
                "  %d errors; %d slow clients took %d bytes and were let go %d times%n",
                errorCount.get(),
                SLOW_CLIENTS,
                slow.byteCount(),
                slow.endCount());
        String metrics = new String(
                send(HttpRequest.newBuilder(URI.create(base.replaceFirst("/api/.*", "") + "/metrics"))),
                StandardCharsets.UTF_8);
        metrics.lines()
                .filter(line -> line.startsWith("dakal_heap_bytes") || line.startsWith("dakal_state"))
                .forEach(line -> System.out.println("  " + line));
    }

    private static List<Double> between(List<Asked> all, long fromNanos, long toNanos) {
        synchronized (all) {
            return new ArrayList<>(all.stream()
                    .filter(asked -> asked.nanos - fromNanos >= 0 && asked.nanos - toNanos < 0)
                    .map(Asked::milliseconds)
                    .toList());
        }
    }
}
