package org.dakal.tools.reports.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void textAndAttributesAreEscaped() {
        String made = new Markup()
                .element("td", "<b>&\"'", "title", "\"><script>'&")
                .toHtml()
                .markup();
        assertThat(made).isEqualTo("<td title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&lt;b&gt;&amp;&quot;&#39;</td>");
    }

    @Test
    void charactersADocumentMayNotHoldAreReplaced() {
        assertThat(Html.text("a\u0000b\u001bc\uFFFEd\uD800e").markup()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
        assertThat(Html.text("\uDC00").markup()).isEqualTo("\uFFFD");
        assertThat(Html.text("\uD83D\uDCE1 ok\n").markup()).isEqualTo("\uD83D\uDCE1 ok\n");
    }

    @Test
    void aNameCannotTurnTheTextAroundIt() {
        assertThat(Html.name("ab\u202Ecd\u2069\u2069<").markup()).isEqualTo("<bdi>abcd&lt;</bdi>");
        assertThat(Html.text("ab\u202Ecd").markup()).isEqualTo("abcd");
    }

    @Test
    void isolatedNamesInASentenceBecomeElements() {
        String sentence = "3 km N of " + Names.isolated("کهک");
        assertThat(Html.prose(sentence).markup()).isEqualTo("3 km N of <bdi>کهک</bdi>");
        assertThat(Html.prose("\u2066−105\u2069 dBm").markup()).isEqualTo("<bdi dir=\"ltr\">−105</bdi> dBm");
    }

    /** Signs before Latin letters go to the other side in a Persian sentence: the option read {@code terrain--}. */
    @Test
    void codeAmongPersianWordsIsIsolated() {
        assertThat(Html.prose("زمین با --terrain داده شود").markup())
                .isEqualTo("زمین با <bdi dir=\"ltr\">--terrain</bdi> داده شود");
        assertThat(Html.name("در ./dem/a.hgt و --out=/tmp/x است").markup())
                .isEqualTo(
                        "<bdi>در <bdi dir=\"ltr\">./dem/a.hgt</bdi> و <bdi dir=\"ltr\">--out=/tmp/x</bdi> است</bdi>");
        assertThat(Html.prose("چه \u2066--set a=$1 --x\u2069 و NOAA (CC BY 4.0)")
                        .markup())
                .isEqualTo("چه <bdi dir=\"ltr\">--set a=$1 --x</bdi> و NOAA (CC BY 4.0)");
        assertThat(Html.prose("given by --terrain DIR").markup()).isEqualTo("given by --terrain DIR");
    }

    @Test
    void elementsStayBalancedWhateverTheIsolates() {
        assertThat(Html.prose("\u2069a\u2068b").markup()).isEqualTo("a<bdi>b</bdi>");
    }

    @Test
    void anElementLeftOpenIsAnError() {
        assertThatThrownBy(() -> new Markup().open("p").toHtml())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("element p was not ended");
    }

    @Test
    void sentencesTakeFragments() {
        Sentences sentences = new Sentences(new Messages(Language.ENGLISH));
        assertThat(sentences
                        .of("run.program", Html.code("<1>"), Html.strong("17"))
                        .markup())
                .isEqualTo("Dakal <code dir=\"ltr\">&lt;1&gt;</code> on Java <strong>17</strong>.");
    }
}
