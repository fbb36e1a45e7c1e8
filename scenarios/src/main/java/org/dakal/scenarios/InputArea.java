package org.dakal.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where files are looked for each time a scenario is read: whatever comes to lie there is an input of the next run.
 *
 * @param name as the scenario or the option has it
 * @param folder that is searched
 * @param takes whether a file below it is one of those looked for, by its path from there with forward slashes
 */
public record InputArea(String name, Path folder, Predicate<String> takes) {
    /** True when a file of this place, which need not be there yet, is among those looked for. */
    public boolean holds(Path place) throws IOException {
        Path base = withoutLinks(folder);
        Path file = withoutLinks(place);
        return file.startsWith(base)
                && takes.test(base.relativize(file).toString().replace('\\', '/'));
    }

    /** As much of a path as is there is followed through its links. */
    private static Path withoutLinks(Path place) throws IOException {
        Path whole = place.toAbsolutePath().normalize();
        @Nullable Path there = whole;
        while (there != null && Files.notExists(there)) {
            there = there.getParent();
        }
        return there == null ? whole : there.toRealPath().resolve(there.relativize(whole));
    }
}
