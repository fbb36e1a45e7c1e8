package org.dakal.scenarios.writing;

import java.util.List;
import org.dakal.network.ServiceProfile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.MissingData;
import org.dakal.study.StudyResult;

/** NOTICE.txt: what must be said with every file of the result, also with the tables, which have no room for it. */
final class NoticeText {
    private NoticeText() {}

    static String of(Scenario scenario, StudyResult result, RunInfo run) {
        ServiceProfile profile = result.coverage().serviceProfile();
        StringBuilder text = new StringBuilder();
        text.append(scenario.title()).append('\n');
        if (!scenario.localTitle().isEmpty()) {
            text.append(scenario.localTitle()).append('\n');
        }
        text.append("\nThese notices belong to every file in this folder.\n");
        section(text, "Notices", scenario.notices());
        section(text, "Service profile", List.of(profile.name() + ": " + profile.status()));
        section(
                text,
                "Terrain",
                scenario.terrainReport().sources().stream()
                        .map(NoticeText::source)
                        .toList());
        section(text, "Missing data", MissingData.of(scenario, result));
        text.append("\nMade by dakal ")
                .append((run.version() + " " + run.commit()).trim())
                .append(".\n");
        return text.toString();
    }

    private static String source(TerrainReport.Source source) {
        boolean said = source.description().contains("illustrative");
        return source.description() + (source.illustrative() && !said ? " (illustrative)" : "") + ": "
                + source.cellCount() + " cells";
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
    }
}
