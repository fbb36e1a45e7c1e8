package org.dakal.scenarios.columns;

import java.util.List;
import java.util.stream.IntStream;
import org.dakal.proposals.candidates.Candidate;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.scenarios.Scenario;
import org.jspecify.annotations.Nullable;
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

    private static final Columns<DrawnHeadline> TOGETHER = Columns.<DrawnHeadline>of(
                    "together", "people more with service by all suggestions, less those who lose it")
            .number(ColumnKind.PEOPLE, "expectedPeople", DrawnHeadline::expectedNetGainAmount)
            .means("computed without draws", "بی قرعه محاسبه شده")
            .numberOrNone(ColumnKind.PEOPLE, "p05People", d -> d.netGain().p05Amount())
            .means("one draw of twenty is lower; null without draws", "یک قرعه از بیست کمتر است؛ تهی بدون قرعه")
            .numberOrNone(ColumnKind.PEOPLE, "p95People", d -> d.netGain().p95Amount())
            .means("one draw of twenty is higher; null likewise", "یک قرعه از بیست بیشتر است؛ به همان‌سان شاید تهی")
            .build();

    /** What the command says to scripts. */
    public static final Columns<Answer> ANSWER = Columns.<Answer>of("suggest", "What dakal suggest --json says")
            .rows(
                    "suggestions",
                    ALL,
                    a -> IntStream.range(0, a.candidates.size())
                            .mapToObj(i -> new Suggested(a.scenario, a.prefix + (i + 1), a.candidates.get(i)))
                            .toList())
            .means("best first", "بهترین نخست")
            .rowOrNone("together", TOGETHER, Answer::together)
            .means(
                    "what all of them bring; null where draws would count otherwise than the scenario does, or nothing is"
                            + " suggested",
                    "آنچه همه با هم می‌آورند؛ تهی اگر قرعه جز به شیوه‌ی سناریو بشمارد یا چیزی پیشنهاد نشود")
            .build();

    private SuggestionColumns() {}

    /**
     * Suggestions, best first.
     *
     * @param prefix of the proposals' ids, which number follows
     * @param together what all of them bring; null where nobody knows
     */
    public record Answer(
            Scenario scenario,
            List<Candidate> candidates,
            String prefix,
            @Nullable DrawnHeadline together) {}

    /** A candidate, and the id of the proposal that builds it. */
    public record Suggested(Scenario scenario, String proposal, Candidate candidate) {
        private Coordinate place() {
            return scenario.projection()
                    .toGeographic(candidate.site().xMeters(), candidate.site().yMeters());
        }
    }
}
