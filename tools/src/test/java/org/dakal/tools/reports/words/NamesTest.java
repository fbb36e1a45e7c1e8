package org.dakal.tools.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    private static final String OPEN = String.valueOf(Names.ISOLATE);
    private static final String END = String.valueOf(Names.END_ISOLATE);

    @Test
    void usualKindsAreInThePagesLanguageAndOthersAsGiven() {
        Messages persian = new Messages(Language.PERSIAN);
        assertThat(Names.kind("School", persian)).isEqualTo(OPEN + "مدرسه" + END);
        assertThat(Names.kind("raised height and retilt", persian))
                .isEqualTo(OPEN + "افزایش ارتفاع و تغییر زاویهٔ شیب" + END);
        assertThat(Names.kind("tower of a neighbour", persian)).isEqualTo(OPEN + "tower of a neighbour" + END);
        assertThat(Names.kind("new mast and turn", new Messages(Language.ENGLISH)))
                .isEqualTo(OPEN + "new mast and turn" + END);
    }
}
