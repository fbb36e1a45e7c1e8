package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.HtmlPage;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.page.Section;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
    private static String page(Language language, int paragraphs) {
        Markup out = new Markup();
        out.add(Section.notices(new Messages(language), List.of("Made up & \"open\"", "</style><b>")));
        for (int i = 0; i < paragraphs; i++) {
            out.element("p", "A line of text.");
        }
        return new HtmlPage(language, "Title", "test", Html.EMPTY, "", Html.EMPTY).around(out.toHtml());
    }

    /** Signs are written as numbers of CSS: & is 26, " is 22, the middle dot b7, the point and slashes of names alike. */
    @Test
    void noticesAndNumbersStandInTheMargin() {
        String english = PdfPages.forPaper(page(Language.ENGLISH, 1));
        assertThat(english)
                .contains("\"Made up \\26  \\22 open\\22  \\b7  \\3c \\2f style\\3e \\3c b\\3e \"")
                .contains("counter(page) \" / \" counter(pages)")
                .contains("</style></head>");
        assertThat(PdfPages.forPaper(page(Language.PERSIAN, 1))).contains("direction: rtl", "counter(page, persian)");
    }

    /** 150 lines of text are three sheets of A4 at the browser's own size of 16 px with margins of 16 px. */
    @Test
    void sheetsAreAsManyAsTheTextNeeds() throws Exception {
        Optional<Path> browser = PdfPages.browser();
        assumeTrue(browser.isPresent(), "there is no Chromium");
        byte[] pdf = PdfPages.print(browser.orElseThrow(), page(Language.ENGLISH, 75));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-");
        assertThat(Pattern.compile("/Type /Page\\b(?!s)")
                        .matcher(text)
                        .results()
                        .count())
                .isEqualTo(3);
    }
}
