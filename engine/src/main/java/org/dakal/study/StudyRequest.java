package org.dakal.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.Mast;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * All that a study needs, on one grid.
 *
 * @param terrain ground and land cover
 * @param province cells that count
 * @param network as it is today
 * @param serviceProfile what counts as service
 * @param proposals what might be built
 * @param surroundings who and what needs coverage
 * @param spotOptions what counts as a spot
 * @param rankBy what proposals are ranked by
 * @param countBy how service is counted when proposals are ranked
 * @param coverageOptions threads and mode
 * @param indoor which buildings people are in; null for no coverage indoors
 * @param correction what a calibration adds to path loss; null for models as they are
 */
public record StudyRequest(
        Terrain terrain,
        ProvinceMask province,
        Network network,
        ServiceProfile serviceProfile,
        List<Proposal> proposals,
        Surroundings surroundings,
        SpotOptions spotOptions,
        RankBy rankBy,
        CountBy countBy,
        CoverageOptions coverageOptions,
        @Nullable IndoorProfile indoor,
        @Nullable LossCorrection correction) {
    public StudyRequest {
        proposals = List.copyOf(proposals);
        if (!province.grid().equals(terrain.grid())
                || (correction != null && !correction.shareFraction().grid().equals(terrain.grid()))) {
            throw new IllegalArgumentException("province, terrain and correction must be on the same grid");
        }
    }

    /** The masts that a run asks for: those of the network, and of what each proposal builds or alters. */
    public Set<Mast> masts() {
        Set<Mast> masts = new LinkedHashSet<>();
        network.sectors().forEach(sector -> masts.add(Mast.of(sector)));
        for (Proposal proposal : proposals) {
            try {
                network.with(proposal.changes()).sectors().forEach(sector -> masts.add(Mast.of(sector)));
            } catch (IllegalArgumentException e) {
                // what can only be built after another proposal is little beside the whole
            }
        }
        return masts;
    }

    /** This request with another network. */
    public StudyRequest withNetwork(Network other) {
        return with(other, proposals, countBy, correction);
    }

    /** This request with losses that a calibration corrects; null for models as they are. */
    public StudyRequest withCorrection(@Nullable LossCorrection other) {
        return with(network, proposals, countBy, other);
    }

    /** This request with service counted otherwise when proposals are ranked. */
    public StudyRequest countedBy(CountBy other) {
        return with(network, proposals, other, correction);
    }

    /** Service behind walls; null when nobody looks indoors. */
    @Nullable ServiceGoal indoorGoal(CoverageEngine engine) {
        return indoor == null ? null : ServiceGoal.indoors(indoor, engine::lossInto, terrain);
    }

    /**
     * What counts as service, by any site and to any phone.
     *
     * @throws IllegalArgumentException when nothing is known of the buildings that are asked for
     */
    ServiceGoal goal(CoverageEngine engine, boolean isIndoors) {
        if (!isIndoors) {
            return ServiceGoal.OUTDOORS;
        }
        ServiceGoal inside = indoorGoal(engine);
        if (inside == null) {
            throw new IllegalArgumentException("nothing is known of buildings, so nothing can be counted indoors");
        }
        return inside;
    }

    /** Whose people count how much in a plan, by operator, together 1; empty where those of all do alike. */
    public Map<String, Double> operatorShares() {
        return surroundings.operatorShares(OperatorView.operatorIds(network, proposals));
    }

    /** This request as the phones of some operators see it. */
    public StudyRequest seenBy(Collection<String> operatorIds) {
        OperatorView view = OperatorView.of(network, proposals, operatorIds);
        return withNetwork(view.network()).withProposals(view.proposals());
    }

    /** This request with other proposals. */
    public StudyRequest withProposals(List<Proposal> others) {
        return with(network, others, countBy, correction);
    }

    private StudyRequest with(
            Network otherNetwork,
            List<Proposal> otherProposals,
            CountBy otherCountBy,
            @Nullable LossCorrection otherCorrection) {
        return new StudyRequest(
                terrain,
                province,
                otherNetwork,
                serviceProfile,
                otherProposals,
                surroundings,
                spotOptions,
                rankBy,
                otherCountBy,
                coverageOptions,
                indoor,
                otherCorrection);
    }
}
