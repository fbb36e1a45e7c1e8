package org.dakal.tools.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.study.PhaseTiming;

/** What is said when the work is over. */
final class Report {
    private Report() {}

    /** How long each phase took, and all of them. */
    static void phases(Console console, List<PhaseTiming> timings) {
        List<String> names =
                new ArrayList<>(timings.stream().map(PhaseTiming::phase).toList());
        names.add("total");
        List<String> seconds = new ArrayList<>(
                timings.stream().map(t -> Figures.seconds(t.seconds())).toList());
        seconds.add(Figures.seconds(
                timings.stream().mapToDouble(PhaseTiming::seconds).sum()));
        int nameWidth = Settings.width(names);
        int secondsWidth = Settings.width(seconds);
        console.say("Phases");
        for (int i = 0; i < names.size(); i++) {
            String figure = seconds.get(i);
            console.say("  " + Settings.padded(names.get(i), nameWidth) + "  "
                    + " ".repeat(secondsWidth - figure.length()) + figure);
        }
    }

    /**
     * What was written and how large it is.
     *
     * @param folder that holds all of them
     */
    static void files(Console console, Path folder, List<Path> files) throws IOException {
        List<String> names =
                files.stream().map(file -> folder.relativize(file).toString()).toList();
        int width = Settings.width(names);
        console.say("Files in " + folder);
        for (int i = 0; i < names.size(); i++) {
            console.say("  " + Settings.padded(names.get(i), width) + "  " + Figures.bytes(Files.size(files.get(i))));
        }
    }

    /** The one file that was written and how large it is. */
    static void file(Console console, Path file, long byteCount) {
        console.say("Wrote " + file + ", " + Figures.bytes(byteCount));
    }

    /** How much of the ground nobody knows; always said, also when all is known. */
    static void missingTerrain(Console console, long unknownCellCount, long cellCount) {
        console.say(
                unknownCellCount == 0
                        ? "Terrain is known everywhere (" + Figures.count(cellCount) + " cells)."
                        : "Missing data: " + Figures.count(unknownCellCount) + " of " + Figures.count(cellCount)
                                + " cells (" + Figures.percent(unknownCellCount, cellCount)
                                + ") have no terrain and are unknown, neither served nor blind.");
    }

    /** What was odd but usable in the terrain files that were read. */
    static void terrainWarnings(Console console, ElevationSource source) {
        source.warnings().forEach(warning -> console.say("warning: " + warning));
    }
}
