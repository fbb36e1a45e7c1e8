package org.dakal.scenarios.writing.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plans side by side; the content of compare-plans.json.
 *
 * @param formatVersion of this file
 * @param plans one after the other
 * @param proposals all that any of them lists
 * @param warnings what makes them hard to compare
 * @param files every file of this result
 */
public record PlanComparison(
        int formatVersion, List<Row> plans, List<Proposal> proposals, List<String> warnings, List<String> files) {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "compare-plans.json";

    /**
     * One plan.
     *
     * @param name of its folder
     * @param scenario it was made for
     * @param weight what it serves most of
     * @param indoors whether that is service inside buildings
     * @param robust whether only service by two sites is counted there
     * @param currency of amounts
     * @param budgetAmount the most it may cost
     * @param costTotal what it costs
     * @param objective what it serves of its weight
     * @param bound no choice within its budget is worth more
     * @param gapFraction how much more that is
     * @param gained newly served
     * @param lost no longer served
     * @param keptPeople who keep service whichever one site fails, with the plan built
     * @param indoorPeople who have service indoors with the plan built; null without indoors
     * @param chosen ids in the order of building
     */
    public record Row(
            String name,
            String scenario,
            String weight,
            boolean indoors,
            boolean robust,
            String currency,
            double budgetAmount,
            double costTotal,
            double objective,
            double bound,
            double gapFraction,
            PlanSummary.Amounts gained,
            PlanSummary.Amounts lost,
            double keptPeople,
            @Nullable Double indoorPeople,
            List<String> chosen) {}

    /**
     * A proposal in each plan.
     *
     * @param id of the proposal
     * @param name of the proposal
     * @param turns its place in each plan's order of building; 0 when it is not built, -1 when the plan does not list it
     */
    public record Proposal(String id, String name, List<Integer> turns) {}

    /** Compares plans by the names of their folders. */
    public static PlanComparison of(List<String> names, List<PlanSummary> plans) {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < plans.size(); i++) {
            PlanSummary plan = plans.get(i);
            rows.add(new Row(
                    names.get(i),
                    plan.scenario(),
                    plan.weight(),
                    plan.indoors(),
                    plan.robust(),
                    plan.currency(),
                    plan.budgetAmount(),
                    plan.costTotal(),
                    plan.objective(),
                    plan.bound(),
                    plan.gapFraction(),
                    plan.gained(),
                    plan.lost(),
                    plan.failures().keptPeople().after(),
                    plan.indoorPeople() == null
                            ? null
                            : (Double) plan.indoorPeople().after(),
                    plan.chosen()));
            ids.addAll(plan.chosen());
        }
        plans.forEach(
                plan -> plan.proposals().stream().map(PlanRow::id).sorted().forEach(ids::add));
        return new PlanComparison(
                1, rows, ids.stream().map(id -> proposal(id, plans)).toList(), warnings(plans), List.of());
    }

    private static Proposal proposal(String id, List<PlanSummary> plans) {
        String name = "";
        List<Integer> turns = new ArrayList<>();
        for (PlanSummary plan : plans) {
            PlanRow row = plan.proposals().stream()
                    .filter(p -> p.id().equals(id))
                    .findFirst()
                    .orElse(null);
            turns.add(row == null ? -1 : row.chosen() ? row.turn() : 0);
            name = name.isEmpty() && row != null ? row.name() : name;
        }
        return new Proposal(id, name, turns);
    }

    private static List<String> warnings(List<PlanSummary> plans) {
        List<String> warnings = new ArrayList<>();
        warnIfDifferent("scenarios", plans, PlanSummary::scenario, warnings);
        warnIfDifferent("currencies", plans, PlanSummary::currency, warnings);
        warnIfDifferent("service profiles", plans, PlanSummary::serviceProfile, warnings);
        warnIfDifferent("cell sizes", plans, PlanSummary::cellSizeMeters, warnings);
        warnIfDifferent("years of running", plans, PlanSummary::horizonYearCount, warnings);
        warnIfDifferent("inputs", plans, plan -> plan.inputs().hashCode(), warnings);
        return warnings;
    }

    private static void warnIfDifferent(
            String what, List<PlanSummary> plans, Function<PlanSummary, Object> property, List<String> warnings) {
        if (plans.stream().map(property).distinct().count() > 1) {
            warnings.add("the plans are of different " + what);
        }
    }

    /** The same, listing its files. */
    public PlanComparison withFiles(List<String> names) {
        return new PlanComparison(formatVersion, plans, proposals, warnings, names);
    }
}
