package org.dakal.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Reference data that may not ship with the project: a folder {@code shared/data} beside the repository. A test that
 * asks for a missing file is skipped, and the report names the file.
 */
public final class SharedData {
    private SharedData() {}

    /** The file or folder of this name below {@code shared/data}; the calling test is skipped when it is not there. */
    public static Path require(String name) {
        return find("shared/data/" + name);
    }

    /**
     * The same below {@code shared/cases}: small inputs that once went wrong, with their right values in its README.
     */
    public static Path requireCase(String name) {
        return find("shared/cases/" + name);
    }

    private static Path find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(name);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        return Assumptions.abort(name + " is not here");
    }
}
