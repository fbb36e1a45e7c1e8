package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.PlanStudy;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.markup.Sentences;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;

/**
 * What every section of a plan's page has at hand.
 *
 * @param scenario what was planned for
 * @param quantities values with units
 * @param sentences sentences with markup in them
 */
public record PlanContext(
        Scenario scenario,
        PlanStudy.Result result,
        RunInfo run,
        Messages messages,
        Quantities quantities,
        Sentences sentences) {
    private static final String OPERATORS = "operators";

    public static PlanContext of(Scenario scenario, PlanStudy.Result result, RunInfo run, Language language) {
        Messages messages = new Messages(language, scenario.words());
        return new PlanContext(scenario, result, run, messages, new Quantities(messages), new Sentences(messages));
    }

    PlanResult plan() {
        return result.plan();
    }

    Weight weight() {
        return plan().wish().weight();
    }

    String text(String key, String... arguments) {
        return messages.text(key, arguments);
    }

    /** A sentence whose arguments are figures, in bold. */
    Html sentence(String key, String... figures) {
        return sentences.ofFigures(key, figures);
    }

    /** An amount of a weight with its noun; a dash where there is none. */
    String amount(Weight kind, double value) {
        if (Double.isNaN(value)) {
            return text("value.none");
        }
        return switch (kind) {
            case PEOPLE -> quantities.counted("count.people", value);
            case VILLAGES -> quantities.counted("count.places", value);
            case PUBLIC_POINTS -> quantities.counted("count.points", value);
            case ROAD_KM -> text("unit.km", quantities.lengthNumberKm(value));
            case AREA_SQUARE_KM -> quantities.area(value);
        };
    }

    /** An amount of what the plan is made for, in its sense of service. */
    String amount(double value) {
        boolean isOutdoors = !plan().wish().isIndoors() && !plan().wish().isBackedUp();
        String amount =
                isOutdoors ? amount(weight(), value) : text("plan.sense." + senseOfService(), amount(weight(), value));
        return byLevel(isByOperator() ? text("plan.sense." + OPERATORS, amount) : amount);
    }

    /** Words of a figure that the search counts, which is blind to the SINR or rate that service may take. */
    String byLevel(String words) {
        return isBlind() ? text("plan.sense.level", words) : words;
    }

    /** A sentence about the search, or about anything else that goes by level where service takes more than that. */
    Html byLevel(Html sentence) {
        return isBlind() ? Html.text(text("plan.byLevel") + " ").plus(sentence) : sentence;
    }

    private boolean isBlind() {
        return scenario().request().serviceProfile().quality().isAsked();
    }

    /** What a figure of the plan counts, and how, to stand below it. */
    String figure(boolean isExpected, double people) {
        String count = isExpected ? "figure.expected" : "figure.byClass";
        if (isPlain()) {
            return isExpected
                    ? text(quantities.wordsOf("plan.figure.expected", people))
                    : text(count, text(quantities.wordsOf("plan.figure.people", people)));
        }
        String words = text(count, text("plan.figure." + sense()));
        boolean isOutdoors = !plan().wish().isIndoors() && !plan().wish().isBackedUp();
        return byLevel(isByOperator() && !isOutdoors ? text("plan.sense." + senseOfService(), words) : words);
    }

    /** What figures of the search count, where that is not what the first figure would make one think. */
    void writeSense(Markup out) {
        if (!isPlain()) {
            out.p(text("plan.grounds.sense." + sense()), "class", "note");
        }
        if (isBlind()) {
            out.p(text("plan.grounds.level"), "class", "note");
        }
    }

    /** True when service in the open by any site of any operator counts. */
    boolean isPlain() {
        return !plan().wish().isIndoors() && !plan().wish().isBackedUp() && !isByOperator();
    }

    /** Whether each operator's customers count by themselves. */
    private boolean isByOperator() {
        return !scenario().request().operatorShares().isEmpty();
    }

    /** The name of what counts in this plan. */
    String sense() {
        return isByOperator() ? OPERATORS : senseOfService();
    }

    private String senseOfService() {
        return (plan().wish().isIndoors() ? "indoors" : "outdoors")
                + (plan().wish().isBackedUp() ? ".backedUp" : "");
    }

    String money(double amount) {
        return amount == 0 ? text("plan.noMoney") : quantities.money(amount, plan().currency());
    }

    /** Ids as a list in a sentence. */
    String ids(List<String> ids) {
        return sentences.ids(ids);
    }

    /** Proposals by name as a list in a sentence. */
    String names(List<String> ids) {
        return String.join(
                text("list.comma"),
                ids.stream()
                        .map(id -> Names.of(candidate(id).proposal(), messages.language()))
                        .toList());
    }

    /** A word that not everybody knows, with what it means. */
    Html term(String key) {
        return term(key, text(key));
    }

    /** The term in other words than its own. */
    Html term(String key, String words) {
        return new Markup()
                .open("span", "class", "term", "tabindex", "0", "title", text(key + ".means"))
                .text(words)
                .element("span", text(key + ".means"), "class", "meaning", "role", "tooltip")
                .close()
                .toHtml();
    }

    /** A proposal's name over its id and kind. */
    Html name(CandidateResult candidate) {
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

    /** Where in the page a proposal's own part begins. */
    static String anchor(CandidateResult candidate) {
        return "proposal-" + candidate.turn();
    }

    CandidateResult candidate(String id) {
        return plan().candidates().stream()
                .filter(c -> c.proposal().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no proposal " + id));
    }

    double moneyLeft() {
        return plan().wish().budgetAmount() - plan().portfolio().costTotalAmount();
    }
}
