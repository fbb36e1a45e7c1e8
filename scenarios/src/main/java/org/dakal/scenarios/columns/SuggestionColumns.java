package org.dakal.scenarios.columns;

import java.util.List;
import java.util.stream.IntStream;
import org.dakal.proposals.candidates.Candidate;
import org.dakal.scenarios.Scenario;
import org.locationtech.jts.geom.Coordinate;

/** The columns of suggested sites. */
public final class SuggestionColumns {
    public static final Columns<Suggested> ALL = Columns.<Suggested>of(
                    "suggestion", "a site that dakal suggest proposes, each besides those above")
            .text("proposal", Suggested::proposal)
            .means("id of the proposal in the YAML", "شناسه‌ی پیشنهاد در پرونده‌ی YAML")
            .text("site", s -> s.candidate.site().id())
            .means("id of the new site", "شناسه‌ی سایت تازه")
            .flag("generated", s -> true)
            .means("true, for no person has looked at the place", "درست، زیرا کسی جا را ندیده است")
            .given(ColumnKind.POSITION, Position.LATITUDE, s -> s.place().y)
            .means("north positive", "عرض جغرافیایی")
            .given(ColumnKind.POSITION, Position.LONGITUDE, s -> s.place().x)
            .means("east positive", "طول جغرافیایی")
            .given(ColumnKind.METERS, "groundMeters", s -> s.candidate.groundMeters())
            .means("height of the ground above sea level", "بلندی زمین از سطح دریا")
            .givenOrNone(
                    ColumnKind.PEOPLE,
                    "gainPeople",
                    s -> s.scenario.request().surroundings().peopleIn(s.candidate.gain()))
            .means(
                    "people newly served by threshold; empty where none are given",
                    "جمعیتی که با آستانه تازه پوشش می‌گیرد؛ تهی اگر داده نشده باشد")
            .givenOrNone(ColumnKind.PEOPLE, "expectedGainPeople", s -> s.candidate.expectedGainPeople())
            .means(
                    "people expected to be newly served, by which suggestions are chosen; empty when counted by threshold or chosen"
                            + " by area",
                    "شمار انتظاری آنان، که گزینش بر پایه‌ی آن است؛ تهی در شمارش با آستانه یا گزینش با مساحت")
            .given(
                    ColumnKind.SQUARE_KM,
                    "gainAreaSquareKm",
                    s -> s.candidate.gain().areaSquareKm())
            .means("area newly served by threshold", "مساحتی که با آستانه تازه پوشش می‌گیرد")
            .givenOrNone(ColumnKind.SQUARE_KM, "expectedGainAreaSquareKm", s -> s.candidate.expectedGainSquareKm())
            .means(
                    "area expected to be newly served, by which suggestions are chosen where the scenario ranks by area;"
                            + " empty elsewhere",
                    "مساحت انتظاری، که اگر سناریو بر پایه‌ی مساحت رتبه دهد گزینش بر پایه‌ی آن است؛ وگرنه تهی")
            .build();

    private SuggestionColumns() {}

    /**
     * The rows of suggestions, best first.
     *
     * @param prefix of the proposals' ids, which number follows
     */
    public static List<Row> rows(Scenario scenario, List<Candidate> candidates, String prefix) {
        return ALL.rows(IntStream.range(0, candidates.size())
                .mapToObj(i -> new Suggested(scenario, prefix + (i + 1), candidates.get(i)))
                .toList());
    }

    /** A candidate, and the id of the proposal that builds it. */
    public record Suggested(Scenario scenario, String proposal, Candidate candidate) {
        private Coordinate place() {
            return scenario.projection()
                    .toGeographic(candidate.site().xMeters(), candidate.site().yMeters());
        }
    }
}
