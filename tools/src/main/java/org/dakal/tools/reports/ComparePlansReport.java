package org.dakal.tools.reports;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.dakal.scenarios.columns.Counted;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.writing.IndexKeys;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.plan.PlanComparison;
import org.dakal.scenarios.writing.plan.PlanJson;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.markup.Sentences;
import org.dakal.tools.reports.page.Notices;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;

/** Plans side by side as one page: what each costs and serves, which builds what, and their maps. */
public final class ComparePlansReport {
    private final PlanComparison comparison;
    private final Messages messages;
    private final Quantities quantities;
    private final Sentences sentences;
    private final Markup out = new Markup();

    private ComparePlansReport(PlanComparison comparison, Language language) {
        this.comparison = comparison;
        this.messages = new Messages(language);
        this.quantities = new Quantities(messages);
        this.sentences = new Sentences(messages);
    }

    /**
     * The page in a language.
     *
     * @param maps PNG pictures in the plans' order; empty where there is none
     */
    public static String render(PlanComparison comparison, List<byte[]> maps, RunInfo run, Language language) {
        ComparePlansReport report = new ComparePlansReport(comparison, language);
        report.out.open("header").element("p", report.messages.text("compare-plans.kind"), "class", "kind");
        boolean persian = language == Language.PERSIAN;
        List<Row> plans =
                comparison.plans().stream().map(PlanComparison.Plan::json).toList();
        String localTitle = plans.get(0).text(IndexKeys.LOCAL_TITLE);
        report.out
                .element(
                        "h1",
                        Html.name(
                                persian && !localTitle.isBlank()
                                        ? localTitle
                                        : plans.get(0).text(IndexKeys.TITLE)))
                .close();
        Set<String> notices = new LinkedHashSet<>();
        plans.forEach(plan -> notices.addAll(plan.texts(persian ? IndexKeys.LOCAL_NOTICES : IndexKeys.NOTICES)));
        notices.addAll(comparison.warnings());
        Notices.write(report.out, report.messages, List.copyOf(notices));
        report.writeAnswer();
        report.writePlans();
        report.writeProposals();
        report.writeMaps(maps);
        report.out.element(
                "p", report.messages.text("compare-plans.made", run.version(), run.command()), "class", "note");
        return Page.around(report.out, report.messages, report.messages.text("compare-plans.page"), run);
    }

    /** Who serves most, who for the least money a person, and what all build. */
    private void writeAnswer() {
        List<PlanComparison.Plan> plans = comparison.plans();
        out.open("section", "class", "sentences", "id", "answer").element("h2", messages.text("answer.title"));
        PlanComparison.Plan most = Collections.max(plans, Comparator.comparingDouble(ComparePlansReport::people));
        if (people(most) > 0) {
            out.element(
                    "p",
                    sentences.ofFigures(
                            "compare-plans.most",
                            Names.isolated(most.name()),
                            quantities.counted("count.people", people(most)),
                            quantities.money(most.number(PlanJson.COST), most.currency())));
            PlanComparison.Plan cheapest =
                    Collections.min(plans, Comparator.comparingDouble(ComparePlansReport::perPerson));
            out.element(
                    "p",
                    sentences.ofFigures(
                            "compare-plans.cheapest",
                            Names.isolated(cheapest.name()),
                            quantities.money(perPerson(cheapest), cheapest.currency())));
        }
        Set<String> common = new LinkedHashSet<>(plans.get(0).chosen());
        plans.forEach(row -> common.retainAll(row.chosen()));
        out.element(
                "p",
                common.isEmpty()
                        ? Html.text(messages.text("compare-plans.nothingCommon"))
                        : sentences.ofFigures("compare-plans.common", sentences.ids(common)));
        for (int i = 0; i < plans.size(); i++) {
            PlanComparison.Plan row = plans.get(i);
            Set<String> own = new LinkedHashSet<>(row.chosen());
            for (int k = 0; k < plans.size(); k++) {
                if (k != i) {
                    plans.get(k).chosen().forEach(own::remove);
                }
            }
            if (!own.isEmpty()) {
                out.element(
                        "p", sentences.ofFigures("compare-plans.only", Names.isolated(row.name()), sentences.ids(own)));
            }
        }
        out.close();
    }

    private static double perPerson(PlanComparison.Plan row) {
        return people(row) > 0 ? row.number(PlanJson.COST) / people(row) : Double.POSITIVE_INFINITY;
    }

    /** People newly served; none when nobody gave any, for what orders plans. */
    private static double people(PlanComparison.Plan row) {
        double people = row.gained(Counted.PEOPLE);
        return Double.isNaN(people) ? 0 : people;
    }

    /** What a plan was made for. */
    private String goal(PlanComparison.Plan row) {
        String weight = messages.text(
                "plan.weight." + row.weight().toUpperCase(Locale.ROOT).replace('-', '_'));
        String sense = (row.json().flag(PlanJson.INDOORS) ? "indoors" : "outdoors")
                + (row.json().flag(PlanJson.ROBUST) ? ".backedUp" : "");
        return "outdoors".equals(sense) ? weight : messages.text("plan.sense." + sense, weight);
    }

    private void writePlans() {
        out.open("section").element("h2", messages.text("compare-plans.title"));
        head("");
        row("goal", this::goal);
        row("budget", row -> quantities.money(row.number(PlanJson.BUDGET), row.currency()));
        row("cost", row -> quantities.money(row.number(PlanJson.COST), row.currency()));
        row("count", row -> quantities.count(row.chosen().size()));
        row("people", row -> quantities.given(row.gained(Counted.PEOPLE), quantities::count));
        row("villages", row -> quantities.given(row.gained(Counted.VILLAGE_COUNT), quantities::count));
        row("points", row -> quantities.given(row.gained(Counted.PUBLIC_POINT_COUNT), quantities::count));
        row("roads", row -> quantities.given(row.gained(Counted.ROADS), quantities::lengthNumberKm));
        row("area", row -> quantities.areaNumber(row.gained(Counted.AREA)));
        row("lost", row -> quantities.given(row.lostPeople(), quantities::count));
        row("kept", row -> quantities.given(row.keptPeople(), quantities::count));
        if (comparison.plans().stream().anyMatch(row -> !Double.isNaN(row.indoorPeople()))) {
            row(
                    "indoors",
                    row -> Double.isNaN(row.indoorPeople())
                            ? messages.text("value.none")
                            : quantities.count(row.indoorPeople()));
        }
        row("gap", row -> quantities.percent(row.number(PlanJson.GAP)));
        row("perPerson", row -> quantities.money(people(row) > 0 ? perPerson(row) : Double.NaN, row.currency()));
        out.close().close().close().close();
    }

    private void head(String first) {
        out.open("div", "class", "wide").open("table").open("thead").open("tr");
        out.element("th", first, "scope", "col");
        comparison.plans().forEach(row -> out.element("th", Html.name(row.name()), "scope", "col"));
        out.close().close().open("tbody");
    }

    private void row(String key, Function<PlanComparison.Plan, String> value) {
        out.open("tr").element("th", messages.text("compare-plans.row." + key), "scope", "row");
        comparison.plans().forEach(row -> out.element("td", Html.prose(value.apply(row))));
        out.close();
    }

    private void writeProposals() {
        out.open("section").element("h2", messages.text("compare-plans.proposals"));
        head(messages.text("compare-plans.proposal"));
        List<String> never = new ArrayList<>();
        for (PlanComparison.Proposal proposal : comparison.proposals()) {
            if (proposal.turns().stream().noneMatch(turn -> turn > 0)) {
                never.add(proposal.id());
                continue;
            }
            out.open("tr");
            out.open("th", "scope", "row").add(Html.name(proposal.name()));
            out.open("span", "class", "small")
                    .add(Html.code(proposal.id()))
                    .close()
                    .close();
            proposal.turns().forEach(turn -> out.element("td", word(turn)));
            out.close();
        }
        out.close().close().close();
        if (!never.isEmpty()) {
            out.element("p", Html.prose(messages.text("compare-plans.never", sentences.ids(never))));
        }
        out.close();
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
