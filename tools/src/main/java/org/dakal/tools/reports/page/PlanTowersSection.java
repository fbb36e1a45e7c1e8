package org.dakal.tools.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dakal.network.BuildRules;
import org.dakal.network.Cost;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.Benefit;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;

/**
 * A sheet for each proposal: reason, cost, rules, and its worth four ways in all weights; a page of its own on paper.
 */
public record PlanTowersSection(PlanContext context, Markup out) {
    private static final int FINGERPRINT_LETTERS = 12;

    public static Html write(PlanContext context) {
        PlanTowersSection section = new PlanTowersSection(context, new Markup());
        section.out.open("section", "id", "sheets").element("h2", context.text("plan.sheets.title"));
        context.plan().chosen().forEach(section::writeSheet);
        context.plan().rejected().forEach(section::writeSheet);
        return section.out.close().toHtml();
    }

    private void writeSheet(CandidateResult candidate) {
        out.open("details", "class", "sheet", "id", PlanContext.anchor(candidate));
        out.open("summary")
                .add(Html.prose(
                        Names.of(candidate.proposal(), context.messages().language())))
                .text(" ")
                .add(Html.code(candidate.proposal().id()))
                .text(" ")
                .element(
                        "span",
                        context.text(candidate.isChosen() ? "plan.sheet.in" : "plan.sheet.out"),
                        "class",
                        candidate.isChosen() ? "flag in" : "flag")
                .close();
        out.p(Html.prose(PlanReasons.of(candidate, context)));
        out.p(cost(candidate));
        writeRules(candidate.proposal().rules());
        out.p(covered(candidate));
        writeBenefits(candidate);
        out.p(replay(), "class", "note");
        out.close();
    }

    private Html covered(CandidateResult candidate) {
        String area = context.quantities().area(candidate.coveredAreaSquareKm());
        if (candidate.coveredAreaSquareKm() == 0) {
            return Html.text(context.text("plan.sheet.coversNothing"));
        }
        return Double.isNaN(candidate.alreadyServedFraction())
                ? context.sentence("plan.sheet.coversLittle", area)
                : context.sentence(
                                "plan.sheet.covers",
                                area,
                                context.quantities().percent(candidate.alreadyServedFraction()))
                        .plus(Html.text(" "))
                        .plus(context.term("plan.additionalityTerm"));
    }

    private Html cost(CandidateResult candidate) {
        Cost cost = candidate.proposal().cost();
        return context.sentence(
                "plan.sheet.cost",
                context.money(candidate.costAmount()),
                context.money(cost.amount()),
                context.money(cost.backhaulAmount()),
                context.money(cost.yearlyAmount()),
                context.quantities().plain(cost.running().horizonYearCount()),
                context.quantities().priceDate(cost.priceDate()));
    }

    private void writeRules(BuildRules rules) {
        if (!rules.requires().isEmpty()) {
            out.p(Html.prose(context.text("plan.sheet.requires", context.ids(rules.requires()))));
        }
        if (!rules.excludes().isEmpty()) {
            out.p(Html.prose(context.text("plan.sheet.excludes", context.ids(rules.excludes()))));
        }
        if (!rules.group().isEmpty()) {
            out.p(Html.prose(context.text("plan.sheet.group", context.ids(List.of(rules.group())))));
        }
    }

    private void writeBenefits(CandidateResult candidate) {
        List<HtmlTable.Column> columns = new ArrayList<>(List.of(HtmlTable.Column.name("")));
        for (String key : List.of("plan.alone", "plan.inOrder", candidate.isChosen() ? "plan.lastIn" : "plan.onTop")) {
            columns.add(HtmlTable.Column.number(context.term(key), context.text(key)));
        }
        if (candidate.isChosen()) {
            columns.add(HtmlTable.Column.number(context.term("plan.shapley"), context.text("plan.shapley")));
        }
        HtmlTable table = HtmlTable.begin(out, columns);
        if (!context.isPlain()) {
            writeBenefits(table, candidate, candidate.benefits(), context.sense());
        }
        writeBenefits(table, candidate, candidate.plainBenefits(), "outdoors");
        if (!"indoors".equals(context.sense())) {
            writeBenefits(table, candidate, candidate.indoorBenefits(), "indoors");
        }
        table.end();
    }

    private void writeBenefits(
            HtmlTable table, CandidateResult candidate, Map<Weight, Benefit> benefits, String sense) {
        for (Weight weight : Weight.values()) {
            Benefit benefit = benefits.get(weight);
            if (benefit == null
                    || !weight.isGivenIn(context.scenario().request().surroundings())
                    || (weight == Weight.ROAD_KM && sense.startsWith("indoors"))) {
                continue;
            }
            PlanWish wish = context.plan().wish();
            boolean isByClass = wish.countBy() == CountBy.EXPECTED && !weight.isExpected(wish.weight());
            String what = context.text("plan.weight." + weight);
            String sensed = "outdoors".equals(sense) ? what : context.text("plan.sense." + sense, what);
            List<Html> values = new ArrayList<>(List.of(
                    Html.text(isByClass ? context.text("figure.byClass", sensed) : sensed),
                    amount(weight, benefit.alone()),
                    amount(weight, benefit.inOrder()),
                    amount(weight, benefit.lastIn())));
            if (candidate.isChosen()) {
                values.add(amount(weight, benefit.shapley()));
            }
            table.row(values.toArray(Html[]::new));
        }
    }

    private Html amount(Weight weight, double value) {
        return Html.prose(context.amount(weight, value));
    }

    private Html replay() {
        String inputs = context.scenario().inputs().stream()
                .map(input -> input.path() + " " + input.sha256().substring(0, FINGERPRINT_LETTERS))
                .collect(Collectors.joining(", "));
        return Html.text(context.text("plan.sheet.replay") + " ")
                .plus(Html.code(context.run().command()))
                .plus(Html.text(" " + context.text("plan.sheet.inputs") + " "))
                .plus(Html.code(inputs));
    }
}
