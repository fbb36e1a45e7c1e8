package org.dakal.tools.reports;

import java.awt.image.BufferedImage;
import org.dakal.scenarios.Scenario;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.map.MapPicture;
import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.ReportWords;

/** The report's coverage map as a picture that stands alone, with its legend and what in it is not real. */
public final class ReportMap {
    private ReportMap() {}

    /** The map with English words; without any where the Java runtime finds no fonts. */
    public static BufferedImage render(Scenario scenario, StudyResult result) {
        return render(scenario, result, Language.ENGLISH);
    }

    /** The map with words in a language. */
    public static BufferedImage render(Scenario scenario, StudyResult result, Language language) {
        return MapPicture.paint(MapScene.of(scenario, result, ReportWords.of(language, scenario, result)));
    }
}
