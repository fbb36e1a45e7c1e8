package org.dakal.scenarios.writing.verification;

import static org.dakal.scenarios.columns.ColumnKind.DB;
import static org.dakal.scenarios.columns.ColumnKind.DBM;
import static org.dakal.scenarios.columns.ColumnKind.FRACTION;
import static org.dakal.scenarios.columns.ColumnKind.METERS;
import static org.dakal.scenarios.columns.ColumnKind.RATIO;
import static org.dakal.scenarios.columns.ColumnKind.SQUARE_KM;
import static org.dakal.scenarios.columns.ColumnKind.TEXT_BY_NAME;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dakal.network.CoverageClass;
import org.dakal.network.Technology;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.Position;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.measurements.CellMatcher;
import org.dakal.scenarios.measurements.DropReason;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.verification.VerificationFigures.Group;
import org.dakal.scenarios.writing.verification.VerificationFigures.Reliability;
import org.dakal.scenarios.writing.verification.VerificationFigures.ThresholdCheck;
import org.jspecify.annotations.Nullable;

/** The keys of verification.json, and the columns of the tables beside it. */
public final class VerificationJson {
    private static final int FORMAT_VERSION = 1;

    private static final List<String> TECHNOLOGIES =
            Arrays.stream(Technology.values()).map(Technology::name).toList();
    private static final List<String> MATCHES =
            Arrays.stream(CellMatcher.Kind.values()).map(Words::of).toList();

    /** Places where something was measured, each sector and band by itself. */
    public static final Columns<VerifiedPlace> PLACES = Columns.<VerifiedPlace>of(
                    "verificationPlace", "a cell where a sector or band was measured, its readings averaged")
            .number(
                    ColumnKind.POSITION,
                    Position.LATITUDE,
                    place -> place.where().latitudeDegrees())
            .means("north positive, mean of the readings' places", "عرض جغرافیایی، میانگین جای خوانده‌ها")
            .number(
                    ColumnKind.POSITION,
                    Position.LONGITUDE,
                    place -> place.where().longitudeDegrees())
            .means("east positive, likewise", "طول جغرافیایی، به همان‌سان")
            .text("band", VerifiedPlace::bandId)
            .means("compared with", "باندی که با آن سنجیده شده")
            .textOrNone("sector", place -> place.measured().sector())
            .means("that was measured; empty when it is not known", "سکتور اندازه‌گرفته؛ تهی اگر دانسته نباشد")
            .word("matchedBy", MATCHES, place -> Words.of(place.measured().match()))
            .means("how its sector or band was found", "سکتور یا باند چگونه یافته شد")
            .count("readingCount", place -> place.measured().readingCount())
            .means("readings averaged", "شمار خوانده‌های میانگین‌شده")
            .number(DBM, "measuredDbm", place -> place.measured().levelDbm())
            .means("mean, as outside at an antenna without gain", "میانگین سطح، بیرون و با آنتن بی‌بهره")
            .flag("atFloor", place -> place.measured().isAtFloor())
            .means("true where the phone hears nothing lower", "درست اگر گوشی پایین‌تر از آن را نمی‌شنود")
            .number(DBM, "predictedDbm", place -> place.predicted().levelDbm())
            .means("median of the band's best server; -200 where nothing reaches", "میانه‌ی بهترین سرویس‌دهنده‌ی باند")
            .numberOrNone(DB, "errorDb", VerifiedPlace::errorDb)
            .means(
                    "predicted less measured; empty at the floor and where nothing reaches",
                    "پیش‌بینی منهای اندازه؛ تهی در کف و جایی که چیزی نمی‌رسد")
            .textOrNone("predictedServer", place -> place.predicted().server())
            .means("sector promised to be best; empty for none", "سکتوری که بهترین پیش‌بینی شده؛ شاید تهی")
            .numberOrNone(FRACTION, "servedFraction", place -> place.predicted().servedFraction())
            .means("share of places promised to be served", "سهمی از جاها که پوشش پیش‌بینی شده است")
            .word(
                    "predictedClass",
                    Arrays.stream(CoverageClass.values()).map(Words::of).toList(),
                    place -> Words.of(place.predicted().coverageClass()))
            .means("class of the predicted level", "رده‌ی سطح پیش‌بینی‌شده")
            .build();

    /** Squares of the province where nobody measured. */
    public static final Columns<Gap> GAPS = Columns.<Gap>of(
                    "verificationGap", "a square of the province without any measurement")
            .number(SQUARE_KM, "areaSquareKm", Gap::areaSquareKm)
            .means("of the province in it", "مساحت استان در آن")
            .number(SQUARE_KM, "servedAreaSquareKm", Gap::servedAreaSquareKm)
            .means("of that, promised to be served: predicted and not observed", "از آن، پیش‌بینی‌شده و نادیده")
            .build();

    private static final Columns<Map.Entry<DropReason, Integer>> DROPPED = Columns.<Map.Entry<DropReason, Integer>>of(
                    "dropped", "readings that are not used, by reason")
            .word(
                    "reason",
                    Arrays.stream(DropReason.values()).map(Words::of).toList(),
                    entry -> Words.of(entry.getKey()))
            .means("the first that holds", "نخستین دلیلی که درست است")
            .count("count", Map.Entry::getValue)
            .means("readings", "شمار خوانده‌ها")
            .build();

    private static final Columns<Map.Entry<CellMatcher.Kind, Integer>> MATCHED =
            Columns.<Map.Entry<CellMatcher.Kind, Integer>>of("matched", "readings used, by how their sector was found")
                    .word("by", MATCHES, entry -> Words.of(entry.getKey()))
                    .means("how", "چگونه")
                    .count("count", Map.Entry::getValue)
                    .means("readings", "شمار خوانده‌ها")
                    .build();

    private static final Columns<Verification.Used> CAMPAIGN = Columns.<Verification.Used>of(
                    "campaign", "a file of measurements")
            .text("file", used -> used.campaign().input().path())
            .means("as named", "نام پرونده")
            .text("sha256", used -> used.campaign().input().sha256())
            .means("of its bytes", "SHA-256 بایت‌های آن")
            .text("format", used -> used.campaign().format())
            .means("what wrote it", "قالب پرونده")
            .textOrNone("firstTime", used -> time(used.campaign().span().first()))
            .means("of the readings, by the file's clock", "زمان نخستین خوانده")
            .textOrNone("lastTime", used -> time(used.campaign().span().last()))
            .means("likewise", "زمان واپسین خوانده")
            .count("readingCount", used -> used.campaign().readingCount())
            .means("in the file", "شمار خوانده‌های پرونده")
            .count("usedCount", Verification.Used::usedCount)
            .means("of them used", "از آنها به‌کاررفته")
            .numberOrNone(DBM, "floorDbm", used -> used.campaign().floorDbm())
            .means("lowest level the phone tells; empty when none is seen", "پایین‌ترین سطحی که گوشی می‌گوید؛ شاید تهی")
            .rows("dropped", DROPPED, used -> List.copyOf(used.dropped().entrySet()))
            .means("why the others are not used", "چرا دیگران به کار نرفتند")
            .rows("matched", MATCHED, used -> List.copyOf(used.matched().entrySet()))
            .means("how sectors were found", "سکتورها چگونه یافته شدند")
            .texts("warnings", used -> used.campaign().warnings())
            .means("what is odd", "چه نامعمول است")
            .build();

    private static final Columns<Group> GROUP = Columns.<Group>of("group", "errors of some places")
            .word("kind", List.of("all", "file", "band", "class", "sector"), Group::kind)
            .means(
                    "what the places have in common; a sector's are those where it is promised to be best",
                    "وجه اشتراک جاها؛ جاهای سکتور آنهاست که بهترین پیش‌بینی شده است")
            .text("name", Group::name)
            .means("which", "کدام")
            .count("placeCount", Group::placeCount)
            .means("places", "شمار جاها")
            .count("errorPlaceCount", Group::errorPlaceCount)
            .means("of them with an error", "از آنها دارای خطا")
            .numberOrNone(DB, "meanDb", group -> group.errors().meanDb())
            .means(
                    "bias: above zero where more is promised than measured",
                    "اریبی: مثبت اگر بیش از اندازه پیش‌بینی شده")
            .numberOrNone(DB, "rmseDb", group -> group.errors().rmseDb())
            .means("root of the mean square error", "ریشه‌ی میانگین مربع خطا")
            .numberOrNone(DB, "standardDeviationDb", group -> group.errors().standardDeviationDb())
            .means("spread about the bias", "پراکندگی پیرامون اریبی")
            .build();

    private static final Columns<ThresholdCheck> CHECK = Columns.<ThresholdCheck>of(
                    "thresholdCheck", "claims of service held against a threshold")
            .word("technology", TECHNOLOGIES, check -> check.technology().name())
            .means("of the bands", "فناوری باندها")
            .word("threshold", List.of("good", "served", "weak"), ThresholdCheck::threshold)
            .means("of the service profile", "آستانه‌ی تعریف پوشش")
            .given(DBM, "thresholdDbm", ThresholdCheck::thresholdDbm)
            .means("the level", "سطح آن")
            .count("placeCount", ThresholdCheck::placeCount)
            .means("places where it is known whether it is reached", "جاهایی که دانسته است به آن می‌رسد یا نه")
            .numberOrNone(FRACTION, "rightFraction", ThresholdCheck::rightFraction)
            .means("share where claim and measurement agree", "سهم درست")
            .numberOrNone(FRACTION, "falseFraction", ThresholdCheck::falseFraction)
            .means("share claimed though it is not so", "سهم پوشش دروغین")
            .numberOrNone(FRACTION, "missedFraction", ThresholdCheck::missedFraction)
            .means("share not claimed though it is so", "سهم پوشش نادیده")
            .count("claimedCount", ThresholdCheck::claimedCount)
            .means("places claimed", "شمار جاهای ادعاشده")
            .numberOrNone(FRACTION, "claimedRightFraction", ThresholdCheck::claimedRightFraction)
            .means("share of those where it is so", "سهم درست از آنها")
            .build();

    private static final Columns<Reliability> RELIABILITY = Columns.<Reliability>of(
                    "reliability", "places by the share of locations that was claimed to be served")
            .number(FRACTION, "claimedFraction", Reliability::claimedFraction)
            .means("mean claim", "میانگین ادعا")
            .number(FRACTION, "observedFraction", Reliability::observedFraction)
            .means(
                    "share of the places' local means that are served, each place once",
                    "سهم میانگین‌های محلیِ دارای پوشش، هر جا یک بار")
            .count("placeCount", Reliability::placeCount)
            .means("places", "شمار جاها")
            .build();

    /** All keys, in the file's order. */
    public static final Columns<Found> ALL = Columns.<Found>of(
                    "verification", "verification.json of dakal verify, version 1")
            .number("formatVersion", found -> FORMAT_VERSION)
            .means("of this file", "نگارش این پرونده")
            .text("software", found -> found.run.software())
            .means("name, version and commit of what made it", "نام، نگارش و کامیت سازنده")
            .text("scenario", found -> found.result().heading().scenario().name())
            .means("short name", "نام کوتاه سناریو")
            .text("title", found -> found.result().heading().scenario().title())
            .means("for people", "عنوان")
            .texts("notices", found -> found.result().heading().notices())
            .means("what every output must repeat", "آنچه هر خروجی باید تکرار کند")
            .text(
                    "serviceProfile",
                    found -> found.result().profile().name() + ": "
                            + found.result().profile().status())
            .means("what counts as service, and its status", "تعریف پوشش و وضعیت آن")
            .given(
                    METERS,
                    "cellSizeMeters",
                    found -> found.result().classes().grid().cellSizeMeters())
            .means("side of a cell", "ضلع یک خانه")
            .rows("campaigns", CAMPAIGN, found -> found.verification.campaigns())
            .means("what was measured, file by file", "آنچه اندازه گرفته شد، پرونده به پرونده")
            .row("overall", GROUP, found -> found.figures.overall())
            .means("errors of all places", "خطای همه‌ی جاها")
            .rows("groups", GROUP, found -> found.figures.groups())
            .means("by file, band, class and sector", "به تفکیک پرونده، باند، رده و سکتور")
            .rows("thresholds", CHECK, found -> found.figures.thresholds())
            .means("what regulators check", "آنچه تنظیم‌گران می‌سنجند")
            .rows("reliability", RELIABILITY, found -> found.figures.reliability())
            .means("claims beside what is so, the lowest first", "ادعا در کنار واقعیت، کمترین نخست")
            .numberOrNone(RATIO, "brierScore", found -> found.figures.brierScore())
            .means(
                    "mean square of claim less what is so; 0 is perfect",
                    "میانگین مربع ادعا منهای واقعیت؛ صفر بی‌نقص است")
            .numberOrNone(FRACTION, "promisedServerFraction", found -> found.figures.promisedServerFraction())
            .means(
                    "share of places with a known sector where it is the one promised to be best",
                    "سهم جاهایی که سکتور اندازه‌گرفته همان بهترین پیش‌بینی‌شده است")
            .number(SQUARE_KM, "measuredAreaSquareKm", found -> found.gaps.measuredAreaSquareKm())
            .means("cells of the province where somebody measured", "خانه‌های استان که در آنها اندازه گرفته‌اند")
            .number(SQUARE_KM, "gapAreaSquareKm", found -> found.gaps.areaSquareKm())
            .means("squares of the province where nobody did", "مربع‌هایی از استان که کسی در آنها اندازه نگرفته")
            .texts("files", found -> found.files)
            .means("every file of this result", "همه‌ی پرونده‌های این نتیجه")
            .text("command", found -> found.run.command())
            .means("as typed", "فرمان")
            .other(TEXT_BY_NAME, "settings", found -> found.run.settings())
            .means("name to value with where it came from", "تنظیم‌ها و خاستگاه هر یک")
            .build();

    private VerificationJson() {}

    private static @Nullable String time(@Nullable LocalDateTime time) {
        return time == null ? null : time.toString();
    }

    /** A verification, its figures, and what made it. */
    record Found(Verification verification, VerificationFigures figures, Gaps gaps, List<String> files, RunInfo run) {
        private VerifiedResult result() {
            return verification.result();
        }
    }
}
