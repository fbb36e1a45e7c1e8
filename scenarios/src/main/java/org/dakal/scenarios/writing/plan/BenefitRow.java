package org.dakal.scenarios.writing.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dakal.findings.Surroundings;
import org.dakal.proposals.portfolio.Benefit;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal is worth in one weight, four ways; service is that of any one site.
 *
 * @param id of the proposal
 * @param chosen whether it is in the plan
 * @param where outdoors or indoors
 * @param weight people, villages, public-points, road-km, area-square-km
 * @param alone built alone, on what it requires
 * @param lastIn built last, after all others of the plan; for those not in it, on top of it
 * @param inOrder built in its turn
 * @param shapley share of the joint benefit; empty for those not in the plan
 * @param shapleyStandardError of that share; zero when exact
 */
public record BenefitRow(
        String id,
        boolean chosen,
        String where,
        String weight,
        @Nullable Double alone,
        @Nullable Double lastIn,
        @Nullable Double inOrder,
        @Nullable Double shapley,
        @Nullable Double shapleyStandardError) {

    /** Rows of a proposal for each weight that the study gives, outdoors first. */
    static List<BenefitRow> of(CandidateResult candidate, Surroundings surroundings) {
        List<BenefitRow> rows = new ArrayList<>();
        List<Weight> given = Stream.of(Weight.values())
                .filter(weight -> weight.isGivenIn(surroundings))
                .toList();
        for (Weight weight : given) {
            add(rows, candidate, "outdoors", weight, candidate.plainBenefits());
        }
        for (Weight weight : given) {
            if (weight != Weight.ROAD_KM) {
                add(rows, candidate, "indoors", weight, candidate.indoorBenefits());
            }
        }
        return rows;
    }

    private static void add(
            List<BenefitRow> rows,
            CandidateResult candidate,
            String where,
            Weight weight,
            Map<Weight, Benefit> benefits) {
        Benefit benefit = benefits.get(weight);
        if (benefit != null) {
            rows.add(new BenefitRow(
                    candidate.proposal().id(),
                    candidate.isChosen(),
                    where,
                    PlanRow.word(weight),
                    PlanRow.amount(benefit.alone()),
                    PlanRow.amount(benefit.lastIn()),
                    PlanRow.amount(benefit.inOrder()),
                    PlanRow.amount(benefit.shapley()),
                    PlanRow.amount(benefit.shapleyStandardError())));
        }
    }
}
