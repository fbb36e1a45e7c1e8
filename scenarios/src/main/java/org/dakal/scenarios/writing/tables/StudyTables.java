package org.dakal.scenarios.writing.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.dakal.network.InstalledSector;
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
 * @param proposals by rank
 * @param places as the scenario lists them
 * @param sites in the network's order
 * @param sectors by number
 */
public record StudyTables(
        List<SpotRow> spots,
        List<ProposalRow> proposals,
        List<PlaceRow> places,
        List<SiteRow> sites,
        List<SectorRow> sectors) {

    /** The tables of a study. */
    public static StudyTables of(Scenario scenario, StudyResult result) {
        MapProjection projection = scenario.projection();
        Network network = result.coverage().network();
        Terrain terrain = scenario.request().terrain();
        IndoorResult found = result.indoor();
        IntToDoubleFunction indoor =
                found == null ? null : cell -> found.coverage().servedFraction(terrain, cell);
        Network all = ProposalSites.withNew(network, scenario.request().proposals());
        return new StudyTables(
                result.spots().stream()
                        .map(spot -> SpotRow.of(spot, scenario.request().surroundings(), projection))
                        .toList(),
                result.proposals().stream()
                        .map(benefit ->
                                ProposalRow.of(benefit, all, scenario.request().surroundings(), projection))
                        .toList(),
                scenario.request().surroundings().settlements().stream()
                        .map(place -> PlaceRow.of(
                                place,
                                result.coverage(),
                                indoor,
                                scenario.request().province(),
                                result.spots(),
                                projection))
                        .toList(),
                network.sites().stream()
                        .map(site -> SiteRow.of(site, projection))
                        .toList(),
                sectors(network.sectors(), projection));
    }

    private static List<SectorRow> sectors(List<InstalledSector> sectors, MapProjection projection) {
        List<SectorRow> rows = new ArrayList<>();
        for (InstalledSector sector : sectors) {
            rows.add(SectorRow.of(rows.size(), sector, projection));
        }
        return List.copyOf(rows);
    }
}
