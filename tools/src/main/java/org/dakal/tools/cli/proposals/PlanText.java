package org.dakal.tools.cli.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dakal.findings.Surroundings;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.proposals.stability.Interval;
import org.dakal.resilience.SiteOutage;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.study.Phase;
import org.dakal.study.PlanCertainty;
import org.dakal.study.PlanSideEffects;
import org.dakal.study.PlanStudy;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;
import org.jspecify.annotations.Nullable;

/** A plan in a few lines. */
final class PlanText {
    private PlanText() {}

    static void print(Console console, Scenario scenario, PlanStudy.Result result, @Nullable PlanCertainty certainty) {
        Surroundings given = scenario.request().surroundings();
        PlanResult plan = result.plan();
        Portfolio portfolio = plan.portfolio();
        PlanVerification check = result.verification();
        console.say("Result");
        console.say(
                "  %d of %s for %,.0f of %,.0f %s%s",
                portfolio.chosen().cardinality(),
                Wording.count(plan.candidates().size(), "proposal"),
                portfolio.costTotalAmount(),
                plan.wish().budgetAmount(),
                plan.currency(),
                plan.wish().weight() == Weight.PEOPLE
                        ? ""
                        : ", planned for " + PlanOptions.name(plan.wish().weight()));
        String sense = sense(scenario, plan.wish(), false);
        String expected = Figures.format(
                "  expected to be newly served%s, less those lost: %s%s",
                sense, Figures.people(given.people(result.expectedPeople())), between(scenario, result, certainty));
        boolean isExpected = plan.wish().countBy() == CountBy.EXPECTED;
        if (isExpected) {
            console.say(expected);
        }
        if (!sense.isEmpty() || check.lost().people() > 0) {
            console.say(
                    "  by class%s, less those lost: %s", sense, Figures.people(given.people(check.simulatedPeople())));
        }
        console.say(
                "  newly served by class in the open, as a regulator counts: %s, %s, %s, %s, %,.1f km2",
                Figures.people(given.peopleIn(check.gained())),
                Figures.given(given.villageCountIn(check.gained()), "settlement"),
                Figures.given(given.publicPointCountIn(check.gained()), "public point"),
                given.roads().isEmpty()
                        ? "roads not given"
                        : Figures.format("%,.1f km of roads", check.gained().roadKm()),
                check.gained().areaSquareKm());
        if (!isExpected) {
            console.say(expected);
        }
        if (check.lost().areaSquareKm() > 0) {
            console.say(
                    "  no longer served by class in the open: %s, %,.2f km2",
                    Figures.people(given.peopleIn(check.lost())), check.lost().areaSquareKm());
        }
        String byLevel = scenario.request().serviceProfile().quality().isAsked() ? " (by level)" : "";
        console.say("  without building: nothing is spent, and nobody more gets service");
        sideEffects(console, given, result.sideEffects(), byLevel);
        console.say("  objective " + amount(plan.wish().weight(), portfolio.objective())
                + sense(scenario, plan.wish(), true) + ", bound "
                + amount(plan.wish().weight(), portfolio.bound()) + ", gap "
                + gap(plan.wish().weight(), portfolio) + byLevel + how(portfolio));
        result.timings().stream()
                .filter(timing -> timing.phase() == Phase.PLANNING)
                .forEach(timing -> console.say(
                        "  planning took %.1f s, its search %.1f of %s s",
                        timing.seconds(),
                        plan.searchSeconds(),
                        Figures.plain(plan.wish().timeLimitSeconds())));
        if (plan.curve().unsearchedCount() > 0) {
            console.say(
                    "  the time did not suffice for the curve: %d of its %s were not searched",
                    plan.curve().unsearchedCount(),
                    Wording.count(plan.curve().points().size(), "point"));
        }
        console.say(
                check.differingCellCount() == 0
                        ? "  a full run of the plan agrees in every cell"
                        : Figures.format(
                                "  a full run differs from the plan in %s: %s instead of %s%s",
                                Wording.count(check.differingCellCount(), "cell"),
                                Figures.people(given.people(check.simulatedPeople())),
                                Figures.people(given.people(check.modelledPeople())),
                                byLevel));
        String trenches = BackhaulCommand.trenches(scenario.trenchesOf(
                plan.chosen().stream().map(c -> c.proposal().id()).collect(Collectors.toSet())));
        if (!trenches.isEmpty()) {
            console.say("  fibre" + trenches);
        }
        for (BuildStep step : plan.buildOrder()) {
            CandidateResult candidate = plan.candidates().stream()
                    .filter(c -> c.proposal().id().equals(step.proposalId()))
                    .findFirst()
                    .orElseThrow();
            console.say(
                    "  phase %d  %-8s %,18.0f %s  %s%s  %s",
                    step.phase(),
                    step.proposalId(),
                    candidate.costAmount(),
                    plan.currency(),
                    candidate.benefit(plan.wish().weight()).inOrder() < 0 ? "" : "+",
                    amount(
                                    plan.wish().weight(),
                                    candidate.benefit(plan.wish().weight()).inOrder())
                            + sense(scenario, plan.wish(), true),
                    candidate.proposal().name());
        }
    }

    private static String between(Scenario scenario, PlanStudy.Result result, @Nullable PlanCertainty certainty) {
        if (certainty == null || scenario.request().surroundings().settlements().isEmpty()) {
            return "";
        }
        PlanWish wish = result.plan().wish();
        if (!certainty.isInSenseOf(wish, scenario.request())) {
            return isPlain(scenario, wish) ? Figures.undrawn(scenario.request().serviceProfile()) : "";
        }
        Interval drawn = certainty.ofPlan().netGain();
        return new DrawnSummary.Drawn(List.of(), result.expectedPeople(), drawn.p05Amount(), drawn.p95Amount())
                .between("%,.0f");
    }

    /**
     * What people and the objective count, where that is more than service in the open by any site.
     *
     * @param isOfSearch whether the search counted it, which knows levels alone
     */
    private static String sense(Scenario scenario, PlanWish wish, boolean isOfSearch) {
        boolean isByOperator = !scenario.request().operatorShares().isEmpty();
        boolean isPlain = isPlain(scenario, wish);
        List<String> parts = new ArrayList<>();
        if (!isPlain) {
            parts.add(PlanOptions.sense(wish.isIndoors(), wish.isBackedUp()));
        }
        if (isByOperator) {
            parts.add("each operator's customers by its own masts");
        }
        if (scenario.request().serviceProfile().quality().isAsked()) {
            parts.add(isPlain && !isOfSearch ? "with the SINR or rate asked for" : "by level");
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static boolean isPlain(Scenario scenario, PlanWish wish) {
        return !wish.isIndoors()
                && !wish.isBackedUp()
                && scenario.request().operatorShares().isEmpty();
    }

    private static void sideEffects(Console console, Surroundings given, PlanSideEffects effects, String byLevel) {
        if (!Double.isNaN(effects.indoorTodayPeople())) {
            console.say(
                    "  served indoors by class%s: %s, today %s",
                    byLevel,
                    Figures.people(given.people(effects.indoorAfterPeople())),
                    Figures.people(given.people(effects.indoorTodayPeople())));
        }
        console.say(
                "  served by class%s whichever one site fails: %s, today %s",
                byLevel,
                Figures.people(given.people(effects.after().backedUpPeople())),
                Figures.people(given.people(effects.today().backedUpPeople())));
        SiteOutage worst = effects.after().worst();
        if (worst != null) {
            console.say(
                    "  worst single failure then: %s, %s by class%s",
                    worst.site().id(), Figures.people(given.peopleIn(worst.lost())), byLevel);
        }
    }

    /** A share of the bound, but of a plan that wins nothing the amount, for that share would be all. */
    private static String gap(Weight weight, Portfolio portfolio) {
        return portfolio.gapFraction() < 1
                ? Figures.format("%.3f %%", 100 * portfolio.gapFraction())
                : amount(weight, portfolio.bound() - portfolio.objective());
    }

    /** A search that ended may leave a gap: groups of cells are rounded. */
    private static String how(Portfolio portfolio) {
        return switch (portfolio.method()) {
            case EXACT -> portfolio.isProvenBest() ? " (proven best)" : " (searched to the end; the gap is rounding)";
            case TIME_LIMIT -> " (the time was up)";
            case GREEDY -> " (without the exact solver, which cannot be had on this machine)";
        };
    }

    private static String amount(Weight weight, double value) {
        return switch (weight) {
            case PEOPLE -> Figures.format("%,.1f people", value);
            case VILLAGES -> places(value, "settlement");
            case PUBLIC_POINTS -> places(value, "public point");
            case ROAD_KM -> Figures.format("%,.2f km of roads", value);
            case AREA_SQUARE_KM -> Figures.format("%,.2f km2", value);
        };
    }

    /** A count, which is a fraction where it is expected. */
    private static String places(double value, String noun) {
        boolean isWhole = value == Math.rint(value);
        return isWhole ? Wording.count(Math.round(value), noun) : Figures.format("%,.2f %ss", value, noun);
    }
}
