package org.dakal.tools.reports;

import java.awt.image.BufferedImage;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.PlanCertainty;
import org.dakal.study.PlanStudy;
import org.dakal.tools.reports.map.PlanMap;
import org.dakal.tools.reports.map.PlanScene;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.page.Notices;
import org.dakal.tools.reports.page.PlanAnswerSection;
import org.dakal.tools.reports.page.PlanCertaintySection;
import org.dakal.tools.reports.page.PlanContext;
import org.dakal.tools.reports.page.PlanCurveSection;
import org.dakal.tools.reports.page.PlanGroundsSection;
import org.dakal.tools.reports.page.PlanTablesSection;
import org.dakal.tools.reports.page.PlanTowersSection;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one page that asks for no other file: the answer first, curve, map, what is built and what not, how sure,
 * sheets.
 */
public final class PlanReport {
    private PlanReport() {}

    /**
     * The page in a language.
     *
     * @param certainty what draws say of the plan; null when none were made
     */
    public static String render(
            Scenario scenario,
            PlanStudy.Result result,
            @Nullable PlanCertainty certainty,
            RunInfo run,
            Language language) {
        PlanContext context = PlanContext.of(scenario, result, run, language);
        Messages messages = context.messages();
        Markup out = new Markup();
        out.open("header").p(messages.text("plan.kind"), "class", "kind");
        out.element("h1", Page.title(scenario, messages)).close();
        Notices.write(out, messages, scenario);
        out.add(PlanAnswerSection.write(context, certainty));
        out.add(PlanCurveSection.write(context));
        writeMap(out, scenario, result, messages);
        out.add(PlanTablesSection.write(context));
        out.add(PlanCertaintySection.write(context, certainty));
        out.add(PlanTowersSection.write(context));
        out.add(PlanGroundsSection.write(context));
        return Page.around(out, messages, messages.text("plan.page", Page.plainTitle(scenario, messages)), run);
    }

    /** The map alone. */
    public static BufferedImage map(Scenario scenario, PlanStudy.Result result, Language language) {
        return PlanMap.picture(PlanScene.of(scenario, result, new Messages(language, scenario.words())));
    }

    private static void writeMap(Markup out, Scenario scenario, PlanStudy.Result result, Messages messages) {
        out.open("section", "id", "map").element("h2", messages.text("plan.map.heading"));
        out.open("figure", "class", "frame").add(PlanMap.svg(PlanScene.of(scenario, result, messages)));
        out.open("figcaption", "class", "plan-legend");
        for (PlanMap.Colour colour : PlanMap.Colour.values()) {
            Page.chip(out, messages, colour.key(), colour.css());
        }
        out.p(messages.text("plan.map.about")).close().close().close();
    }
}
