package org.dakal.scenarios.columns;

import static org.dakal.scenarios.columns.ColumnKind.FRACTION;
import static org.dakal.scenarios.columns.ColumnKind.KM;
import static org.dakal.scenarios.columns.ColumnKind.MONEY;
import static org.dakal.scenarios.columns.ColumnKind.NET_COUNT;
import static org.dakal.scenarios.columns.ColumnKind.PEOPLE;
import static org.dakal.scenarios.columns.ColumnKind.SQUARE_KM;
import static org.dakal.scenarios.columns.ColumnKind.WEIGHT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.Benefit;
import org.dakal.proposals.portfolio.BudgetCurve;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.scenarios.Scenario;

/** The columns of plans: proposals in them or not, what each is worth in each weight, and what every budget buys. */
public final class PlanColumns {
    public static final String ID = "id";
    public static final String NAME = "name";
    public static final String TURN = "turn";
    public static final String CHOSEN = "chosen";

    public static final Columns<Considered> PROPOSALS = Columns.<Considered>of(
                    "planProposal", "what a plan says of one proposal")
            .number(TURN, c -> c.candidate.turn())
            .means(
                    "place in the order of building, from 1; those not in the plan follow",
                    "جا در ترتیب ساخت، از ۱؛ آنها که در برنامه نیستند در پی می‌آیند")
            .text(ID, c -> c.proposal().id())
            .means("of the proposal", "شناسه‌ی پیشنهاد")
            .text(NAME, c -> c.proposal().name())
            .means("of the proposal", "نام پیشنهاد")
            .text(PlaceColumns.LOCAL_NAME, c -> c.proposal().localName())
            .means("in the local script; may be empty", "نام به خط محلی؛ شاید تهی")
            .text("kind", c -> c.proposal().kind())
            .means("e.g. new mast", "گونه، مانند دکل تازه")
            .flag(CHOSEN, c -> c.candidate.isChosen())
            .means("whether it is in the plan", "آیا در برنامه است")
            .numberOrNone(ColumnKind.NUMBER, "phase", Considered::phase)
            .means("of building, from 1; empty when it is not in the plan", "گام ساخت، از ۱؛ تهی اگر در برنامه نباشد")
            .text("reason", c -> word(c.candidate.reason().kind()))
            .means("why it is in the plan or not", "چرا در برنامه هست یا نیست")
            .texts("reasonOthers", c -> c.candidate.reason().others())
            .means("ids of the proposals the reason names", "شناسه‌ی پیشنهادهایی که دلیل نام می‌برد")
            .given(MONEY, "costAmount", c -> c.candidate.costAmount())
            .means("to build, connect and run over the plan's years", "هزینه‌ی ساخت، اتصال و نگهداری در سال‌های برنامه")
            .given(MONEY, "costBuildAmount", c -> c.cost().amount())
            .means("to build", "هزینه‌ی ساخت")
            .given(MONEY, "costYearlyAmount", c -> c.cost().yearlyAmount())
            .means("to run for a year", "هزینه‌ی یک سال نگهداری")
            .given(MONEY, "costBackhaulAmount", c -> c.cost().backhaulAmount())
            .means("to connect", "هزینه‌ی اتصال")
            .text("costCurrency", c -> c.cost().currency())
            .means("of these", "واحد پول این هزینه‌ها")
            .text("costPriceDate", c -> c.cost().priceDate())
            .means("of these", "تاریخ این قیمت‌ها")
            .with(worth(Considered::wanted))
            .numberOrNone(PEOPLE, "alonePeople", c -> c.alone(Weight.PEOPLE))
            .means(
                    "people alone, in the open by any site, of a plan for service inside buildings too; the next likewise",
                    "جمعیت به تنهایی، در فضای باز و از هر سایت، در برنامه‌ی درون ساختمان نیز؛ ستون‌های بعد هم")
            .numberOrNone(NET_COUNT, "aloneVillageCount", c -> c.alone(Weight.VILLAGES))
            .means(
                    "settlements in the open, expected where they are counted so, and then a fraction",
                    "شمار آبادی‌ها در فضای باز؛ اگر انتظاری باشد کسری است")
            .numberOrNone(NET_COUNT, "alonePublicPointCount", c -> c.alone(Weight.PUBLIC_POINTS))
            .means("schools, clinics and the like, counted likewise", "شمار مدرسه، درمانگاه و مانند آن، به همان‌سان")
            .numberOrNone(KM, "aloneRoadKm", c -> c.alone(Weight.ROAD_KM))
            .means("roads in the open", "راه‌ها در فضای باز")
            .number(SQUARE_KM, "aloneAreaSquareKm", c -> c.alone(Weight.AREA_SQUARE_KM))
            .means("area in the open", "مساحت در فضای باز")
            .numberOrNone(PEOPLE, "aloneIndoorPeople", Considered::aloneIndoors)
            .means(
                    "people alone, indoors, as alone is in a plan for people inside buildings; empty without indoors",
                    "جمعیت به تنهایی، درون ساختمان، همان alone در برنامه‌ی جمعیت درون ساختمان؛ تهی بدون آن")
            .number(SQUARE_KM, "coveredAreaSquareKm", c -> c.candidate.coveredAreaSquareKm())
            .means(
                    "area its own new or changed sectors serve",
                    "مساحتی که سکتورهای تازه یا تغییریافته‌ی خودش می‌پوشانند")
            .numberOrNone(FRACTION, "alreadyServedFraction", c -> c.candidate.alreadyServedFraction())
            .means(
                    "of what the plan is for and its own sectors would serve alone, as counted, the share served today;"
                            + " by class when two sites are asked; empty when hardly anything",
                    "از آنچه برنامه برای آن است و سکتورهای خودش تنها پوشش می‌دهند، آن‌گونه که شمرده می‌شود، سهمی که امروز پوشش دارد؛"
                            + " اگر دو سایت خواسته شده بر پایه‌ی رده؛ تهی اگر کمابیش هیچ نباشد")
            .flag("lowAdditionality", c -> c.candidate.hasLowAdditionality())
            .means("true when that share is 90 % or more", "درست اگر آن سهم ۹۰ درصد یا بیشتر باشد")
            .with(Position.columns(
                    "of the first site it touches", "نخستین سایتی که تغییر می‌دهد", Considered::position))
            .build();

    public static final Columns<Worth> BENEFITS = Columns.<Worth>of(
                    "planBenefit", "what a proposal is worth in one weight, four ways; service is that of any one site")
            .text(ID, w -> w.candidate.proposal().id())
            .means("of the proposal", "شناسه‌ی پیشنهاد")
            .flag(CHOSEN, w -> w.candidate.isChosen())
            .means("whether it is in the plan", "آیا در برنامه است")
            .word("where", List.of("outdoors", "indoors"), w -> w.where)
            .means("outdoors or indoors", "در فضای باز یا درون ساختمان")
            .word("weight", words(Weight.class), w -> word(w.weight))
            .means("what is counted", "چه شمرده می‌شود")
            .word("count", words(CountBy.class), w -> word(w.countBy))
            .means(
                    "how: in expectation, or by threshold (of a plan in expectation only what lies everywhere)",
                    "چگونه: انتظاری یا با آستانه (در برنامه‌ی انتظاری تنها آنچه همه جا هست)")
            .with(worth(Worth::benefit))
            .build();

    public static final Columns<BudgetCurve.Point> CURVE = Columns.<BudgetCurve.Point>of(
                    "planBudget", "what a budget buys")
            .given(MONEY, "budgetAmount", BudgetCurve.Point::budgetAmount)
            .means("the most it may cost", "بیشترین هزینه")
            .given(MONEY, "costTotal", BudgetCurve.Point::costTotalAmount)
            .means("what the best known choice costs", "هزینه‌ی بهترین انتخاب شناخته‌شده")
            .number(WEIGHT, "objective", BudgetCurve.Point::objective)
            .means("what it is worth", "ارزش آن")
            .number(WEIGHT, "bound", BudgetCurve.Point::bound)
            .means("no choice within the budget is worth more", "هیچ انتخابی در این بودجه بیش از این نمی‌ارزد")
            .count("chosenCount", point -> point.proposalIds().size())
            .means("how many proposals are in it", "شمار پیشنهادهای آن")
            .texts("chosen", BudgetCurve.Point::proposalIds)
            .means("their ids", "شناسه‌ی آنها")
            .flag("searched", BudgetCurve.Point::isSearched)
            .means(
                    "whether there was time to search for it; else it is what the plan's order or less money buys",
                    "آیا برای جست‌وجوی آن زمان بود؛ وگرنه آنچه ترتیب برنامه یا پول کمتر می‌خرد")
            .build();

    private PlanColumns() {}

    private static <R> Consumer<Columns.Builder<R>> worth(Function<R, Benefit> of) {
        return list -> list.numberOrNone(WEIGHT, "alone", row -> of.apply(row).alone())
                .means(
                        "built alone, on what it requires, in the sense of the plan: indoors where it is for service inside buildings",
                        "اگر تنها ساخته شود، با پیش‌نیازهایش، به همان معنای برنامه: درون ساختمان اگر برنامه برای آن باشد")
                .numberOrNone(WEIGHT, "lastIn", row -> of.apply(row).lastIn())
                .means(
                        "built last, after all others of the plan; for those not in it, on top of it",
                        "اگر آخر از همه ساخته شود؛ برای بیرونی‌ها، افزون بر برنامه")
                .numberOrNone(WEIGHT, "inOrder", row -> of.apply(row).inOrder())
                .means("built in its turn", "اگر در نوبت خود ساخته شود")
                .numberOrNone(WEIGHT, "shapley", row -> of.apply(row).shapley())
                .means(
                        "share of the joint benefit; empty for those not in the plan",
                        "سهم از سود مشترک؛ تهی برای آنها که در برنامه نیستند")
                .numberOrNone(
                        WEIGHT, "shapleyStandardError", row -> of.apply(row).shapleyStandardError())
                .means("of that share; zero when exact", "خطای معیار آن سهم؛ صفر اگر دقیق باشد");
    }

    /** All proposals of a plan, in the order of building, those not in it last. */
    public static List<Considered> proposals(Scenario scenario, PlanResult plan) {
        Network all = ProposalSites.withNew(
                scenario.request().network(), scenario.request().proposals());
        return Stream.concat(plan.chosen().stream(), plan.rejected().stream())
                .map(candidate -> new Considered(candidate, plan, all, scenario))
                .toList();
    }

    private static CountBy countBy(Weight weight, PlanResult plan) {
        return weight.isExpected(plan.wish().weight()) ? plan.wish().countBy() : CountBy.THRESHOLD;
    }

    /** Each of them in each weight that the study gives, outdoors first. */
    public static List<Worth> benefits(Scenario scenario, PlanResult plan) {
        List<Weight> given = Stream.of(Weight.values())
                .filter(weight -> weight.isGivenIn(scenario.request().surroundings()))
                .toList();
        List<Worth> rows = new ArrayList<>();
        for (Considered considered : proposals(scenario, plan)) {
            CandidateResult candidate = considered.candidate;
            for (Weight weight : given) {
                rows.add(new Worth(candidate, "outdoors", weight, countBy(weight, plan), candidate.plainBenefits()));
            }
            for (Weight weight : given) {
                if (weight != Weight.ROAD_KM) {
                    rows.add(
                            new Worth(candidate, "indoors", weight, countBy(weight, plan), candidate.indoorBenefits()));
                }
            }
        }
        return rows.stream().filter(row -> row.benefits.containsKey(row.weight)).toList();
    }

    /** The word that the formats write for a value: lower case with '-'. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them, as the formats write them. */
    public static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(PlanColumns::word).toList();
    }

    /** A proposal beside the plan, the network with all that proposals add, and the scenario. */
    public record Considered(CandidateResult candidate, PlanResult plan, Network all, Scenario scenario) {
        private Proposal proposal() {
            return candidate.proposal();
        }

        private Cost cost() {
            return candidate.proposal().cost();
        }

        private double phase() {
            return plan.buildOrder().stream()
                    .filter(step -> step.proposalId().equals(proposal().id()))
                    .mapToDouble(BuildStep::phase)
                    .findFirst()
                    .orElse(Double.NaN);
        }

        private Benefit wanted() {
            return candidate.benefit(plan.wish().weight());
        }

        private double alone(Weight weight) {
            Benefit benefit = candidate.plainBenefits().get(weight);
            boolean isGiven = weight.isGivenIn(scenario.request().surroundings());
            return benefit == null || !isGiven ? Double.NaN : benefit.alone();
        }

        private double aloneIndoors() {
            Benefit benefit = candidate.indoorBenefits().get(Weight.PEOPLE);
            return benefit == null ? Double.NaN : benefit.alone();
        }

        private Position position() {
            return Position.of(
                    scenario.projection(), ProposalSites.of(proposal(), all).get(0));
        }
    }

    /** A proposal, and what it is worth in one weight. */
    public record Worth(
            CandidateResult candidate, String where, Weight weight, CountBy countBy, Map<Weight, Benefit> benefits) {
        private Benefit benefit() {
            return Objects.requireNonNull(benefits.get(weight));
        }
    }
}
