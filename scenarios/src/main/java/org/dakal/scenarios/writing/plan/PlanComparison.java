package org.dakal.scenarios.writing.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.Counted;
import org.dakal.scenarios.columns.PlaceColumns;
import org.dakal.scenarios.columns.PlanColumns;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.writing.IndexKeys;

/** Plans side by side. */
public record PlanComparison(List<Plan> plans, List<Proposal> proposals, List<String> warnings) {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "compare-plans.json";

    private static final int FORMAT_VERSION = 1;

    private static final Columns<Plan> PLANS = Columns.<Plan>of("comparedPlan", "one of the plans")
            .text("name", Plan::name)
            .means("of its folder", "نام پوشه‌ی آن")
            .taken(
                    PlanJson.ALL,
                    Plan::json,
                    IndexKeys.SCENARIO,
                    PlanJson.WEIGHED_BY,
                    PlanJson.COUNT,
                    PlanJson.INDOORS,
                    PlanJson.ROBUST,
                    PlanJson.CURRENCY,
                    PlanJson.BUDGET,
                    PlanJson.COST,
                    PlanJson.OBJECTIVE,
                    PlanJson.BOUND,
                    PlanJson.GAP,
                    PlanJson.EXPECTED_PEOPLE,
                    PlanJson.P05_PEOPLE,
                    PlanJson.P95_PEOPLE,
                    PlanJson.THRESHOLD_PEOPLE,
                    PlanJson.GAINED,
                    PlanJson.LOST)
            .numberOrNone(ColumnKind.PEOPLE, PlanJson.KEPT_PEOPLE, Plan::keptPeople)
            .means(
                    "who keep service whichever one site fails, with the plan built",
                    "کسانی که با ساختن برنامه، با خرابی هر یک سایت پوشش را نگه می‌دارند")
            .numberOrNone(ColumnKind.PEOPLE, PlanJson.INDOOR_PEOPLE, Plan::indoorPeople)
            .means(
                    "who have service indoors with the plan built; null without indoors",
                    "کسانی که با ساختن برنامه درون ساختمان پوشش دارند؛ تهی بدون آن")
            .taken(PlanJson.ALL, Plan::json, PlanJson.CHOSEN)
            .build();

    private static final Columns<Proposal> PROPOSALS = Columns.<Proposal>of(
                    "comparedProposal", "a proposal in each plan")
            .text("id", Proposal::id)
            .means("of the proposal", "شناسه‌ی پیشنهاد")
            .text("name", Proposal::name)
            .means("of the proposal", "نام پیشنهاد")
            .text(PlaceColumns.LOCAL_NAME, Proposal::localName)
            .means("in the local script; may be empty", "نام به خط محلی؛ شاید تهی")
            .other(ColumnKind.NUMBERS, "turns", Proposal::turns)
            .means(
                    "its place in each plan's order of building; 0 when it is not built, -1 when the plan does not list it",
                    "جای آن در ترتیب ساخت هر برنامه؛ ۰ اگر ساخته نشود، ۱- اگر در فهرست برنامه نباشد")
            .build();

    /** All keys of compare-plans.json, in the file's order. */
    public static final Columns<Listed> ALL = Columns.<Listed>of(
                    "comparePlans", "compare-plans.json of dakal compare-plans, version 1")
            .number("formatVersion", l -> FORMAT_VERSION)
            .means("of this file", "نگارش این پرونده")
            .rows("plans", PLANS, l -> l.comparison.plans)
            .means("one after the other", "یکی پس از دیگری")
            .rows("proposals", PROPOSALS, l -> l.comparison.proposals)
            .means("all that any of them lists", "همه‌ی آنچه در فهرست یکی از آنهاست")
            .texts("warnings", l -> l.comparison.warnings)
            .means("what makes them hard to compare", "آنچه مقایسه را دشوار می‌کند")
            .texts("files", l -> l.files)
            .means("every file of this result", "همه‌ی پرونده‌های این نتیجه")
            .build();

    /** A comparison, and the files of its result. */
    public record Listed(PlanComparison comparison, List<String> files) {}

    /** One plan. */
    public record Plan(String name, Row json) {
        /** What it serves most of. */
        public String weight() {
            return json.text(PlanJson.WEIGHED_BY);
        }

        /** A figure in the currency, or a share. */
        public double number(String key) {
            return json.number(key);
        }

        /** What the best may win more, as a share of the bound; NaN where the bound is too little to be bought. */
        public double gapFraction() {
            return number(PlanJson.BOUND) < number(PlanJson.LEAST_BENEFIT) ? Double.NaN : number(PlanJson.GAP);
        }

        public String currency() {
            return json.text(PlanJson.CURRENCY);
        }

        /** Newly served by a full run; NaN for what is not given. */
        public double gained(String key) {
            return json.row(PlanJson.GAINED).number(key);
        }

        /** Who lose service by a full run; NaN where no people are given. */
        public double lostPeople() {
            return json.row(PlanJson.LOST).number(Counted.PEOPLE);
        }

        /** Who keep service whichever one site fails, with the plan built; NaN where no people are given. */
        public double keptPeople() {
            return json.row(PlanJson.FAILURES).row(PlanJson.KEPT_PEOPLE).number(PlanJson.AFTER);
        }

        /** Who have service indoors with the plan built; NaN without indoors. */
        public double indoorPeople() {
            return json.isEmpty(PlanJson.INDOOR_PEOPLE)
                    ? Double.NaN
                    : json.row(PlanJson.INDOOR_PEOPLE).number(PlanJson.AFTER);
        }

        /** Ids in the order of building. */
        public List<String> chosen() {
            return json.texts(PlanJson.CHOSEN);
        }

        private List<Row> proposals() {
            return json.rows(PlanJson.PROPOSALS);
        }
    }

    /**
     * A proposal in each plan.
     *
     * @param localName in the local script; may be empty
     * @param turns its place in each plan's order of building; 0 when it is not built, -1 when the plan does not list
     *     it
     */
    public record Proposal(String id, String name, String localName, List<Integer> turns) {}

    /** Compares plans. */
    public static PlanComparison of(List<Plan> plans) {
        Set<String> ids = new LinkedHashSet<>();
        plans.forEach(plan -> ids.addAll(plan.chosen()));
        plans.forEach(plan -> plan.proposals().stream()
                .map(row -> row.text(PlanColumns.ID))
                .sorted()
                .forEach(ids::add));
        return new PlanComparison(
                plans, ids.stream().map(id -> proposal(id, plans)).toList(), warnings(plans));
    }

    private static Proposal proposal(String id, List<Plan> plans) {
        String name = "";
        String localName = "";
        List<Integer> turns = new ArrayList<>();
        for (Plan plan : plans) {
            Row row = plan.proposals().stream()
                    .filter(p -> p.text(PlanColumns.ID).equals(id))
                    .findFirst()
                    .orElse(null);
            turns.add(row == null ? -1 : row.flag(PlanColumns.CHOSEN) ? row.whole(PlanColumns.TURN) : 0);
            name = name.isEmpty() && row != null ? row.text(PlanColumns.NAME) : name;
            localName = localName.isEmpty() && row != null ? row.text(PlaceColumns.LOCAL_NAME) : localName;
        }
        return new Proposal(id, name, localName, turns);
    }

    private static List<String> warnings(List<Plan> plans) {
        List<String> keys = List.of(
                IndexKeys.SCENARIO,
                PlanJson.CURRENCY,
                IndexKeys.SERVICE_PROFILE,
                IndexKeys.CELL_SIZE,
                PlanJson.YEAR_COUNT,
                PlanJson.INPUTS);
        List<String> words =
                List.of("scenarios", "currencies", "service profiles", "cell sizes", "years of running", "inputs");
        return IntStream.range(0, keys.size())
                .filter(i -> plans.stream()
                                .map(plan -> plan.json.values().get(keys.get(i)))
                                .distinct()
                                .count()
                        > 1)
                .mapToObj(i -> "the plans are of different " + words.get(i))
                .toList();
    }

    /** The content of compare-plans.json. */
    public Row json(List<String> files) {
        return ALL.row(new Listed(this, files));
    }
}
