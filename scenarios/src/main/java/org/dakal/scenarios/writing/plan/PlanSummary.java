package org.dakal.scenarios.writing.plan;

import java.util.List;
import java.util.Map;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.network.Network;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.resilience.SiteOutage;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.scenarios.writing.tables.ProposalSites;
import org.dakal.scenarios.writing.tables.Rounded;
import org.dakal.study.PlanSideEffects;
import org.dakal.study.PlanStudy;
import org.jspecify.annotations.Nullable;

/**
 * The content of plan.json, in the file's order.
 *
 * @param formatVersion of this file
 * @param software name, version and commit of what made it
 * @param scenario short name
 * @param title for people
 * @param localTitle in the local script; may be empty
 * @param notices what every output must repeat
 * @param localNotices the same in the local language, one for each
 * @param serviceProfile what counts as service, and its status
 * @param cellSizeMeters side of a cell
 * @param weight what is served as much of as possible
 * @param indoors whether service inside buildings is counted in objective, bound, curve and order
 * @param robust whether only service by two sites is counted there
 * @param currency of all amounts
 * @param budgetAmount the most it may cost
 * @param horizonYearCount years of running that costs count
 * @param minVillageCount fewest villages asked for
 * @param chosen ids, in the order of building
 * @param objective what the plan newly serves of the weight, less what it takes
 * @param bound no choice within the budget is worth more
 * @param gapFraction how much more that is, as a share of the bound
 * @param costTotal what the plan costs
 * @param method exact, time-limit or greedy
 * @param plainCoverage true when proposals can only add service
 * @param groupCount cells merged by what would serve them
 * @param gained newly served, by a full run of the plan
 * @param lost no longer served, likewise
 * @param failures how many keep service when any one site fails, today and with the plan
 * @param indoorPeople who have service indoors, today and with the plan; null without indoors
 * @param check the full run against what was planned with
 * @param buildOrder steps of building
 * @param kneeBudgetAmount from where on money buys clearly less; null when there is no such place
 * @param curve what every budget buys
 * @param proposals all of them, in the order of building
 * @param inputs files with their hashes
 * @param files every file of this result
 * @param command as typed
 * @param settings name to value with where it came from
 */
public record PlanSummary(
        int formatVersion,
        String software,
        String scenario,
        String title,
        String localTitle,
        List<String> notices,
        List<String> localNotices,
        String serviceProfile,
        double cellSizeMeters,
        String weight,
        boolean indoors,
        boolean robust,
        String currency,
        double budgetAmount,
        double horizonYearCount,
        int minVillageCount,
        List<String> chosen,
        double objective,
        double bound,
        double gapFraction,
        double costTotal,
        String method,
        boolean plainCoverage,
        int groupCount,
        Amounts gained,
        Amounts lost,
        Failures failures,
        @Nullable BeforeAfter indoorPeople,
        Check check,
        List<Step> buildOrder,
        @Nullable Double kneeBudgetAmount,
        List<CurveRow> curve,
        List<PlanRow> proposals,
        List<InputFile> inputs,
        List<String> files,
        String command,
        Map<String, String> settings) {

    /** Who and what; see {@link Exposure}. Null stands for what the scenario gives none of. */
    public record Amounts(
            @Nullable Double people,
            @Nullable Integer villageCount,
            @Nullable Integer publicPointCount,
            @Nullable Double roadKm,
            double areaSquareKm) {
        static Amounts of(Exposure exposure, Surroundings surroundings) {
            return new Amounts(
                    Rounded.peopleOrNone(surroundings.peopleIn(exposure)),
                    Rounded.countOrNone(surroundings.villageCountIn(exposure)),
                    Rounded.countOrNone(surroundings.publicPointCountIn(exposure)),
                    Rounded.kmOrNone(surroundings.roadKmIn(exposure)),
                    Rounded.squareKm(exposure.areaSquareKm()));
        }
    }

    /** A count today and with the plan built. */
    public record BeforeAfter(double today, double after) {}

    /**
     * Failures of single sites.
     *
     * @param keptPeople who keep service whichever one site fails
     * @param worstSite the site with which most people lose service once the plan is built; null when nobody does
     * @param worstPeople how many these are
     */
    public record Failures(BeforeAfter keptPeople, @Nullable String worstSite, double worstPeople) {
        static Failures of(PlanSideEffects effects) {
            SiteOutage worst = effects.after().worst();
            return new Failures(
                    new BeforeAfter(
                            Rounded.people(effects.today().backedUpPeople()),
                            Rounded.people(effects.after().backedUpPeople())),
                    worst == null ? null : worst.site().id(),
                    worst == null ? 0 : Rounded.people(worst.lost().people()));
        }
    }

    private static @Nullable BeforeAfter indoorPeople(PlanSideEffects effects) {
        return Double.isNaN(effects.indoorTodayPeople())
                ? null
                : new BeforeAfter(
                        Rounded.people(effects.indoorTodayPeople()), Rounded.people(effects.indoorAfterPeople()));
    }

    /** The plan run in full; see {@link PlanVerification}. */
    public record Check(
            int differingCellCount,
            double modelledPeople,
            double simulatedPeople,
            double disturbedAreaSquareKm,
            double disturbedPeople) {
        static Check of(PlanVerification verification) {
            return new Check(
                    verification.differingCellCount(),
                    Rounded.people(verification.modelledPeople()),
                    Rounded.people(verification.simulatedPeople()),
                    Rounded.squareKm(verification.disturbed().areaSquareKm()),
                    Rounded.people(verification.disturbed().people()));
        }
    }

    /** A step of building; see {@link BuildStep}. */
    public record Step(String proposal, int phase, double costTotal, double objective, double shareOfBestFraction) {
        static Step of(BuildStep step) {
            return new Step(
                    step.proposalId(),
                    step.phase(),
                    step.costTotalAmount(),
                    Rounded.squareKm(step.objective()),
                    Rounded.fraction(step.shareOfBestFraction()));
        }
    }

    /** The summary of a plan. */
    public static PlanSummary of(Scenario scenario, PlanStudy.Result result, List<String> files, RunInfo run) {
        PlanResult plan = result.plan();
        Surroundings surroundings = scenario.request().surroundings();
        Network all = ProposalSites.withNew(
                scenario.request().network(), scenario.request().proposals());
        List<PlanRow> rows = new java.util.ArrayList<>();
        plan.chosen().forEach(c -> rows.add(PlanRow.of(c, plan, all, surroundings, scenario.projection())));
        plan.rejected().forEach(c -> rows.add(PlanRow.of(c, plan, all, surroundings, scenario.projection())));
        return new PlanSummary(
                1,
                ("dakal " + run.version() + " " + run.commit()).trim(),
                scenario.name(),
                scenario.title(),
                scenario.localTitle(),
                scenario.notices(),
                scenario.localNotices(),
                scenario.request().serviceProfile().name() + " ("
                        + scenario.request().serviceProfile().status() + ")",
                scenario.request().terrain().grid().cellSizeMeters(),
                PlanRow.word(plan.wish().weight()),
                plan.wish().isIndoors(),
                plan.wish().isBackedUp(),
                plan.currency(),
                plan.wish().budgetAmount(),
                plan.wish().horizonYearCount(),
                plan.wish().minVillageCount(),
                plan.buildOrder().stream().map(BuildStep::proposalId).toList(),
                Rounded.squareKm(plan.portfolio().objective()),
                Rounded.squareKm(plan.portfolio().bound()),
                plan.portfolio().gapFraction(),
                plan.portfolio().costTotalAmount(),
                PlanRow.word(plan.portfolio().method()),
                plan.isPlainCoverage(),
                plan.groupCount(),
                Amounts.of(result.verification().gained(), surroundings),
                Amounts.of(result.verification().lost(), surroundings),
                Failures.of(result.sideEffects()),
                indoorPeople(result.sideEffects()),
                Check.of(result.verification()),
                plan.buildOrder().stream().map(Step::of).toList(),
                Double.isNaN(plan.curve().kneeBudgetAmount())
                        ? null
                        : (Double) plan.curve().kneeBudgetAmount(),
                plan.curve().points().stream().map(CurveRow::of).toList(),
                rows,
                scenario.inputs(),
                files,
                run.command(),
                run.settings());
    }
}
