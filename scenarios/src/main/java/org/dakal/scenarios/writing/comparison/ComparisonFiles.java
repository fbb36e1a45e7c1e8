package org.dakal.scenarios.writing.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.writing.summary.SummaryJson;

/** The files of a comparison. */
public final class ComparisonFiles {
    static final List<String> NAMES =
            List.of("NOTICE.txt", "class-change.tif", "comparison.json", "rsrp-difference.tif");

    private ComparisonFiles() {}

    /** Fills a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(Path file) throws IOException;
    }

    /**
     * A file to write.
     *
     * @param path its name
     * @param content writes it
     */
    public record Entry(String path, Content content) {}

    /** All of them, comparison.json naming them. */
    public static List<Entry> of(Comparison comparison) {
        ComparisonSummary summary = comparison.summary();
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("BEFORE", summary.before().title());
        notes.put("AFTER", summary.after().title());
        notes.put("NOTICE", String.join(" ", summary.notices()));
        CogStyle classes = CogStyle.ofClasses(
                        "What became of each cell's class of coverage",
                        ClassChange.OUTSIDE & 0xff,
                        ClassChange.colors())
                .withNotes(notes);
        CogStyle levels =
                CogStyle.of("Level of the best server, after less before", "dB").withNotes(notes);
        return List.of(
                new Entry("NOTICE.txt", file -> write(file, notice(summary))),
                new Entry("class-change.tif", file -> CogWriter.write(file, comparison.classChange(), classes)),
                new Entry("comparison.json", file -> write(file, SummaryJson.text(summary))),
                new Entry(
                        "rsrp-difference.tif", file -> CogWriter.write(file, comparison.levelDifferenceDb(), levels)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String notice(ComparisonSummary summary) {
        StringBuilder text = new StringBuilder("These notices belong to every file in this folder.\n");
        summary.notices().forEach(notice -> text.append("- ").append(notice).append('\n'));
        summary.warnings().forEach(warning -> text.append("- ").append(warning).append('\n'));
        return text.toString();
    }
}
