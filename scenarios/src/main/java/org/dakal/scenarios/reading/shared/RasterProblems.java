package org.dakal.scenarios.reading.shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;

/** What is wrong with raster files, told as of all other files, under the names the scenario has for them. */
public final class RasterProblems {
    private RasterProblems() {}

    /** An exception and those it suppresses, each as a problem of its file. */
    public static void tell(RasterFileException e, Map<Path, String> names, Problems problems) {
        Problem problem = e.problem();
        String name = names.getOrDefault(e.path(), String.valueOf(e.path()));
        String message = problem.message();
        problems.error(
                Place.of(name),
                problem.value(),
                message.endsWith(".") ? message.substring(0, message.length() - 1) : message,
                problem.hint());
        for (Throwable more : e.getSuppressed()) {
            if (more instanceof RasterFileException other) {
                tell(other, names, problems);
            }
        }
    }

    /** A file that cannot be read at all. */
    public static void tell(IOException e, Place place, String value, Problems problems) {
        problems.error(place, value, "cannot be read: " + Wording.reason(e), "");
    }
}
