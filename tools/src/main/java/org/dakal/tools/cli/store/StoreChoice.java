package org.dakal.tools.cli.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dakal.scenarios.InputArea;
import org.dakal.scenarios.natives.CacheFolder;
import org.dakal.scenarios.store.DiskPathLossStore;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.scenarios.store.StoreContent;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Which path-loss store a person chose, and how: flags go before the environment, and that before the user's cache
 * folder.
 *
 * @param folder null for none
 * @param limitBytes size it may have between runs
 */
public record StoreChoice(@Nullable Path folder, long limitBytes, String from) {
    static final String VARIABLE = "DAKAL_STORE";
    static final String LIMIT_VARIABLE = "DAKAL_STORE_LIMIT";

    /** What the flags say, null for those not given. */
    public static StoreChoice of(@Nullable Path store, boolean none, @Nullable String limit, Console console) {
        return of(store, none, "--store-limit", limit, console);
    }

    /** What the flags of {@code dakal store} say. */
    static StoreChoice ofStore(@Nullable Path store, @Nullable String limit, Console console) {
        return of(store, false, "--limit", limit, console);
    }

    private static StoreChoice of(
            @Nullable Path store, boolean none, String limitFlag, @Nullable String limit, Console console) {
        if (store != null && none) {
            throw CommandFailure.badInput("--store and --no-store contradict each other.", "Leave one out.");
        }
        Map<String, String> environment = console.environment();
        String variable = environment.getOrDefault(VARIABLE, "");
        long limitBytes = limitBytes(limitFlag, limit, environment.getOrDefault(LIMIT_VARIABLE, ""));
        if (none) {
            return new StoreChoice(null, limitBytes, "flag");
        }
        if (store != null) {
            return new StoreChoice(checked(store, "--store"), limitBytes, "flag");
        }
        if (!variable.isBlank()) {
            return new StoreChoice(checked(Path.of(variable), VARIABLE), limitBytes, "environment " + VARIABLE);
        }
        Path cache = CacheFolder.of(environment);
        return cache == null
                ? new StoreChoice(null, limitBytes, "no home folder is known")
                : new StoreChoice(cache.resolve("pathloss"), limitBytes, "default");
    }

    private static long limitBytes(String name, @Nullable String flag, String variable) {
        if (flag != null) {
            return ByteSizes.of(name, flag);
        }
        return variable.isBlank() ? DiskPathLossStore.DEFAULT_LIMIT_BYTES : ByteSizes.of(LIMIT_VARIABLE, variable);
    }

    private static Path checked(Path folder, String name) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandFailure.badInput(name + " = " + folder + " is a file, not a folder.", "");
        }
        Optional<String> foreign;
        try {
            foreign = StoreContent.foreign(folder);
        } catch (IOException e) {
            foreign = Optional.empty(); // it cannot be looked into: the run says so where it needs it
        }
        if (foreign.isPresent()) {
            throw CommandFailure.badInput(
                    name + " = " + folder + " is no store of path loss: it holds " + foreign.get() + ".",
                    "Choose a new or an empty folder.");
        }
        return folder;
    }

    /** Where nothing else may be written: with other files in it the folder would be no store to the next run. */
    public List<InputArea> areas() {
        return folder == null ? List.of() : List.of(new InputArea("path loss kept in " + folder, folder, path -> true));
    }

    /** Where ground and land cover are kept. */
    public GroundStore ground() {
        return folder == null ? GroundStore.NONE : GroundStore.in(folder, limitBytes);
    }

    /** A file in a folder beside the store, which holds nothing but its own; null without a store. */
    public @Nullable Path beside(String what, String file) {
        return folder == null
                ? null
                : folder.resolveSibling(folder.getFileName() + "-" + what).resolve(file);
    }

    void note(Settings settings) {
        settings.add("store", folder == null ? "none" : folder.toString(), from);
    }
}
