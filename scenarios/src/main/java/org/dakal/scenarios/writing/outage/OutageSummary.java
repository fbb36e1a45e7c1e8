package org.dakal.scenarios.writing.outage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.resilience.OutageAtlas;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.RunInfo;
import org.dakal.scenarios.writing.tables.Rounded;
import org.jspecify.annotations.Nullable;

/**
 * The content of outage.json, in the file's order.
 *
 * @param formatVersion of this file
 * @param software name, version and commit of what made it
 * @param scenario short name
 * @param title for people
 * @param notices what every output must repeat
 * @param serviceProfile what counts as service, and its status
 * @param cellSizeMeters side of a cell
 * @param weightedByHours true when every site says how long it fails, so that sites are ordered by person-hours
 * @param siteCount sites in all
 * @param servedPeople people with service today
 * @param servedAreaSquareKm area with service today
 * @param onOneSitePeople the part of them that one site alone serves
 * @param onOneSiteAreaSquareKm likewise area
 * @param onOneSiteRoadKm likewise roads
 * @param sites worst first
 * @param pairs neighbours that lose most only together, worst first
 * @param villages settlements on one site, largest first
 * @param proposals what each heals, in the scenario's order
 * @param files every file of this result
 * @param command as typed
 * @param settings name to value with where it came from
 */
public record OutageSummary(
        int formatVersion,
        String software,
        String scenario,
        String title,
        List<String> notices,
        String serviceProfile,
        double cellSizeMeters,
        boolean weightedByHours,
        int siteCount,
        @Nullable Double servedPeople,
        double servedAreaSquareKm,
        @Nullable Double onOneSitePeople,
        double onOneSiteAreaSquareKm,
        @Nullable Double onOneSiteRoadKm,
        List<SiteOutageRow> sites,
        List<PairOutageRow> pairs,
        List<SoleServerRow> villages,
        List<HealedRiskRow> proposals,
        List<String> files,
        String command,
        Map<String, String> settings) {

    /** The summary of an atlas. */
    public static OutageSummary of(Scenario scenario, OutageAtlas atlas, List<String> files, RunInfo run) {
        MapProjection projection = scenario.projection();
        Surroundings surroundings = scenario.request().surroundings();
        Exposure served = atlas.served();
        Exposure sole = atlas.onOneSite();
        return new OutageSummary(
                1,
                ("dakal " + run.version() + " " + run.commit()).trim(),
                scenario.name(),
                scenario.title(),
                scenario.notices(),
                scenario.request().serviceProfile().name() + ": "
                        + scenario.request().serviceProfile().status(),
                atlas.serving().grid().cellSizeMeters(),
                atlas.isWeighted(),
                atlas.sites().size(),
                Rounded.peopleOrNone(surroundings.peopleIn(served)),
                Rounded.squareKm(served.areaSquareKm()),
                Rounded.peopleOrNone(surroundings.peopleIn(sole)),
                Rounded.squareKm(sole.areaSquareKm()),
                Rounded.kmOrNone(surroundings.roadKmIn(sole)),
                IntStream.range(0, atlas.sites().size())
                        .mapToObj(i -> SiteOutageRow.of(i + 1, atlas.sites().get(i), surroundings, projection))
                        .toList(),
                IntStream.range(0, atlas.pairs().size())
                        .mapToObj(i -> PairOutageRow.of(i + 1, atlas.pairs().get(i), surroundings))
                        .toList(),
                atlas.villages().stream()
                        .map(sole1 -> SoleServerRow.of(sole1, projection))
                        .toList(),
                atlas.proposals().stream()
                        .map(risk -> HealedRiskRow.of(risk, surroundings))
                        .toList(),
                files,
                run.command(),
                run.settings());
    }
}
