package org.dakal.tools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.markup.HtmlPage;
import org.junit.jupiter.api.Test;

/** Pages, maps in them and rasters have one palette. */
class PaletteTest {
    private static final String STYLE =
            HtmlPage.resource(HtmlReport.class, "report.css").markup();

    @Test
    void classesHaveTheRastersColoursInTheStyleSheetToo() {
        for (CoverageClass coverageClass : CoverageClass.values()) {
            assertThat(STYLE)
                    .contains("--" + coverageClass.name().toLowerCase(Locale.ROOT) + ": "
                            + Colours.css(CoverageColors.rgb(coverageClass)) + ";");
        }
        assertThat(STYLE)
                .contains("--proposal: " + Colours.css(CoverageColors.PROPOSAL_RGB) + ";")
                .contains("--loss: " + Colours.css(MapColours.LOSS) + ";");
    }
}
