package org.dakal.tools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.tools.reports.words.Language;
import org.junit.jupiter.api.Test;

class ReportMapTest {
    @Test
    void theMapShowsTheClassesInTheirPlaces() {
        BufferedImage map = ReportMap.render(SmallStudy.scenario(), SmallStudy.result());

        assertThat(map.getWidth()).isEqualTo(1600);
        // Columns 1 to 22 are shown on 1600 pixels, so a column is 72.7 wide. Row 11 (pixel 763) is free of labels and
        // roads.
        assertThat(isBlue(map.getRGB(pixel(4), 763))).as("good in column 4").isTrue();
        assertThat(isRed(map.getRGB(pixel(19), 763))).as("blind in column 19").isTrue();
        assertThat(isBlue(map.getRGB(30, 763)) || isRed(map.getRGB(30, 763)))
                .as("outside")
                .isFalse();
    }

    @Test
    void aPersianMapCanBeDrawnToo() {
        BufferedImage map = ReportMap.render(SmallStudy.scenario(), SmallStudy.result(), Language.PERSIAN);
        assertThat(map.getWidth()).isEqualTo(1600);
    }

    private static int pixel(int column) {
        return (int) ((column - 1 + 0.3) * 1600 / 22);
    }

    private static boolean isBlue(int rgb) {
        return (rgb & 0xff) > (rgb >> 16 & 0xff) + 40;
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 0xff) > (rgb & 0xff) + 60;
    }
}
