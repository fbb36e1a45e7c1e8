package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.dakal.tools.cli.console.ExitCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    @TempDir
    private Path folder;

    private Path scenario;

    /** By class villages are served wholly or not, which makes figures that can be followed by hand. */
    private String count = "threshold";

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = RidgeScenario.write(folder);
    }

    private RunOfDakal plan(String... more) {
        String[] first = {"plan", scenario.toString(), "--out", out().toString(), "--count-by", count};
        String[] arguments = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return RunOfDakal.of(arguments);
    }

    private Path out() {
        return folder.resolve("plan");
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out().resolve("plan.json").toFile());
    }

    /** The page's words, without markup. */
    private String page(String name) throws IOException {
        return Files.readString(out().resolve(name))
                .replaceAll("(?s)<style.*?</style>|<[^>]+>", "")
                .replace('\u00a0', ' ');
    }

    /** A browser's tab, its history and its bookmarks show a page by its title, in the page's language. */
    @Test
    void aPersianPageIsNamedInPersian() throws IOException {
        Path description = scenario.resolve("scenario.yaml");
        Files.writeString(
                description,
                Files.readString(description)
                        .replace("title: Ridge land", "title: Ridge land\nlocalTitle: سرزمین تیغه"));
        plan("--budget", "20e9", "--draws", "0");
        assertThat(Files.readString(out().resolve("plan.html"))).contains("<title>Plan for Ridge land");
        assertThat(Files.readString(out().resolve("plan-fa.html"))).contains("<title>برنامه‌ی ساخت سرزمین تیغه");
    }

    @Test
    void theRidgesRetiltBeatsTheDearMastAndThePageSaysWhy() throws IOException {
        RunOfDakal run = plan("--budget", "20e9", "--currency", "toman", "--time-limit", "30s", "--draws=50", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode plan = json();
        ResultSchema.holds("plan", plan);
        assertThat(plan.path("chosen").toString()).isEqualTo("[\"R1\"]");
        assertThat(plan.path("objective").asDouble()).isEqualTo(500);
        assertThat(plan.path("bound").asDouble()).isCloseTo(500, within(1e-3));
        assertThat(plan.path("gapFraction").asDouble()).isLessThan(1e-6);
        assertThat(plan.path("costTotal").asDouble()).isEqualTo(20e6);
        assertThat(plan.path("method").asText()).isEqualTo("exact");
        assertThat(plan.path("check").path("differingCellCount").asInt()).isZero();
        assertThat(plan.path("gained").path("villageCount").asInt()).isEqualTo(2);
        JsonNode mast = plan.path("proposals").get(1);
        assertThat(mast.path("reason").asText()).isEqualTo("covered-by-plan");
        assertThat(mast.path("reasonOthers").toString()).isEqualTo("[\"R1\"]");
        // Twelve billion to build and five years at 0.2.
        assertThat(mast.path("costAmount").asDouble()).isEqualTo(13e9);
        assertThat(mast.path("alone").asDouble()).isEqualTo(500);
        assertThat(mast.path("lastIn").asDouble()).isZero();
        assertThat(new ObjectMapper().readTree(run.out())).isEqualTo(plan);
        assertThat(page("plan.html"))
                .contains(
                        "Build 1 of 2 proposals: Less tilt on the ridge. They cost 20 million toman of 20 billion toman.")
                .contains("No other choice for this money serves more: that is proven.")
                .contains("R1 in the plan brings the same for 20 million toman instead of 13 billion toman: on top of"
                        + " it this one would add 0 people, of the 500 people it brings alone.")
                // R1 is also what a list by people for money begins with; M1 follows and is within the money.
                .contains("In 50 draws of shadowing, people and costs the plan brings")
                .contains("by their own worth for money until the money ends (R1, M1), it serves more in")
                .contains(plan.path("inputs").get(0).path("sha256").asText())
                .contains("dakal plan");
        assertThat(page("plan-fa.html")).contains("همان را با ۲۰ میلیون تومان به جای ۱۳ میلیارد تومان می‌آورد");
        for (String file : new String[] {"plan.csv", "plan-curve.csv", "plan.gpkg", "plan-map.png"}) {
            assertThat(out().resolve(file)).isNotEmptyFile();
        }
        assertThat(run.err()).contains("(proven best)", "a full run of the plan agrees in every cell");
        assertThat(run.err()).doesNotContain("did not suffice");
        // What is counted stands in the headline, and the expectation beside it, with what draws say of that.
        String expected =
                String.format(Locale.ROOT, "%,.0f", plan.path("expectedPeople").asDouble());
        String low = String.format(Locale.ROOT, "%,.0f", plan.path("p05People").asDouble());
        String high = String.format(Locale.ROOT, "%,.0f", plan.path("p95People").asDouble());
        assertThat(page("plan.html"))
                .containsPattern("500\\s+more people with service, by class\\s+" + expected
                        + "\\s+more people with service, expected; .*" + low + " to " + high);
        assertThat(page("plan-fa.html"))
                .containsPattern("۵۰۰\\s+نفر بیشتر با پوشش، به شمارش رده‌ای")
                .contains("نفر بیشتر با پوشش، به انتظار؛");
        assertThat(run.err())
                .contains("expected to be newly served, less those lost: " + expected + " people; ")
                .contains("between " + low + " and " + high)
                .contains("without building: nothing is spent, and nobody more gets service");
    }

    /**
     * By class either proposal serves all 500 people, so the retilt alone does. Nobody is served for certain: the mast
     * is heard better, and there is money for it. On top of it the retilt adds less than half a person, so it is not
     * bought, and only the bound counts it. The plan is worth what certainty expects of it, and what a regulator counts stays beside
     * it.
     */
    @Test
    void inExpectationThePlanIsWorthWhatCertaintyExpects() throws IOException {
        count = "expected";
        RunOfDakal run = plan("--budget", "20e9", "--draws=50");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode plan = json();
        ResultSchema.holds("plan", plan);
        assertThat(plan.path("count").asText()).isEqualTo("expected");
        double objective = plan.path("objective").asDouble();
        // Less than by class: the villages, which count as not served today, have some probability of service already.
        assertThat(objective).isBetween(250.0, 499.0);
        assertThat(plan.path("chosen").toString()).isEqualTo("[\"M1\"]");
        double leftOut = plan.path("leftOutAmount").asDouble();
        assertThat(leftOut).isBetween(1e-9, plan.path("leastBenefitAmount").asDouble());
        assertThat(plan.path("bound").asDouble()).isBetween(objective + leftOut, 1.000002 * objective + leftOut);
        assertThat(page("plan.html")).contains("bring too little to be bought (");
        assertThat(plan.path("expectedPeople").asDouble()).isCloseTo(objective, within(1e-3));
        assertThat(plan.path("thresholdPeople").asDouble()).isEqualTo(500);
        assertThat(plan.path("p05People").asDouble()).isLessThan(objective);
        assertThat(plan.path("p95People").asDouble()).isGreaterThan(objective);
        assertThat(page("plan.html"))
                .contains("people with service, expected;", "people by class in the open, as a regulator");
        Path sure = folder.resolve("sure");
        RunOfDakal certainty = RunOfDakal.of(
                "sure", scenario.toString(), "--plan", "M1", "--draws", "20", "--out", sure.toString(), "--json");
        assertThat(certainty.exitCode()).as(certainty.err()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(certainty.out())
                        .path("plans")
                        .get(0)
                        .path("expectedNetGain")
                        .asDouble())
                .isCloseTo(objective, within(0.01));
    }

    /** In a millionth of a second nothing but the plan itself is searched for. */
    @Test
    void aCurveThatWasNotSearchedTellsNoKnee() throws IOException {
        RunOfDakal run = plan("--budget", "20e6", "--draws", "0", "--time-limit", "0.000001");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).containsPattern("the time did not suffice for the curve: [0-9]+ of its [0-9]+ points");
        assertThat(json().path("kneeBudgetAmount").isNull()).isTrue();
        assertThat(page("plan.html"))
                .contains("The time did not suffice for the curve")
                .doesNotContain("money buys much");
        assertThat(page("plan-fa.html")).contains("زمان برای منحنی بس نبود");
    }

    /** Some write thousands so, others decimals: seventy thousand or seventy. */
    @Test
    void amountsThatMayBeInThousandsAreRefused() throws IOException {
        RunOfDakal plan = plan("--budget", "70.000");
        assertThat(plan.exitCode()).isEqualTo(2);
        assertThat(plan.err())
                .contains(
                        "--budget = 70.000 may be in thousands or in decimals.\n    Maybe 70000 or 70.000 was meant.");
        assertThat(plan("--budget", "many").err()).contains("--budget = many must be an amount.");
        assertThat(plan("--budget", "-1").err()).contains("--budget = -1 must be 0 to ");
        RunOfDakal suggest = RunOfDakal.of("suggest", scenario.toString(), "--cost", "9,500");
        assertThat(suggest.exitCode()).isEqualTo(2);
        assertThat(suggest.err())
                .contains("--cost amount = 9,500", "must be a number", "Maybe 9500 or 9.500 was meant.");
    }

    /** In rial, ten to a toman; and where R1 cannot be had with M1, the cheap one still wins. */
    @Test
    void currenciesAndExclusions() throws IOException {
        Path proposals = scenario.resolve("proposals.yaml");
        Files.writeString(
                proposals, Files.readString(proposals).replace("kind: retilt", "kind: retilt\n  excludes: [M1]"));
        RunOfDakal run = plan("--budget", "200e9", "--currency", "rial", "--weight", "villages", "--min-villages", "2");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(json().path("budgetAmount").asDouble()).isEqualTo(20e9);
        assertThat(json().path("objective").asDouble()).isEqualTo(2);
        assertThat(json().path("costTotal").asDouble()).isEqualTo(20e6);
        assertThat(page("plan.html")).contains("It cannot be built together with R1, which the plan prefers.");
    }

    /**
     * One person in each village, a mast 40 dB weaker and a retilt of a tenth of a degree win less than half a person,
     * of which a plan buys nothing.
     */
    @Test
    void whatIsTooLittleToBeBoughtIsNoGap() throws IOException {
        count = "expected";
        Path villages = scenario.resolve("settlements.csv");
        Files.writeString(
                villages,
                Files.readString(villages).replace(",300,300,", ",1,300,").replace(",200,300,", ",1,300,"));
        Path proposals = scenario.resolve("proposals.yaml");
        Files.writeString(
                proposals,
                Files.readString(proposals)
                        .replace("eirpDbm: 44", "eirpDbm: 4")
                        .replace("electricalTiltDegrees: 5", "electricalTiltDegrees: 19.9"));
        assertThat(plan("--budget", "20e9").err()).contains("(proven best)").doesNotContain("100.000 %");
        assertThat(json().path("gapFraction").asDouble())
                .as("a share of the bound")
                .isEqualTo(1);
        assertThat(page("plan.html")).contains("fewer than 1 person").doesNotContain("100 %more");
        Path both = folder.resolve("both");
        Path first = folder.resolve("first");
        Files.move(out(), first);
        assertThat(plan("--budget", "20e9").exitCode()).isZero();
        RunOfDakal run = RunOfDakal.of("compare-plans", first.toString(), out().toString(), "--out", both.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("km2  gap  builds").doesNotContain("100.000 %");
        assertThat(Files.readString(both.resolve("compare-plans.html"))).doesNotContain("100 %", "100\u00a0%");
    }

    /** With 20 billion the retilt; with a must-have mast in another list both, or the mast alone. */
    @Test
    void plansSideBySide() throws IOException {
        Path proposals = scenario.resolve("proposals.yaml");
        Files.writeString(
                proposals,
                Files.readString(proposals)
                        .replace(
                                "name: Less tilt on the ridge",
                                "name: Less tilt on the ridge\n  localName: کج‌کردن کمتر"));
        assertThat(plan("--budget", "20e9").exitCode()).isZero();
        Path first = folder.resolve("cheap");
        Files.move(out(), first);
        Files.writeString(
                proposals, Files.readString(proposals).replace("kind: new mast", "kind: new mast\n  mustHave: true"));
        assertThat(plan("--budget", "20e9").exitCode()).isZero();
        Path both = folder.resolve("both");
        RunOfDakal run =
                RunOfDakal.of("compare-plans", first.toString(), out().toString(), "--out", both.toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("warning: the plans are of different inputs");
        JsonNode compared = new ObjectMapper().readTree(run.out());
        ResultSchema.holds("compare-plans", compared);
        assertThat(compared.path("plans").get(0).path("chosen").toString()).isEqualTo("[\"R1\"]");
        assertThat(compared.path("plans").get(1).path("chosen").toString()).isEqualTo("[\"M1\"]");
        assertThat(compared.path("proposals").get(0).path("turns").toString()).isEqualTo("[1,0]");
        String page = Files.readString(both.resolve("compare-plans.html"));
        assertThat(page)
                .contains("data:image/png", "Less tilt on the ridge", "20\u00a0million toman")
                .contains("newly serve equally many each: <strong>500 people, ")
                .contains("costs least for each person newly served: <strong>40,000 toman</strong>")
                .doesNotContain("newly serves most");
        assertThat(compared.path("proposals").get(0).path("localName").asText()).isEqualTo("کج‌کردن کمتر");
        assertThat(Files.readString(both.resolve("compare-plans-fa.html")))
                .contains("کج‌کردن کمتر", "data:image/png")
                .doesNotContain("Less tilt on the ridge");
        assertThat(RunOfDakal.of("compare-plans", first.toString(), folder.toString())
                        .err())
                .contains("holds no plan.json");
    }

    /**
     * Retilt or mast alone serve both villages by one site each; only together they back each other up, and share that
     * half and half.
     */
    @Test
    void serviceThatSurvivesOneFailureTakesBoth() throws IOException {
        RunOfDakal run = plan("--budget", "20e9", "--robust");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "objective 500.0 people (outdoors, by two sites)",
                        "served by class whichever one site fails: 500 people, today 0 people");
        JsonNode plan = json();
        assertThat(plan.path("robust").asBoolean()).isTrue();
        assertThat(plan.path("chosen")).extracting(JsonNode::asText).containsExactlyInAnyOrder("M1", "R1");
        assertThat(plan.path("gapFraction").asDouble()).isZero();
        assertThat(plan.path("check").path("differingCellCount").asInt()).isZero();
        assertThat(plan.path("failures").path("worstSite").isNull()).isTrue();
        for (JsonNode proposal : plan.path("proposals")) {
            assertThat(proposal.path("alone").asDouble()).isZero();
            assertThat(proposal.path("lastIn").asDouble()).isEqualTo(500);
            assertThat(proposal.path("shapley").asDouble()).isEqualTo(250);
            assertThat(proposal.path("alonePeople").asDouble()).isEqualTo(500);
        }
        assertThat(page("plan.html")).contains("500 people with a second site");
    }

    @Test
    void wishesThatCannotBeFulfilledAreBadInput() throws IOException {
        String nothing =
                "toman suffices for doing nothing alone, which serves nobody more: the cheapest proposal costs";
        assertBad("the budget of 1,000,000 " + nothing + " 20,000,000 toman", "--budget", "1e6");
        assertBad("the budget of 0 " + nothing, "--budget", "0");
        assertBad("newly serves 3 villages; the most is 2", "--budget", "20e9", "--min-villages", "3");
        assertBad("--budget = -1 must be", "--budget=-1");
        assertBad("Maybe people was meant", "--budget", "1e9", "--weight", "peple");
        assertBad(
                "cannot be compared with the proposals' costs, which are in toman",
                "--budget",
                "1e9",
                "--currency",
                "EUR");
        assertBad("--indoor needs the section indoor in scenario.yaml", "--budget", "1e9", "--indoor");
        assertBad("roads are not indoors", "--budget", "1e9", "--indoor", "--weight", "road-km");
        assertBad("--time-limit = soon must be", "--budget", "1e9", "--time-limit", "soon");
        Files.writeString(scenario.resolve("proposals.yaml"), "[]\n");
        assertBad("there are no proposals to choose from", "--budget", "1e9");
        Files.writeString(scenario.resolve("proposals.yaml"), """
                - id: O1
                  name: Outside
                  kind: new mast
                  cost: {amount: 1, currency: toman, priceDate: 2026-06}
                  changes:
                    - addSite:
                        id: N1
                        name: Outside
                        latitudeDegrees: 34.49
                        longitudeDegrees: 50.392
                        sectors:
                          - {id: A, band: L900, antenna: whip, heightAboveGroundMeters: 30, azimuthDegrees: 0, eirpDbm: 44, radiusKm: 0.5}
                """);
        assertBad("none of the 1 proposals changes service anywhere in the province", "--budget", "1e9");
    }

    private void assertBad(String said, String... options) {
        RunOfDakal run = plan(options);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(out()).doesNotExist();
    }
}
