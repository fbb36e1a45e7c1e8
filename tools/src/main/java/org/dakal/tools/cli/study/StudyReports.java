package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.HtmlReport;
import org.dakal.tools.reports.ReportMap;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.words.Language;

/** The files for people that go with a study's results. */
final class StudyReports {
    private StudyReports() {}

    /** Made when their turn to be written comes, so that several threads share them. */
    static List<ExtraFile> of(Scenario scenario, StudyResult result, RunInfo runInfo) {
        MapPictures pictures = new MapPictures();
        return List.of(
                report("report.html", Language.ENGLISH, scenario, result, runInfo, pictures),
                new ExtraFile("map.png", file -> {
                    if (!ImageIO.write(ReportMap.render(scenario, result), "png", file.toFile())) {
                        throw new IOException("this Java cannot write PNG pictures");
                    }
                }),
                report("report-fa.html", Language.PERSIAN, scenario, result, runInfo, pictures));
    }

    private static ExtraFile report(
            String name,
            Language language,
            Scenario scenario,
            StudyResult result,
            RunInfo runInfo,
            MapPictures pictures) {
        return new ExtraFile(
                name,
                file -> Files.writeString(file, HtmlReport.render(scenario, result, runInfo, language, pictures)));
    }
}
