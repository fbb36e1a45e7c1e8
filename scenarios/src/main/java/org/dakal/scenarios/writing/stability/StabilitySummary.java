package org.dakal.scenarios.writing.stability;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.writing.RunInfo;
import org.jspecify.annotations.Nullable;

/**
 * The content of sure.json, in the file's order.
 *
 * @param formatVersion of this file
 * @param software name, version and commit of what made it
 * @param scenario short name
 * @param title for people
 * @param notices what every output must repeat
 * @param serviceProfile what counts as service, and its status
 * @param cellSizeMeters side of a cell
 * @param rankBy what is compared
 * @param drawCount draws
 * @param seed of the draws
 * @param shadowingSigmaDb standard deviation of the shadowing
 * @param correlationDistanceMeters of the shadowing
 * @param siteCorrelationFraction of the shadowing of two sites
 * @param peopleSigmaFraction of a settlement's people
 * @param costSigmaFraction of a proposal's cost
 * @param unsettledCellCount cells whose service a proposal may change and nobody is sure of
 * @param proposals each built alone, in the scenario's order
 * @param plans as asked for; the first is all that is compared with when there are none
 * @param planBeats for each two plans, by their order, the share of draws in which the first is better
 * @param sensitivity rankings under other cell sizes and models
 * @param files every file of this result
 * @param command as typed
 * @param settings name to value with where it came from
 */
public record StabilitySummary(
        int formatVersion,
        String software,
        String scenario,
        String title,
        List<String> notices,
        String serviceProfile,
        double cellSizeMeters,
        String rankBy,
        int drawCount,
        long seed,
        double shadowingSigmaDb,
        double correlationDistanceMeters,
        double siteCorrelationFraction,
        double peopleSigmaFraction,
        double costSigmaFraction,
        int unsettledCellCount,
        List<StabilityRow> proposals,
        List<StabilityRow> plans,
        List<List<Double>> planBeats,
        List<Sensitivity> sensitivity,
        List<String> files,
        String command,
        Map<String, String> settings) {

    /** The summary of a comparison of proposals and, when there are any, of plans. */
    public static StabilitySummary of(
            Scenario scenario,
            StabilityResult proposals,
            @Nullable StabilityResult plans,
            List<Sensitivity> sensitivity,
            List<String> files,
            RunInfo run) {
        return new StabilitySummary(
                1,
                ("dakal " + run.version() + " " + run.commit()).trim(),
                scenario.name(),
                scenario.title(),
                scenario.notices(),
                scenario.request().serviceProfile().name() + ": "
                        + scenario.request().serviceProfile().status(),
                scenario.request().terrain().grid().cellSizeMeters(),
                proposals.options().rankBy().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                proposals.options().drawCount(),
                proposals.options().seed(),
                proposals.shadowingSigmaDb(),
                proposals.options().correlationDistanceMeters(),
                proposals.options().siteCorrelationFraction(),
                proposals.options().peopleSigmaFraction(),
                proposals.options().costSigmaFraction(),
                proposals.stakeCellCount(),
                proposals.alternatives().stream().map(StabilityRow::of).toList(),
                plans == null
                        ? List.of()
                        : plans.alternatives().stream().map(StabilityRow::of).toList(),
                plans == null ? List.of() : plans.beats(),
                sensitivity,
                files,
                run.command(),
                run.settings());
    }
}
