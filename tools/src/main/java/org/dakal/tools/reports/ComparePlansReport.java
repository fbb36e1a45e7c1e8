package org.dakal.tools.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dakal.proposals.CountBy;
import org.dakal.scenarios.columns.Counted;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.writing.IndexKeys;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.plan.PlanComparison;
import org.dakal.scenarios.writing.plan.PlanJson;
import org.dakal.tools.reports.map.PlanMap;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.page.HeadlineFigures;
import org.dakal.tools.reports.page.HtmlTable;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;

/** Plans side by side as one page: what each costs and serves, which builds what, and their maps. */
public final class ComparePlansReport extends Page {
    private final PlanComparison comparison;
    /** Whether people are told in expectation: when all plans count so, and in one sense of service. */
    private final boolean isExpected;

    public ComparePlansReport(PlanComparison comparison, Language language) {
        super(new Messages(language));
        this.comparison = comparison;
        this.isExpected = areExpected(
                comparison.plans().stream().map(PlanComparison.Plan::json).toList());
    }

    /**
     * The page.
     *
     * @param maps PNG pictures in the plans' order; empty where there is none
     */
    public String render(List<byte[]> maps, RunInfo run) {
        List<Row> plans =
                comparison.plans().stream().map(PlanComparison.Plan::json).toList();
        String localTitle = plans.get(0).text(IndexKeys.LOCAL_TITLE);
        String title = Names.shown(plans.get(0).text(IndexKeys.TITLE), localTitle, messages.language());
        head("compare-plans.kind", Html.name(title));
        Set<String> notices = new LinkedHashSet<>();
        plans.forEach(plan -> notices.addAll(plan.texts(inLanguage(IndexKeys.NOTICES, IndexKeys.LOCAL_NOTICES))));
        notices.addAll(comparison.warnings());
        notices(List.copyOf(notices));
        writeAnswer();
        writePlans();
        writeProposals();
        writeMaps(maps);
        writeMade(run);
        return around(text("compare-plans.page"), run);
    }

    /** What each plan serves, who serves most, who for the least money a person, and what all build. */
    private void writeAnswer() {
        List<PlanComparison.Plan> plans = comparison.plans();
        section("answer.title", "class", "sentences", "id", "answer");
        if (plans.stream().anyMatch(plan -> people(plan) > 0)) {
            writeFigures();
            List<PlanComparison.Plan> most = best(plans, this::people, q::count);
            List<PlanComparison.Plan> cheapest =
                    best(plans, plan -> -perPerson(plan), cost -> money(-cost, plans.get(0)));
            double least =
                    most.stream().mapToDouble(ComparePlansReport::cost).min().orElse(0);
            tell(
                    "compare-plans.most",
                    most,
                    text(
                            isExpected ? "figure.expected" : "figure.byClass",
                            q.counted("count.people", people(most.get(0)))),
                    money(least, most.get(0)));
            if (cheapest.size() < plans.size()) {
                tell("compare-plans.cheapest", cheapest, money(perPerson(cheapest.get(0)), cheapest.get(0)));
            }
        }
        if (!isExpected && plans.stream().anyMatch(plan -> countsExpected(plan.json()))) {
            say("compare-plans.byClass");
        }
        say("plan.answer.doNothing");
        Set<String> common = new LinkedHashSet<>(plans.get(0).chosen());
        plans.forEach(row -> common.retainAll(row.chosen()));
        out.p(
                common.isEmpty()
                        ? words("compare-plans.nothingCommon")
                        : sentence("compare-plans.common", proposals(common)));
        for (int i = 0; i < plans.size(); i++) {
            Set<String> own = new LinkedHashSet<>(plans.get(i).chosen());
            for (int k = 0; k < plans.size(); k++) {
                if (k != i) {
                    plans.get(k).chosen().forEach(own::remove);
                }
            }
            if (!own.isEmpty()) {
                String name = Names.isolated(plans.get(i).name());
                sayFigures("compare-plans.only", name, proposals(own));
            }
        }
        out.close();
    }

    /** A headline for each plan, all counted in the same way. */
    private void writeFigures() {
        HeadlineFigures figures = HeadlineFigures.begin(messages, out);
        for (PlanComparison.Plan plan : comparison.plans()) {
            String words = text(
                    isExpected ? "compare-plans.figure.expected" : "compare-plans.figure",
                    Names.isolated(plan.name()),
                    money(cost(plan), plan));
            boolean isPlain =
                    !plan.json().flag(PlanJson.INDOORS) && !plan.json().flag(PlanJson.ROBUST);
            figures.people(
                    people(plan),
                    isPlain || !isExpected ? words : words + " (" + goal(plan) + ")",
                    isExpected ? plan.number(PlanJson.P05_PEOPLE) : Double.NaN,
                    isExpected ? plan.number(PlanJson.P95_PEOPLE) : Double.NaN);
        }
        figures.end();
    }

    /** A sentence of one plan, or of several that read the same. */
    private void tell(String key, List<PlanComparison.Plan> plans, String... figures) {
        List<String> arguments = new ArrayList<>();
        arguments.add(
                sentences.ids(plans.stream().map(PlanComparison.Plan::name).toList()));
        arguments.addAll(List.of(figures));
        String form = plans.size() == 1 ? key : key + ".equal";
        sayFigures(form, arguments.toArray(String[]::new));
    }

    /** The plans of the highest value; also those whose value reads the same. */
    private static List<PlanComparison.Plan> best(
            List<PlanComparison.Plan> plans,
            ToDoubleFunction<PlanComparison.Plan> value,
            DoubleFunction<String> written) {
        String highest = written.apply(plans.stream().mapToDouble(value).max().orElse(0));
        return plans.stream()
                .filter(plan -> written.apply(value.applyAsDouble(plan)).equals(highest))
                .toList();
    }

    private double perPerson(PlanComparison.Plan plan) {
        return people(plan) > 0 ? cost(plan) / people(plan) : Double.POSITIVE_INFINITY;
    }

    private static double cost(PlanComparison.Plan plan) {
        return plan.number(PlanJson.COST);
    }

    private String money(double amount, PlanComparison.Plan plan) {
        return q.money(amount, plan.currency());
    }

    /** People newly served, counted in the same way in all plans; none when nobody gave any, for what orders plans. */
    private double people(PlanComparison.Plan plan) {
        double people = isExpected ? plan.number(PlanJson.EXPECTED_PEOPLE) : plan.gained(Counted.PEOPLE);
        return Double.isNaN(people) ? 0 : people;
    }

    /** True when all plans count in expectation, and in one sense of service. */
    private static boolean areExpected(List<Row> plans) {
        Row first = plans.get(0);
        return plans.stream()
                .allMatch(plan -> countsExpected(plan)
                        && plan.flag(PlanJson.INDOORS) == first.flag(PlanJson.INDOORS)
                        && plan.flag(PlanJson.ROBUST) == first.flag(PlanJson.ROBUST)
                        && Objects.equals(
                                plan.values().get(PlanJson.OPERATOR_SHARES),
                                first.values().get(PlanJson.OPERATOR_SHARES)));
    }

    private static boolean countsExpected(Row plan) {
        return CountBy.EXPECTED.name().equalsIgnoreCase(plan.text(PlanJson.COUNT))
                && !plan.isEmpty(PlanJson.EXPECTED_PEOPLE);
    }

    /** Proposals by name as a list in a sentence. */
    private String proposals(Collection<String> ids) {
        return sentences.ids(comparison.proposals().stream()
                .filter(proposal -> ids.contains(proposal.id()))
                .map(this::name)
                .toList());
    }

    private String name(PlanComparison.Proposal proposal) {
        return Names.shown(proposal.id(), proposal.name(), proposal.localName(), messages.language());
    }

    /** What a plan was made for. */
    private String goal(PlanComparison.Plan row) {
        String weight =
                text("plan.weight." + row.weight().toUpperCase(Locale.ROOT).replace('-', '_'));
        String sense = (row.json().flag(PlanJson.INDOORS) ? "indoors" : "outdoors")
                + (row.json().flag(PlanJson.ROBUST) ? ".backedUp" : "");
        return "outdoors".equals(sense) ? weight : text("plan.sense." + sense, weight);
    }

    private void writePlans() {
        section("compare-plans.title");
        HtmlTable table = plansTable("");
        row(table, "goal", this::goal);
        row(table, "budget", plan -> money(plan.number(PlanJson.BUDGET), plan));
        row(table, "cost", plan -> money(cost(plan), plan));
        row(table, "count", plan -> q.count(plan.chosen().size()));
        if (isExpected) {
            row(table, "expected", plan -> q.count(people(plan)));
        }
        row(table, "people", plan -> q.given(plan.gained(Counted.PEOPLE), q::count));
        row(table, "villages", plan -> q.given(plan.gained(Counted.VILLAGE_COUNT), q::count));
        row(table, "points", plan -> q.given(plan.gained(Counted.PUBLIC_POINT_COUNT), q::count));
        row(table, "roads", plan -> q.given(plan.gained(Counted.ROADS), q::lengthNumberKm));
        row(table, "area", plan -> q.areaNumber(plan.gained(Counted.AREA)));
        row(table, "lost", plan -> q.given(plan.lostPeople(), q::count));
        row(table, "kept", plan -> q.given(plan.keptPeople(), q::count));
        if (comparison.plans().stream().anyMatch(plan -> !Double.isNaN(plan.indoorPeople()))) {
            row(table, "indoors", plan -> orNone(plan.indoorPeople(), q::count));
        }
        row(table, "gap", plan -> orNone(plan.gapFraction(), q::percent));
        row(table, "perPerson", plan -> money(people(plan) > 0 ? perPerson(plan) : Double.NaN, plan));
        table.end();
        out.close();
    }

    private String orNone(double value, DoubleFunction<String> writer) {
        return Double.isNaN(value) ? text("value.none") : writer.apply(value);
    }

    /** A table with a column for each plan. */
    private HtmlTable plansTable(String first) {
        List<HtmlTable.Column> columns = new ArrayList<>(List.of(HtmlTable.Column.name(first)));
        comparison.plans().forEach(plan -> columns.add(HtmlTable.Column.plain(plan.name())));
        return HtmlTable.begin(out, columns);
    }

    private void row(HtmlTable table, String key, Function<PlanComparison.Plan, String> value) {
        row(table, words("compare-plans.row." + key), comparison.plans(), value);
    }

    private static <T> void row(HtmlTable table, Html name, List<T> of, Function<T, String> value) {
        table.row(name, of.stream().map(value).toArray(String[]::new));
    }

    private void writeProposals() {
        section("compare-plans.proposals");
        HtmlTable table = plansTable(text("compare-plans.proposal"));
        List<String> never = new ArrayList<>();
        for (PlanComparison.Proposal proposal : comparison.proposals()) {
            if (proposal.turns().stream().anyMatch(turn -> turn > 0)) {
                row(table, Html.over(Html.name(name(proposal)), proposal.id()), proposal.turns(), this::word);
            } else {
                never.add(proposal.id());
            }
        }
        table.end();
        if (!never.isEmpty()) {
            out.p(prose("compare-plans.never", proposals(never)));
        }
        out.close();
    }

    private String word(int turn) {
        return turn > 0
                ? text("compare-plans.yes", q.count(turn))
                : text(turn == 0 ? "compare-plans.no" : "compare-plans.missing");
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
        section("compare-plans.maps");
        out.open("div", "class", "side-by-side");
        for (int i : shown) {
            String name = comparison.plans().get(i).name();
            out.open("figure").element("figcaption", Html.name(name));
            out.empty("img", "alt", name, "src", dataUrl(maps.get(i)));
            out.close();
        }
        out.close().open("p", "class", "plan-legend on-phone");
        for (PlanMap.Colour colour : PlanMap.Colour.values()) {
            out.add(colour(words(colour.key()), colour.css()));
        }
        out.close().close();
    }
}
