package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page of management's says one number of people, between what it lies, and what doing nothing means. */
class HeadlinesTest {
    private static final Pattern HEADLINE =
            Pattern.compile("<strong>([0-9,]+)</strong> <span>([^<]*); ([0-9,]+) to ([0-9,]+) nine times out of ten");

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void write() throws IOException {
        scenario = TinyScenario.write(folder);
    }

    private Path made(String command, String... more) {
        Path out = folder.resolve(command + more.length);
        List<String> arguments = new ArrayList<>(List.of(command, scenario.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        RunOfDakal run = RunOfDakal.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }

    /** What a page says first, in words and whole people: the number, then the ends of its interval. */
    private static List<Double> headline(Path page, String words) throws IOException {
        Matcher figure = HEADLINE.matcher(Files.readString(page));
        while (figure.find()) {
            if (figure.group(2).equals(words)) {
                return List.of(number(figure.group(1)), number(figure.group(3)), number(figure.group(4)));
            }
        }
        throw new AssertionError(page + " has no headline of " + words);
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(",", ""));
    }

    private static void isWithin(List<Double> headline) {
        assertThat(headline.get(0)).isBetween(headline.get(1), headline.get(2));
        assertThat(headline.get(1)).isLessThan(headline.get(2));
    }

    /** The land has one mast, so that whoever is expected to have service has it from one site. */
    @Test
    void ofRunAndOutage() throws IOException {
        Path run = made("run");
        Path outage = made("outage");
        List<Double> expected =
                headline(run.resolve("report.html"), "people are expected to have service where they live");
        isWithin(expected);
        List<Double> alone =
                headline(outage.resolve("outage.html"), "people have service from one site alone, expected");
        isWithin(alone);
        JsonNode served = new ObjectMapper()
                .readTree(run.resolve("summary.json").toFile())
                .at("/totals/drawn/served");
        assertThat(alone.get(0))
                .isEqualTo(Math.rint(served.path("expectedPeople").asDouble()));
        assertThat(Files.readString(outage.resolve("outage.html"))).contains("Left as it is");
        assertThat(Files.readString(outage.resolve("outage-fa.html"))).contains("نه بار از ده بار");
        assertThat(Files.readString(made("outage", "--draws", "0").resolve("outage.html")))
                .doesNotContain("nine times out of ten");
    }

    /** Of 1,292,283 people of Qom up to 1,406,670 were served while their number was drawn as well. */
    @Test
    void noDrawServesMorePeopleThanThereAre() throws IOException {
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("eirpDbm: 44", "eirpDbm: 80"));
        JsonNode totals = new ObjectMapper()
                .readTree(made("run").resolve("summary.json").toFile())
                .at("/totals");
        double people = totals.at("/whole/people").asDouble();
        assertThat(totals.at("/drawn/served/p95People").asDouble()).isBetween(0.9 * people, people);
    }

    /** Both results of a what-if, today's and the changed one, are drawn as a run draws them, unless told not to. */
    @Test
    void ofAWholeWhatIf() throws IOException {
        String served = "people are expected to have service where they live";
        Path weaker = made("whatif", "--full", "--set", "sites.S1.sectors.A.eirpDbm=30");
        JsonNode drawn = new ObjectMapper()
                .readTree(weaker.resolve("before/summary.json").toFile())
                .at("/totals/drawn");
        Path run = made("run");
        assertThat(drawn)
                .isEqualTo(new ObjectMapper()
                        .readTree(run.resolve("summary.json").toFile())
                        .at("/totals/drawn"));
        isWithin(headline(weaker.resolve("report.html"), served));
        Path undrawn = made("whatif", "--full", "--draws", "0", "--set", "sites.S1.sectors.A.eirpDbm=30");
        assertThat(Files.readString(undrawn.resolve("report.html"))).doesNotContain("nine times out of ten");
    }

    /** A weaker sector serves fewer: by what the two runs expect of before and after. */
    @Test
    void ofWhatIfAndCompare() throws IOException {
        Path run = made("run");
        Path weaker = made("whatif", "--draws", "50", "--set", "sites.S1.sectors.A.eirpDbm=30");
        List<Double> fewer = headline(weaker.resolve("comparison.html"), "fewer people with service, expected");
        isWithin(fewer);
        JsonNode change = new ObjectMapper()
                .readTree(weaker.resolve("comparison.json").toFile())
                .at("/drawn/change");
        assertThat(-change.path("expectedPeople").asDouble()).isCloseTo(fewer.get(0), within(0.5));
        assertThat(-change.path("p95People").asDouble()).isCloseTo(fewer.get(1), within(0.5));
        assertThat(Files.readString(weaker.resolve("comparison.html"))).contains("Left as it is before");
        assertThat(RunOfDakal.of("compare", run.toString(), weaker.toString()).err())
                .contains("It holds a comparison; dakal whatif --full writes both results too.");

        Path compared = folder.resolve("compared");
        assertThat(RunOfDakal.of("compare", run.toString(), run.toString(), "--out", compared.toString())
                        .exitCode())
                .isZero();
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("eirpDbm: 44", "eirpDbm: 30"));
        Path other = made("run", "--draws", "200");
        assertThat(RunOfDakal.of("compare", run.toString(), other.toString(), "--out", compared.toString())
                        .exitCode())
                .isZero();
        List<Double> before = headline(compared.resolve("comparison.html"), "people with service before, expected");
        List<Double> after = headline(compared.resolve("comparison.html"), "people with service after, expected");
        isWithin(before);
        isWithin(after);
        assertThat(Files.readString(compared.resolve("comparison.html"))).contains("drawn apart");
        assertThat(new ObjectMapper()
                        .readTree(compared.resolve("comparison.json").toFile())
                        .at("/drawn/change/expectedPeople")
                        .asDouble())
                .isCloseTo(change.path("expectedPeople").asDouble(), within(0.02));
        // Each of the three is rounded to whole people.
        assertThat(before.get(0) - after.get(0)).isBetween(fewer.get(0) - 1.5, fewer.get(0) + 1.5);
    }

    /** What the consoles of a plan and of plans side by side say is what plan.json holds. */
    @Test
    void ofConsolesOfPlans() throws IOException {
        Path out = folder.resolve("plan");
        String told = RunOfDakal.of("plan", scenario.toString(), "--budget", "2000000", "--out", out.toString())
                .err();
        JsonNode plan = new ObjectMapper().readTree(out.resolve("plan.json").toFile());
        String low = String.format(Locale.ROOT, "%,.0f", plan.path("p05People").asDouble());
        String high = String.format(Locale.ROOT, "%,.0f", plan.path("p95People").asDouble());
        assertThat(low).isNotEqualTo(high);
        assertThat(told).contains("; between " + low + " and " + high + " in nine draws of ten");
        assertThat(RunOfDakal.of(
                                "compare-plans",
                                out.toString(),
                                made("plan", "--budget", "2000000").toString())
                        .err())
                .contains("expected people", "people by class", "people, outdoors", low + " to " + high);
        Path both = folder.resolve("both");
        Path counted = made("plan", "--budget", "2000000", "--count-by", "threshold");
        RunOfDakal.of("compare-plans", out.toString(), counted.toString(), "--out", both.toString());
        assertThat(Files.readString(both.resolve("compare-plans.html")))
                .as("why people are told by class though one plan expects them")
                .contains("The plans do not all expect people in one sense of service");
    }

    @Test
    void ofSuggestions() throws IOException {
        String text = Files.readString(made("suggest", "--count", "3", "--cell-size", "500"));
        // One place of 100 people, served in 96 of 100 draws: nine draws of ten may well all serve it.
        Matcher line = Pattern.compile(
                        "# All together: ([0-9,]+) people more with service, expected; (?:between ([0-9,]+) and 100 in nine"
                                + " draws of ten|most often 100: a few draws far below pull the expectation out of"
                                + " there)\\. Doing nothing costs nothing")
                .matcher(text);
        assertThat(line.find()).as(text).isTrue();
        assertThat(number(line.group(1))).isBetween(line.group(2) == null ? 0 : number(line.group(2)), 99.0);
    }
}
