package org.dakal.scenarios.writing.summary;

import java.util.List;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.scenarios.columns.Rounded;
import org.dakal.study.StudyResult;
import org.jspecify.annotations.Nullable;

/**
 * Headlines with what nine draws of ten lie between.
 *
 * @param served people with service from any site in reach
 * @param bestProposals what the first of the ranking bring together; null when there are none to speak of
 */
public record DrawnSummary(Drawn served, @Nullable Drawn bestProposals) {
    /**
     * People in draws.
     *
     * @param ids proposals that are built; none for the network as it is
     * @param expectedPeople computed without draws
     * @param p05People one draw of twenty is lower
     * @param p95People one draw of twenty is higher
     */
    public record Drawn(List<String> ids, double expectedPeople, double p05People, double p95People) {
        public static Drawn of(List<String> ids, DrawnHeadline drawn) {
            return new Drawn(
                    ids,
                    Rounded.people(drawn.expectedNetGainAmount()),
                    Rounded.people(drawn.netGain().p05Amount()),
                    Rounded.people(drawn.netGain().p95Amount()));
        }
    }

    /** Null where nobody drew. */
    static @Nullable DrawnSummary of(StudyResult result) {
        DrawnHeadline served = result.drawnServed();
        DrawnHeadline best = result.drawnBest();
        if (served == null) {
            return null;
        }
        List<String> ids =
                result.best().stream().map(benefit -> benefit.proposal().id()).toList();
        return new DrawnSummary(Drawn.of(List.of(), served), best == null ? null : Drawn.of(ids, best));
    }
}
