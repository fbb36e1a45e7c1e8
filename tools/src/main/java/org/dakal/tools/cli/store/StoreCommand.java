package org.dakal.tools.cli.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.store.PruneResult;
import org.dakal.scenarios.store.StoreContent;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.HelpOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dakal store}: what is in the path-loss store, and less of it. */
@Command(
        name = "store",
        sortOptions = false,
        description =
                "Shows what path loss and states of networks are kept from earlier runs. With --prune removes what was used longest ago until"
                        + " the rest is within the limit; what a running study uses stays.",
        footer = {"", "Examples:", "  dakal store", "  dakal store --prune --limit 2g", "  dakal store --prune --all"})
public final class StoreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    HelpOption help;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store; DAKAL_STORE, or dakal/pathloss in the user's cache folder, when not given.")
    private @Nullable Path store;

    @Option(names = "--prune", description = "Removes matrices and network states.")
    private boolean prune;

    @Option(
            names = "--limit",
            paramLabel = "SIZE",
            description = "With --prune: what may stay, e.g. 2g; DAKAL_STORE_LIMIT, or 16g, when not given.")
    private @Nullable String limit;

    @Option(names = "--all", description = "With --prune: nothing stays.")
    private boolean all;

    @Option(names = "--json", description = "The same as JSON on standard output.")
    private boolean json;

    public StoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!prune && (all || limit != null)) {
            throw CommandFailure.badInput((all ? "--all" : "--limit") + " needs --prune.", "");
        }
        if (all && limit != null) {
            throw CommandFailure.badInput("--all and --limit contradict each other.", "Leave one out.");
        }
        StoreChoice choice = StoreChoice.ofStore(store, limit, console);
        Path folder = choice.folder();
        if (folder == null) {
            throw CommandFailure.badInput("No store is given and no home folder is known.", "Give --store DIR.");
        }
        ObjectNode node = new JsonMapper().createObjectNode().put("store", folder.toString());
        if (prune) {
            PruneResult result = StoreContent.prune(folder, all ? 0 : choice.limitBytes());
            tell(result);
            node.put("removedCount", result.removedCount())
                    .put("removedStateCount", result.removedStateCount())
                    .put("removedBytes", result.removedBytes());
        }
        StoreContent content = StoreContent.read(folder);
        tell(folder, content);
        if (json) {
            add(content, node);
            console.out().println(node);
        }
        return ExitCodes.DONE;
    }

    private void tell(PruneResult result) {
        console.say("Removed " + held(result.removedCount(), result.removedStateCount(), result.removedBytes()) + "."
                + (result.inUseCount() == 0
                        ? ""
                        : " " + Figures.count(result.inUseCount())
                                + " more may be in use by a running study and stay."));
    }

    private void tell(Path folder, StoreContent content) {
        console.say(folder + ": " + held(content.count(), content.stateCount(), content.bytes()));
        table("Scenario", content.byScenario());
        table("Model", content.byModel());
        table("Last used", content.byAge());
        if (content.foreignCount() > 0) {
            console.say(Wording.count(content.foreignCount(), "file")
                    + " cannot be read as what the name says; a run that needs one makes it again.");
        }
    }

    private void table(String title, List<StoreContent.Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("ll");
        groups.forEach(group -> table.row(group.name(), held(group.count(), group.stateCount(), group.bytes())));
        console.say(title);
        console.print(table.toString());
    }

    /** Matrices of path loss, states of networks, or both. */
    private static String held(int count, int stateCount, long byteCount) {
        int matrixCount = count - stateCount;
        String matrices = Figures.count(matrixCount) + (matrixCount == 1 ? " matrix, " : " matrices, ");
        String states = Figures.count(stateCount) + (stateCount == 1 ? " network state, " : " network states, ");
        return (matrixCount == 0 && stateCount > 0 ? "" : matrices)
                + (stateCount == 0 ? "" : states)
                + Figures.bytes(byteCount);
    }

    private static void add(StoreContent content, ObjectNode node) {
        node.put("count", content.count())
                .put("stateCount", content.stateCount())
                .put("bytes", content.bytes())
                .put("foreignCount", content.foreignCount());
        add(content.byScenario(), "byScenario", node);
        add(content.byModel(), "byModel", node);
        add(content.byAge(), "byAge", node);
    }

    private static void add(List<StoreContent.Group> groups, String name, ObjectNode node) {
        groups.forEach(group -> node.withArray(name)
                .addObject()
                .put("name", group.name())
                .put("count", group.count())
                .put("stateCount", group.stateCount())
                .put("bytes", group.bytes()));
        node.withArray(name);
    }
}
