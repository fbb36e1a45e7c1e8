package org.dakal.tools.reports.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dakal.tools.reports.words.Language;

/**
 * The frame of every page: one file that asks for no other, whatever a name in its data may hold.
 *
 * @param title in the browser's tab
 * @param generator the program that made it
 * @param date the day of the study in words; empty for pages of no study
 * @param script what it runs once it is read; empty for none, and then the page lets nothing run
 */
public record HtmlPage(Language language, String title, String generator, Html style, String date, Html script) {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    /** The whole file around this content. */
    public String around(Html main) {
        boolean runs = !script.markup().isEmpty();
        Markup out = new Markup().add(new Html("<!DOCTYPE html>\n"));
        out.open("html", "lang", language.code(), "dir", language.direction());
        out.open("head").empty("meta", "charset", "utf-8");
        String policy = CONTENT_SECURITY_POLICY + (runs ? "; script-src 'unsafe-inline'" : "");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "generator", "content", generator);
        out.element("title", title).element("style", style).close();
        out.open("body");
        if (!date.isEmpty()) {
            out.p(date, "class", "study-date");
        }
        out.element("main", main);
        if (runs) {
            out.element("script", script);
        }
        return out.close().close().toHtml().markup();
    }

    /**
     * A style sheet or script of the program, as it goes into a page.
     *
     * @param owner a class of the package that the file lies in
     */
    public static Html resource(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing in it");
            }
            return new Html(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
