package org.dakal.scenarios.writing.comparison;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.writing.output.OutputFile;

/** Rasters of what changed, and the notices that belong to them. */
public final class ComparisonFiles {
    private ComparisonFiles() {}

    /** What writes each of them, by name. */
    public static Map<String, OutputFile.Content> of(Comparison comparison) {
        ComparisonSummary summary = comparison.summary();
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("BEFORE", summary.heading().before().title());
        notes.put("AFTER", summary.heading().after().title());
        notes.put("NOTICE", String.join(" ", summary.heading().notices()));
        CogStyle classes = CogStyle.ofClasses(
                        "What became of each cell's class of coverage",
                        ClassChange.OUTSIDE & 0xff,
                        ClassChange.colors())
                .withNotes(notes);
        CogStyle levels =
                CogStyle.of("Level of the best server, after less before", "dB").withNotes(notes);
        Map<String, OutputFile.Content> files = new LinkedHashMap<>();
        files.put("NOTICE.txt", file -> Files.writeString(file, notice(summary), StandardCharsets.UTF_8));
        files.put("class-change.tif", file -> CogWriter.write(file, comparison.classChange(), classes));
        files.put("rsrp-difference.tif", file -> CogWriter.write(file, comparison.levelDifferenceDb(), levels));
        return files;
    }

    private static String notice(ComparisonSummary summary) {
        StringBuilder text = new StringBuilder("These notices belong to every file in this folder.\n");
        summary.heading()
                .notices()
                .forEach(notice -> text.append("- ").append(notice).append('\n'));
        summary.heading()
                .warnings()
                .forEach(warning -> text.append("- ").append(warning).append('\n'));
        return text.toString();
    }
}
