package org.dakal.tools.cli.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where terrain files are. */
public final class TerrainOption {
    @Option(
            names = "--terrain",
            paramLabel = "DIR",
            description = "Folder of terrain files (HGT, DTED, GeoTIFF, VRT, BIL, Planet), instead of a scenario's own;"
                    + " DAKAL_TERRAIN when not given.")
    private @Nullable Path folder;

    /** The folder asked for, or the environment's; one that is not there is bad input. */
    public TerrainChoice choose(Console console) {
        return TerrainChoice.of(folder, console);
    }
}
