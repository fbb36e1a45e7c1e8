package org.dakal.tools.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.store.PruneResult;
import org.dakal.scenarios.store.StoreContent;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.ToolCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dakal store}: what is in the path-loss store, and less of it. */
@Command(
        name = "store",
        description =
                "Shows what path loss and states of networks are kept from earlier runs. With --prune removes what was used longest ago until"
                        + " the rest is within the limit; what a running study uses stays.",
        footer = {"", "Examples:", "  dakal store", "  dakal store --prune --limit 2g", "  dakal store --prune --all"})
public final class StoreCommand extends ToolCommand {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store; DAKAL_STORE, or dakal/pathloss in the user's cache folder, when not given.")
    private @Nullable Path store;

    @Option(names = "--prune", description = "Removes matrices and states.")
    private boolean prune;

    @Option(
            names = "--limit",
            paramLabel = "SIZE",
            description = "With --prune: what may stay, e.g. 2g; DAKAL_STORE_LIMIT, or 16g, when not given.")
    private @Nullable String limit;

    @Option(names = "--all", description = "With --prune: nothing stays.")
    private boolean all;

    public StoreCommand(Console console) {
        super(console);
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
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("store", folder.toString());
        if (prune) {
            PruneResult result = StoreContent.prune(folder, all ? 0 : choice.limitBytes());
            tell(result);
            told.put("removedCount", result.removedCount());
            told.put("removedStateCount", result.removedStateCount());
            told.put("removedBytes", result.removedBytes());
        }
        StoreContent content = StoreContent.read(folder);
        tell(folder, content);
        told.put("count", content.count());
        told.put("stateCount", content.stateCount());
        told.put("bytes", content.bytes());
        told.put("foreignCount", content.foreignCount());
        told.put("byScenario", content.byScenario());
        told.put("byModel", content.byModel());
        told.put("byAge", content.byAge());
        printJson(told);
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

    /** Matrices of path loss, states of networks and of their ground, or both. */
    private static String held(int count, int stateCount, long byteCount) {
        int matrixCount = count - stateCount;
        String matrices = Figures.count(matrixCount) + (matrixCount == 1 ? " matrix, " : " matrices, ");
        String states = Figures.count(stateCount) + (stateCount == 1 ? " state, " : " states, ");
        return (matrixCount == 0 && stateCount > 0 ? "" : matrices)
                + (stateCount == 0 ? "" : states)
                + Figures.bytes(byteCount);
    }
}
