package org.dakal.tools.reports.page;

import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.ReportWords;

/** What every section of a study's report tells of. */
public record ReportContext(Scenario scenario, StudyResult result, RunInfo run, ReportWords wording) {
    public static ReportContext of(Scenario scenario, StudyResult result, RunInfo run, Language language) {
        return new ReportContext(scenario, result, run, ReportWords.of(language, scenario, result));
    }
}
