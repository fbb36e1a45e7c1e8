package org.dakal.tools.reports.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dakal.tools.reports.words.Language;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final Html STYLE = new Html("p { margin: 0 }");

    @Test
    void aPageFetchesNothingAndRunsNothing() {
        String page =
                new HtmlPage(Language.PERSIAN, "<Qom>", "Dakal 1", STYLE, "", Html.EMPTY).around(Html.text("a < b"));
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"fa\" dir=\"rtl\"><head><meta charset=\"utf-8\"/>")
                .contains("content=\"default-src &#39;none&#39;; img-src data:; style-src &#39;unsafe-inline&#39;\"")
                .contains("<title>&lt;Qom&gt;</title>", "<style>p { margin: 0 }</style>", "<main>a &lt; b</main>")
                .doesNotContain("script");
    }

    @Test
    void onlyAPageWithAScriptMayRunOne() {
        String page = new HtmlPage(Language.ENGLISH, "t", "Dakal 1", STYLE, "", new Html("go()")).around(Html.EMPTY);
        assertThat(page).contains("; script-src &#39;unsafe-inline&#39;\"", "</main>\n<script>go()</script>");
    }

    @Test
    void aMissingStyleSheetIsTold() {
        assertThatThrownBy(() -> HtmlPage.resource(HtmlPageTest.class, "nowhere.css"))
                .hasMessage("the program is incomplete: nowhere.css is missing in it");
    }
}
