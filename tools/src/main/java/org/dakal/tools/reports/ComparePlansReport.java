package org.dakal.tools.reports;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.scenarios.writing.plan.PlanComparison;
import org.dakal.scenarios.writing.plan.PlanSummary;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;

/** Plans side by side as one page: what each costs and serves, which builds what, and their maps. */
public final class ComparePlansReport {
    private final PlanComparison comparison;
    private final Messages messages;
    private final Quantities quantities;
    private final Markup out = new Markup();

    private ComparePlansReport(PlanComparison comparison, Language language) {
        this.comparison = comparison;
        this.messages = new Messages(language);
        this.quantities = new Quantities(messages);
    }

    /**
     * The page in a language.
     *
     * @param plans what is compared, for its notices
     * @param maps PNG pictures in the plans' order; empty where there is none
     */
    public static String render(
            PlanComparison comparison, List<PlanSummary> plans, List<byte[]> maps, RunInfo run, Language language) {
        ComparePlansReport report = new ComparePlansReport(comparison, language);
        Page.begin(report.out, report.messages, report.messages.text("compare-plans.page"), run);
        report.out.open("header").element("p", report.messages.text("compare-plans.kind"), "class", "kind");
        report.out.element("h1", Html.name(plans.get(0).title())).close();
        Set<String> notices = new LinkedHashSet<>();
        plans.forEach(plan -> notices.addAll(plan.notices()));
        notices.addAll(comparison.warnings());
        Page.notices(report.out, report.messages, List.copyOf(notices));
        report.writePlans();
        report.writeProposals();
        report.writeMaps(maps);
        report.out.element(
                "p", report.messages.text("compare-plans.made", run.version(), run.command()), "class", "note");
        return Page.end(report.out);
    }

    private void writePlans() {
        out.open("section").element("h2", messages.text("compare-plans.title"));
        head("");
        row("budget", row -> quantities.money(row.budgetAmount(), row.currency()));
        row("cost", row -> quantities.money(row.costTotal(), row.currency()));
        row("count", row -> quantities.count(row.chosen().size()));
        row("people", row -> quantities.count(row.gained().people()));
        row("villages", row -> quantities.count(row.gained().villageCount()));
        row("points", row -> quantities.count(row.gained().publicPointCount()));
        row("roads", row -> quantities.lengthNumberKm(row.gained().roadKm()));
        row("area", row -> quantities.areaNumber(row.gained().areaSquareKm()));
        row("lost", row -> quantities.count(row.lost().people()));
        row("gap", row -> quantities.percent(row.gapFraction()));
        row(
                "perPerson",
                row -> quantities.money(
                        row.gained().people() > 0
                                ? row.costTotal() / row.gained().people()
                                : Double.NaN,
                        row.currency()));
        out.close().close().close().close();
    }

    private void head(String first) {
        out.open("div", "class", "wide").open("table").open("thead").open("tr");
        out.element("th", first, "scope", "col");
        comparison.plans().forEach(row -> out.element("th", Html.name(row.name()), "scope", "col"));
        out.close().close().open("tbody");
    }

    private void row(String key, Function<PlanComparison.Row, String> value) {
        out.open("tr").element("th", messages.text("compare-plans.row." + key), "scope", "row");
        comparison.plans().forEach(row -> out.element("td", Html.prose(value.apply(row))));
        out.close();
    }

    private void writeProposals() {
        out.open("section").element("h2", messages.text("compare-plans.proposals"));
        head(messages.text("compare-plans.proposal"));
        for (PlanComparison.Proposal proposal : comparison.proposals()) {
            out.open("tr");
            out.open("th", "scope", "row").add(Html.name(proposal.name()));
            out.open("span", "class", "small")
                    .add(Html.code(proposal.id()))
                    .close()
                    .close();
            proposal.turns().forEach(turn -> out.element("td", word(turn)));
            out.close();
        }
        out.close().close().close().close();
    }

    private String word(int turn) {
        return turn > 0
                ? messages.text("compare-plans.yes", quantities.count(turn))
                : messages.text(turn == 0 ? "compare-plans.no" : "compare-plans.missing");
    }

    private void writeMaps(List<byte[]> maps) {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < maps.size(); i++) {
            if (maps.get(i).length > 0) {
                shown.add(i);
            }
        }
        if (shown.isEmpty()) {
            return;
        }
        out.open("section").element("h2", messages.text("compare-plans.maps"));
        out.open("div", "class", "side-by-side");
        for (int i : shown) {
            String name = comparison.plans().get(i).name();
            out.open("figure").element("figcaption", Html.name(name));
            out.empty(
                    "img",
                    "alt",
                    name,
                    "src",
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(maps.get(i)));
            out.close();
        }
        out.close().close();
    }
}
