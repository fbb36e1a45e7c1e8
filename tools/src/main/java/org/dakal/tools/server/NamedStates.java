package org.dakal.tools.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.network.Change;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.JsonTree;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlNode;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.jspecify.annotations.Nullable;

/**
 * States that somebody gave a name: the schemes that lead to them, who named them and when. They outlive the scenario's
 * files, on which they are tried anew; one whose changes apply no longer stays, with the reason.
 */
final class NamedStates {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;
    private static final long LARGEST_FILE_BYTES = 20_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, List<Named>> byScenario = new LinkedHashMap<>();

    /**
     * A name for a scheme.
     *
     * @param state the address when it was named; another once the scenario changed
     * @param by whom; may be empty
     * @param savedAt in UTC
     * @param operators whose masts phones may use; null, as in files of earlier versions, for any
     */
    private record Named(
            String state,
            String name,
            String by,
            String savedAt,
            JsonNode changes,
            @Nullable List<String> operators) {
        List<String> operatorIds() {
            return operators == null ? List.of() : operators;
        }
    }

    /** What a file holds. */
    private record Kept(List<Named> states) {}

    List<Route> routes() {
        return List.of(
                Route.get("states", "states that somebody named", this::list),
                Route.writing(
                        "PUT",
                        "states/{state}",
                        "names a state, and keeps its changes",
                        this::put,
                        Input.text("name", "for people, 100 characters at most").required(),
                        Input.text("by", "who names it")),
                Route.writing("DELETE", "states/{state}", "forgets a name", this::delete));
    }

    private synchronized Reply list(Call call) {
        List<Object> told = new ArrayList<>();
        for (Named named : of(call.study())) {
            told.add(told(call.study(), named));
        }
        return Reply.json(Map.of("states", told));
    }

    private static Map<String, Object> told(LiveStudy study, Named named) {
        String problem = "";
        String state = named.state();
        try {
            state = study.states().remember(new Scheme(changes(study, named), named.operatorIds()));
        } catch (ProblemsException e) {
            problem = (e.problems().get(0).place() + " " + e.problems().get(0).message()).strip();
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("state", state);
        told.put("name", named.name());
        told.put("by", named.by());
        told.put("savedAt", named.savedAt());
        told.put("changes", named.changes());
        told.put("operators", named.operatorIds());
        told.put("applies", problem.isEmpty());
        told.put("problem", problem);
        return told;
    }

    private static List<Change> changes(LiveStudy study, Named named) throws ProblemsException {
        Problems problems = new Problems();
        YamlNode tree = JsonTree.read("", named.changes().toString(), problems);
        problems.throwIfErrors();
        List<YamlNode> items = tree instanceof YamlNode.Sequence list ? list.items() : List.of();
        return study.changeTexts().read(items, study.request().network());
    }

    private synchronized Reply put(Call call) {
        String name = bounded(call, "name");
        String by = bounded(call, "by");
        call.check();
        if (name.isBlank()) {
            throw Refusal.badInput("name", "", "must not be blank", "");
        }
        LiveStudy study = call.study();
        KeptState state = study.states().find(call.path("state"), "state");
        ArrayNode written = MAPPER.createArrayNode().addAll(state.written());
        List<Named> all = of(study);
        List<String> operators = state.scheme().operatorIds();
        all.removeIf(
                named -> named.changes().equals(written) && named.operatorIds().equals(operators));
        if (all.size() >= MOST) {
            throw Refusal.of(429, "state", "", "must be at most " + MOST + " named states", "Delete one.");
        }
        Named named = new Named(
                state.address(),
                name,
                by,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                written,
                operators);
        all.add(named);
        write(study, all);
        return Reply.json(told(study, named));
    }

    private static String bounded(Call call, String field) {
        String text = call.fields().text(field, "");
        if (text.length() > LONGEST_NAME) {
            throw Refusal.badInput(field, text, "must be at most " + LONGEST_NAME + " characters", "");
        }
        return text;
    }

    private synchronized Reply delete(Call call) {
        LiveStudy study = call.study();
        String address = call.path("state");
        List<Named> all = of(study);
        boolean isGone = all.removeIf(
                named -> String.valueOf(told(study, named).get("state")).equals(address));
        if (!isGone) {
            throw Refusal.missing("state", address, "is no named state", "");
        }
        write(study, all);
        return Reply.none();
    }

    private List<Named> of(LiveStudy study) {
        return byScenario.computeIfAbsent(
                study.scenario().name(), name -> read(study.open().statesFile()));
    }

    /** What an earlier server kept; nothing when the file is not there, or cannot be understood. */
    private static List<Named> read(@Nullable Path file) {
        List<Named> read = new ArrayList<>();
        try {
            if (file != null && Files.isRegularFile(file) && Files.size(file) <= LARGEST_FILE_BYTES) {
                Kept kept = SummaryJson.read(Files.readString(file), Kept.class);
                kept.states().stream()
                        .filter(named -> named.changes().isArray())
                        .forEach(read::add);
            }
        } catch (IOException | RuntimeException e) {
            read.clear(); // names are a convenience: a damaged file must not keep the server from starting
        }
        return read;
    }

    /** Aside and renamed, so that a kill leaves the names of before. */
    private static void write(LiveStudy study, List<Named> all) {
        Path file = study.open().statesFile();
        if (file == null) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(aside, SummaryJson.line(new Kept(all)));
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Refusal.of(503, "state", "", "is named, but the name could not be written to the disk", "");
        }
    }
}
