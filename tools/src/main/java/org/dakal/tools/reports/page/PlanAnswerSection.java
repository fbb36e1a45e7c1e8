package org.dakal.tools.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.stability.Interval;
import org.dakal.resilience.SiteOutage;
import org.dakal.study.PlanCertainty;
import org.dakal.study.PlanSideEffects;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;
import org.jspecify.annotations.Nullable;

/** What to build, what it buys, what it costs and how sure that is, in four figures and a few sentences. */
public final class PlanAnswerSection extends PlanSection {
    private final @Nullable PlanCertainty certainty;

    /** @param certainty what draws say of the plan; null when none were made */
    public PlanAnswerSection(PlanContext context, @Nullable PlanCertainty certainty) {
        super(context);
        this.certainty = certainty;
    }

    @Override
    public Html write() {
        section("answer.title", "class", "answer", "id", "answer");
        writeFigures();
        out.open("div", "class", "sentences");
        if (plan.buildOrder().isEmpty()) {
            out.p(byLevel(words("plan.answer.nothing")));
            return out.close().close().toHtml();
        }
        sayFigures(
                "plan.answer.build",
                q.count(plan.buildOrder().size()),
                q.count(plan.candidates().size()),
                names(plan.buildOrder().stream().map(BuildStep::proposalId).toList()),
                money(plan.portfolio().costTotalAmount()),
                money(wish.budgetAmount()));
        if (!isPlain()) {
            String amount = amount(plan.portfolio().objective());
            sayFigures(
                    "plan.answer.sense." + sense(),
                    wish.countBy() == CountBy.EXPECTED ? text("plan.sense.expected", amount) : amount);
        }
        out.p(buys());
        writeSideEffects();
        out.p(sure());
        say("plan.answer.doNothing");
        out.close();
        writePhases();
        return out.close().toHtml();
    }

    private void writeFigures() {
        HeadlineFigures figures = HeadlineFigures.begin(messages, out);
        boolean isExpected = wish.countBy() == CountBy.EXPECTED;
        if (isExpected) {
            addExpected(figures);
            addByClass(figures);
        } else {
            addByClass(figures);
            addExpected(figures);
        }
        if (isPlain() && weight == Weight.VILLAGES) {
            double places = given.villageCountIn(result.verification().gained());
            figures.add(q.given(places, q::count), q.wordsOf("plan.figure.places", places));
        }
        figures.add(money(plan.portfolio().costTotalAmount()), words("plan.figure.cost", money(wish.budgetAmount())))
                .add(more(), term("plan.gap", byLevel(text("plan.gap"))))
                .end();
    }

    /** The expectation, whose interval is of the same counting: draws are of service by probability. */
    private void addExpected(HeadlineFigures figures) {
        Interval drawn = certainty != null && certainty.isInSenseOf(wish, scenario.request())
                ? certainty.ofPlan().netGain()
                : null;
        double people = result.expectedPeople();
        String words = figure(true, people);
        if (isPlain()) {
            boolean isUndrawn = certainty != null
                    && !given.settlements().isEmpty()
                    && scenario.request().serviceProfile().quality().isAsked();
            figures.people(given.people(people), HeadlineFigures.undrawn(messages, isUndrawn, words), drawn);
        } else if (weight != Weight.PEOPLE && wish.countBy() == CountBy.EXPECTED) {
            addObjective(words, figures);
        } else {
            String around = drawn == null
                    ? words
                    : HeadlineFigures.between(
                            messages, "figure.between", words, people, drawn.p05Amount(), drawn.p95Amount(), q::count);
            figures.add(amount(Weight.PEOPLE, given.people(people)), Html.prose(around));
        }
    }

    private void addByClass(HeadlineFigures figures) {
        boolean isExpected = wish.countBy() == CountBy.EXPECTED;
        double people = given.people(result.verification().simulatedPeople());
        String words =
                isPlain() && isExpected ? text(q.wordsOf("plan.figure.threshold", people)) : figure(false, people);
        if (!isPlain() && !isExpected) {
            addObjective(words, figures);
        }
        if (isPlain() || isExpected || weight != Weight.PEOPLE) {
            figures.add(isPlain() ? q.given(people, q::count) : amount(Weight.PEOPLE, people), Html.prose(words));
        }
    }

    private void addObjective(String words, HeadlineFigures figures) {
        figures.add(amount(weight, plan.portfolio().objective()), Html.prose(words));
    }

    private Html buys() {
        PlanVerification check = result.verification();
        double roadKm = given.roadKmIn(check.gained());
        Html sentence = sentence(
                wish.countBy() == CountBy.EXPECTED ? "plan.answer.buysByClass" : "plan.answer.buys",
                q.counted("count.people", given.peopleIn(check.gained())),
                q.counted("count.places", given.villageCountIn(check.gained())),
                q.counted("count.points", given.publicPointCountIn(check.gained())),
                Double.isNaN(roadKm) ? text("count.roads.notGiven") : text("proposals.road", q.lengthNumberKm(roadKm)),
                q.area(check.gained().areaSquareKm()));
        return check.lost().areaSquareKm() > 0
                ? sentence.then(sentence(
                        "plan.answer.loses",
                        q.counted("count.people", given.peopleIn(check.lost())),
                        q.area(check.lost().areaSquareKm())))
                : sentence;
    }

    private void writeSideEffects() {
        PlanSideEffects effects = result.sideEffects();
        if (!Double.isNaN(effects.indoorTodayPeople())) {
            out.p(byLevel(sentence(
                    "plan.answer.indoors",
                    q.counted("count.people", effects.indoorAfterPeople()),
                    q.counted("count.people", effects.indoorTodayPeople()))));
        }
        SiteOutage worst = effects.after().worst();
        Html kept = byLevel(sentence(
                "plan.answer.kept",
                q.counted("count.people", given.people(effects.after().backedUpPeople())),
                q.counted("count.people", given.people(effects.today().backedUpPeople()))));
        out.p(
                worst == null
                        ? kept
                        : kept.then(sentence(
                                "plan.answer.worst",
                                Names.of(worst.site(), messages.language()),
                                byLevel(q.counted("count.people", given.peopleIn(worst.lost()))))));
    }

    private void writePhases() {
        List<BuildStep> steps = plan.buildOrder();
        int last = steps.get(steps.size() - 1).phase();
        out.element("h3", text("plan.phases"));
        out.open("ol", "class", "phases");
        for (int phase = 1; phase <= last; phase++) {
            List<String> ids = new ArrayList<>();
            BuildStep end = steps.get(0);
            for (BuildStep step : steps) {
                if (step.phase() == phase) {
                    ids.add(step.proposalId());
                    end = step;
                }
            }
            double all = plan.portfolio().objective();
            out.element(
                    "li",
                    sentence(
                            "plan.phase",
                            names(ids),
                            money(end.costTotalAmount()),
                            amount(end.objective()),
                            q.percent(all > 0 ? end.objective() / all : Double.NaN)));
        }
        out.close();
        double worst = steps.stream()
                .mapToDouble(BuildStep::shareOfBestFraction)
                .filter(share -> !Double.isNaN(share))
                .min()
                .orElse(Double.NaN);
        boolean isSearched = steps.stream().noneMatch(step -> Double.isNaN(step.shareOfBestFraction()));
        out.p(
                isSearched ? byLevel(words("plan.prefix", q.percent(worst))) : words("plan.prefix.unsearched"),
                "class",
                "note");
    }
}
