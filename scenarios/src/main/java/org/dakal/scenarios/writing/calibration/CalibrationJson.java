package org.dakal.scenarios.writing.calibration;

import static org.dakal.scenarios.columns.ColumnKind.DB;
import static org.dakal.scenarios.columns.ColumnKind.DEGREES;
import static org.dakal.scenarios.columns.ColumnKind.KM;
import static org.dakal.scenarios.columns.ColumnKind.METERS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dakal.calibration.Calibration;
import org.dakal.calibration.CalibrationForm;
import org.dakal.calibration.Caveat;
import org.dakal.calibration.ErrorFigures;
import org.dakal.calibration.LossTrend;
import org.dakal.calibration.ResidualCovariance;
import org.dakal.calibration.Suspect;
import org.dakal.pathloss.MeasuredRange;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.reading.shared.Illustrative;
import org.dakal.scenarios.writing.output.RunInfo;
import org.jspecify.annotations.Nullable;

/** The keys of calibration.json. */
public final class CalibrationJson {
    private static final int FORMAT_VERSION = 1;

    private static final List<String> FORMS =
            Arrays.stream(CalibrationForm.values()).map(CalibrationForm::id).toList();

    private static final Columns<ErrorFigures> ERRORS = Columns.<ErrorFigures>of(
                    "errors", "how far predicted losses are from measured ones, predicted less measured")
            .given(DB, "rmseDb", ErrorFigures::rmseDb)
            .means("root of the mean square", "ریشه‌ی میانگین مربع‌ها")
            .given(DB, "meanDb", ErrorFigures::meanDb)
            .means("positive where losses are too large", "مثبت جایی که تلف بیش از اندازه است")
            .given(DB, "standardDeviationDb", ErrorFigures::standardDeviationDb)
            .means("about the mean", "انحراف معیار پیرامون میانگین")
            .build();

    private static final Columns<Calibration.Validated> FORM = Columns.<Calibration.Validated>of(
                    "form", "a form of correction at places that it has not seen")
            .word("form", FORMS, v -> v.form().id())
            .means("which", "کدام ریخت اصلاح")
            .taken(ERRORS, v -> ERRORS.row(v.errors()), "rmseDb", "meanDb", "standardDeviationDb")
            .given(DB, "rmseStandardErrorDb", Calibration.Validated::rmseStandardErrorDb)
            .means(
                    "how sure the root of the mean square is, by how the blocks differ",
                    "خطای معیار آن، از تفاوت بلوک‌ها")
            .given(METERS, "blockMeters", Calibration.Validated::blockMeters)
            .means("side of the blocks held out", "ضلع بلوک‌های کنارگذاشته")
            .count("blockCount", Calibration.Validated::blockCount)
            .means("blocks with places in them, mean of the four origins", "شمار بلوک‌ها، میانگین چهار مبدأ")
            .build();

    /** A band's part of a trend, and which band. */
    private record Band(String id, LossTrend.Band its) {
        double heightMeters(ToDoubleFunction<MeasuredRange> of) {
            MeasuredRange heights = its.heightMeters();
            return heights == null ? Double.NaN : of.applyAsDouble(heights);
        }
    }

    private static final Columns<Band> BAND = Columns.<Band>of(
                    "correctionOfBand", "what the proposed form adds to the model's loss by distance and height")
            .text("band", Band::id)
            .means("its id; empty where bands are not told apart", "شناسه‌ی باند؛ تهی اگر یکی باشد")
            .given(DB, "offsetDb", b -> b.its.offset().valueDb())
            .means("at 1 km and an antenna height of 30 m", "در یک کیلومتری و بلندی آنتن ۳۰ متر")
            .given(DB, "offsetStandardErrorDb", b -> b.its.offset().standardErrorDb())
            .means("of the offset", "خطای معیار مقدار ثابت")
            .given(DB, "slopeDb", b -> b.its.slope().valueDb())
            .means("per decade of distance; 0 where no slope is fitted", "در هر دهه‌ی فاصله؛ صفر اگر شیبی نباشد")
            .given(DB, "slopeStandardErrorDb", b -> b.its.slope().standardErrorDb())
            .means("of the slope", "خطای معیار شیب")
            .given(DB, "heightSlopeDb", b -> b.its.heightSlope().valueDb())
            .means("per decade of antenna height; 0 where none is fitted", "در هر دهه‌ی بلندی آنتن؛ صفر اگر نباشد")
            .given(DB, "heightSlopeStandardErrorDb", b -> b.its.heightSlope().standardErrorDb())
            .means("of the slope over height", "خطای معیار شیب بلندی")
            .given(KM, "nearestKm", b -> b.its.distanceKm().minimum())
            .means("least distance measured, within which the slope fades", "نزدیک‌ترین فاصله‌ی اندازه‌گرفته")
            .given(KM, "middleKm", b -> b.its.distanceKm().middle())
            .means("geometric mean of the distances measured, to which it fades", "میانگین هندسی فاصله‌ها")
            .given(KM, "farthestKm", b -> b.its.distanceKm().maximum())
            .means("largest distance measured, beyond which it fades", "دورترین فاصله‌ی اندازه‌گرفته")
            .givenOrNone(METERS, "lowestMeters", b -> b.heightMeters(MeasuredRange::minimum))
            .means("least antenna height measured; null where none is known", "کمترین بلندی آنتن؛ تهی اگر دانسته نباشد")
            .givenOrNone(METERS, "middleMeters", b -> b.heightMeters(MeasuredRange::middle))
            .means("geometric mean of the heights measured; null likewise", "میانگین هندسی بلندی‌ها؛ تهی به همان سان")
            .givenOrNone(METERS, "highestMeters", b -> b.heightMeters(MeasuredRange::maximum))
            .means(
                    "largest antenna height measured; null where none is known",
                    "بیشترین بلندی آنتن؛ تهی اگر دانسته نباشد")
            .build();

    private static final Columns<Map.Entry<String, LossTrend.Coefficient>> OFFSET =
            Columns.<Map.Entry<String, LossTrend.Coefficient>>of(
                            "correctionOffset", "what is added for one of several, shrunk towards 0")
                    .text("name", Map.Entry::getKey)
                    .means("which class, sector or campaign", "کدام رده، سکتور یا کارزار")
                    .given(DB, "offsetDb", o -> o.getValue().valueDb())
                    .means("added to the band's", "افزوده به مقدار باند")
                    .given(DB, "standardErrorDb", o -> o.getValue().standardErrorDb())
                    .means("standard deviation of the truth about it", "انحراف معیار مقدار درست پیرامون آن")
                    .build();

    private static final Columns<LossTrend> TREND = Columns.<LossTrend>of(
                    "correction", "what the proposed form adds to the model's loss, but for what is kriged")
            .rows(
                    "bands",
                    BAND,
                    t -> t.bands().entrySet().stream()
                            .map(entry -> new Band(entry.getKey(), entry.getValue()))
                            .toList())
            .means("by band", "به تفکیک باند")
            .rows("landCovers", OFFSET, t -> List.copyOf(t.landCovers().entrySet()))
            .means("by the receiver's land-cover class", "به تفکیک پوشش زمین گیرنده")
            .rows("sectors", OFFSET, t -> List.copyOf(t.sectors().entrySet()))
            .means("by sector", "به تفکیک سکتور")
            .rows("campaigns", OFFSET, t -> List.copyOf(t.campaigns().entrySet()))
            .means(
                    "constants of phones and cars, no part of the correction",
                    "مقدارهای ثابت گوشی‌ها که در اصلاح نیستند")
            .build();

    private static final List<String> KINDS =
            Arrays.stream(Suspect.Kind.values()).map(Suspect.Kind::id).toList();

    private static final Columns<Suspect> SUSPECT = Columns.<Suspect>of(
                    "suspect", "a sector whose measurements do not fit what the study says of it")
            .text("sector", Suspect::sectorKey)
            .means("its key", "شناسه‌ی سکتور")
            .word("kind", KINDS, s -> s.kind().id())
            .means("what is likely wrong", "آنچه شاید نادرست باشد")
            .text("otherSector", Suspect::otherSectorKey)
            .means("with which its feeders are swapped; empty for other kinds", "سکتوری که فیدرش با آن جابه‌جاست")
            .givenOrNone(DEGREES, "turnedDegrees", Suspect::turnedDegrees)
            .means("clockwise; null for kinds that are no turn", "چرخش ساعت‌گرد؛ تهی اگر چرخش نباشد")
            .givenOrNone(DB, "offsetDb", Suspect::offsetDb)
            .means("measured loss over the predicted one; null for turns", "فزونی تلف اندازه‌گرفته؛ تهی برای چرخش")
            .givenOrNone(DEGREES, "turnedStandardErrorDegrees", Suspect::turnedErrorDegrees)
            .means("of the turn; null for kinds that are no turn", "خطای معیار چرخش؛ تهی اگر چرخش نباشد")
            .givenOrNone(DB, "offsetStandardErrorDb", Suspect::offsetErrorDb)
            .means("of the offset; null for turns", "خطای معیار آن؛ تهی برای چرخش")
            .count("placeCount", Suspect::placeCount)
            .means("places where it was measured", "شمار جاهای اندازه‌گرفته")
            .count("blockCount", Suspect::blockCount)
            .means("blocks of ground they lie in, each about one witness", "شمار بلوک‌های آنها، هر یک گواهی جدا")
            .build();

    private static final Columns<ResidualCovariance> RESIDUAL = Columns.<ResidualCovariance>of(
                    "residual", "neighbouring places about the trend")
            .given(DB, "ownDb", ResidualCovariance::ownDb)
            .means("standard deviation that a place has for itself", "انحراف معیار ویژه‌ی هر جا")
            .given(DB, "sharedDb", ResidualCovariance::sharedDb)
            .means("standard deviation shared with neighbours", "انحراف معیار مشترک با همسایه‌ها")
            .given(METERS, "rangeMeters", ResidualCovariance::rangeMeters)
            .means("where 5 % of what is shared are left", "جایی که ۵ درصد آن می‌ماند")
            .build();

    private static final Columns<Calibration.Reliability> CLAIM = Columns.<Calibration.Reliability>of(
                    "claim", "a claim beside what is so, over places held out")
            .given(ColumnKind.RATIO, "claimed", Calibration.Reliability::claimedFraction)
            .means("probability with which the loss was said not to exceed a value, 0 to 1", "احتمال ادعاشده، ۰ تا ۱")
            .given(ColumnKind.RATIO, "observed", Calibration.Reliability::observedFraction)
            .means("share of places where it did not, 0 to 1", "سهم جاهایی که چنین بود، ۰ تا ۱")
            .other(ColumnKind.COUNT, "count", Calibration.Reliability::count)
            .means("places asked, once for each origin of the blocks", "شمار جاها، یک بار برای هر مبدأ")
            .build();

    private static final Columns<Map.Entry<String, Double>> CLASS_SIGMA = Columns.<Map.Entry<String, Double>>of(
                    "sigmaOfClass", "spread of measured losses in one land-cover class")
            .text("landCover", Map.Entry::getKey)
            .means("name of the class", "نام رده")
            .given(DB, "sigmaDb", Map.Entry::getValue)
            .means("shrunk towards that of all", "کشیده به سوی مقدار همه")
            .build();

    private static final Columns<RunInfo> RUN = Columns.<RunInfo>of("run", "what ran")
            .text("version", RunInfo::version)
            .means("of Dakal", "نگارش دکل")
            .text("commit", RunInfo::commit)
            .means("it was built from; empty when unknown", "کامیت آن؛ تهی اگر دانسته نباشد")
            .text("javaVersion", RunInfo::javaVersion)
            .means("it ran on", "نگارش جاوا")
            .text("command", RunInfo::command)
            .means("as typed", "فرمان")
            .other(ColumnKind.TEXT_BY_NAME, "settings", RunInfo::settings)
            .means("name to value with where it came from", "تنظیم‌ها و خاستگاه هر یک")
            .build();

    /** All keys, in the file's order. */
    public static final Columns<Listed> ALL = Columns.<Listed>of(
                    "calibration", "calibration.json of dakal calibrate, version 1")
            .number("formatVersion", l -> FORMAT_VERSION)
            .means("of this file", "نگارش این پرونده")
            .text("model", l -> l.of.model)
            .means("id of the path-loss model, which stays as it is", "شناسه‌ی مدل تلف که همان می‌ماند")
            .textOrNone("landCover", l -> l.of.landCover)
            .means("id of the class along every path; null where none was given", "رده‌ی پوشش زمین؛ تهی اگر داده نشده")
            .count("linkCount", l -> l.of.linkCount)
            .means("measured links used", "شمار پیوندهای به‌کاررفته")
            .count("unusedLinkCount", l -> l.of.unusedLinkCount)
            .means("lines that could not be used", "شمار سطرهای کنارگذاشته")
            .count("placeCount", l -> l.figures().places().size())
            .means("places they were averaged to", "شمار جاها")
            .row("untuned", ERRORS, l -> l.figures().untuned())
            .means("the model's own errors", "خطاهای خود مدل")
            .rows("crossValidated", FORM, l -> l.figures().crossValidated())
            .means("forms side by side, the simplest first", "ریخت‌ها کنار هم، ساده‌ترین نخست")
            .word("proposedForm", FORMS, l -> l.figures().proposedForm().id())
            .means("the simplest form within one standard error of the best", "ساده‌ترین ریختِ نزدیک به بهترین")
            .row("correction", TREND, l -> l.figures().trend())
            .means("what the proposed form adds to the model's loss", "آنچه به تلف مدل افزوده می‌شود")
            .row("residual", RESIDUAL, l -> l.figures().covariance())
            .means("how alike neighbouring places are about the trend", "همانندی جاهای نزدیک به هم")
            .given(DB, "sigmaDb", l -> l.figures().spread().sigmaDb())
            .means(
                    "spread of local means of measured losses about the proposed form at places it has not seen",
                    "پراکندگی میانگین‌های محلی پیرامون آن")
            .given(DB, "sigmaStandardErrorDb", l -> l.figures().spread().sigmaErrorDb())
            .means("by how the blocks differ", "خطای معیار آن")
            .rows(
                    "sigmaByLandCover",
                    CLASS_SIGMA,
                    l -> List.copyOf(l.figures().spread().byLandCoverDb().entrySet()))
            .means("the same by class, shrunk towards it", "همان به تفکیک پوشش زمین")
            .rows("reliability", CLAIM, l -> l.figures().reliability())
            .means("what the proposed form claims beside what is so", "ادعاها در کنار آنچه هست")
            .rows("suspects", SUSPECT, l -> l.figures().suspects())
            .means(
                    "sectors that are not as they are written; they take no part in the rest",
                    "سکتورهای ناسازگار با نوشته‌ها که کنار گذاشته شده‌اند")
            .texts("refusals", l -> texts(l.figures().refusals()))
            .means("forms that the data cannot tell, and why", "ریخت‌هایی که داده برای آنها بس نیست")
            .texts("warnings", l -> texts(l.figures().warnings()))
            .means("what makes the figures weaker than they look", "آنچه رقم‌ها را سست می‌کند")
            .row("run", RUN, l -> l.of.run)
            .means("what ran", "آنچه اجرا شد")
            .texts("files", l -> l.files)
            .means("every file of this result", "همه‌ی پرونده‌های این نتیجه")
            .build();

    private CalibrationJson() {}

    private static List<String> texts(List<Caveat> caveats) {
        return caveats.stream().map(Caveat::text).toList();
    }

    /** A refusal or warning in both languages. */
    public static Notice notice(Caveat caveat) {
        return Illustrative.notice(
                caveat.text(), "caveat." + caveat.id(), caveat.arguments().toArray(new String[0]));
    }

    /**
     * A calibration, and of what.
     *
     * @param landCover id of the class along every path; null where none was given
     */
    public record Calibrated(
            Calibration figures,
            String model,
            @Nullable String landCover,
            int linkCount,
            int unusedLinkCount,
            RunInfo run) {
        /** The content of calibration.json; none of the files where nothing is written. */
        public Row json(List<String> files) {
            return ALL.row(new Listed(this, files));
        }
    }

    /** A calibration, and the files of its result. */
    public record Listed(Calibrated of, List<String> files) {
        private Calibration figures() {
            return of.figures;
        }
    }
}
