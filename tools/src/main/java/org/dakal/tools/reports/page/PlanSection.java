package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.findings.Surroundings;
import org.dakal.proposals.portfolio.Benefit;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.Reason;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.PlanStudy;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;

/** A section of a plan's page. */
public abstract class PlanSection extends Section {
    private static final String OPERATORS = "operators";

    final Scenario scenario;
    final PlanStudy.Result result;
    final RunInfo run;
    final PlanResult plan;
    final PlanWish wish;
    final Weight weight;
    /** Who and what needs coverage; knows what was not given. */
    final Surroundings given;

    PlanSection(PlanContext context) {
        super(context.messages());
        this.scenario = context.scenario();
        this.result = context.result();
        this.run = context.run();
        this.plan = result.plan();
        this.wish = plan.wish();
        this.weight = wish.weight();
        this.given = scenario.request().surroundings();
    }

    /** The section; nothing where there is nothing to say. */
    public abstract Html write();

    /** An amount of a weight with its noun; a dash where there is none. */
    final String amount(Weight kind, double value) {
        if (Double.isNaN(value)) {
            return text("value.none");
        }
        return switch (kind) {
            case PEOPLE -> q.counted("count.people", value);
            case VILLAGES -> q.counted("count.places", value);
            case PUBLIC_POINTS -> q.counted("count.points", value);
            case ROAD_KM -> text("unit.km", q.lengthNumberKm(value));
            case AREA_SQUARE_KM -> q.area(value);
        };
    }

    /** An amount of what the plan is made for, in its sense of service. */
    final String amount(double value) {
        boolean isOutdoors = !wish.isIndoors() && !wish.isBackedUp();
        String amount =
                isOutdoors ? amount(weight, value) : text("plan.sense." + senseOfService(), amount(weight, value));
        return byLevel(isByOperator() ? text("plan.sense." + OPERATORS, amount) : amount);
    }

    /** Words of a figure that the search counts, which is blind to the SINR or rate that service may take. */
    final String byLevel(String words) {
        return isBlind() ? text("plan.sense.level", words) : words;
    }

    /** A sentence about the search, or about anything else that goes by level where service takes more than that. */
    final Html byLevel(Html sentence) {
        return isBlind() ? Html.text(text("plan.byLevel") + " ").plus(sentence) : sentence;
    }

    private boolean isBlind() {
        return scenario.request().serviceProfile().quality().isAsked();
    }

    /** What a figure of the plan counts, and how, to stand below it. */
    final String figure(boolean isExpected, double people) {
        String count = isExpected ? "figure.expected" : "figure.byClass";
        if (isPlain()) {
            return isExpected
                    ? text(q.wordsOf("plan.figure.expected", people))
                    : text(count, text(q.wordsOf("plan.figure.people", people)));
        }
        String words = text(count, text("plan.figure." + sense()));
        boolean isOutdoors = !wish.isIndoors() && !wish.isBackedUp();
        return byLevel(isByOperator() && !isOutdoors ? text("plan.sense." + senseOfService(), words) : words);
    }

    /** What figures of the search count, where that is not what the first figure would make one think. */
    final void writeSense() {
        if (!isPlain()) {
            note("plan.grounds.sense." + sense());
        }
        if (isBlind()) {
            note("plan.grounds.level");
        }
    }

    /** True when service in the open by any site of any operator counts. */
    final boolean isPlain() {
        return !wish.isIndoors() && !wish.isBackedUp() && !isByOperator();
    }

    /** Whether each operator's customers count by themselves. */
    private boolean isByOperator() {
        return !scenario.request().operatorShares().isEmpty();
    }

    /** The name of what counts in this plan. */
    final String sense() {
        return isByOperator() ? OPERATORS : senseOfService();
    }

    private String senseOfService() {
        return (wish.isIndoors() ? "indoors" : "outdoors") + (wish.isBackedUp() ? ".backedUp" : "");
    }

    final String money(double amount) {
        return amount == 0 ? text("plan.noMoney") : q.money(amount, plan.currency());
    }

    /** Ids as a list in a sentence. */
    final String ids(List<String> ids) {
        return sentences.ids(ids);
    }

    /** Proposals by name as a list in a sentence. */
    final String names(List<String> ids) {
        return String.join(
                text("list.comma"),
                ids.stream()
                        .map(id -> Names.of(candidate(id).proposal(), messages.language()))
                        .toList());
    }

    /** A word that not everybody knows, with what it means. */
    final Html term(String key) {
        return term(key, text(key));
    }

    /** The term in other words than its own. */
    final Html term(String key, String words) {
        return new Markup()
                .open("span", "class", "term", "tabindex", "0", "title", text(key + ".means"))
                .text(words)
                .element("span", text(key + ".means"), "class", "meaning", "role", "tooltip")
                .close()
                .toHtml();
    }

    /** A proposal's name over its id and kind. */
    final Html name(CandidateResult candidate) {
        return new Markup()
                .open("a", "href", "#" + anchor(candidate))
                .add(Html.prose(Names.of(candidate.proposal(), messages.language())))
                .close()
                .open("span", "class", "small")
                .add(Html.code(candidate.proposal().id()))
                .text(" · ")
                .add(Html.prose(Names.kind(candidate.proposal().kind(), messages)))
                .close()
                .toHtml();
    }

    /** A column of figures under a word that not everybody knows. */
    final HtmlTable.Column column(String key) {
        return HtmlTable.Column.number(term(key), text(key));
    }

    /** Where in the page a proposal's own part begins. */
    static String anchor(CandidateResult candidate) {
        return "proposal-" + candidate.turn();
    }

    final CandidateResult candidate(String id) {
        return plan.candidates().stream()
                .filter(c -> c.proposal().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no proposal " + id));
    }

    /** Why a proposal is in the plan or not, in one line. */
    final String reason(CandidateResult candidate) {
        Reason reason = candidate.reason();
        Benefit benefit = candidate.benefit(weight);
        List<String> others = reason.others();
        double theirCost =
                others.stream().mapToDouble(id -> candidate(id).costAmount()).sum();
        String form = switch (reason.kind()) {
            case COVERED_BY_PLAN ->
                others.isEmpty()
                        ? ".all"
                        : theirCost < candidate.costAmount() / 2 ? ".cheaper" : others.size() == 1 ? ".one" : ".many";
            case REQUIRED, RULED_OUT -> others.size() == 1 ? ".one" : ".many";
            default -> "";
        };
        return text(
                "plan.reason." + reason.kind() + form,
                amount(benefit.alone()),
                amount(benefit.lastIn()),
                money(candidate.costAmount()),
                ids(others),
                money(wish.budgetAmount() - plan.portfolio().costTotalAmount()),
                amount(benefit.inOrder()),
                money(theirCost));
    }

    /** How good the choice is proven to be. */
    final Html sure() {
        Portfolio portfolio = plan.portfolio();
        if (portfolio.isProvenBest()) {
            return byLevel(
                    portfolio.leftOutAmount() > 0
                            ? sentence("plan.sure.proven.butLittle", more())
                            : sentence("plan.sure.proven"));
        }
        return byLevel(sentence(
                switch (portfolio.method()) {
                    case EXACT -> "plan.sure.rounding";
                    case TIME_LIMIT -> "plan.sure.gap";
                    case GREEDY -> "plan.sure.greedy";
                },
                amount(portfolio.bound() - portfolio.objective()),
                q.percent(moreFraction(portfolio))));
    }

    /** A share of what this choice wins; the amount where it wins nothing, for a share of nothing would be all. */
    final String more() {
        Portfolio portfolio = plan.portfolio();
        return portfolio.gapFraction() < 1
                ? q.percent(moreFraction(portfolio))
                : amount(portfolio.bound() - portfolio.objective());
    }

    /** What the best choice may win at most beside what this one does; beside the bound where this one wins nothing. */
    private static double moreFraction(Portfolio portfolio) {
        double gap = portfolio.gapFraction();
        return gap < 1 ? gap / (1 - gap) : gap;
    }
}
