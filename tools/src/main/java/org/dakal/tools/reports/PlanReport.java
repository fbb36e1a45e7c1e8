package org.dakal.tools.reports;

import java.awt.image.BufferedImage;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.PlanCertainty;
import org.dakal.study.PlanStudy;
import org.dakal.tools.reports.map.PlanMap;
import org.dakal.tools.reports.map.PlanScene;
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
public final class PlanReport extends Page {
    private final Scenario scenario;
    private final PlanStudy.Result result;

    public PlanReport(Scenario scenario, PlanStudy.Result result, Language language) {
        super(new Messages(language, scenario.words()));
        this.scenario = scenario;
        this.result = result;
    }

    /**
     * The page.
     *
     * @param certainty what draws say of the plan; null when none were made
     */
    public String render(@Nullable PlanCertainty certainty, RunInfo run) {
        PlanContext context = new PlanContext(scenario, result, run, messages);
        head("plan.kind", scenario);
        out.add(new PlanAnswerSection(context, certainty).write());
        out.add(new PlanCurveSection(context).write());
        writeMap();
        out.add(new PlanTablesSection(context).write());
        out.add(new PlanCertaintySection(context, certainty).write());
        out.add(new PlanTowersSection(context).write());
        out.add(new PlanGroundsSection(context).write());
        return around(text("plan.page", title(scenario)), run);
    }

    /** The map alone. */
    public BufferedImage map() {
        return PlanMap.picture(PlanScene.of(scenario, result, messages));
    }

    private void writeMap() {
        section("plan.map.heading", "id", "map");
        out.open("figure", "class", "frame").add(PlanMap.svg(PlanScene.of(scenario, result, messages)));
        out.open("figcaption", "class", "plan-legend");
        for (PlanMap.Colour colour : PlanMap.Colour.values()) {
            out.add(colour(words(colour.key()), colour.css()));
        }
        say("plan.map.about").close().close().close();
    }
}
