package org.dakal.tools.reports.page;

import java.util.List;
import java.util.stream.Collectors;
import org.dakal.proposals.backhaul.ProposalBackhaul;
import org.dakal.proposals.portfolio.Benefit;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.page.HtmlTable.Column;
import org.dakal.tools.reports.words.Quantities;

/** The proposals in the plan, in the order of building, and those that are not, each with its reason. */
public record PlanTablesSection(PlanContext context, Markup out) {
    public static Html write(PlanContext context) {
        PlanTablesSection section = new PlanTablesSection(context, new Markup());
        section.writeChosen(context.plan().chosen());
        section.writeRejected(context.plan().rejected());
        return section.out.toHtml();
    }

    private void writeChosen(List<CandidateResult> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        out.open("section", "id", "chosen").element("h2", context.text("plan.chosen.title"));
        context.writeSense(out);
        HtmlTable table = HtmlTable.begin(
                out,
                List.of(
                        Column.rank(context.text("plan.head.turn")),
                        Column.name(context.text("plan.head.proposal")),
                        Column.number(context.text("plan.head.cost")),
                        term("plan.inOrder"),
                        term("plan.alone"),
                        term("plan.shapley"),
                        Column.words(context.text("plan.head.why"))));
        for (CandidateResult candidate : chosen) {
            Benefit benefit = candidate.benefit(context.weight());
            table.row(
                    turn(candidate),
                    context.name(candidate),
                    Html.prose(context.money(candidate.costAmount())),
                    amount(benefit.inOrder()),
                    amount(benefit.alone()),
                    Html.prose(share(benefit)),
                    why(candidate));
        }
        table.end();
        double own = chosen.stream().mapToDouble(CandidateResult::costAmount).sum();
        double shared = context.plan().portfolio().costTotalAmount() - own;
        if (shared > 1e-6 * own) {
            out.p(context.text("plan.shared", context.money(shared)), "class", "note");
        }
        ProposalBackhaul.Together trenches = context.scenario()
                .trenchesOf(chosen.stream().map(c -> c.proposal().id()).collect(Collectors.toSet()));
        if (trenches.joinedMeters() > 0) {
            Quantities q = context.quantities();
            out.p(
                    context.text(
                            "plan.trenches",
                            context.text("unit.km", q.lengthNumberKm(trenches.ownWaysMeters() / 1000)),
                            context.text("unit.km", q.lengthNumberKm(trenches.joinedMeters() / 1000)),
                            q.plain(trenches.mostOfShortestFraction())),
                    "class",
                    "note");
        }
        out.close();
    }

    /** Its place, and the phase it is built in. */
    private Html turn(CandidateResult candidate) {
        int phase = context.plan().buildOrder().stream()
                .filter(step -> step.proposalId().equals(candidate.proposal().id()))
                .mapToInt(BuildStep::phase)
                .findFirst()
                .orElse(1);
        return new Markup()
                .text(context.quantities().count(candidate.turn()))
                .element(
                        "span",
                        context.text("plan.inPhase", context.quantities().count(phase)),
                        "class",
                        "small")
                .toHtml();
    }

    private String share(Benefit benefit) {
        String share = context.amount(benefit.shapley());
        return benefit.shapleyStandardError() > 0
                ? context.text(
                        "plan.plusMinus", share, context.amount(context.weight(), benefit.shapleyStandardError()))
                : share;
    }

    private void writeRejected(List<CandidateResult> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        out.open("section", "id", "rejected").element("h2", context.text("plan.rejected.title"));
        context.writeSense(out);
        HtmlTable table = HtmlTable.begin(
                out,
                List.of(
                        Column.name(context.text("plan.head.proposal")),
                        Column.number(context.text("plan.head.cost")),
                        term("plan.alone"),
                        term("plan.onTop"),
                        Column.words(context.text("plan.head.whyNot"))));
        for (CandidateResult candidate : rejected) {
            Benefit benefit = candidate.benefit(context.weight());
            table.row(
                    context.name(candidate),
                    Html.prose(context.money(candidate.costAmount())),
                    amount(benefit.alone()),
                    amount(benefit.lastIn()),
                    why(candidate));
        }
        table.end();
        out.close();
    }

    private Html why(CandidateResult candidate) {
        Html reason = Html.prose(PlanReasons.of(candidate, context));
        return candidate.hasLowAdditionality()
                ? reason.plus(new Markup()
                        .element(
                                "span",
                                context.text(
                                        "plan.additionality",
                                        context.quantities().percent(candidate.alreadyServedFraction())),
                                "class",
                                "small")
                        .toHtml())
                : reason;
    }

    private Column term(String key) {
        return Column.number(context.term(key), context.text(key));
    }

    private Html amount(double value) {
        return Html.prose(context.amount(value));
    }
}
