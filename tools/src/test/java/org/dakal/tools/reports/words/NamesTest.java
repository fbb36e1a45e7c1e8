package org.dakal.tools.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    private static final String OPEN = String.valueOf(Names.ISOLATE);
    private static final String END = String.valueOf(Names.END_ISOLATE);

    /** A Persian page has no English names: a number form of the id stands there, never a guess at the spelling. */
    @Test
    void whatHasNoPersianNameIsCalledByItsNumber() {
        assertThat(Names.shown("P03", "Mast near Abrīsham", "", Language.PERSIAN))
                .isEqualTo("پیشنهاد P۰۳");
        assertThat(Names.shown("P03", "", "", Language.PERSIAN)).isEqualTo("پیشنهاد P۰۳");
        assertThat(Names.shown("P03", "دکل کهک", "", Language.PERSIAN)).isEqualTo("دکل کهک");
        assertThat(Names.shown("P03", "Kahak", "کهک", Language.PERSIAN)).isEqualTo("کهک");
        assertThat(Names.shown("P03", "Kahak", "کهک", Language.ENGLISH)).isEqualTo("Kahak");
        assertThat(Names.shown("P03", "", "", Language.ENGLISH)).isEqualTo("P03");
    }

    /** What the engine and the reader of proposals say, as they word it; another reason is not told in English. */
    @Test
    void reasonsAreInPersian() {
        assertThat(UnfitWords.inPersian("no site S1")).isEqualTo(": سایت " + OPEN + "S1" + END + " در این شبکه نیست");
        assertThat(UnfitWords.inPersian("A is no sector of site S1"))
                .isEqualTo(": سکتور " + OPEN + "A" + END + " در سایت " + OPEN + "S1" + END + " نیست");
        assertThat(UnfitWords.inPersian("site S1 has no sector A"))
                .isEqualTo(": سایت " + OPEN + "S1" + END + " سکتور " + OPEN + "A" + END + " را ندارد");
        assertThat(UnfitWords.inPersian("a reason nobody knows")).isEmpty();
    }

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
