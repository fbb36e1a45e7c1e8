package org.dakal.tools.cli.console;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dakal.coverage.Quality;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how closely path loss follows each cell's own profile. */
public final class QualityChoice {
    @Option(
            names = "--quality",
            paramLabel = "NAME",
            description = "fast (nearest ray), standard (between two rays) or exact (a profile for each cell, slow);"
                    + " standard when not given.")
    private @Nullable String name;

    @Option(names = "--exact", description = "The same as --quality exact.")
    private boolean exact;

    /** The quality asked for, noted among the settings. */
    public Quality quality(Settings settings) {
        Quality quality = chosen();
        settings.add("quality", quality.id(), name != null || exact ? "flag" : "default");
        return quality;
    }

    private Quality chosen() {
        if (name == null) {
            return exact ? Quality.EXACT : Quality.STANDARD;
        }
        Quality quality = Quality.find(name)
                .orElseThrow(() -> CommandFailure.badInput(
                        "--quality " + name + " is not known.",
                        "It can be "
                                + Arrays.stream(Quality.values())
                                        .map(Quality::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
        if (exact && quality != Quality.EXACT) {
            throw CommandFailure.badInput(
                    "--exact and --quality " + name + " contradict each other.", "Leave one out.");
        }
        return quality;
    }
}
