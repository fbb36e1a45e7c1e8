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

/** The proposals in the plan, in the order of building, and those that are not, each with its reason. */
public final class PlanTablesSection extends PlanSection {
    public PlanTablesSection(PlanContext context) {
        super(context);
    }

    @Override
    public Html write() {
        writeChosen(plan.chosen());
        writeRejected(plan.rejected());
        return out.toHtml();
    }

    private void writeChosen(List<CandidateResult> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        section("plan.chosen.title", "id", "chosen");
        writeSense();
        HtmlTable table = HtmlTable.begin(
                out,
                List.of(
                        Column.rank(text("plan.head.turn")),
                        Column.name(text("plan.head.proposal")),
                        Column.number(text("plan.head.cost")),
                        column("plan.inOrder"),
                        column("plan.alone"),
                        column("plan.shapley"),
                        Column.words(text("plan.head.why"))));
        for (CandidateResult candidate : chosen) {
            Benefit benefit = candidate.benefit(weight);
            table.row(
                    turn(candidate),
                    name(candidate),
                    Html.prose(money(candidate.costAmount())),
                    Html.prose(amount(benefit.inOrder())),
                    Html.prose(amount(benefit.alone())),
                    Html.prose(share(benefit)),
                    why(candidate));
        }
        table.end();
        double own = chosen.stream().mapToDouble(CandidateResult::costAmount).sum();
        double shared = plan.portfolio().costTotalAmount() - own;
        if (shared > 1e-6 * own) {
            note("plan.shared", money(shared));
        }
        ProposalBackhaul.Together trenches =
                scenario.trenchesOf(chosen.stream().map(c -> c.proposal().id()).collect(Collectors.toSet()));
        if (trenches.joinedMeters() > 0) {
            note(
                    "plan.trenches",
                    text("unit.km", q.lengthNumberKm(trenches.ownWaysMeters() / 1000)),
                    text("unit.km", q.lengthNumberKm(trenches.joinedMeters() / 1000)),
                    q.plain(trenches.mostOfShortestFraction()));
        }
        out.close();
    }

    /** Its place, and the phase it is built in. */
    private Html turn(CandidateResult candidate) {
        int phase = plan.buildOrder().stream()
                .filter(step -> step.proposalId().equals(candidate.proposal().id()))
                .mapToInt(BuildStep::phase)
                .findFirst()
                .orElse(1);
        return new Markup()
                .text(q.count(candidate.turn()))
                .add(Html.small(words("plan.inPhase", q.count(phase))))
                .toHtml();
    }

    private String share(Benefit benefit) {
        String share = amount(benefit.shapley());
        return benefit.shapleyStandardError() > 0
                ? text("plan.plusMinus", share, amount(weight, benefit.shapleyStandardError()))
                : share;
    }

    private void writeRejected(List<CandidateResult> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        section("plan.rejected.title", "id", "rejected");
        writeSense();
        HtmlTable table = HtmlTable.begin(
                out,
                List.of(
                        Column.name(text("plan.head.proposal")),
                        Column.number(text("plan.head.cost")),
                        column("plan.alone"),
                        column("plan.onTop"),
                        Column.words(text("plan.head.whyNot"))));
        for (CandidateResult candidate : rejected) {
            Benefit benefit = candidate.benefit(weight);
            table.row(
                    name(candidate),
                    Html.prose(money(candidate.costAmount())),
                    Html.prose(amount(benefit.alone())),
                    Html.prose(amount(benefit.lastIn())),
                    why(candidate));
        }
        table.end();
        out.close();
    }

    private Html why(CandidateResult candidate) {
        Html reason = Html.prose(reason(candidate));
        return candidate.hasLowAdditionality()
                ? reason.plus(Html.small(words("plan.additionality", q.percent(candidate.alreadyServedFraction()))))
                : reason;
    }
}
