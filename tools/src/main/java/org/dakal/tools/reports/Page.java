package org.dakal.tools.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;

/** What every small page begins and ends with. Nothing may be fetched, whatever a name in the data may hold. */
final class Page {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    private Page() {}

    /** Opens html, body and main. */
    static void begin(Markup out, Messages messages, String title, RunInfo run) {
        out.add(new Html("<!DOCTYPE html>\n"));
        out.open(
                "html",
                "lang",
                messages.language().code(),
                "dir",
                messages.language().direction());
        out.open("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", CONTENT_SECURITY_POLICY);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "generator", "content", "Dakal " + run.version());
        out.element("title", title);
        out.element("style", style());
        out.close().open("body").open("main");
    }

    /** A scenario's title in the page's language. */
    static Html title(Scenario scenario, Messages messages) {
        boolean local = messages.language() == Language.PERSIAN
                && !scenario.localTitle().isBlank();
        return Html.name(local ? scenario.localTitle() : scenario.title());
    }

    /** What must be said before any figure, in the page's language. */
    static void notices(Markup out, Messages messages, Scenario scenario) {
        notices(out, messages, messages.language() == Language.PERSIAN ? scenario.localNotices() : scenario.notices());
    }

    /** What must be said before any figure. */
    static void notices(Markup out, Messages messages, List<String> notices) {
        if (notices.isEmpty()) {
            return;
        }
        out.open("div", "class", "notices", "role", "note").element("h2", messages.text("top.notices"));
        out.open("ul");
        notices.forEach(notice -> out.element("li", Html.name(notice)));
        out.close().close();
    }

    /** Closes all and gives the page. */
    static String end(Markup out) {
        return out.close().close().close().toHtml().markup();
    }

    private static Html style() {
        try (InputStream stream = Page.class.getResourceAsStream("report.css")) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: report.css is missing in it");
            }
            return new Html(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
