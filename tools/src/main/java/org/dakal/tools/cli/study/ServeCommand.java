package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dakal.coverage.CancelSignal;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.natives.NativeLibraries;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.study.StudyListener;
import org.dakal.study.StudySession;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.cli.store.StoreChoice;
import org.dakal.tools.cli.store.StoreOptions;
import org.dakal.tools.cli.store.StudyStore;
import org.dakal.tools.server.OpenStudy;
import org.dakal.tools.server.Server;
import org.dakal.tools.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal serve}: scenarios kept open, asked by a page or by programs. */
@Command(
        name = "serve",
        description = "Keeps scenarios open and answers at once, over HTTP: maps, what a phone gets anywhere and why,"
                + " what would change if the network were another.",
        footer = {
            "",
            "Only this machine can ask unless --host names another address of it; then a",
            "token is needed. docs/SERVE.md tells the interface. Ctrl-C ends it.",
            "",
            "Examples:",
            "  dakal serve scenarios/qom",
            "  dakal serve scenarios/qom --host 0.0.0.0 --token-file token.txt --read-only"
        })
public final class ServeCommand extends ToolCommand {
    private static final int LARGEST_PORT = 65_535;
    private static final int SHORTEST_TOKEN = 16;
    private static final int LARGEST_TOKEN_BYTES = 1000;
    private static final double NANOS_PER_SECOND = 1e9;

    @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Folders of scenarios, or their YAML files.")
    private List<Path> paths = List.of();

    @Option(names = "--port", paramLabel = "N", description = "Port to listen at; 8080 when not given, 0 for any free.")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen at; 127.0.0.1, which only this machine reaches, when not given.")
    private String host = "127.0.0.1";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with a token of 16 characters or more that everybody who asks must tell.")
    private @Nullable Path tokenFile;

    @Option(names = "--read-only", description = "Nobody may keep states or upload anything.")
    private boolean readOnly;

    @Option(
            names = "--only-open",
            description = "Opens the scenarios, which makes the store warm, says what would be served, and ends.")
    private boolean onlyOpen;

    @Mixin
    private final ReadingOptions options = new ReadingOptions();

    @Mixin
    private final StoreOptions storeOptions = new StoreOptions();

    public ServeCommand(Console console) {
        super(console);
    }

    /** What {@code --json} prints; scenarios/serve.schema.json says what each key means. */
    private record Told(String address, boolean readOnly, double openSeconds, List<Named> scenarios) {}

    private record Named(String name, String title) {}

    @Override
    public Integer call() throws IOException {
        NumberOptions.between("--port", port, 0, LARGEST_PORT);
        String token = token();
        if (token == null && !ServerOptions.isLoopback(host)) {
            throw CommandFailure.badInput(
                    "--host = " + host + " is reached from other machines.",
                    "Give --token-file FILE, so that not everybody may ask.");
        }
        options.check(console, settings);
        StoreChoice store = storeOptions.choose(console, settings);
        settings.add("host", host, origin("--host"))
                .add("port", Integer.toString(port), origin("--port"))
                .add("token", token == null ? "none" : "needed", origin("--token-file"))
                .add("writing", readOnly ? "read only" : "allowed", origin("--read-only"))
                .print(console);
        return serve(token, store);
    }

    private Integer serve(@Nullable String token, StoreChoice store) throws IOException {
        List<Named> names = new ArrayList<>();
        List<OpenStudy.Source> sources = paths.stream()
                .<OpenStudy.Source>map(path -> () -> open(path, store, names))
                .toList();
        long start = System.nanoTime();
        Thread natives = new Thread(this::loadNatives, "dakal-natives");
        natives.setDaemon(true);
        natives.start();
        try (Server server =
                Server.start(new ServerOptions(host, onlyOpen ? 0 : port, token, readOnly, runInfo()), sources)) {
            server.warm();
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            String address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/";
            console.say("Opened in " + Figures.seconds(seconds) + ".");
            printJson(new Told(address, readOnly, seconds, List.copyOf(names)));
            console.out().flush();
            if (!onlyOpen) {
                console.say(
                        "Open " + address + (token == null ? "" : "?token=TOKEN") + " in a browser; Ctrl-C ends it.");
                untilInterrupted(server);
            }
        } catch (ProblemsException e) {
            throw CommandFailure.problems("the scenarios", e.problems());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput(e.getMessage() + ".", "");
        }
        return ExitCodes.DONE;
    }

    /** Whoever asks for the first plan or GeoPackage would wait for them, and could not take that back meanwhile. */
    private void loadNatives() {
        try {
            NativeLibraries natives = NativeLibraries.ofSystem();
            natives.loadSqlite();
            natives.loadSolver();
        } catch (IOException e) {
            console.say("  warning: " + e.getMessage());
        }
    }

    /** Java ends the process on Ctrl-C once its hooks are done: what is open is closed there. */
    private static void untilInterrupted(Server server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "dakal-close"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable String token() throws IOException {
        if (tokenFile == null) {
            return null;
        }
        if (!Files.isRegularFile(tokenFile)) {
            throw CommandFailure.badInput("--token-file = " + tokenFile + " is no file.", "");
        }
        String token = Files.size(tokenFile) > LARGEST_TOKEN_BYTES
                ? ""
                : Files.readString(tokenFile, StandardCharsets.UTF_8).strip();
        if (!token.matches("[\\x21-\\x7e]{" + SHORTEST_TOKEN + ",}")) {
            throw CommandFailure.badInput(
                    "--token-file = " + tokenFile + " must hold one word of " + SHORTEST_TOKEN
                            + " or more letters, digits and signs.",
                    "For instance: head -c 24 /dev/urandom | base64 > token.txt");
        }
        return token;
    }

    private OpenStudy open(Path path, StoreChoice storeChoice, List<Named> names)
            throws ProblemsException, IOException {
        ScenarioReader.Opened opened =
                ScenarioReader.open(path, options.overrides(options.cellSizeMeters(), false), storeChoice.ground());
        Scenario scenario = opened.scenario();
        if (names.stream().noneMatch(named -> named.name().equals(scenario.name()))) {
            names.add(new Named(scenario.name(), scenario.title()));
            ScenarioText.print(console, path, scenario);
        }
        StudyStore store = StudyStore.open(storeChoice, scenario, true);
        StudySession session = StudySession.open(
                scenario.request(),
                store.store(),
                store.states(scenario.request()),
                StudyListener.NONE,
                CancelSignal.NEVER);
        return new OpenStudy(
                scenario,
                opened.changes(),
                session,
                ReadingOptions.files(path, scenario),
                readOnly ? null : storeChoice.beside("states", scenario.name() + ".json"),
                store::close);
    }
}
