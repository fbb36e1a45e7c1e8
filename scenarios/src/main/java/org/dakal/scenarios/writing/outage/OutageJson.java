package org.dakal.scenarios.writing.outage;

import static org.dakal.scenarios.columns.ColumnKind.KM;
import static org.dakal.scenarios.columns.ColumnKind.PEOPLE;
import static org.dakal.scenarios.columns.ColumnKind.SQUARE_KM;

import java.util.function.ToDoubleFunction;
import org.dakal.findings.Surroundings;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.proposals.stability.Interval;
import org.dakal.resilience.OutageAtlas;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.OutageColumns;
import org.dakal.scenarios.writing.IndexKeys;
import org.jspecify.annotations.Nullable;

/** The keys of outage.json. */
public final class OutageJson {
    /** All keys, in the file's order. */
    public static final Columns<Found> ALL = Columns.<Found>of("outage", "outage.json of dakal outage, version 1")
            .with(IndexKeys.first(f -> f.keys))
            .with(IndexKeys.notices(f -> f.keys))
            .with(IndexKeys.ground(f -> f.keys, profile -> profile.name() + ": " + profile.status()))
            .flag("weightedByHours", f -> f.atlas.isWeighted())
            .means(
                    "true when every site says how long it fails, so that sites are ordered by person-hours",
                    "درست اگر همه‌ی سایت‌ها ساعت خاموشی دارند؛ پس سایت‌ها به ترتیب نفر-ساعت‌اند")
            .flag("indoors", f -> f.atlas.isIndoors())
            .means(
                    "whether what is expected is expected inside buildings; by class all is in the open",
                    "آیا شمارهای انتظاری درون ساختمان است؛ شمارش رده‌ای همواره در فضای باز است")
            .count("siteCount", f -> f.atlas.sites().size())
            .means("sites in all", "شمار همه‌ی سایت‌ها")
            .numberOrNone(PEOPLE, "servedPeople", f -> f.given().peopleIn(f.atlas.served()))
            .means("people with service today", "جمعیت دارای پوشش امروز")
            .with(OutageColumns.expected(
                    "expectedServed",
                    "likewise in expectation; null when counted by threshold",
                    "شمار انتظاری؛ تهی در شمارش با آستانه",
                    f -> f.atlas.expectedServed()))
            .number(SQUARE_KM, "servedAreaSquareKm", f -> f.atlas.served().areaSquareKm())
            .means("area with service today", "مساحت دارای پوشش امروز")
            .numberOrNone(PEOPLE, "onOneSitePeople", f -> f.given().peopleIn(f.atlas.onOneSite()))
            .means("the part of them that one site alone serves", "آن بخش که تنها یک سایت می‌پوشاند")
            .with(OutageColumns.expected(
                    "expectedOnOneSite",
                    "likewise in expectation; null when counted by threshold",
                    "شمار انتظاری؛ تهی در شمارش با آستانه",
                    f -> f.atlas.expectedOnOneSite()))
            .numberOrNone(PEOPLE, "p05OnOneSitePeople", f -> f.drawn(Interval::p05Amount))
            .means(
                    "one draw of twenty has fewer on one site; null without draws",
                    "در یک قرعه از بیست کمتر؛ تهی بدون قرعه")
            .numberOrNone(PEOPLE, "p95OnOneSitePeople", f -> f.drawn(Interval::p95Amount))
            .means("one draw of twenty has more; null likewise", "در یک قرعه از بیست بیشتر؛ به همان‌سان شاید تهی")
            .number(SQUARE_KM, "onOneSiteAreaSquareKm", f -> f.atlas.onOneSite().areaSquareKm())
            .means("likewise area", "به همان‌سان مساحت")
            .numberOrNone(KM, "onOneSiteRoadKm", f -> f.given().roadKmIn(f.atlas.onOneSite()))
            .means("likewise roads", "به همان‌سان راه")
            .rows("sites", OutageColumns.SITES, f -> OutageColumns.sites(f.scenario(), f.atlas))
            .means("worst first", "بدترین نخست")
            .rows("pairs", OutageColumns.PAIRS, f -> OutageColumns.pairs(f.scenario(), f.atlas))
            .means(
                    "neighbours that lose most only together, worst first",
                    "همسایه‌هایی که تنها با هم بیشترین را از دست می‌دهند، بدترین نخست")
            .rows("villages", OutageColumns.VILLAGES, f -> OutageColumns.villages(f.scenario(), f.atlas))
            .means("settlements on one site, largest first", "آبادی‌های وابسته به یک سایت، بزرگ‌ترین نخست")
            .rows("proposals", OutageColumns.PROPOSALS, f -> OutageColumns.proposals(f.scenario(), f.atlas))
            .means("what each heals, in the scenario's order", "هر پیشنهاد چه خطری را برمی‌دارد، به ترتیب سناریو")
            .rows("operators", OutageColumns.OPERATORS, f -> OutageColumns.operators(f.scenario(), f.atlas))
            .means(
                    "each operator's own phones, whom other operators' sites back up in nothing; empty in one network",
                    "گوشی‌های هر اپراتور، که سایت‌های دیگر اپراتورها پشتیبانشان نیست؛ در یک شبکه تهی")
            .with(IndexKeys.last(f -> f.keys))
            .build();

    private OutageJson() {}

    /**
     * An atlas, of what, and what made it.
     *
     * @param onOneSite people on one site in draws; null where nobody drew
     */
    public record Found(
            IndexKeys keys, OutageAtlas atlas, @Nullable DrawnHeadline onOneSite) {
        private double drawn(ToDoubleFunction<Interval> end) {
            return onOneSite == null ? Double.NaN : given().people(end.applyAsDouble(onOneSite.netGain()));
        }

        private Scenario scenario() {
            return keys.scenario();
        }

        private Surroundings given() {
            return keys.scenario().request().surroundings();
        }
    }
}
