package org.dakal.scenarios.writing.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.findings.Surroundings;
import org.dakal.network.Cost;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.scenarios.writing.summary.OperatorsSummary.Served;
import org.dakal.study.SharingTotals;
import org.jspecify.annotations.Nullable;

/** What operators' phones would gain if masts were shared, against building them. */
public record SharingSummary(List<Roaming> roaming, List<SharedProposal> sharedProposals, List<Building> building) {
    /** Operators that let each other's phones in. */
    public record Roaming(List<String> operators, Map<String, Served> gains) {}

    /** A proposal built for everybody. */
    public record SharedProposal(String id, List<String> operators, Map<String, @Nullable Double> gainedPeople) {}

    /** What an operator would have to build, best first. */
    public record Building(
            String operator,
            @Nullable Double roamingPeople,
            List<String> proposals,
            @Nullable Double builtPeople,
            Map<String, Double> cost) {}

    static SharingSummary of(SharingTotals totals, Surroundings given) {
        boolean hasPeople = !given.settlements().isEmpty();
        return new SharingSummary(
                totals.roaming().stream()
                        .map(group -> {
                            Map<String, Served> gains = new LinkedHashMap<>();
                            group.gains().forEach((id, gained) -> gains.put(id, Served.of(gained, given)));
                            return new Roaming(group.operatorIds(), gains);
                        })
                        .toList(),
                totals.shared().stream()
                        .map(shared -> {
                            Map<String, @Nullable Double> gained = new LinkedHashMap<>();
                            shared.gainedPeople().forEach((id, people) -> gained.put(id, people(people, hasPeople)));
                            return new SharedProposal(shared.proposalId(), shared.ownerIds(), gained);
                        })
                        .toList(),
                totals.building().stream()
                        .map(building -> building(building, hasPeople))
                        .toList());
    }

    private static Building building(SharingTotals.Building building, boolean hasPeople) {
        Map<String, Double> costs = new LinkedHashMap<>();
        building.built().forEach(benefit -> {
            Cost cost = benefit.proposal().cost();
            costs.merge(cost.currency(), cost.wholeAmount(), Double::sum);
        });
        return new Building(
                building.operatorId(),
                people(building.roamingPeople(), hasPeople),
                building.built().stream()
                        .map(benefit -> benefit.proposal().id())
                        .toList(),
                people(building.builtPeople(), hasPeople),
                costs);
    }

    private static @Nullable Double people(double people, boolean isKnown) {
        return isKnown ? (Double) Rounded.people(people) : null;
    }
}
