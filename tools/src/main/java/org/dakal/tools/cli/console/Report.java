package org.dakal.tools.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.study.Phase;
import org.dakal.study.PhaseTiming;

/** What is said when the work is over. */
public final class Report {
    private Report() {}

    /** How long each phase took, and all of them. */
    public static void phases(Console console, List<PhaseTiming> timings) {
        TextTable table = new TextTable("lr");
        Map<Phase, Double> seconds = new EnumMap<>(Phase.class);
        timings.forEach(timing -> seconds.merge(timing.phase(), timing.seconds(), Double::sum));
        seconds.forEach((phase, inAll) -> table.row(phase.words(), Figures.seconds(inAll)));
        table.row(
                "total",
                Figures.seconds(
                        timings.stream().mapToDouble(PhaseTiming::seconds).sum()));
        console.say("Phases");
        console.print(table.toString());
    }

    /** What was written and how large it is. */
    public static void files(Console console, WrittenResult result) throws IOException {
        TextTable table = new TextTable("ll");
        for (Path file : result.files()) {
            table.row(result.folder().relativize(file).toString(), Figures.bytes(Files.size(file)));
        }
        console.say("Files in " + result.folder());
        console.print(table.toString());
    }

    /** Which page to open, as the last line of a command that wrote one. */
    public static void page(Console console, Path folder, String name) {
        console.say("Open " + folder.resolve(name) + " in a browser.");
    }

    /** The one file that was written and how large it is. */
    public static void file(Console console, Path file, long byteCount) {
        console.say("Wrote " + file + ", " + Figures.bytes(byteCount));
    }

    /** How much of the ground nobody knows; always said, also when all is known. */
    public static void missingTerrain(Console console, long unknownCellCount, long cellCount) {
        console.say(
                unknownCellCount == 0
                        ? "Terrain is known everywhere (" + Figures.count(cellCount) + " cells)."
                        : "Missing data: " + Figures.count(unknownCellCount) + " of the grid's "
                                + Figures.count(cellCount) + " cells (" + Figures.percent(unknownCellCount, cellCount)
                                + " of the grid) have no terrain and are unknown, neither served nor blind.");
    }

    /** What was odd but usable in the terrain files that were read. */
    public static void terrainWarnings(Console console, ElevationSource source) {
        source.warnings().forEach(warning -> console.say("warning: " + warning));
    }
}
