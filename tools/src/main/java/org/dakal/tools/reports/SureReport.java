package org.dakal.tools.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dakal.network.Proposal;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.stability.Sensitivity;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.markup.Sentences;
import org.dakal.tools.reports.page.IntervalBar;
import org.dakal.tools.reports.page.Notices;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;

/**
 * How sure a ranking is, as one page: the answer first, every proposal with its interval, plans two by two, other cells
 * and models.
 */
public final class SureReport {
    private static final double SURE_FRACTION = 0.9;
    private static final double UNLIKELY_FRACTION = 0.1;
    private static final int SHORT_LIST = 5;

    private final Scenario scenario;
    private final SureResult result;
    private final Messages messages;
    private final Quantities quantities;
    private final Sentences sentences;
    private final Markup out = new Markup();

    private SureReport(Scenario scenario, SureResult result, Language language) {
        this.scenario = scenario;
        this.result = result;
        this.messages = new Messages(language, scenario.words());
        this.quantities = new Quantities(messages);
        this.sentences = new Sentences(messages);
    }

    /** The page in a language. */
    public static String render(Scenario scenario, SureResult result, RunInfo run, Language language) {
        return new SureReport(scenario, result, language).render(run);
    }

    private String render(RunInfo run) {
        out.open("header").element("p", messages.text("sure.kind"), "class", "kind");
        out.element("h1", Page.title(scenario, messages)).close();
        Notices.write(out, messages, scenario);
        writeAnswer();
        writeProposals();
        if (result.plans() != null) {
            writePlans(result.plans());
        }
        writeSensitivity();
        writeGrounds(run);
        return Page.around(out, messages, messages.text("sure.page", Page.plainTitle(scenario, messages)), run);
    }

    private static List<AlternativeStability> ranked(StabilityResult stability) {
        return stability.alternatives().stream()
                .sorted(Comparator.comparingInt(AlternativeStability::plannedRank))
                .toList();
    }

    private void writeAnswer() {
        List<AlternativeStability> ranked = ranked(result.proposals());
        AlternativeStability first = ranked.get(0);
        List<String> sure = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (AlternativeStability one : ranked) {
            double share = one.problem().isEmpty() ? one.probabilityOfRank(SHORT_LIST) : 0;
            if (share >= SURE_FRACTION) {
                sure.add(shown(one));
            } else if (share > UNLIKELY_FRACTION) {
                open.add(shown(one));
            }
        }
        out.open("section", "class", "sentences", "id", "answer").element("h2", messages.text("answer.title"));
        if (first.problem().isEmpty()) {
            out.element(
                    "p",
                    sentences.ofFigures(
                            "sure.answer.first",
                            Names.isolated(shown(first)),
                            quantities.percent(first.probabilityOfRank(1)),
                            amount(first.netGain().p05Amount()),
                            amount(first.netGain().p95Amount())));
        }
        if (ranked.size() > SHORT_LIST) {
            String five = quantities.count(SHORT_LIST);
            out.element(
                    "p",
                    sure.isEmpty()
                            ? sentences.ofFigures("sure.answer.none", five, quantities.percent(SURE_FRACTION))
                            : sentences.ofFigures(
                                    "sure.answer.sure", five, quantities.percent(SURE_FRACTION), sentences.ids(sure)));
            if (!open.isEmpty()) {
                out.element(
                        "p",
                        sentences.ofFigures(
                                "sure.answer.open", sentences.ids(open), five, quantities.percent(UNLIKELY_FRACTION)));
            }
        }
        out.element("p", messages.text("sure.about"), "class", "note").close();
    }

    /** A proposal's name as a reader of the page knows it; its id where it has none. */
    private String shown(AlternativeStability one) {
        Proposal proposal = one.alternative().proposals().get(0);
        String name = Names.shown(proposal.name(), proposal.localName(), messages.language());
        return name.isBlank() ? proposal.id() : name;
    }

    private void writeProposals() {
        out.open("section", "id", "proposals").element("h2", messages.text("sure.proposals"));
        writeTable(result.proposals());
        out.close();
    }

    private void writePlans(StabilityResult plans) {
        out.open("section", "id", "plans").element("h2", messages.text("sure.plans"));
        writeTable(plans);
        out.element("p", messages.text("sure.plans.about"));
        out.open("div", "class", "wide")
                .open("table", "class", "plain")
                .open("thead")
                .open("tr");
        out.element("th", "", "scope", "col");
        for (AlternativeStability plan : plans.alternatives()) {
            out.element("th", Html.code(plan.alternative().id()), "scope", "col");
        }
        out.close().close().open("tbody");
        for (int i = 0; i < plans.alternatives().size(); i++) {
            out.open("tr")
                    .element(
                            "th",
                            Html.code(plans.alternatives().get(i).alternative().id()),
                            "scope",
                            "row");
            for (int k = 0; k < plans.alternatives().size(); k++) {
                out.element(
                        "td",
                        i == k ? messages.text("value.none") : quantities.percent(plans.beats(i, k)),
                        "class",
                        "number");
            }
            out.close();
        }
        out.close().close().close().close();
    }

    private void writeTable(StabilityResult stability) {
        List<AlternativeStability> ranked = ranked(stability);
        IntervalBar bar = IntervalBar.scaledTo(
                ranked.stream().map(AlternativeStability::netGain).toList());
        out.open("div", "class", "wide")
                .open("table", "class", "spot-table")
                .open("thead")
                .open("tr");
        for (String key : List.of("rank", "what", "expected", "interval", "first", "three", "five")) {
            out.element("th", messages.text("sure.head." + key), "scope", "col");
        }
        out.close().close().open("tbody");
        for (AlternativeStability one : ranked) {
            out.open("tr").element("td", quantities.count(one.plannedRank()), "class", "rank");
            out.element("th", name(one), "scope", "row");
            if (!one.problem().isEmpty()) {
                out.element("td", Html.name(one.problem()), "colspan", "5").close();
                continue;
            }
            out.element("td", amount(one.expectedNetGainAmount()), labelled("expected", "number"));
            String between = messages.text(
                    "sure.between",
                    amount(one.netGain().p05Amount()),
                    amount(one.netGain().p95Amount()));
            out.element("td", bar.draw(one.netGain(), between), labelled("interval", "text"));
            out.element("td", quantities.percent(one.probabilityOfRank(1)), labelled("first", "number"));
            out.element("td", quantities.percent(one.probabilityOfRank(3)), labelled("three", "number"));
            out.element("td", quantities.percent(one.probabilityOfRank(SHORT_LIST)), labelled("five", "number"));
            out.close();
        }
        out.close().close().close();
    }

    private String[] labelled(String head, String classes) {
        return new String[] {"class", classes, "data-label", messages.text("sure.head." + head)};
    }

    private void writeSensitivity() {
        if (result.sensitivity().isEmpty()) {
            return;
        }
        out.open("section", "id", "sensitivity").element("h2", messages.text("sure.sensitivity"));
        out.element("p", messages.text("sure.sensitivity.about"));
        out.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (String key : List.of("variant", "tau", "order")) {
            out.element("th", messages.text("sure.head." + key), "scope", "col");
        }
        out.close().close().open("tbody");
        for (Sensitivity other : result.sensitivity()) {
            out.open("tr").element("th", Html.prose(variant(other)), "scope", "row");
            out.element(
                    "td",
                    Double.isNaN(other.kendallTau())
                            ? messages.text("value.none")
                            : quantities.plain(Math.rint(other.kendallTau() * 100) / 100),
                    "class",
                    "number");
            out.element("td", Html.prose(sentences.ids(other.order()))).close();
        }
        out.close().close().close().close();
    }

    private String variant(Sensitivity other) {
        Double cellSize = other.cellSizeMeters();
        return cellSize == null
                ? messages.text("sure.variant.model", Names.isolated(String.valueOf(other.model())))
                : messages.text("sure.variant.cells", quantities.meters(cellSize));
    }

    private void writeGrounds(RunInfo run) {
        StabilityResult proposals = result.proposals();
        StabilityOptions options = proposals.options();
        out.open("section", "id", "grounds").element("h2", messages.text("plan.grounds.title"));
        out.element(
                "p",
                sentences.ofFigures(
                        "sure.grounds",
                        quantities.count(options.drawCount()),
                        Names.isolated(Long.toString(options.seed())),
                        quantities.decibels(proposals.shadowingSigmaDb()),
                        quantities.meters(options.correlationDistanceMeters()),
                        quantities.plain(options.siteCorrelationFraction()),
                        quantities.percent(options.peopleSigmaFraction()),
                        quantities.percent(options.costSigmaFraction()),
                        quantities.count(proposals.stakeCellCount())));
        out.open("div", "class", "wide").open("table", "class", "plain").open("tbody");
        for (InputFile input : scenario.inputs()) {
            out.open("tr").element("th", Html.code(input.path()), "scope", "row");
            out.element("td", Html.code(input.sha256())).close();
        }
        out.close().close().close();
        out.element("p", Html.text(messages.text("outage.made", run.version(), run.command())), "class", "note");
        out.close();
    }

    private Html name(AlternativeStability one) {
        List<Proposal> proposals = one.alternative().proposals();
        Markup name = new Markup();
        if (proposals.size() == 1) {
            name.add(Html.prose(Names.of(proposals.get(0), messages.language())));
        }
        return name.open("span", "class", "small")
                .add(Html.code(one.alternative().id()))
                .close()
                .toHtml();
    }

    private String amount(double value) {
        return result.proposals().options().rankBy() == RankBy.AREA
                ? quantities.area(value)
                : quantities.counted("count.people", value);
    }
}
