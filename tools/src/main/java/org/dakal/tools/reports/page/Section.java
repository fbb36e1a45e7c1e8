package org.dakal.tools.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.InputFile;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.markup.Sentences;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;

/** Whatever writes a page or a part of one: its words, its values with units, and what is written so far. */
public abstract class Section {
    protected final Messages messages;
    /** Values with units. */
    protected final Quantities q;
    /** Sentences with markup in them. */
    protected final Sentences sentences;

    protected final Markup out = new Markup();

    protected Section(Messages messages) {
        this.messages = messages;
        this.q = new Quantities(messages);
        this.sentences = new Sentences(messages);
    }

    protected final String text(String key, String... arguments) {
        return messages.text(key, arguments);
    }

    /** A message as a fragment. */
    protected final Html words(String key, String... arguments) {
        return Html.text(text(key, arguments));
    }

    /** A message whose arguments may hold isolated names. */
    protected final Html prose(String key, String... arguments) {
        return Html.prose(text(key, arguments));
    }

    /** A sentence whose arguments are figures, in bold. */
    protected final Html sentence(String key, String... figures) {
        return sentences.ofFigures(key, figures);
    }

    /** Opens a section under its heading. */
    protected final Markup section(String title, String... attributes) {
        return out.open("section", attributes).element("h2", text(title));
    }

    /** A paragraph. */
    protected final Markup say(String key, String... arguments) {
        return out.p(text(key, arguments));
    }

    /** A paragraph whose arguments are figures, in bold. */
    protected final Markup sayFigures(String key, String... figures) {
        return out.p(sentence(key, figures));
    }

    /** A paragraph in small letters. */
    protected final Markup note(String key, String... arguments) {
        return out.p(text(key, arguments), "class", "note");
    }

    /** Opens a table; each head is a message of the family, as {@code verify.head}, or one by its whole key. */
    protected final HtmlTable table(String family, String... heads) {
        List<HtmlTable.Column> columns = new ArrayList<>();
        for (String head : heads) {
            String label = text(head.contains(".") ? head : family + "." + head);
            columns.add(columns.isEmpty() ? HtmlTable.Column.name(label) : HtmlTable.Column.plain(label));
        }
        return HtmlTable.begin(out, columns);
    }

    /** Files with their sizes and hashes. */
    protected final void writeInputs(List<InputFile> inputs) {
        HtmlTable table = table("run", "file", "size", "hash");
        inputs.forEach(input ->
                table.row(Html.code(input.path()), Html.text(q.bytes(input.byteCount())), Html.code(input.sha256())));
        table.end();
    }

    /** Words beside a sign of a legend, whose attributes alternate with their values. */
    protected static Html chip(Html words, String... sign) {
        return new Markup()
                .open("span", "class", "chip")
                .element("i", "", sign)
                .add(words)
                .close()
                .toHtml();
    }

    /** A class's name beside its colour. */
    protected final Html chip(CoverageClass coverageClass) {
        return chip(coverageClass.name().toLowerCase(Locale.ROOT));
    }

    /** The name of a class as outputs write it, in small letters, beside its colour. */
    protected final Html chip(String className) {
        return chip(words("class.name." + className), "class", "swatch " + className);
    }

    /**
     * What in a page is not real or not sure, said before any figure; nothing where all is. On a phone it is one line
     * that opens, so that the answer comes first; on larger screens and on paper it is shown whole.
     */
    public static Html notices(Messages messages, List<String> notices) {
        if (notices.isEmpty()) {
            return Html.EMPTY;
        }
        Markup out = new Markup().open("details", "class", "notices", "role", "note");
        out.element("summary", messages.text("top.notices", new Quantities(messages).count(notices.size())));
        out.open("ul");
        notices.forEach(notice -> out.element("li", Html.name(notice)));
        return out.close().close().toHtml();
    }
}
