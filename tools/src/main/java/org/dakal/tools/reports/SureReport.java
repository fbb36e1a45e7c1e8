package org.dakal.tools.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dakal.network.Proposal;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.stability.Sensitivity;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.page.HeadlineFigures;
import org.dakal.tools.reports.page.HtmlTable;
import org.dakal.tools.reports.page.IntervalBar;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;

/**
 * How sure a ranking is, as one page: the answer first, every proposal with its interval, plans two by two, other cells
 * and models.
 */
public final class SureReport extends Page {
    private static final double SURE_FRACTION = 0.9;
    private static final double UNLIKELY_FRACTION = 0.1;
    private static final int SHORT_LIST = 5;

    private final Scenario scenario;
    private final SureResult result;

    public SureReport(Scenario scenario, SureResult result, Language language) {
        super(new Messages(language, scenario.words()));
        this.scenario = scenario;
        this.result = result;
    }

    /** The page. */
    public String render(RunInfo run) {
        head("sure.kind", scenario);
        writeAnswer();
        writeProposals();
        if (result.plans() != null) {
            writePlans(result.plans());
        }
        writeSensitivity();
        writeGrounds(run);
        return around(text("sure.page", title(scenario)), run);
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
        section("answer.title", "class", "sentences", "id", "answer");
        if (!result.proposals().anyGains()) {
            say("sure.answer.nobody");
        } else if (first.problem().isEmpty()) {
            HeadlineFigures.begin(messages, out)
                    .add(
                            amount(first.expectedNetGainAmount()),
                            Html.prose(between(
                                    first,
                                    "figure.between",
                                    text(
                                            result.proposals().isIndoors()
                                                    ? "sure.figure.first.indoors"
                                                    : "sure.figure.first",
                                            Names.isolated(shown(first))))))
                    .end();
            sayFigures("sure.answer.first", Names.isolated(shown(first)), q.percent(first.probabilityOfRank(1)));
            result.proposals()
                    .oftenerFirst()
                    .ifPresent(one -> sayFigures(
                            "sure.answer.oftener", Names.isolated(shown(one)), q.percent(one.probabilityOfRank(1))));
        }
        if (ranked.size() > SHORT_LIST && result.proposals().anyGains()) {
            String five = q.count(SHORT_LIST);
            out.p(
                    sure.isEmpty()
                            ? sentence("sure.answer.none", five, q.percent(SURE_FRACTION))
                            : sentence("sure.answer.sure", five, q.percent(SURE_FRACTION), sentences.ids(sure)));
            if (!open.isEmpty()) {
                sayFigures("sure.answer.open", sentences.ids(open), five, q.percent(UNLIKELY_FRACTION));
            }
        }
        say("plan.answer.doNothing");
        note(result.proposals().isIndoors() ? "sure.about.indoors" : "sure.about")
                .close();
    }

    /** A proposal's name as a reader of the page knows it; its id where it has none. */
    private String shown(AlternativeStability one) {
        return shown(one.alternative().proposals().get(0));
    }

    private String shown(String id) {
        return scenario.request().proposals().stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .map(this::shown)
                .orElse(id);
    }

    private String shown(Proposal proposal) {
        return Names.shown(proposal.id(), proposal.name(), proposal.localName(), messages.language());
    }

    private void writeProposals() {
        section("sure.proposals", "id", "proposals");
        say(
                "sure.ranked",
                text("rankBy." + result.proposals().options().rankBy().name().toLowerCase(Locale.ROOT)));
        writeTable(result.proposals());
        out.close();
    }

    private void writePlans(StabilityResult plans) {
        section("sure.plans", "id", "plans");
        writeTable(plans);
        say("sure.plans.about");
        List<HtmlTable.Column> columns = new ArrayList<>(List.of(HtmlTable.Column.name("")));
        List<String> ids = plans.alternatives().stream()
                .map(plan -> plan.alternative().id())
                .toList();
        ids.forEach(id -> columns.add(HtmlTable.Column.number(Html.code(id), id)));
        HtmlTable table = HtmlTable.begin(out, columns);
        for (int i = 0; i < ids.size(); i++) {
            String[] row = new String[ids.size()];
            for (int k = 0; k < ids.size(); k++) {
                row[k] = i == k ? text("value.none") : q.percent(plans.beats(i, k));
            }
            table.row(Html.code(ids.get(i)), row);
        }
        table.end();
        out.close();
    }

    private void writeTable(StabilityResult stability) {
        List<AlternativeStability> ranked = ranked(stability);
        IntervalBar bar = IntervalBar.scaledTo(
                ranked.stream().map(AlternativeStability::netGain).toList());
        HtmlTable table = HtmlTable.begin(
                out,
                List.of(
                        HtmlTable.Column.rank(head("rank")),
                        HtmlTable.Column.name(head("what")),
                        HtmlTable.Column.number(head("expected")),
                        HtmlTable.Column.words(head("interval")),
                        HtmlTable.Column.number(head("first")),
                        HtmlTable.Column.number(head("three")),
                        HtmlTable.Column.number(head("five"))));
        for (AlternativeStability one : ranked) {
            Html rank = Html.text(q.count(one.plannedRank()));
            if (!one.problem().isEmpty()) {
                table.row(rank, name(one), unfit(one.problem()));
                continue;
            }
            String between = between(one, "sure.between", "");
            table.row(
                    rank,
                    name(one),
                    Html.prose(amount(one.expectedNetGainAmount())),
                    bar.draw(one.netGain(), between),
                    among(one, 1, stability),
                    among(one, 3, stability),
                    among(one, SHORT_LIST, stability));
        }
        table.end();
    }

    /** In what share of draws it is among the first; a dash where none gains, for then none is. */
    private Html among(AlternativeStability one, int count, StabilityResult stability) {
        return Html.text(stability.anyGains() ? q.percent(one.probabilityOfRank(count)) : text("value.none"));
    }

    private String between(AlternativeStability one, String key, String words) {
        return HeadlineFigures.between(
                messages,
                key,
                words,
                one.expectedNetGainAmount(),
                one.netGain().p05Amount(),
                one.netGain().p95Amount(),
                this::amount);
    }

    private String head(String key) {
        return text("sure.head." + key);
    }

    private void writeSensitivity() {
        if (result.sensitivity().isEmpty()) {
            return;
        }
        section("sure.sensitivity", "id", "sensitivity");
        say("sure.sensitivity.about");
        HtmlTable table = table("sure.head", "variant", "tau", "order");
        for (Sensitivity other : result.sensitivity()) {
            table.row(
                    Html.prose(variant(other)),
                    Double.isNaN(other.kendallTau())
                            ? text("value.none")
                            : q.plain(Math.rint(other.kendallTau() * 100) / 100),
                    sentences.ids(other.order().stream().map(this::shown).toList()));
        }
        table.end();
        out.close();
    }

    private String variant(Sensitivity other) {
        Double cellSize = other.cellSizeMeters();
        return cellSize == null
                ? text("sure.variant.model", Names.isolated(String.valueOf(other.model())))
                : text("sure.variant.cells", q.meters(cellSize));
    }

    private void writeGrounds(RunInfo run) {
        StabilityResult proposals = result.proposals();
        StabilityOptions options = proposals.options();
        section("plan.grounds.title", "id", "grounds");
        sayFigures(
                "sure.grounds",
                q.count(options.drawCount()),
                Names.isolated(Long.toString(options.seed())),
                q.decibels(proposals.shadowingSigmaDb()),
                q.meters(options.correlationDistanceMeters()),
                q.plain(options.siteCorrelationFraction()),
                q.percent(options.peopleSigmaFraction()),
                q.percent(options.costSigmaFraction()),
                q.count(proposals.stakeCellCount()));
        writeInputs(scenario.inputs());
        writeMade(run);
        out.close();
    }

    private Html name(AlternativeStability one) {
        List<Proposal> proposals = one.alternative().proposals();
        return Html.over(
                proposals.size() == 1 ? Html.prose(Names.of(proposals.get(0), messages.language())) : Html.EMPTY,
                one.alternative().id());
    }

    private String amount(double value) {
        return result.proposals().options().rankBy() == RankBy.AREA ? q.area(value) : q.counted("count.people", value);
    }
}
