package org.dakal.tools.reports;

import java.util.Arrays;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.HtmlPage;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.markup.Sentences;
import org.dakal.tools.reports.page.HtmlTable;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;
import org.dakal.tools.reports.words.UnfitWords;

/** What the pages about a study have in common: words, what is written so far, and the file around it. */
abstract class Page {
    final Messages messages;
    final Quantities quantities;
    final Sentences sentences;
    final Markup out = new Markup();

    Page(Messages messages) {
        this.messages = messages;
        this.quantities = new Quantities(messages);
        this.sentences = new Sentences(messages);
    }

    /** The page's head: of what kind it is, and of what it tells. */
    final void head(String kind, Html title) {
        out.open("header")
                .p(messages.text(kind), "class", "kind")
                .element("h1", title)
                .close();
    }

    /** Opens a section under its heading. */
    final Markup section(String title, String... attributes) {
        return out.open("section", attributes).element("h2", messages.text(title));
    }

    /** A paragraph. */
    final Markup say(String key, String... arguments) {
        return out.p(messages.text(key, arguments));
    }

    /** A paragraph whose arguments are figures, in bold. */
    final Markup sayFigures(String key, String... figures) {
        return out.p(sentences.ofFigures(key, figures));
    }

    /** That a proposal cannot be built, and why. */
    final Html unfit(String reason) {
        String words = messages.text("value.unfit");
        return messages.language() == Language.PERSIAN
                ? Html.prose(words + UnfitWords.inPersian(reason))
                : Html.name(words + ": " + reason);
    }

    /** Opens a table whose heads are messages of one family, as {@code verify.head}. */
    final HtmlTable table(String family, String... heads) {
        String[] keys = Arrays.stream(heads).map(head -> family + "." + head).toArray(String[]::new);
        return HtmlTable.begin(messages, out, keys);
    }

    /** A colour of a map's legend, as CSS writes it, and what it means. */
    static void chip(Markup out, Messages messages, String key, String colour) {
        out.open("span", "class", "chip").element("i", "", "class", "swatch", "style", "background:" + colour);
        out.text(messages.text(key)).close();
    }

    /** The file around the page; what is written in it must be ended. */
    final String around(String title, RunInfo run) {
        return around(out, messages, title, run);
    }

    final void writeMade(RunInfo run) {
        writeMade(out, messages, run);
    }

    /** The file around a page's content; what is written in it must be ended. */
    static String around(Markup main, Messages messages, String title, RunInfo run) {
        Html style = HtmlPage.resource(Page.class, "report.css");
        return new HtmlPage(
                        messages.language(), title, "Dakal " + run.version(), style, date(messages, run), Html.EMPTY)
                .around(main.toHtml());
    }

    /** The day of a study in words. */
    static String date(Messages messages, RunInfo run) {
        return messages.text("page.date", new Quantities(messages).date(run.studyDate()));
    }

    /** What made a page, and the command that makes it again. */
    static void writeMade(Markup out, Messages messages, RunInfo run) {
        Html command = Html.code(run.command());
        out.p(Html.text(messages.text("page.made", run.version()) + " ").plus(command), "class", "note");
    }

    /** A scenario's title in the page's language. */
    static Html title(Scenario scenario, Messages messages) {
        return Html.name(plainTitle(scenario, messages));
    }

    /** The name of a scenario in a browser's tab and its bookmarks, which know no marks around names. */
    static String plainTitle(Scenario scenario, Messages messages) {
        return Names.shown(scenario.title(), scenario.localTitle(), messages.language());
    }
}
