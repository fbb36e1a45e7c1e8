package org.dakal.tools.cli.study;

import java.util.List;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudyResult;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.reports.HtmlReport;
import org.dakal.tools.reports.ReportMap;
import org.dakal.tools.reports.map.MapPictures;

/** The files for people that go with a study's results. */
final class StudyReports {
    private StudyReports() {}

    /** Made when their turn to be written comes, so that several threads share them. */
    static List<ExtraFile> of(Scenario scenario, StudyResult result, RunInfo runInfo) {
        MapPictures pictures = new MapPictures();
        return Pages.of(
                "report",
                language -> HtmlReport.render(scenario, result, runInfo, language, pictures),
                "map.png",
                () -> ReportMap.render(scenario, result));
    }
}
