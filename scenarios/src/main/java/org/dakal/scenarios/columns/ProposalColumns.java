package org.dakal.scenarios.columns;

import static org.dakal.scenarios.columns.ColumnKind.FRACTION;
import static org.dakal.scenarios.columns.ColumnKind.MONEY;
import static org.dakal.scenarios.columns.ColumnKind.PEOPLE;
import static org.dakal.scenarios.columns.ColumnKind.SQUARE_KM;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dakal.findings.Exposure;
import org.dakal.findings.Surroundings;
import org.dakal.network.Site;
import org.dakal.proposals.ExpectedBenefit;
import org.dakal.proposals.IndoorBenefit;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.scenarios.projection.MapProjection;

/**
 * The columns of proposals. Those that begin with {@code alone} hold when only that one is built, those that begin with
 * {@code given} on top of all proposals ranked above it. A gain is newly served, a loss no longer served.
 */
public final class ProposalColumns {
    public static final String RANK = "rank";
    public static final String ID = "id";
    public static final String NAME = "name";
    public static final String LOCAL_NAME = PlaceColumns.LOCAL_NAME;
    public static final String ALONE_GAIN_PEOPLE = "aloneGainPeople";

    private static final String ALONE = "if only this is built";
    private static final String ALONE_PERSIAN = "اگر تنها همین ساخته شود";
    private static final String GIVEN = "on top of all ranked above";
    private static final String GIVEN_PERSIAN = "افزون بر همه‌ی بالاتری‌ها";
    private static final String GAIN = "newly served ";
    private static final String GAIN_PERSIAN = " تازه پوشش می‌گیرد";
    private static final String LOSS = "no longer served ";
    private static final String LOSS_PERSIAN = " پوشش را از دست می‌دهد";

    public static final Columns<Weighed> ALL = Columns.<Weighed>of("proposal", "what a proposal changes")
            .number(RANK, w -> w.benefit.rank())
            .means("1 is best", "۱ بهترین است")
            .text(ID, w -> w.benefit.proposal().id())
            .means("of the proposal", "شناسه‌ی پیشنهاد")
            .text(NAME, w -> w.benefit.proposal().name())
            .means("of the proposal", "نام پیشنهاد")
            .text(LOCAL_NAME, w -> w.benefit.proposal().localName())
            .means("in the local script; may be empty", "نام به خط محلی؛ شاید تهی")
            .text("kind", w -> w.benefit.proposal().kind())
            .means("e.g. new mast", "گونه، مانند دکل تازه")
            .texts("sites", w -> w.sites.stream().map(Site::id).toList())
            .means("ids of the sites it touches", "شناسه‌ی سایت‌هایی که تغییر می‌دهد")
            .given(MONEY, "costAmount", w -> w.benefit.proposal().cost().wholeAmount())
            .means(
                    "what it costs in all: to build, to connect and to run over the horizon",
                    "همه‌ی هزینه: ساخت، اتصال و نگهداری در افق")
            .given(MONEY, "costBuildAmount", w -> w.benefit.proposal().cost().amount())
            .means("to build", "هزینه‌ی ساخت")
            .given(MONEY, "costYearlyAmount", w -> w.benefit.proposal().cost().yearlyAmount())
            .means("to run for a year", "هزینه‌ی یک سال نگهداری")
            .given(MONEY, "costBackhaulAmount", w -> w.benefit.proposal().cost().backhaulAmount())
            .means("to connect", "هزینه‌ی اتصال")
            .text("costCurrency", w -> w.benefit.proposal().cost().currency())
            .means("toman, rial or an ISO 4217 code", "تومان، ریال یا نشان ایزو ۴۲۱۷")
            .text("costPriceDate", w -> w.benefit.proposal().cost().priceDate())
            .means("date of the prices", "تاریخ قیمت‌ها")
            .with(gain("aloneGain", GAIN + ALONE, ALONE_PERSIAN + GAIN_PERSIAN, true, ProposalBenefit::gainAlone))
            .with(gain("aloneLoss", LOSS + ALONE, ALONE_PERSIAN + LOSS_PERSIAN, false, ProposalBenefit::lossAlone))
            .with(gain("givenGain", GAIN + GIVEN, GIVEN_PERSIAN + GAIN_PERSIAN, false, ProposalBenefit::gainGiven))
            .with(gain("givenLoss", LOSS + GIVEN, GIVEN_PERSIAN + LOSS_PERSIAN, false, ProposalBenefit::lossGiven))
            .numberOrNone(
                    PEOPLE, "aloneExpectedPeople", w -> w.expected(e -> e.gainAlonePeople() - e.lossAlonePeople()))
            .means(
                    "people expected to be newly served less those lost, " + ALONE
                            + "; empty when counted by threshold",
                    "شمار انتظاری تازه‌پوشش‌گرفتگان منهای از دست رفته‌ها، " + ALONE_PERSIAN
                            + "؛ تهی در شمارش با آستانه")
            .numberOrNone(
                    PEOPLE, "givenExpectedPeople", w -> w.expected(e -> e.gainGivenPeople() - e.lossGivenPeople()))
            .means("the same " + GIVEN, "همان " + GIVEN_PERSIAN)
            .numberOrNone(SQUARE_KM, "aloneExpectedAreaSquareKm", w -> w.expected(ExpectedBenefit::netAloneSquareKm))
            .means(
                    "area expected to be newly served less that lost, " + ALONE
                            + "; empty unless proposals are ranked by area, in expectation",
                    "مساحت انتظاری تازه زیر پوشش منهای از دست رفته، " + ALONE_PERSIAN
                            + "؛ تهی مگر در رتبه‌بندی انتظاری به ترتیب مساحت")
            .numberOrNone(SQUARE_KM, "givenExpectedAreaSquareKm", w -> w.expected(ExpectedBenefit::netGivenSquareKm))
            .means("the same " + GIVEN, "همان " + GIVEN_PERSIAN)
            .with(indoors("aloneGain", GAIN, ALONE, ALONE_PERSIAN + GAIN_PERSIAN, IndoorBenefit::gainAlonePeople))
            .with(indoors("aloneLoss", LOSS, ALONE, ALONE_PERSIAN + LOSS_PERSIAN, IndoorBenefit::lossAlonePeople))
            .with(indoors("givenGain", GAIN, GIVEN, GIVEN_PERSIAN + GAIN_PERSIAN, IndoorBenefit::gainGivenPeople))
            .with(indoors("givenLoss", LOSS, GIVEN, GIVEN_PERSIAN + LOSS_PERSIAN, IndoorBenefit::lossGivenPeople))
            .numberOrNone(MONEY, "costPerNewlyServedPerson", w -> w.benefit.costPerNewlyServedPerson())
            .means(
                    "the whole cost by people newly served alone, expected where they are counted so; empty below half a"
                            + " person, or where as many lose it",
                    "همه‌ی هزینه به ازای هر نفری که تنها با همین تازه پوشش می‌گیرد؛ تهی اگر کسی نباشد یا به همان شمار از دست بدهند")
            .number(SQUARE_KM, "coveredAreaSquareKm", w -> w.benefit.coveredAreaSquareKm())
            .means("area its own sectors serve in the province", "مساحتی از استان که سکتورهای خودش می‌پوشانند")
            .numberOrNone(FRACTION, "alreadyServedFraction", w -> w.benefit.alreadyServedFraction())
            .means(
                    "of the people (area, when ranked by it) its own sectors would serve alone, as counted, the share served today;"
                            + " by class with a SINR asked; empty below half a person or a hectare",
                    "از کسانی (یا مساحتی، اگر رتبه به آن است) که سکتورهای خودش تنها پوشش می‌دهند،"
                            + " آن‌گونه که شمرده می‌شود، سهمی که امروز پوشش دارد؛"
                            + " اگر SINR خواسته شده بر پایه‌ی رده؛ تهی زیر نیم نفر یا یک هکتار")
            .flag("worsens", w -> w.benefit.worsens())
            .means("somebody or something would lose service", "کسی یا چیزی پوشش را از دست می‌دهد")
            .with(Position.columns(
                    "of the first site it touches",
                    "نخستین سایتی که تغییر می‌دهد",
                    w -> Position.of(w.projection, w.sites.get(0))))
            .build();

    private ProposalColumns() {}

    /** A benefit, the sites its proposal touches, what the scenario gives, and where the grid lies. */
    public record Weighed(ProposalBenefit benefit, List<Site> sites, Surroundings given, MapProjection projection) {
        private double expected(ToDoubleFunction<ExpectedBenefit> of) {
            ExpectedBenefit expected = benefit.expected();
            return expected == null ? Double.NaN : of.applyAsDouble(expected);
        }
    }

    private static Consumer<Columns.Builder<Weighed>> gain(
            String prefix, String english, String persian, boolean named, Function<ProposalBenefit, Exposure> part) {
        Function<Weighed, Counted> of = w -> new Counted(part.apply(w.benefit), w.given);
        return list -> {
            Counted.people(list, prefix, english, persian, of);
            Counted.area(list, prefix, english, persian, of);
            Counted.villageCount(list, prefix, english, persian, of);
            if (named) {
                list.texts(prefix + "Villages", w -> of.apply(w).villages())
                        .means("their names, largest first", "نام آن آبادی‌ها، بزرگ‌ترین نخست");
            }
            Counted.pointsAndRoads(list, prefix, english, persian, of);
        };
    }

    private static Consumer<Columns.Builder<Weighed>> indoors(
            String prefix, String what, String when, String persian, ToDoubleFunction<IndoorBenefit> part) {
        return list -> list.numberOrNone(PEOPLE, prefix + "IndoorPeople", w -> {
                    IndoorBenefit indoor = w.benefit.indoor();
                    return indoor == null ? Double.NaN : part.applyAsDouble(indoor);
                })
                .means(
                        "people " + what + "indoors " + when
                                + ", expected where they are counted so; empty when nobody looks" + " indoors",
                        "جمعیتی که درون ساختمان " + persian + "؛ تهی اگر درون ساختمان‌ها دیده نشود");
    }
}
