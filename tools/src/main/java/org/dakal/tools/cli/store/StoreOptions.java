package org.dakal.tools.cli.store;

import java.nio.file.Path;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where path loss is kept between runs. */
public final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            description =
                    "Keeps path loss here for later runs; DAKAL_STORE, or dakal/pathloss in the user's cache folder,"
                            + " when not given.")
    private @Nullable Path store;

    @Option(names = "--no-store", description = "Neither takes path loss from a store nor keeps it.")
    private boolean none;

    @Option(
            names = "--store-limit",
            paramLabel = "SIZE",
            description = "Size of the store between runs, e.g. 4g; what was used longest ago goes first."
                    + " DAKAL_STORE_LIMIT, or 16g, when not given.")
    private @Nullable String limit;

    /** The store asked for, noted among the settings. */
    public StoreChoice choose(Console console, Settings settings) {
        StoreChoice choice = StoreChoice.of(store, none, limit, console);
        choice.note(settings);
        return choice;
    }
}
