package org.dakal.tools.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.dakal.findings.Surroundings;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.proposals.stability.Interval;
import org.dakal.resilience.SiteOutage;
import org.dakal.study.PlanCertainty;
import org.dakal.study.PlanSideEffects;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;
import org.jspecify.annotations.Nullable;

/** What to build, what it buys, what it costs and how sure that is, in four figures and a few sentences. */
public final class PlanAnswerSection {
    private PlanAnswerSection() {}

    /**
     * The section of a plan's page.
     *
     * @param certainty what draws say of the plan; null when none were made
     */
    public static Html write(PlanContext context, @Nullable PlanCertainty certainty) {
        Markup out = new Markup().open("section", "class", "answer", "id", "answer");
        out.element("h2", context.text("answer.title"));
        writeFigures(context, certainty, out);
        out.open("div", "class", "sentences");
        PlanResult plan = context.plan();
        if (plan.buildOrder().isEmpty()) {
            out.p(context.byLevel(Html.text(context.text("plan.answer.nothing"))));
            return out.close().close().toHtml();
        }
        out.p(context.sentence(
                "plan.answer.build",
                context.quantities().count(plan.buildOrder().size()),
                context.quantities().count(plan.candidates().size()),
                context.names(
                        plan.buildOrder().stream().map(BuildStep::proposalId).toList()),
                context.money(plan.portfolio().costTotalAmount()),
                context.money(plan.wish().budgetAmount())));
        if (!context.isPlain()) {
            String amount = context.amount(plan.portfolio().objective());
            out.p(context.sentence(
                    "plan.answer.sense." + context.sense(),
                    plan.wish().countBy() == CountBy.EXPECTED ? context.text("plan.sense.expected", amount) : amount));
        }
        out.p(buys(context));
        writeSideEffects(context, out);
        out.p(sure(context));
        out.p(context.text("plan.answer.doNothing"));
        out.close();
        writePhases(context, out);
        return out.close().toHtml();
    }

    private static void writeFigures(PlanContext context, @Nullable PlanCertainty certainty, Markup out) {
        Quantities q = context.quantities();
        HeadlineFigures figures = HeadlineFigures.begin(context.messages(), out);
        boolean isExpected = context.plan().wish().countBy() == CountBy.EXPECTED;
        if (isExpected) {
            addExpected(context, certainty, figures);
            addByClass(context, figures);
        } else {
            addByClass(context, figures);
            addExpected(context, certainty, figures);
        }
        if (context.isPlain() && context.weight() == Weight.VILLAGES) {
            double places = context.scenario()
                    .request()
                    .surroundings()
                    .villageCountIn(context.result().verification().gained());
            figures.add(q.given(places, q::count), q.wordsOf("plan.figure.places", places));
        }
        figures.add(
                        context.money(context.plan().portfolio().costTotalAmount()),
                        Html.text(context.text(
                                "plan.figure.cost",
                                context.money(context.plan().wish().budgetAmount()))))
                .add(more(context), context.term("plan.gap", context.byLevel(context.text("plan.gap"))))
                .end();
    }

    /** The expectation, whose interval is of the same counting: draws are of service by probability. */
    private static void addExpected(PlanContext context, @Nullable PlanCertainty certainty, HeadlineFigures figures) {
        Surroundings given = context.scenario().request().surroundings();
        Interval drawn = certainty != null
                        && certainty.isInSenseOf(
                                context.plan().wish(), context.scenario().request())
                ? certainty.ofPlan().netGain()
                : null;
        double people = context.result().expectedPeople();
        String words = context.figure(true, people);
        if (context.isPlain()) {
            boolean isUndrawn = certainty != null
                    && !given.settlements().isEmpty()
                    && context.scenario().request().serviceProfile().quality().isAsked();
            figures.people(given.people(people), HeadlineFigures.undrawn(context.messages(), isUndrawn, words), drawn);
        } else if (context.weight() != Weight.PEOPLE && context.plan().wish().countBy() == CountBy.EXPECTED) {
            addObjective(context, words, figures);
        } else {
            String around = drawn == null
                    ? words
                    : HeadlineFigures.between(
                            context.messages(),
                            "figure.between",
                            words,
                            people,
                            drawn.p05Amount(),
                            drawn.p95Amount(),
                            context.quantities()::count);
            figures.add(context.amount(Weight.PEOPLE, given.people(people)), Html.prose(around));
        }
    }

    private static void addByClass(PlanContext context, HeadlineFigures figures) {
        Quantities q = context.quantities();
        boolean isExpected = context.plan().wish().countBy() == CountBy.EXPECTED;
        double people = context.scenario()
                .request()
                .surroundings()
                .people(context.result().verification().simulatedPeople());
        String words = context.isPlain() && isExpected
                ? context.text(q.wordsOf("plan.figure.threshold", people))
                : context.figure(false, people);
        if (!context.isPlain() && !isExpected) {
            addObjective(context, words, figures);
        }
        if (context.isPlain() || isExpected || context.weight() != Weight.PEOPLE) {
            figures.add(
                    context.isPlain() ? q.given(people, q::count) : context.amount(Weight.PEOPLE, people),
                    Html.prose(words));
        }
    }

    private static void addObjective(PlanContext context, String words, HeadlineFigures figures) {
        figures.add(context.amount(context.weight(), context.plan().portfolio().objective()), Html.prose(words));
    }

    private static Html buys(PlanContext context) {
        PlanVerification check = context.result().verification();
        Quantities q = context.quantities();
        Surroundings given = context.scenario().request().surroundings();
        double roadKm = given.roadKmIn(check.gained());
        Html sentence = context.sentence(
                context.plan().wish().countBy() == CountBy.EXPECTED ? "plan.answer.buysByClass" : "plan.answer.buys",
                q.counted("count.people", given.peopleIn(check.gained())),
                q.counted("count.places", given.villageCountIn(check.gained())),
                q.counted("count.points", given.publicPointCountIn(check.gained())),
                Double.isNaN(roadKm)
                        ? context.text("count.roads.notGiven")
                        : context.text("proposals.road", q.lengthNumberKm(roadKm)),
                q.area(check.gained().areaSquareKm()));
        return check.lost().areaSquareKm() > 0
                ? sentence.plus(Html.text(" "))
                        .plus(context.sentence(
                                "plan.answer.loses",
                                q.counted("count.people", given.peopleIn(check.lost())),
                                q.area(check.lost().areaSquareKm())))
                : sentence;
    }

    private static void writeSideEffects(PlanContext context, Markup out) {
        PlanSideEffects effects = context.result().sideEffects();
        Surroundings given = context.scenario().request().surroundings();
        Quantities q = context.quantities();
        if (!Double.isNaN(effects.indoorTodayPeople())) {
            out.p(context.byLevel(context.sentence(
                    "plan.answer.indoors",
                    q.counted("count.people", effects.indoorAfterPeople()),
                    q.counted("count.people", effects.indoorTodayPeople()))));
        }
        SiteOutage worst = effects.after().worst();
        Html kept = context.byLevel(context.sentence(
                "plan.answer.kept",
                q.counted("count.people", given.people(effects.after().backedUpPeople())),
                q.counted("count.people", given.people(effects.today().backedUpPeople()))));
        out.p(
                worst == null
                        ? kept
                        : kept.plus(Html.text(" "))
                                .plus(context.sentence(
                                        "plan.answer.worst",
                                        Names.of(
                                                worst.site(), context.messages().language()),
                                        context.byLevel(q.counted("count.people", given.peopleIn(worst.lost()))))));
    }

    /** How good the choice is proven to be. */
    static Html sure(PlanContext context) {
        Portfolio portfolio = context.plan().portfolio();
        if (portfolio.isProvenBest()) {
            return context.byLevel(
                    portfolio.leftOutAmount() > 0
                            ? context.sentence("plan.sure.proven.butLittle", more(context))
                            : context.sentence("plan.sure.proven"));
        }
        return context.byLevel(context.sentence(
                switch (portfolio.method()) {
                    case EXACT -> "plan.sure.rounding";
                    case TIME_LIMIT -> "plan.sure.gap";
                    case GREEDY -> "plan.sure.greedy";
                },
                context.amount(portfolio.bound() - portfolio.objective()),
                context.quantities().percent(moreFraction(portfolio))));
    }

    /** A share of what this choice wins; the amount where it wins nothing, for a share of nothing would be all. */
    private static String more(PlanContext context) {
        Portfolio portfolio = context.plan().portfolio();
        return portfolio.gapFraction() < 1
                ? context.quantities().percent(moreFraction(portfolio))
                : context.amount(portfolio.bound() - portfolio.objective());
    }

    /** What the best choice may win at most beside what this one does; beside the bound where this one wins nothing. */
    private static double moreFraction(Portfolio portfolio) {
        double gap = portfolio.gapFraction();
        return gap < 1 ? gap / (1 - gap) : gap;
    }

    private static void writePhases(PlanContext context, Markup out) {
        List<BuildStep> steps = context.plan().buildOrder();
        int last = steps.get(steps.size() - 1).phase();
        out.element("h3", context.text("plan.phases"));
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
            double all = context.plan().portfolio().objective();
            out.element(
                    "li",
                    context.sentence(
                            "plan.phase",
                            context.names(ids),
                            context.money(end.costTotalAmount()),
                            context.amount(end.objective()),
                            context.quantities().percent(all > 0 ? end.objective() / all : Double.NaN)));
        }
        out.close();
        double worst = steps.stream()
                .mapToDouble(BuildStep::shareOfBestFraction)
                .filter(share -> !Double.isNaN(share))
                .min()
                .orElse(Double.NaN);
        boolean isSearched = steps.stream().noneMatch(step -> Double.isNaN(step.shareOfBestFraction()));
        out.p(
                isSearched
                        ? context.byLevel(Html.text(
                                context.text("plan.prefix", context.quantities().percent(worst))))
                        : Html.text(context.text("plan.prefix.unsearched")),
                "class",
                "note");
    }
}
