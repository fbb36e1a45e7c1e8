package org.dakal.tools.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.JsonTree;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlNode;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions over HTTP until it is closed. Every question passes one way: who asks, what is asked, the answer or
 * the refusal, and what is to be said of keeping it.
 */
public final class Server implements AutoCloseable {
    private static final int MOST_THREADS = 64;
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final int LONGEST_IDLE_MILLISECONDS = 30_000;
    private static final int ETAG_DIGITS = 20;

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ServerOptions options;
    private final Guard guard;
    private final Studies studies;
    private final Metrics metrics = new Metrics();
    private final Tiles tiles = new Tiles();
    private final Jobs jobs = new Jobs();
    private final Exports exports;
    private final NamedStates named = new NamedStates();
    private final SentBody body = new SentBody();
    private final Measurements measurements = new Measurements();
    private final StaticPage page;
    private final Route pageRoute = Route.ofServer("/", "the page", call -> Reply.none());
    private final Javalin javalin;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "dakal-watch");
        thread.setDaemon(true);
        return thread;
    });

    private Server(ServerOptions options, Studies studies) {
        this.options = options;
        this.studies = studies;
        this.guard = new Guard(options.host(), options.token());
        this.page = new StaticPage(options.build());
        this.exports = new Exports(options.run());
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Opens the scenarios and listens.
     *
     * @throws ProblemsException with what is wrong with the first scenario that cannot be read
     * @throws IllegalArgumentException for two scenarios of one name, or a port that cannot be listened at
     */
    public static Server start(ServerOptions options, List<OpenStudy.Source> sources)
            throws ProblemsException, IOException {
        long quarter = Runtime.getRuntime().maxMemory() / 4;
        Studies studies = new Studies(options.build(), quarter / Math.max(1, sources.size()));
        for (OpenStudy.Source source : sources) {
            studies.add(source);
        }
        Server server = new Server(options, studies);
        try {
            server.javalin.start(options.host(), options.port());
        } catch (JavalinBindException e) {
            server.close();
            throw new IllegalArgumentException(
                    options.host() + " port " + options.port() + " cannot be listened at: it is taken, or not allowed",
                    e);
        }
        var unused = server.watch.scheduleWithFixedDelay(
                server::refresh, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return server;
    }

    public int port() {
        return javalin.port();
    }

    /** Computes what every first map needs, or takes it from the store. */
    public void warm() {
        for (Studies.Served served : studies.all()) {
            LiveStudy study = studies.hold(served.study().scenario().name());
            try {
                study.states().today().state().totals();
            } finally {
                study.release();
            }
        }
    }

    /** Looks whether a scenario's files changed; also done every two seconds. */
    void refresh() {
        studies.refresh();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        jobs.close();
        javalin.stop();
        studies.close();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setDaemon(true);
        threads.setName("dakal-http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(LONGEST_IDLE_MILLISECONDS);
        });
        // What Jetty refuses before anybody is asked, such as a path with a null, is told like all else.
        config.jetty.modifyServer(server -> server.setHandler(SentBody.gathering()));
        config.jetty.modifyServer(server -> server.setErrorHandler((request, response, callback) -> {
            int status = response.getStatus() < 400 ? 400 : response.getStatus();
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Refusal.CONTENT_TYPE);
            // It reads no more of whoever sends a head that is none: a client must not ask on this connection again.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            String json = Refusal.of(status, "", "", "is no question that is understood here", "")
                    .json();
            response.write(true, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), callback);
            return true;
        }));
        routes().forEach(route -> handle(config, route.path(), route));
        handle(config, "/<path>", pageRoute);
        handle(config, "/", pageRoute);
        config.routes.exception(Exception.class, (e, context) -> refuse(context, refusal(e)));
        for (int status : new int[] {404, 405, 413, 415, 500, 503}) {
            config.routes.error(status, "*", context -> {
                if (context.res().getHeader("Cache-Control") == null) {
                    refuse(
                            context,
                            Refusal.of(
                                    status,
                                    "path",
                                    context.path(),
                                    "is no question that is answered here",
                                    status == 404 || status == 405 ? "GET /api/v1/openapi.json lists what is." : ""));
                }
            });
        }
    }

    /** Whoever asks for the head alone of what can be read is checked and answered likewise, without the body. */
    private void handle(JavalinConfig config, String path, Route route) {
        HandlerType method = HandlerType.findOrCreate(route.method());
        config.routes.addHttpHandler(method, path, context -> serve(route, context));
        if (method.equals(HandlerType.GET)) {
            config.routes.addHttpHandler(HandlerType.HEAD, path, context -> serve(route, context));
        }
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.ofServer("/health", "that the server answers", call -> Reply.json(Map.of("status", "ok"))));
        routes.add(Route.ofServer(
                        "/metrics",
                        "counts for Prometheus",
                        call -> Reply.text("text/plain; version=0.0.4; charset=utf-8", metrics.text(gauges())))
                .answering("text/plain"));
        routes.add(Route.ofServer(
                Route.API + "openapi.json",
                "this interface",
                call -> Reply.json(OpenApi.document(routes(), options.run().version()))));
        routes.addAll(new Overview(studies, options.run().version(), options.isReadOnly()).routes());
        routes.addAll(Features.routes());
        routes.addAll(Questions.routes());
        routes.addAll(WhatIf.routes());
        routes.addAll(new LongQuestions(options.run(), jobs).routes());
        routes.addAll(jobs.routes());
        routes.addAll(named.routes());
        routes.addAll(measurements.routes());
        routes.addAll(exports.routes());
        routes.add(Route.get(
                        "tiles/{state}/{layer}/{z}/{x}/{y}",
                        "a tile of the map, Web Mercator XYZ; y ends in .png",
                        tiles::answer)
                .answering("image/png"));
        return routes;
    }

    private Map<String, Long> gauges() {
        Runtime runtime = Runtime.getRuntime();
        long stateCount = 0;
        long stateBytes = 0;
        for (Studies.Served served : studies.all()) {
            stateCount += served.study().states().keptCount();
            stateBytes += served.study().states().keptBytes();
        }
        Map<String, Long> gauges = new LinkedHashMap<>();
        gauges.put("dakal_states", stateCount);
        gauges.put("dakal_state_bytes", stateBytes);
        gauges.put("dakal_tile_bytes", tiles.keptBytes());
        gauges.put("dakal_jobs", jobs.liveCount());
        gauges.put("dakal_heap_bytes", runtime.totalMemory() - runtime.freeMemory());
        return gauges;
    }

    private void serve(Route route, Context context) {
        long start = System.nanoTime();
        LiveStudy study = null;
        try {
            if (isTokenTold(route, context)) {
                return;
            }
            guard.check(context);
            if (route.isWriting() && options.isReadOnly()) {
                throw Refusal.of(403, "", "", "must not be changed: the server only reads", "");
            }
            study = route.namesScenario() ? studies.hold(context.pathParam("scenario")) : null;
            send(
                    context,
                    route.equals(pageRoute)
                            ? page.answer(path(context))
                            : route.answer().answer(call(route, context, study)));
        } catch (Exception e) {
            if (!context.res().isCommitted()) { // else it was told half, to somebody who listens no more
                refuse(context, refusal(e));
            }
        } catch (OutOfMemoryError e) {
            refuse(context, Refusal.of(503, "", "", "needs more memory than the server has", ""));
        } finally {
            if (study != null) {
                study.release();
            }
            metrics.count(route.method() + " " + route.path(), context.statusCode(), System.nanoTime() - start);
        }
    }

    private static String path(Context context) {
        return context.path().substring(1);
    }

    /** A token in the page's address becomes a cookie, and goes out of the address. */
    private boolean isTokenTold(Route route, Context context) {
        String told = route.equals(pageRoute) ? context.queryParam("token") : null;
        if (told == null || !guard.isToken(told)) {
            return false;
        }
        Cookie cookie = new Cookie(Guard.COOKIE, told);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
        context.redirect("/");
        return true;
    }

    private Call call(Route route, Context context, @Nullable LiveStudy study) {
        Problems problems = new Problems();
        YamlNode tree = route.hasBody() ? body(context, problems) : query(context);
        YamlFields fields =
                tree == null ? null : YamlFields.of(tree, Input.keys("this question", route.inputs()), problems);
        if (route.hasBody() && !context.queryParamMap().isEmpty()) {
            String name = context.queryParamMap().keySet().iterator().next();
            problems.error(Place.of("").key(name), "", "is no parameter of this question: it has a body", "");
        }
        if (fields == null || problems.errorCount() > 0) {
            try {
                problems.throwIfErrors();
            } catch (ProblemsException e) {
                throw Refusal.of(e);
            }
            throw new IllegalStateException("neither fields nor a problem");
        }
        return new Call(context.pathParamMap(), fields, problems, context.ip(), study);
    }

    private @Nullable YamlNode body(Context context, Problems problems) {
        String type = String.valueOf(context.contentType()).split(";", -1)[0].strip();
        if (!type.equalsIgnoreCase("application/json")) {
            throw Refusal.of(415, "Content-Type", type, "must be application/json", "");
        }
        return JsonTree.read("", new String(body.read(context), StandardCharsets.UTF_8), problems);
    }

    private static YamlNode query(Context context) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, values) -> {
            Place place = Place.of("").key(name);
            List<YamlNode> items = new ArrayList<>();
            values.forEach(value -> items.add(new YamlNode.Scalar(place, value)));
            entries.put(name, items.size() == 1 ? items.get(0) : new YamlNode.Sequence(place, items));
        });
        return new YamlNode.Mapping(Place.of(""), entries);
    }

    private static void send(Context context, Reply reply) throws IOException {
        addSafety(context);
        reply.headers().forEach(context::header);
        String etag = reply.version().isEmpty()
                ? ""
                : '"'
                        + Sha256.of(reply.version().getBytes(StandardCharsets.UTF_8))
                                .substring(0, ETAG_DIGITS)
                        + '"';
        context.header(
                "Cache-Control",
                reply.isForever() ? "private, max-age=31536000, immutable" : etag.isEmpty() ? "no-store" : "no-cache");
        if (!etag.isEmpty()) {
            context.header("ETag", etag);
            String known = context.header("If-None-Match");
            if (known != null && (known.contains(etag) || known.strip().equals("*"))) {
                context.status(304);
                return;
            }
        }
        context.status(reply.status()).contentType(reply.contentType());
        if (reply.stream() != null) {
            reply.stream().to(context.res().getOutputStream());
        } else {
            context.result(reply.bytes());
        }
    }

    private static void addSafety(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static Refusal refusal(Exception e) {
        if (e instanceof Refusal refusal) {
            return refusal;
        }
        if (e instanceof HttpResponseException refused) {
            return Refusal.of(refused.getStatus(), "", "", "is not answered", "");
        }
        return e instanceof CancellationException
                ? Refusal.of(503, "", "", "the server is closing", "")
                : Refusal.of(500, "", "", "an error in the program; please report it", "");
    }

    private void refuse(Context context, Refusal refusal) {
        body.throwAway(context);
        addSafety(context);
        context.header("Cache-Control", "no-store");
        if (refusal.status() == 429 || refusal.status() == 503) {
            context.header("Retry-After", "1");
        }
        context.status(refusal.status()).contentType(Refusal.CONTENT_TYPE).result(refusal.json());
    }
}
