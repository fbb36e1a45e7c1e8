package org.dakal.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.Network;
import org.dakal.proposals.backhaul.ProposalBackhaul;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.study.StudyRequest;

/**
 * A scenario read, checked and projected: ready for a study.
 *
 * @param name short, for files
 * @param title for people
 * @param localTitle in the local script; may be empty
 * @param notices what every output must repeat
 * @param projection of the grid
 * @param request for {@link org.dakal.study.CoverageStudy}
 * @param terrainReport where the ground came from
 * @param inputs every file that was read
 * @param warnings what is odd but usable
 * @param backhauls how each proposal's new sites are connected, in the proposals' order; empty when nothing is said of backhaul
 */
public record Scenario(
        String name,
        String title,
        String localTitle,
        List<String> notices,
        MapProjection projection,
        StudyRequest request,
        TerrainReport terrainReport,
        List<InputFile> inputs,
        List<Problem> warnings,
        List<ProposalBackhaul> backhauls) {
    public Scenario {
        notices = List.copyOf(notices);
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
        backhauls = List.copyOf(backhauls);
    }

    /** A scenario that says nothing of backhaul. */
    public Scenario(
            String name,
            String title,
            String localTitle,
            List<String> notices,
            MapProjection projection,
            StudyRequest request,
            TerrainReport terrainReport,
            List<InputFile> inputs,
            List<Problem> warnings) {
        this(name, title, localTitle, notices, projection, request, terrainReport, inputs, warnings, List.of());
    }

    /** The same with another network of the same bands, and with a notice of what is other about it. */
    public Scenario withNetwork(Network network, String notice) {
        StudyRequest changed = new StudyRequest(
                request.terrain(),
                request.province(),
                network,
                request.serviceProfile(),
                request.proposals(),
                request.surroundings(),
                request.spotOptions(),
                request.rankBy(),
                request.coverageOptions());
        List<String> all = new ArrayList<>(notices);
        all.add(0, notice);
        return new Scenario(
                name, title, localTitle, all, projection, changed, terrainReport, inputs, warnings, backhauls);
    }
}
