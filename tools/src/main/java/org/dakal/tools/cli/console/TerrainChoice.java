package org.dakal.tools.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.writing.output.Inputs;
import org.jspecify.annotations.Nullable;

/**
 * Which folder of terrain a person chose, and how: the flag goes before the environment.
 *
 * @param folder null when none was chosen
 */
public record TerrainChoice(@Nullable Path folder, String from) {
    static final String VARIABLE = "DAKAL_TERRAIN";

    /** The flag's folder, or the environment's; one that is not there is bad input. */
    public static TerrainChoice of(@Nullable Path flag, Console console) {
        if (flag != null) {
            return checked(flag, "--terrain", "flag");
        }
        String variable = console.environment().getOrDefault(VARIABLE, "");
        return variable.isBlank()
                ? new TerrainChoice(null, "not given")
                : checked(Path.of(variable), VARIABLE, "environment " + VARIABLE);
    }

    private static TerrainChoice checked(Path folder, String name, String from) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.badInput(
                    name + " = " + folder + (Files.exists(folder) ? " is a file, not a folder." : " is not there."),
                    Files.exists(folder) ? "" : InputFiles.nearestFolder(folder));
        }
        return new TerrainChoice(folder, from);
    }

    /** All terrain files below the folder; none where no folder was chosen. */
    private List<Path> files() throws IOException {
        return folder == null ? List.of() : TerrainFiles.find(folder);
    }

    /** What results may not disturb: the files of the folder, and the folder as one that is searched. */
    public Inputs inputs() throws IOException {
        return folder == null ? Inputs.NONE : new Inputs(files(), List.of(TerrainFiles.area(folder)));
    }

    /** All terrain files below the folder as one source. */
    public ElevationSource open() throws IOException {
        if (folder == null) {
            throw CommandFailure.badInput("No terrain is given.", "Give --terrain DIR, or set " + VARIABLE + ".");
        }
        List<Path> files = files();
        if (files.isEmpty()) {
            throw CommandFailure.badInput(
                    folder + " holds no terrain files.", "Terrain is " + TerrainFiles.KINDS + ", by its ending.");
        }
        return TerrainFiles.open(files);
    }
}
