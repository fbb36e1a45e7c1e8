package org.dakal.scenarios.writing.plan;

import static org.dakal.scenarios.columns.ColumnKind.FRACTION;
import static org.dakal.scenarios.columns.ColumnKind.MONEY;
import static org.dakal.scenarios.columns.ColumnKind.PEOPLE;
import static org.dakal.scenarios.columns.ColumnKind.SQUARE_KM;
import static org.dakal.scenarios.columns.ColumnKind.WEIGHT;
import static org.dakal.scenarios.columns.ColumnKind.YEARS;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.backhaul.ProposalBackhaul;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.proposals.stability.Interval;
import org.dakal.resilience.SiteOutage;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.Counted;
import org.dakal.scenarios.columns.PlanColumns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.IndexKeys;
import org.dakal.scenarios.writing.output.ResultIndex;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.study.PlanCertainty;
import org.dakal.study.PlanSideEffects;
import org.dakal.study.PlanStudy;
import org.jspecify.annotations.Nullable;

/** The keys of plan.json. */
public final class PlanJson {
    public static final String WEIGHED_BY = "weight";
    public static final String COUNT = "count";
    public static final String INDOORS = "indoors";
    public static final String ROBUST = "robust";
    public static final String OPERATOR_SHARES = "operatorShares";
    public static final String CURRENCY = "currency";
    public static final String BUDGET = "budgetAmount";
    public static final String YEAR_COUNT = "horizonYearCount";
    public static final String CHOSEN = "chosen";
    public static final String OBJECTIVE = "objective";
    public static final String BOUND = "bound";
    public static final String GAP = "gapFraction";
    public static final String LEAST_BENEFIT = "leastBenefitAmount";
    public static final String COST = "costTotal";
    public static final String EXPECTED_PEOPLE = "expectedPeople";
    public static final String P05_PEOPLE = "p05People";
    public static final String P95_PEOPLE = "p95People";
    public static final String THRESHOLD_PEOPLE = "thresholdPeople";
    public static final String GAINED = "gained";
    public static final String LOST = "lost";
    public static final String FAILURES = "failures";
    public static final String KEPT_PEOPLE = "keptPeople";
    public static final String INDOOR_PEOPLE = "indoorPeople";
    public static final String AFTER = "after";
    public static final String PROPOSALS = "proposals";
    public static final String INPUTS = "inputs";

    private static final Columns<BeforeAfter> BEFORE_AFTER = Columns.<BeforeAfter>of(
                    "beforeAfter", "people today and with the plan built")
            .numberOrNone(PEOPLE, "today", BeforeAfter::today)
            .means("today", "امروز")
            .numberOrNone(PEOPLE, AFTER, BeforeAfter::after)
            .means("with the plan built", "با ساختن برنامه")
            .build();

    private static final Columns<Planned> SINGLE_FAILURES = Columns.<Planned>of("failures", "failures of single sites")
            .row(
                    KEPT_PEOPLE,
                    BEFORE_AFTER,
                    p -> new BeforeAfter(
                            p.people(p.sideEffects().today().backedUpPeople()),
                            p.people(p.sideEffects().after().backedUpPeople())))
            .means("who keep service whichever one site fails", "کسانی که با خرابی هر یک سایت پوشش را نگه می‌دارند")
            .textOrNone(
                    "worstSite",
                    p -> p.sideEffects().after().worst() == null
                            ? null
                            : p.sideEffects().after().worst().site().id())
            .means(
                    "the site with which most people lose service once the plan is built; empty when nobody does",
                    "سایتی که با خرابی‌اش پس از ساختن برنامه بیشترین کسان پوشش را از دست می‌دهند؛ تهی اگر هیچ‌کس")
            .numberOrNone(PEOPLE, "worstPeople", PlanJson::worstPeople)
            .means("how many these are", "شمار آنها")
            .build();

    private static final Columns<Planned> CHECK = Columns.<Planned>of(
                    "check", "the full run against what was planned with")
            .count("differingCellCount", p -> p.check().differingCellCount())
            .means("cells that have service in one only", "خانه‌هایی که تنها در یکی پوشش دارند")
            .numberOrNone(PEOPLE, "modelledPeople", p -> p.people(p.check().modelledPeople()))
            .means("newly served, as planned", "تازه پوشش‌گرفته، به حساب برنامه")
            .numberOrNone(PEOPLE, "simulatedPeople", p -> p.people(p.check().simulatedPeople()))
            .means("newly served, by the full run", "تازه پوشش‌گرفته، با محاسبه‌ی کامل")
            .number(
                    SQUARE_KM,
                    "disturbedAreaSquareKm",
                    p -> p.check().disturbed().areaSquareKm())
            .means("where the SINR falls by 3 dB or more", "جایی که SINR دست‌کم ۳ دسی‌بل می‌افتد")
            .numberOrNone(
                    PEOPLE,
                    "disturbedPeople",
                    p -> p.people(p.check().disturbed().people()))
            .means("who live there", "جمعیت آنجا")
            .build();

    private static final Columns<Map.Entry<String, Double>> SHARES = Columns.<Map.Entry<String, Double>>of(
                    "operatorShare", "an operator's share of the people")
            .text("id", Map.Entry::getKey)
            .means("of the operator", "شناسه‌ی اپراتور")
            .number(FRACTION, "shareFraction", Map.Entry::getValue)
            .means("of people, and of all else, that count where its phones are served", "سهم از مردم و از هر چیز دیگر")
            .build();

    private static final Columns<BuildStep> STEPS = Columns.<BuildStep>of("step", "a step of building")
            .text("proposal", BuildStep::proposalId)
            .means("id", "شناسه‌ی پیشنهاد")
            .number("phase", BuildStep::phase)
            .means("from 1", "گام، از ۱")
            .given(MONEY, "costTotal", BuildStep::costTotalAmount)
            .means("of all built by then", "هزینه‌ی همه‌ی ساخته‌ها تا آنجا")
            .number(WEIGHT, OBJECTIVE, BuildStep::objective)
            .means("what all built by then is worth", "ارزش همه‌ی ساخته‌ها تا آنجا")
            .numberOrNone(FRACTION, "shareOfBestFraction", BuildStep::shareOfBestFraction)
            .means(
                    "of what the best choice found for that money is worth; null where there was no time to search for one",
                    "سهم از ارزش بهترین انتخاب یافته‌شده با همان پول؛ تهی اگر زمان جست‌وجو نبود")
            .build();

    /** All keys, in the file's order. */
    public static final Columns<Planned> ALL = Columns.<Planned>of("plan", "plan.json of dakal plan, version 1")
            .with(IndexKeys.first(p -> p.keys))
            .text(IndexKeys.LOCAL_TITLE, p -> p.scenario().localTitle())
            .means("in the local script; may be empty", "عنوان به خط محلی؛ شاید تهی")
            .with(IndexKeys.notices(p -> p.keys))
            .texts(IndexKeys.LOCAL_NOTICES, p -> p.scenario().localNotices())
            .means("the same in the local language, one for each", "همان به زبان محلی")
            .with(IndexKeys.ground(p -> p.keys, profile -> profile.name() + " (" + profile.status() + ")"))
            .word(
                    WEIGHED_BY,
                    PlanColumns.words(Weight.class),
                    p -> PlanColumns.word(p.plan().wish().weight()))
            .means("what is served as much of as possible", "آنچه هر چه بیشتر پوشیده می‌شود")
            .flag(INDOORS, p -> p.plan().wish().isIndoors())
            .means(
                    "whether service inside buildings is counted in objective, bound, curve and order",
                    "آیا پوشش درون ساختمان در هدف، کران، منحنی و ترتیب شمرده می‌شود")
            .flag(ROBUST, p -> p.plan().wish().isBackedUp())
            .means("whether only service by two sites is counted there", "آیا تنها پوشش از دو سایت شمرده می‌شود")
            .rows(
                    OPERATOR_SHARES,
                    SHARES,
                    p -> List.copyOf(p.scenario().request().operatorShares().entrySet()))
            .means(
                    "whose people count in objective, bound, curve, order and benefits;"
                            + " empty where a place counts that any operator serves",
                    "مشترکان کدام اپراتورها در هدف، کران، منحنی، ترتیب و سودها شمرده می‌شوند؛ تهی اگر پوشش هر اپراتوری بس باشد")
            .word(
                    COUNT,
                    PlanColumns.words(CountBy.class),
                    p -> PlanColumns.word(p.plan().wish().countBy()))
            .means(
                    "how service is counted in objective, bound, curve, order and benefits: in expectation, or by threshold",
                    "شیوه‌ی شمارش پوشش در هدف، کران، منحنی، ترتیب و سودها: انتظاری یا با آستانه")
            .text(CURRENCY, p -> p.plan().currency())
            .means("of all amounts", "واحد پول همه‌ی مبلغ‌ها")
            .given(MONEY, BUDGET, p -> p.plan().wish().budgetAmount())
            .means("the most it may cost", "بیشترین هزینه")
            .given(YEARS, YEAR_COUNT, p -> p.plan().running().horizonYearCount())
            .means("years of running that costs count", "سال‌های نگهداری در هزینه")
            .given(FRACTION, "discountRateFraction", p -> p.plan().running().discountRateFraction())
            .means("by which a payment counts less for each year that it is later", "نرخ تنزیل پرداخت‌های سال‌های بعد")
            .count("minVillageCount", p -> p.plan().wish().minVillageCount())
            .means("fewest villages asked for", "کمترین شمار آبادی که خواسته شد")
            .texts(
                    CHOSEN,
                    p -> p.plan().buildOrder().stream()
                            .map(BuildStep::proposalId)
                            .toList())
            .means("ids, in the order of building", "شناسه‌ها، به ترتیب ساخت")
            .number(WEIGHT, OBJECTIVE, p -> p.portfolio().objective())
            .means(
                    "what the plan newly serves of the weight, less what it takes; by level alone, as are bound, curve,"
                            + " order and benefits, where service takes a SINR or a rate too",
                    "آنچه برنامه تازه می‌پوشاند، منهای آنچه می‌گیرد؛ اگر پوشش SINR یا نرخ هم بخواهد، همچون کران و منحنی و"
                            + " ترتیب و سودها تنها با سطح سیگنال")
            .number(WEIGHT, BOUND, p -> p.portfolio().bound())
            .means("no choice within the budget is worth more", "هیچ انتخابی در این بودجه بیش از این نمی‌ارزد")
            .given(ColumnKind.RATIO, GAP, p -> p.portfolio().gapFraction())
            .means("how much more that is, as a share of the bound", "فاصله تا کران، به نسبت کران")
            .given(
                    ColumnKind.WEIGHT,
                    LEAST_BENEFIT,
                    p -> p.plan().wish().weight().leastBenefitAmount())
            .means(
                    "a proposal that adds less of the weight to the plan is not bought",
                    "پیشنهادی که کمتر از این بیفزاید خریده نمی‌شود")
            .number(WEIGHT, "leftOutAmount", p -> p.portfolio().leftOutAmount())
            .means(
                    "by how much more was found, by proposals that each add less than that; it is in the bound",
                    "آنچه پیشنهادهای هر یک کمتر از آن با هم می‌افزودند؛ در کران شمرده شده است")
            .number(ColumnKind.KM, "trenchKm", p -> p.trenches.ownWaysMeters() / 1000)
            .means(
                    "of fibre to the chosen proposals, each by its own shortest way, dug once where ways meet; in the cost",
                    "ترانشه‌ی فیبر برگزیده‌ها، هر یک از کوتاه‌ترین راه خود و بخش مشترک یک بار؛ در هزینه")
            .numberOrNone(ColumnKind.KM, "joinedTrenchKm", p -> p.trenches.joinedMeters() / 1000)
            .means(
                    "the same by one net, a Steiner tree; null where the ways are not known",
                    "همان با یک شبکه‌ی به هم پیوسته (درخت اشتاینر)؛ تهی اگر راه‌ها دانسته نباشد")
            .number(ColumnKind.RATIO, "joinedTrenchMostOfShortestFraction", p -> p.trenches.mostOfShortestFraction())
            .means("at most so many times the length of the shortest net", "دست‌بالا چند برابر کوتاه‌ترین شبکه")
            .numberOrNone(PEOPLE, EXPECTED_PEOPLE, p -> p.people(p.result.expectedPeople()))
            .means(
                    "newly served in expectation, in the plan's sense, less those lost; where service takes a SINR or a"
                            + " rate, by the share of locations that the full runs serve",
                    "شمار انتظاری تازه‌پوشش‌گرفتگان به معنای برنامه، منهای از دست رفته‌ها")
            .numberOrNone(PEOPLE, P05_PEOPLE, p -> p.drawnPeople(Interval::p05Amount))
            .means(
                    "5 % of draws lie below; null without draws of people in the plan's sense",
                    "۵ درصد قرعه‌ها پایین‌تر است؛ تهی بدون قرعه‌ی جمعیت به معنای برنامه")
            .numberOrNone(PEOPLE, P95_PEOPLE, p -> p.drawnPeople(Interval::p95Amount))
            .means("5 % of draws lie above, likewise", "۵ درصد قرعه‌ها بالاتر است، به همان‌سان")
            .numberOrNone(PEOPLE, THRESHOLD_PEOPLE, p -> p.people(p.check().simulatedPeople()))
            .means(
                    "newly served by class, in the plan's sense, less those lost: what a regulator counts",
                    "تازه‌پوشش‌گرفتگان با آستانه به معنای برنامه، منهای از دست رفته‌ها: شمارش تنظیم‌گر")
            .given(MONEY, COST, p -> p.portfolio().costTotalAmount())
            .means("what the plan costs", "هزینه‌ی برنامه")
            .word(
                    "method",
                    PlanColumns.words(Portfolio.Method.class),
                    p -> PlanColumns.word(p.portfolio().method()))
            .means("how it was found", "چگونه یافته شد")
            .flag("plainCoverage", p -> p.plan().isPlainCoverage())
            .means("true when proposals can only add service", "درست اگر پیشنهادها تنها پوشش بیفزایند")
            .count("groupCount", p -> p.plan().groupCount())
            .means("cells merged by what would serve them", "گروه‌های خانه‌هایی که همان‌ها می‌پوشانند")
            .row(
                    GAINED,
                    Counted.WHO_AND_WHAT,
                    p -> p.counted(p.result.verification().gained()))
            .means("newly served, by a full run of the plan", "تازه پوشش‌گرفته، با محاسبه‌ی کامل برنامه")
            .row(
                    LOST,
                    Counted.WHO_AND_WHAT,
                    p -> p.counted(p.result.verification().lost()))
            .means("no longer served, likewise", "پوشش از دست رفته، به همان‌سان")
            .row(FAILURES, SINGLE_FAILURES, p -> p)
            .means(
                    "how many keep service when any one site fails, today and with the plan",
                    "چند نفر با خرابی هر یک سایت پوشش را نگه می‌دارند، امروز و با برنامه")
            .rowOrNone(INDOOR_PEOPLE, BEFORE_AFTER, Planned::indoorPeople)
            .means("who have service indoors; null without indoors", "کسانی که درون ساختمان پوشش دارند؛ تهی بدون آن")
            .row("check", CHECK, p -> p)
            .means("the full run against what was planned with", "محاسبه‌ی کامل در برابر آنچه برنامه بر آن نهاده شد")
            .rows("buildOrder", STEPS, p -> p.plan().buildOrder())
            .means("steps of building", "گام‌های ساخت")
            .givenOrNone(MONEY, "kneeBudgetAmount", p -> p.plan().curve().kneeBudgetAmount())
            .means(
                    "from where on money buys clearly less; null when there is no such place, or the curve was searched"
                            + " too little",
                    "از آنجا به بعد پول آشکارا کمتر می‌خرد؛ تهی اگر چنین جایی نباشد یا منحنی کم جست‌وجو شده باشد")
            .rows("curve", PlanColumns.CURVE, p -> p.plan().curve().points())
            .means("what every budget buys", "هر بودجه چه می‌خرد")
            .rows(PROPOSALS, PlanColumns.PROPOSALS, p -> PlanColumns.proposals(p.scenario(), p.plan()))
            .means("all of them, in the order of building", "همه‌ی پیشنهادها، به ترتیب ساخت")
            .rows(INPUTS, IndexKeys.INPUTS, p -> p.scenario().inputs())
            .means("files with their hashes", "پرونده‌های ورودی و اثر انگشت آنها")
            .with(IndexKeys.last(p -> p.keys))
            .build();

    private PlanJson() {}

    private static double worstPeople(Planned planned) {
        SiteOutage worst = planned.sideEffects().after().worst();
        return planned.people(worst == null ? 0 : worst.lost().people());
    }

    /** People today and with the plan built. */
    record BeforeAfter(double today, double after) {}

    /** A plan, of what, and what made it. */
    public record Planned(
            IndexKeys keys,
            PlanStudy.Result result,
            ProposalBackhaul.Together trenches,
            @Nullable PlanCertainty certainty) {
        /** Draws are of service by any site. */
        private double drawnPeople(ToDoubleFunction<Interval> of) {
            boolean isDrawn = certainty != null
                    && certainty.isInSenseOf(plan().wish(), scenario().request());
            return isDrawn && certainty != null
                    ? people(of.applyAsDouble(certainty.ofPlan().netGain()))
                    : Double.NaN;
        }

        private Scenario scenario() {
            return keys.scenario();
        }

        private PlanResult plan() {
            return result.plan();
        }

        private Portfolio portfolio() {
            return result.plan().portfolio();
        }

        private PlanSideEffects sideEffects() {
            return result.sideEffects();
        }

        private PlanVerification check() {
            return result.verification();
        }

        private double people(double counted) {
            return scenario().request().surroundings().people(counted);
        }

        private Counted counted(org.dakal.findings.Exposure exposure) {
            return new Counted(exposure, scenario().request().surroundings());
        }

        private @Nullable BeforeAfter indoorPeople() {
            PlanSideEffects effects = result.sideEffects();
            return Double.isNaN(effects.indoorTodayPeople())
                    ? null
                    : new BeforeAfter(effects.indoorTodayPeople(), effects.indoorAfterPeople());
        }
    }

    /**
     * The plan of an output folder of dakal plan.
     *
     * @throws ProblemsException when it holds none of this version, or one whose files do not belong together
     */
    public static Row read(Path folder) throws IOException, ProblemsException {
        Path file = folder.resolve(PlanWriter.INDEX_FILE);
        List<Problem> mixed = ResultIndex.problems(
                folder, PlanWriter.INDEX_FILE, List.of(PlanWriter.MAP_FILE, PlanWriter.PERSIAN_MAP_FILE));
        if (!mixed.isEmpty()) {
            throw new ProblemsException(mixed);
        }
        if (!Files.isRegularFile(file)) {
            throw problem(
                    folder, "holds no " + PlanWriter.INDEX_FILE, "Maybe this is not an output folder of dakal plan.");
        }
        try {
            Row plan = SummaryJson.read(ResultIndex.text(file), Row.class);
            if (ALL.fits(plan, ALL.names())) {
                return plan;
            }
        } catch (JsonProcessingException | CharacterCodingException e) {
            // Not JSON, or no text: no plan either.
        } catch (IOException e) {
            throw problem(file, Wording.reason(e), "");
        }
        throw problem(file, "is not a plan of this version", "Make it again with dakal plan.");
    }

    /**
     * A map beside a plan, as a PNG picture; empty when there is none.
     *
     * @param name {@link PlanWriter#MAP_FILE} or {@link PlanWriter#PERSIAN_MAP_FILE}
     * @throws ProblemsException when it cannot be taken over
     */
    public static byte[] map(Path folder, String name) throws ProblemsException {
        Path map = folder.resolve(name);
        try {
            return Files.isRegularFile(map) ? ResultIndex.bytes(map) : new byte[0];
        } catch (IOException e) {
            throw problem(map, Wording.reason(e), "");
        }
    }

    private static ProblemsException problem(Path place, String message, String hint) {
        return new ProblemsException(List.of(new Problem(Problem.Severity.ERROR, place.toString(), "", message, hint)));
    }

    /** The content of plan.json. */
    public static Row row(
            Scenario scenario,
            PlanStudy.Result result,
            @Nullable PlanCertainty certainty,
            List<String> files,
            RunInfo run) {
        Set<String> chosen = result.plan().chosen().stream()
                .map(candidate -> candidate.proposal().id())
                .collect(Collectors.toSet());
        return ALL.row(
                new Planned(new IndexKeys(scenario, files, run), result, scenario.trenchesOf(chosen), certainty));
    }
}
