package org.dakal.tools.cli.study;

import java.util.List;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.tools.cli.console.Pages;
import org.dakal.tools.reports.ComparisonReport;
import org.dakal.tools.reports.map.ComparisonPictures;

/** The pages for people that go with a comparison. */
final class ComparisonPages {
    /** The page in English, for whoever asks which one to open. */
    static final String PAGE = "comparison.html";

    private ComparisonPages() {}

    static List<ExtraFile> of(Comparison comparison, RunInfo run) {
        ComparisonPictures pictures = ComparisonPictures.of(comparison);
        return Pages.of("comparison", language -> ComparisonReport.render(comparison, pictures, run, language));
    }
}
