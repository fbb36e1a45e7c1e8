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
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;

/**
 * A sheet for each proposal: reason, cost, rules, and its worth four ways in all weights; a page of its own on paper.
 */
public final class PlanTowersSection extends PlanSection {
    private static final int FINGERPRINT_LETTERS = 12;

    public PlanTowersSection(PlanContext context) {
        super(context);
    }

    @Override
    public Html write() {
        section("plan.sheets.title", "id", "sheets");
        plan.chosen().forEach(this::writeSheet);
        plan.rejected().forEach(this::writeSheet);
        return out.close().toHtml();
    }

    private void writeSheet(CandidateResult candidate) {
        out.open("details", "class", "sheet", "id", anchor(candidate));
        out.open("summary")
                .add(Html.prose(Names.of(candidate.proposal(), messages.language())))
                .text(" ")
                .add(Html.code(candidate.proposal().id()))
                .text(" ")
                .element(
                        "span",
                        text(candidate.isChosen() ? "plan.sheet.in" : "plan.sheet.out"),
                        "class",
                        candidate.isChosen() ? "flag in" : "flag")
                .close();
        out.p(Html.prose(reason(candidate)));
        out.p(cost(candidate));
        writeRules(candidate.proposal().rules());
        out.p(covered(candidate));
        writeBenefits(candidate);
        out.p(replay(), "class", "note");
        out.close();
    }

    private Html covered(CandidateResult candidate) {
        String area = q.area(candidate.coveredAreaSquareKm());
        if (candidate.coveredAreaSquareKm() == 0) {
            return words("plan.sheet.coversNothing");
        }
        return Double.isNaN(candidate.alreadyServedFraction())
                ? sentence("plan.sheet.coversLittle", area)
                : sentence("plan.sheet.covers", area, q.percent(candidate.alreadyServedFraction()))
                        .then(term("plan.additionalityTerm"));
    }

    private Html cost(CandidateResult candidate) {
        Cost cost = candidate.proposal().cost();
        return sentence(
                "plan.sheet.cost",
                money(candidate.costAmount()),
                money(cost.amount()),
                money(cost.backhaulAmount()),
                money(cost.yearlyAmount()),
                q.plain(cost.running().horizonYearCount()),
                q.priceDate(cost.priceDate()));
    }

    private void writeRules(BuildRules rules) {
        if (!rules.requires().isEmpty()) {
            out.p(prose("plan.sheet.requires", ids(rules.requires())));
        }
        if (!rules.excludes().isEmpty()) {
            out.p(prose("plan.sheet.excludes", ids(rules.excludes())));
        }
        if (!rules.group().isEmpty()) {
            out.p(prose("plan.sheet.group", ids(List.of(rules.group()))));
        }
    }

    private void writeBenefits(CandidateResult candidate) {
        List<HtmlTable.Column> columns = new ArrayList<>(List.of(HtmlTable.Column.name("")));
        for (String key : List.of("plan.alone", "plan.inOrder", candidate.isChosen() ? "plan.lastIn" : "plan.onTop")) {
            columns.add(column(key));
        }
        if (candidate.isChosen()) {
            columns.add(column("plan.shapley"));
        }
        HtmlTable table = HtmlTable.begin(out, columns);
        if (!isPlain()) {
            writeBenefits(table, candidate, candidate.benefits(), sense());
        }
        writeBenefits(table, candidate, candidate.plainBenefits(), "outdoors");
        if (!"indoors".equals(sense())) {
            writeBenefits(table, candidate, candidate.indoorBenefits(), "indoors");
        }
        table.end();
    }

    private void writeBenefits(
            HtmlTable table, CandidateResult candidate, Map<Weight, Benefit> benefits, String sense) {
        for (Weight weight : Weight.values()) {
            Benefit benefit = benefits.get(weight);
            if (benefit == null
                    || !weight.isGivenIn(given)
                    || (weight == Weight.ROAD_KM && sense.startsWith("indoors"))) {
                continue;
            }
            boolean isByClass = wish.countBy() == CountBy.EXPECTED && !weight.isExpected(wish.weight());
            String what = text("plan.weight." + weight);
            String sensed = "outdoors".equals(sense) ? what : text("plan.sense." + sense, what);
            Html name = Html.text(isByClass ? text("figure.byClass", sensed) : sensed);
            List<String> values = new ArrayList<>(List.of(
                    amount(weight, benefit.alone()),
                    amount(weight, benefit.inOrder()),
                    amount(weight, benefit.lastIn())));
            if (candidate.isChosen()) {
                values.add(amount(weight, benefit.shapley()));
            }
            table.row(name, values.toArray(String[]::new));
        }
    }

    private Html replay() {
        String inputs = scenario.inputs().stream()
                .map(input -> input.path() + " " + input.sha256().substring(0, FINGERPRINT_LETTERS))
                .collect(Collectors.joining(", "));
        return Html.text(text("plan.sheet.replay") + " ")
                .plus(Html.code(run.command()))
                .plus(Html.text(" " + text("plan.sheet.inputs") + " "))
                .plus(Html.code(inputs));
    }
}
