package org.dakal.tools.cli.study;

import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.StudyResult;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.reports.ComparisonReport;
import org.dakal.tools.reports.HtmlReport;
import org.dakal.tools.reports.map.ComparisonPictures;
import org.dakal.tools.reports.map.MapPicture;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.words.Language;

/** The files for people that go with a study's result, and with a comparison of two. */
final class ResultPages {
    /** The page of a comparison in English, for whoever asks which one to open. */
    static final String COMPARISON = "comparison.html";

    private ResultPages() {}

    static List<ExtraFile> of(Scenario scenario, StudyResult result, RunInfo run) {
        MapPictures pictures = new MapPictures();
        List<ExtraFile> files = new ArrayList<>(
                Pages.of("report", language -> HtmlReport.render(scenario, result, run, language, pictures)));
        // Between the pages: two threads that write then share out what takes longest.
        files.add(1, new ExtraFile("map.png", Pages.png(() -> MapPicture.render(scenario, result, Language.ENGLISH))));
        return files;
    }

    static List<ExtraFile> of(Comparison comparison, RunInfo run) {
        ComparisonPictures pictures = ComparisonPictures.of(comparison);
        return Pages.of("comparison", language -> new ComparisonReport(comparison, language).render(pictures, run));
    }
}
