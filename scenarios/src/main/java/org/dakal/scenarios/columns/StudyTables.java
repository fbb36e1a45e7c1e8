package org.dakal.scenarios.columns;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.dakal.findings.Surroundings;
import org.dakal.network.Network;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.study.IndoorResult;
import org.dakal.study.StudyResult;
import org.dakal.terrain.Terrain;

/**
 * All tables of a study.
 *
 * @param spots worst first
 */
public record StudyTables(Table spots, Table proposals, Table places, Table sites, Table sectors) {

    public static StudyTables of(Scenario scenario, StudyResult result) {
        MapProjection projection = scenario.projection();
        Surroundings given = scenario.request().surroundings();
        Network network = result.coverage().network();
        Terrain terrain = scenario.request().terrain();
        IndoorResult found = result.indoor();
        IntToDoubleFunction indoors =
                found == null ? null : cell -> found.coverage().servedFraction(terrain, cell);
        PlaceColumns.Study study = new PlaceColumns.Study(
                result.coverage(), indoors, scenario.request().province(), result.spots(), projection);
        Network all = ProposalSites.withNew(network, scenario.request().proposals());
        return new StudyTables(
                SpotColumns.ALL.table(result.spots().stream()
                        .map(spot -> new SpotColumns.Found(spot, given, projection))
                        .toList()),
                ProposalColumns.ALL.table(result.proposals().stream()
                        .map(benefit -> new ProposalColumns.Weighed(
                                benefit, ProposalSites.of(benefit.proposal(), all), given, projection))
                        .toList()),
                PlaceColumns.ALL.table(given.settlements().stream()
                        .map(place -> new PlaceColumns.Seen(place, study))
                        .toList()),
                NetworkColumns.SITES.table(network.sites().stream()
                        .map(site -> new NetworkColumns.Mast(site, projection))
                        .toList()),
                NetworkColumns.SECTORS.table(
                        IntStream.range(0, network.sectors().size())
                                .mapToObj(i -> new NetworkColumns.Numbered(
                                        i, network.sectors().get(i), projection))
                                .toList()));
    }
}
