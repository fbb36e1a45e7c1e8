package org.dakal.tools.reports.page;

import org.dakal.scenarios.Scenario;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Language;

/** What this is, and what in it is not real: said before any figure. */
public final class TopSection {
    private TopSection() {}

    public static Html write(ReportContext context) {
        Scenario scenario = context.scenario();
        Markup out = new Markup().open("header");
        out.p(context.text("top.kind"), "class", "kind");
        boolean localFirst = context.wording().language() == Language.PERSIAN
                && !scenario.localTitle().isBlank();
        out.element("h1", Html.name(localFirst ? scenario.localTitle() : scenario.title()));
        // a page in Persian is wholly Persian; one in English tells people on the spot what it is about
        String other = localFirst ? "" : scenario.localTitle();
        if (!other.isBlank()) {
            out.p(Html.name(other), "class", "other-title");
        }
        out.close();
        Notices.write(out, context.messages(), scenario);
        return out.toHtml();
    }
}
