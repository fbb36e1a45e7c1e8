package org.dakal.scenarios.columns;

import static org.dakal.scenarios.columns.ColumnKind.HOURS;
import static org.dakal.scenarios.columns.ColumnKind.KM;
import static org.dakal.scenarios.columns.ColumnKind.PEOPLE;
import static org.dakal.scenarios.columns.ColumnKind.PERSON_HOURS;
import static org.dakal.scenarios.columns.ColumnKind.SQUARE_KM;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dakal.findings.Surroundings;
import org.dakal.network.Site;
import org.dakal.resilience.ExpectedAmounts;
import org.dakal.resilience.HealedRisk;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.PairOutage;
import org.dakal.resilience.SingleFailures;
import org.dakal.resilience.SiteOutage;
import org.dakal.resilience.SoleServer;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;

/** The columns of what fails with sites: alone, in pairs, for settlements, and what proposals heal. */
public final class OutageColumns {
    public static final Columns<Failed> SITES = Columns.<Failed>of(
                    "outageSite", "what is lost while a site is out of service, because no other serves it")
            .number("rank", f -> f.rank)
            .means("1 is worst", "۱ بدترین است")
            .text("id", f -> f.outage.site().id())
            .means("of the site", "شناسه‌ی سایت")
            .text("name", f -> f.outage.site().name())
            .means("of the site", "نام سایت")
            .with(Counted.columns(
                    "lost", "without service", "پوشش را از دست می‌دهد", f -> new Counted(f.outage.lost(), f.given)))
            .with(expected(
                    "expectedLost",
                    "people expected to lose service, by its probability; empty when counted by threshold",
                    "شمار انتظاری کسانی که پوشش را از دست می‌دهند؛ تهی در شمارش با آستانه",
                    f -> f.outage.expectedLost()))
            .numberOrNone(HOURS, "outageHoursPerYear", f -> f.outage.site().outageHoursPerYear())
            .means("how long the site fails; empty when nobody said", "ساعت خاموشی سایت؛ تهی اگر کسی نگفته باشد")
            .numberOrNone(PERSON_HOURS, "lostPersonHoursPerYear", f -> f.outage.lostPersonHoursPerYear())
            .means(
                    "people lost, expected where they are counted so, times hours; empty likewise",
                    "نفر ضرب در ساعت؛ به همان‌سان شاید تهی")
            .texts("lostVillages", f -> new Counted(f.outage.lost(), f.given).villages())
            .means("names of the settlements, largest first", "نام آن آبادی‌ها، بزرگ‌ترین نخست")
            .with(Position.columns("of the mast", "دکل", f -> Position.of(f.projection, f.outage.site())))
            .build();

    public static final Columns<Pair> PAIRS = Columns.<Pair>of(
                    "outagePair", "what is lost while two neighbours are out of service together")
            .number("rank", p -> p.rank)
            .means("1 is worst", "۱ بدترین است")
            .text("first", p -> p.outage.first().id())
            .means("id of a site", "شناسه‌ی یک سایت")
            .text("second", p -> p.outage.second().id())
            .means("id of the other", "شناسه‌ی دیگری")
            .number(KM, "distanceKm", Pair::distanceKm)
            .means("between them", "فاصله‌ی آن دو")
            .with(Counted.columns(
                    "onlyTogether",
                    "whom each alone would still serve, and no third does",
                    "هر یک به تنهایی هنوز می‌پوشاند و سومی نمی‌پوشاند",
                    p -> new Counted(p.outage.lostOnlyTogether(), p.given)))
            .with(expected(
                    "expectedOnlyTogether",
                    "people expected to lose service whom each alone would still serve; empty when counted by threshold",
                    "شمار انتظاری آنان که هر یک به تنهایی هنوز می‌پوشاند؛ تهی در شمارش با آستانه",
                    p -> p.outage.expectedOnlyTogether()))
            .numberOrNone(PEOPLE, "lostPeople", p -> p.given.peopleIn(p.outage.lost()))
            .means(
                    "all people without service, with those that depend on one of the two anyway",
                    "همه‌ی جمعیت بی‌پوشش، با آنها که به یکی از این دو وابسته‌اند")
            .with(expected(
                    "expectedLost",
                    "all of them in expectation; empty likewise",
                    "شمار انتظاری همه‌ی آنان؛ به همان‌سان شاید تهی",
                    p -> p.outage.expectedLost()))
            .number(SQUARE_KM, "lostAreaSquareKm", p -> p.outage.lost().areaSquareKm())
            .means("likewise area", "به همان‌سان مساحت")
            .build();

    public static final Columns<Hanging> VILLAGES = Columns.<Hanging>of(
                    "outageVillage", "a settlement whose centre one site alone serves")
            .text("id", h -> h.sole.settlement().id())
            .means("of the settlement", "شناسه‌ی آبادی")
            .text("name", h -> h.sole.settlement().name())
            .means("in Latin letters", "نام با حروف لاتین")
            .text("localName", h -> h.sole.settlement().localName())
            .means("in the local script; may be empty", "نام با خط محلی؛ شاید تهی")
            .word("kind", PlaceColumns.KINDS, h -> Words.of(h.sole.settlement().kind()))
            .means("city, town or village", "شهر، شهرک یا روستا")
            .number(PEOPLE, "people", h -> h.sole.settlement().people())
            .means("who live there", "جمعیت")
            .text("site", h -> h.sole.site().id())
            .means("its single point of failure, id", "شناسه‌ی تنها سایتی که به آن وابسته است")
            .text("siteName", h -> h.sole.site().name())
            .means("name of that site", "نام آن سایت")
            .with(Position.columns(
                    "of the settlement's centre",
                    "مرکز آبادی",
                    h -> Position.of(
                            h.projection,
                            h.sole.settlement().xMeters(),
                            h.sole.settlement().yMeters())))
            .build();

    public static final Columns<Healing> PROPOSALS = Columns.<Healing>of(
                    "outageProposal", "what a proposal, built alone, does to places that are served today")
            .text("id", h -> h.risk.proposal().id())
            .means("of the proposal", "شناسه‌ی پیشنهاد")
            .text("name", h -> h.risk.proposal().name())
            .means("of the proposal", "نام پیشنهاد")
            .text(PlaceColumns.LOCAL_NAME, h -> h.risk.proposal().localName())
            .means("in the local script; may be empty", "نام به خط محلی؛ شاید تهی")
            .text("kind", h -> h.risk.proposal().kind())
            .means("e.g. new mast", "گونه، مانند دکل تازه")
            .with(Counted.columns(
                    "healed",
                    "that depend on one site today and would no longer",
                    "امروز به یک سایت وابسته است و دیگر نخواهد بود",
                    h -> new Counted(h.risk.healed(), h.given)))
            .with(expected(
                    "expectedHealed",
                    "people expected to gain service by a second site; empty when counted by threshold",
                    "شمار انتظاری کسانی که سایت دومی هم آنان را می‌پوشاند؛ تهی در شمارش با آستانه",
                    h -> h.risk.expectedHealed()))
            .numberOrNone(PEOPLE, "exposedPeople", h -> h.given.peopleIn(h.risk.exposed()))
            .means(
                    "people whom several sites serve today and who would depend on one, or on none",
                    "جمعیتی که امروز چند سایت می‌پوشانند و به یکی یا هیچ وابسته می‌شود")
            .with(expected(
                    "expectedExposed",
                    "people expected to lose service by a second site; empty likewise",
                    "شمار انتظاری کسانی که سایت دوم را از دست می‌دهند؛ به همان‌سان شاید تهی",
                    h -> h.risk.expectedExposed()))
            .number(SQUARE_KM, "exposedAreaSquareKm", h -> h.risk.exposed().areaSquareKm())
            .means("likewise area", "به همان‌سان مساحت")
            .numberOrNone(PERSON_HOURS, "healedPersonHoursPerYear", h -> h.risk.healedPersonHoursPerYear())
            .means(
                    "outage of today's sites taken away, less what is added, people expected where they are counted so;"
                            + " empty when hours are not known",
                    "خاموشی که برداشته می‌شود، کم شده از افزوده؛ تهی اگر ساعت‌ها دانسته نباشد")
            .text("problem", h -> h.risk.problem())
            .means(
                    "why it cannot be built on today's network; empty when it can",
                    "چرا روی شبکه‌ی امروز ساخته نمی‌شود؛ تهی اگر بشود")
            .build();

    public static final Columns<OperatorsPhones> OPERATORS = Columns.<OperatorsPhones>of(
                    "outageOperator", "how an operator's own phones stand the failure of any one site")
            .text("id", o -> o.id)
            .means("of the operator", "شناسه‌ی اپراتور")
            .numberOrNone(PEOPLE, "servedPeople", o -> o.given.peopleIn(o.failures.served()))
            .means("people with service today", "جمعیت دارای پوشش امروز")
            .numberOrNone(PEOPLE, "onOneSitePeople", o -> o.given.peopleIn(o.failures.onOneSite()))
            .means("the part of them that one site alone serves", "آن بخش که تنها یک سایت می‌پوشاند")
            .number(
                    SQUARE_KM,
                    "onOneSiteAreaSquareKm",
                    o -> o.failures.onOneSite().areaSquareKm())
            .means("likewise area", "به همان‌سان مساحت")
            .textOrNone(
                    "worstSite",
                    o -> o.worst() == null ? null : o.worst().site().id())
            .means(
                    "id of the site with which most people lose service",
                    "شناسه‌ی سایتی که با آن بیشترین جمعیت بی‌پوشش می‌شوند")
            .numberOrNone(
                    PEOPLE,
                    "worstLostPeople",
                    o -> o.worst() == null
                            ? Double.NaN
                            : o.given.peopleIn(o.worst().lost()))
            .means("people who lose service with it", "جمعیتی که با آن بی‌پوشش می‌شوند")
            .build();

    /**
     * Two columns of what is expected: people, and area where the scenario ranks by it.
     *
     * @param name of both, before People and AreaSquareKm
     * @param english what the people are
     */
    public static <R> Consumer<Columns.Builder<R>> expected(
            String name, String english, String persian, Function<R, ExpectedAmounts> of) {
        return list -> list.numberOrNone(
                        PEOPLE, name + "People", row -> of.apply(row).people())
                .means(english, persian)
                .numberOrNone(
                        SQUARE_KM, name + "AreaSquareKm", row -> of.apply(row).squareKm())
                .means(
                        "likewise area, where the scenario ranks by area; empty elsewhere",
                        "به همان‌سان مساحت، اگر سناریو بر پایه‌ی مساحت رتبه می‌دهد؛ وگرنه تهی");
    }

    private OutageColumns() {}

    /** How an operator's phones stand failures, and what the scenario gives. */
    public record OperatorsPhones(String id, SingleFailures failures, Surroundings given) {
        private @Nullable SiteOutage worst() {
            return failures.worst();
        }
    }

    /** Rows of each operator's own phones. */
    public static List<OperatorsPhones> operators(Scenario scenario, OutageAtlas atlas) {
        return atlas.byOperator().entrySet().stream()
                .map(e -> new OperatorsPhones(
                        e.getKey(), e.getValue(), scenario.request().surroundings()))
                .toList();
    }

    /** A failure of one site, its rank, what the scenario gives, and where the grid lies. */
    public record Failed(int rank, SiteOutage outage, Surroundings given, MapProjection projection) {}

    /** A failure of two, its rank, and what the scenario gives. */
    public record Pair(int rank, PairOutage outage, Surroundings given) {
        private double distanceKm() {
            Site first = outage.first();
            Site second = outage.second();
            return Math.hypot(first.xMeters() - second.xMeters(), first.yMeters() - second.yMeters()) / 1000;
        }
    }

    /** A settlement that hangs on one site, and where the grid lies. */
    public record Hanging(SoleServer sole, MapProjection projection) {}

    /** What a proposal heals, and what the scenario gives. */
    public record Healing(HealedRisk risk, Surroundings given) {}

    public static List<Failed> sites(Scenario scenario, OutageAtlas atlas) {
        Surroundings given = scenario.request().surroundings();
        return IntStream.range(0, atlas.sites().size())
                .mapToObj(i -> new Failed(i + 1, atlas.sites().get(i), given, scenario.projection()))
                .toList();
    }

    public static List<Pair> pairs(Scenario scenario, OutageAtlas atlas) {
        Surroundings given = scenario.request().surroundings();
        return IntStream.range(0, atlas.pairs().size())
                .mapToObj(i -> new Pair(i + 1, atlas.pairs().get(i), given))
                .toList();
    }

    /** Its settlements on one site, largest first. */
    public static List<Hanging> villages(Scenario scenario, OutageAtlas atlas) {
        return atlas.villages().stream()
                .map(sole -> new Hanging(sole, scenario.projection()))
                .toList();
    }

    public static List<Healing> proposals(Scenario scenario, OutageAtlas atlas) {
        return atlas.proposals().stream()
                .map(risk -> new Healing(risk, scenario.request().surroundings()))
                .toList();
    }
}
