package org.dakal.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Carrier;
import org.dakal.network.Change;
import org.dakal.network.OperatorView;
import org.dakal.network.Proposal;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.proposals.MarginalBenefit;
import org.dakal.proposals.ProposalBenefit;

/**
 * What operators' phones would gain if masts were shared, against building them. Without roaming a phone uses its own
 * operator's masts; emergency calls use any; with national roaming phones of a group of operators use all masts of the
 * group; a shared proposal is built for everybody.
 *
 * @param roaming by group of operators that let each other's phones in: pairs, then all; of two operators the one group
 * @param shared proposals of one operator or some, built for everybody
 * @param building what each operator would have to build for what roaming among all gives its phones
 */
public record SharingTotals(List<Roaming> roaming, List<SharedProposal> shared, List<Building> building) {
    public SharingTotals {
        roaming = List.copyOf(roaming);
        shared = List.copyOf(shared);
        building = List.copyOf(building);
    }

    /**
     * Operators that let each other's phones in.
     *
     * @param operatorIds who
     * @param gains by operator of the group, who and what its phones newly have
     */
    public record Roaming(List<String> operatorIds, Map<String, Exposure> gains) {}

    /**
     * A proposal built for everybody.
     *
     * @param proposalId of the proposal
     * @param ownerIds whose it is as written
     * @param gainedPeople by operator, people its phones gain if only this is built; owners gain the same whether it
     *     is shared or not
     */
    public record SharedProposal(String proposalId, List<String> ownerIds, Map<String, Double> gainedPeople) {}

    /**
     * The proposals an operator would have to build, best first, for as many people as roaming among all brings it.
     *
     * @param operatorId of the operator
     * @param roamingPeople people its phones gain by roaming among all
     * @param built in their order; all that help when they do not suffice
     * @param builtPeople people newly served by them, less those no longer served
     */
    public record Building(String operatorId, double roamingPeople, List<ProposalBenefit> built, double builtPeople) {
        /** Whether the proposals serve as many. */
        public boolean suffices() {
            return builtPeople >= roamingPeople;
        }
    }

    static SharingTotals of(OperatorTotals totals, StudyRequest request, CoverageEngine engine, ExposureMap exposure) {
        List<String> ids =
                totals.operators().stream().map(OperatorTotals.OfOperator::id).toList();
        List<Roaming> roaming = new ArrayList<>();
        for (int a = 0; a < ids.size() && ids.size() > 2; a++) {
            for (int b = a + 1; b < ids.size(); b++) {
                roaming.add(roaming(List.of(ids.get(a), ids.get(b)), totals, exposure));
            }
        }
        Roaming all = roaming(ids, totals, exposure);
        roaming.add(all);
        Map<String, List<ProposalBenefit>> own = new LinkedHashMap<>();
        Map<String, List<ProposalBenefit>> shared = new LinkedHashMap<>();
        for (String id : ids) {
            own.put(id, benefits(id, request.proposals(), request, engine, exposure));
            shared.put(
                    id,
                    benefits(
                            id,
                            request.proposals().stream()
                                    .filter(proposal -> isSharable(proposal)
                                            && !ownersOf(proposal).contains(id))
                                    .map(SharingTotals::forEverybody)
                                    .toList(),
                            request,
                            engine,
                            exposure));
        }
        return new SharingTotals(
                roaming,
                request.proposals().stream()
                        .filter(SharingTotals::isSharable)
                        .map(proposal -> shared(proposal, own, shared))
                        .toList(),
                ids.stream()
                        .map(id -> building(
                                id,
                                all.gains().getOrDefault(id, Exposure.NONE).people(),
                                own.getOrDefault(id, List.of())))
                        .toList());
    }

    private static Roaming roaming(List<String> ids, OperatorTotals totals, ExposureMap exposure) {
        List<OperatorTotals.OfOperator> group = totals.operators().stream()
                .filter(operator -> ids.contains(operator.id()))
                .toList();
        Map<String, Exposure> gains = new LinkedHashMap<>();
        for (OperatorTotals.OfOperator own : group) {
            gains.put(
                    own.id(),
                    exposure.of(cell -> !own.isServed(cell) && group.stream().anyMatch(other -> other.isServed(cell))));
        }
        return new Roaming(ids, gains);
    }

    /** What proposals do for an operator's phones; those that they see nothing of are left out. */
    private static List<ProposalBenefit> benefits(
            String id, List<Proposal> proposals, StudyRequest request, CoverageEngine engine, ExposureMap exposure) {
        OperatorView view = OperatorView.of(request.network(), proposals, List.of(id));
        if (view.proposals().isEmpty()) {
            return List.of();
        }
        NetworkCoverage coverage = engine.cover(view.network(), ProgressListener.NONE);
        return new MarginalBenefit(engine, exposure, request.rankBy())
                .rank(coverage, view.proposals(), ProgressListener.NONE);
    }

    private static SharedProposal shared(
            Proposal proposal, Map<String, List<ProposalBenefit>> own, Map<String, List<ProposalBenefit>> shared) {
        List<String> owners = ownersOf(proposal);
        Map<String, Double> gained = new LinkedHashMap<>();
        own.forEach((id, benefits) -> gained.put(
                id,
                (owners.contains(id) ? benefits : shared.getOrDefault(id, List.of()))
                        .stream()
                                .filter(benefit -> benefit.proposal().id().equals(proposal.id()))
                                .mapToDouble(SharingTotals::netAlone)
                                .sum()));
        return new SharedProposal(proposal.id(), owners, gained);
    }

    private static double netAlone(ProposalBenefit benefit) {
        return benefit.gainAlone().people() - benefit.lossAlone().people();
    }

    private static Building building(String id, double roamingPeople, List<ProposalBenefit> benefits) {
        List<ProposalBenefit> built = new ArrayList<>();
        double people = 0;
        for (ProposalBenefit benefit : benefits) {
            double net = benefit.gainGiven().people() - benefit.lossGiven().people();
            if (people < roamingPeople && net > 0) {
                built.add(benefit);
                people += net;
            }
        }
        return new Building(id, roamingPeople, built, people);
    }

    /** Whether it brings sectors that are somebody's. */
    private static boolean isSharable(Proposal proposal) {
        return !ownersOf(proposal).isEmpty();
    }

    private static List<String> ownersOf(Proposal proposal) {
        return proposal.changes().stream()
                .flatMap(change -> OperatorView.broughtBy(change).stream())
                .flatMap(sector -> sector.carrier().operatorIds().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Proposal forEverybody(Proposal proposal) {
        return proposal.withChanges(
                proposal.changes().stream().map(SharingTotals::forEverybody).toList());
    }

    private static Change forEverybody(Change change) {
        if (change instanceof Change.AddSite add) {
            Site site = add.site();
            return new Change.AddSite(site.withSectors(
                    site.sectors().stream().map(SharingTotals::forEverybody).toList()));
        }
        return change instanceof Change.AddSector add
                ? new Change.AddSector(add.siteId(), forEverybody(add.sector()))
                : change;
    }

    private static Sector forEverybody(Sector sector) {
        return sector.withBand(new Carrier(sector.carrier().writtenBandId(), List.of()).bandId());
    }
}
