package org.dakal.scenarios.writing.summary;

import java.util.List;
import java.util.Locale;
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
     * @param p05People one draw of twenty is lower; NaN where nobody drew
     * @param p95People one draw of twenty is higher; NaN likewise
     */
    public record Drawn(List<String> ids, double expectedPeople, double p05People, double p95People) {
        /** What a table says below itself where {@link #liesOutside} is true of a row. */
        public static final String OUTSIDE = "Where an expected figure lies outside what nine draws of ten lie"
                + " between, a few draws far from the others pull it there.";

        /** What follows an expected figure in a console where service takes more than the level that draws count. */
        public static final String UNDRAWN = "; no interval, as draws count level and not the SINR or rate asked for";

        /**
         * What follows an expected figure in a console: between what draws lie; empty where nobody drew.
         *
         * @param format of a figure, as the expected one is shown
         */
        public String between(String format) {
            if (Double.isNaN(p05People)) {
                return "";
            }
            String low = String.format(Locale.ROOT, format, Math.rint(p05People) + 0.0);
            String high = String.format(Locale.ROOT, format, Math.rint(p95People) + 0.0);
            String range = low.equals(high) ? low : "between " + low + " and " + high;
            return liesOutside()
                    ? "; most often " + range + ": a few draws far " + (expectedPeople < p05People ? "below" : "above")
                            + " pull the expectation out of there"
                    : "; " + range + " in nine draws of ten";
        }

        /** Whether a few draws far from the others pull the expectation, in whole people, out of the interval. */
        public boolean liesOutside() {
            return liesOutside(expectedPeople, p05People, p95People);
        }

        /** Whether an expectation in whole units lies outside an interval; false of none. */
        public static boolean liesOutside(double expected, double p05, double p95) {
            return Math.rint(expected) < Math.rint(p05) || Math.rint(expected) > Math.rint(p95);
        }

        public static Drawn of(List<String> ids, DrawnHeadline drawn) {
            return new Drawn(
                    ids,
                    Rounded.people(drawn.expectedNetGainAmount()),
                    Rounded.people(drawn.netGain().p05Amount()),
                    Rounded.people(drawn.netGain().p95Amount()));
        }
    }

    /** Null where nobody asked, or people are not counted in expectation. */
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
