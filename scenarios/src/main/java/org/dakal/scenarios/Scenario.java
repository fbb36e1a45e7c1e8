package org.dakal.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.backhaul.ProposalBackhaul;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.study.StudyRequest;
import org.jspecify.annotations.Nullable;

/**
 * A scenario read, checked and projected: ready for a study.
 *
 * @param told what every output must repeat
 * @param request for {@link org.dakal.study.StudySession}
 * @param calibration the file that says what is added to path loss; null when the scenario names none
 * @param inputs every file that was read
 * @param inputAreas where files were looked for, rather than named
 * @param backhauls how each proposal's new sites are connected, in the proposals' order; empty when nothing is said of
 *     backhaul
 * @param studyDate of when the study is; null when nobody says, and then it is the day of the run
 */
public record Scenario(
        String name,
        StudyWords words,
        List<Notice> told,
        MapProjection projection,
        StudyRequest request,
        TerrainReport terrainReport,
        LandCoverReport landCover,
        @Nullable InputFile calibration,
        List<InputFile> inputs,
        List<InputArea> inputAreas,
        List<Problem> warnings,
        List<ProposalBackhaul> backhauls,
        @Nullable LocalDate studyDate) {
    public Scenario {
        told = List.copyOf(told);
        inputs = List.copyOf(inputs);
        inputAreas = List.copyOf(inputAreas);
        warnings = List.copyOf(warnings);
        backhauls = List.copyOf(backhauls);
    }

    public String title() {
        return words.title();
    }

    /** The study's title in the local script; may be empty. */
    public String localTitle() {
        return words.localTitle();
    }

    /** The trenches of some proposals; none where nothing is said of backhaul. */
    public ProposalBackhaul.Together trenchesOf(Set<String> proposalIds) {
        return ProposalBackhaul.together(backhauls.stream()
                .filter(backhaul -> proposalIds.contains(backhaul.proposal().id()))
                .toList());
    }

    /** What every output must repeat, in English. */
    public List<String> notices() {
        return told.stream().map(Notice::text).toList();
    }

    /** What every output must repeat, in the local language (Persian). */
    public List<String> localNotices() {
        return told.stream().map(Notice::localText).toList();
    }

    /** This scenario with another network of the same bands, and proposals to be built on it. */
    public Scenario with(Network network, List<Proposal> proposals, List<ProposalBackhaul> otherBackhauls) {
        return with(request.withNetwork(network).withProposals(proposals), otherBackhauls);
    }

    /** This scenario with service counted otherwise when something is decided. */
    public Scenario countedBy(CountBy countBy) {
        return with(request.countedBy(countBy), backhauls);
    }

    private Scenario with(StudyRequest other, List<ProposalBackhaul> otherBackhauls) {
        return copy(told, projection, other, otherBackhauls);
    }

    private Scenario copy(
            List<Notice> otherTold,
            MapProjection otherProjection,
            StudyRequest otherRequest,
            List<ProposalBackhaul> otherBackhauls) {
        return new Scenario(
                name,
                words,
                otherTold,
                otherProjection,
                otherRequest,
                terrainReport,
                landCover,
                calibration,
                inputs,
                inputAreas,
                warnings,
                otherBackhauls,
                studyDate);
    }

    /** All operators that masts or proposals name, in alphabetical order; empty where everything is one network. */
    public List<String> operatorIds() {
        return OperatorView.operatorIds(request.network(), request.proposals());
    }

    /** This scenario as phones see it that may use the masts of some operators. */
    public Scenario seenBy(List<String> operatorIds) {
        StudyRequest seen = request.seenBy(operatorIds);
        Set<String> kept = seen.proposals().stream().map(Proposal::id).collect(Collectors.toSet());
        return with(
                seen.network(),
                seen.proposals(),
                backhauls.stream()
                        .filter(backhaul -> kept.contains(backhaul.proposal().id()))
                        .toList());
    }

    /** This scenario with more notices, before its own. */
    public Scenario withNotices(List<Notice> more) {
        return copy(Stream.concat(more.stream(), told.stream()).toList(), projection, request, backhauls);
    }

    /** This scenario for another thread: with a projection of its own, which serves one at a time. */
    public Scenario forAnotherThread() {
        return copy(told, new MapProjection(projection.epsgCode()), request, backhauls);
    }
}
