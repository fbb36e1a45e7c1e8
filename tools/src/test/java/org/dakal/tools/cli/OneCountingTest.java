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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dakal.proposals.stability.Interval;
import org.dakal.scenarios.writing.summary.DrawnSummary;
import org.dakal.testing.SharedData;
import org.dakal.tools.reports.page.HeadlineFigures;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a headline is of its counting, or its heading says of which other. */
class OneCountingTest {
    @TempDir
    private Path folder;

    private Path tiny;

    @BeforeEach
    void write() throws IOException {
        tiny = TinyScenario.write(folder);
    }

    private RunOfDakal made(String command, Path scenario, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, scenario.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        RunOfDakal run = RunOfDakal.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static String page(Path file) throws IOException {
        return Files.readString(file).replace('\u00a0', ' ');
    }

    /** The number above some words of a page, which may be the beginning of more. */
    private static double figure(String page, String words) {
        Matcher figure = Pattern.compile("<strong>([0-9,]+)[^<]*</strong> <span>" + Pattern.quote(words))
                .matcher(page);
        assertThat(figure.find()).as(words).isTrue();
        return Double.parseDouble(figure.group(1).replace(",", ""));
    }

    private Path interfered() throws IOException {
        Path scenario = folder.resolve("interfered");
        Files.createDirectories(scenario);
        try (Stream<Path> files = Files.list(SharedData.requireCase("decisions/interf"))) {
            for (Path file : files.toList()) {
                Files.write(scenario.resolve(String.valueOf(file.getFileName())), Files.readAllBytes(file));
            }
        }
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(
                yaml, Files.readString(yaml).replace("serviceProfile:\n", "serviceProfile:\n  minimumSinrDb: -5\n"));
        return scenario;
    }

    /** On Qom P19 is expected to lose 30 people, and 0 to 611 gain nine times out of ten: a few draws lose very many. */
    @Test
    void anExpectationOutsideItsIntervalSaysWhy() {
        assertThat(words(-30, 0, 611))
                .isEqualTo("gain; most often 0 to 611, and a few draws far below pull the expectation under that");
        assertThat(words(700, 0, 611))
                .isEqualTo("gain; most often 0 to 611, and a few draws far above pull the expectation over that");
        assertThat(words(300, 0, 611)).isEqualTo("gain; 0 to 611 nine times out of ten");
        // Neither what rounding alone sets apart, nor two ends that read alike.
        assertThat(words(611.3, 0, 611.2)).isEqualTo("gain; 0 to 611 nine times out of ten");
        assertThat(words(0.3, 0.1, 0.2)).isEqualTo("gain; fewer than 1 nine times out of ten");
        assertThat(new DrawnSummary.Drawn(List.of(), -30, 0, 611).between("%+,.0f"))
                .isEqualTo("; most often between +0 and +611: a few draws far below pull the expectation out of there");
        assertThat(new DrawnSummary.Drawn(List.of(), -106, -301, -0.2).between("%+,.0f"))
                .isEqualTo("; between -301 and +0 in nine draws of ten");
        assertThat(new DrawnSummary.Drawn(List.of(), 5, 5, 5).between("%,.0f")).isEqualTo("; 5 in nine draws of ten");
        assertThat(new DrawnSummary.Drawn(List.of(), 5, Double.NaN, Double.NaN).between("%,.0f"))
                .isEmpty();
    }

    private static String words(double expected, double p05, double p95) {
        Messages messages = new Messages(Language.ENGLISH);
        return HeadlineFigures.between(
                messages, "figure.between", "gain", expected, p05, p95, new Quantities(messages)::count);
    }

    /** The search of a plan is blind to the SINR that is asked for, and its figures say so; the headline counts it. */
    @Test
    void aPlanThatAsksForASinrNamesWhatGoesByLevel() throws IOException {
        Path out = folder.resolve("plan");
        String told = made("plan", interfered(), out, "--budget", "1e12", "--cell-size", "1000")
                .err();
        JsonNode plan = json(out.resolve("plan.json"));
        String page = page(out.resolve("plan.html"));
        assertThat(figure(page, "more people with service, expected"))
                .isCloseTo(plan.path("expectedPeople").asDouble(), within(0.5));
        assertThat(figure(page, "more people by class in the open, as a regulator counts"))
                .isCloseTo(plan.path("thresholdPeople").asDouble(), within(0.5));
        assertThat(plan.path("expectedPeople").asDouble())
                .isNotCloseTo(plan.path("objective").asDouble(), within(1.0));
        String why = "; no interval, as draws count level and not the SINR or rate asked for";
        assertThat(page).contains("more people with service, expected" + why + "<");
        assertThat(told).containsPattern("less those lost: [0-9,]+ people" + why);
        assertThat(page).contains("people (by level)", "The search counts service by level alone");
        // What is proven, and who keeps service when a site fails, goes by level, and stands beside figures that do
        // not.
        assertThat(page)
                .contains("could win (by level)", "By level alone: Whichever one site fails")
                .contains("By level alone: Whenever the money stops")
                .containsPattern("people \\(by level\\)</strong> lose service by class")
                .doesNotContainPattern("(?<!By level alone: )(No other choice|A better choice)");
        assertThat(page(out.resolve("plan-fa.html")))
                .contains("نفر (با سطح سیگنال)", "تنها با سطح سیگنال: هر یک سایت که خراب شود");
        assertThat(told)
                .containsPattern("gap [0-9.]+ % \\(by level\\) \\(")
                .contains("served by class (by level) whichever one site fails")
                .containsPattern("worst single failure then: .* by class \\(by level\\)")
                .containsPattern("a full run differs .* instead of [0-9,]+ people \\(by level\\)");
        assertThat(told).contains("expected to be newly served (with the SINR or rate asked for)");
        assertThat(told).containsPattern("objective [0-9,.]+ people \\(by level\\), bound");
    }

    /** A plan for service inside buildings names that, people and their counting wherever it counts so. */
    @Test
    void aPlanIndoorsTellsOfPeopleIndoorsExpectedAndByClass() throws IOException {
        Path yaml = tiny.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("rankBy: people", "rankBy: people\nindoor: {thermallyEfficientFraction: 0.3}"));
        Path out = folder.resolve("plan");
        String told = made("plan", tiny, out, "--budget", "2000000", "--indoor").err();
        JsonNode plan = json(out.resolve("plan.json"));
        String expected =
                String.format(Locale.ROOT, "%,.0f", plan.path("expectedPeople").asDouble());
        String byClass =
                String.format(Locale.ROOT, "%,.0f", plan.path("thresholdPeople").asDouble());
        assertThat(told)
                .contains("(indoors), less those lost: " + expected + " people; ")
                .contains("by class (indoors), less those lost: " + byClass + " people\n")
                .contains("newly served by class in the open, as a regulator counts: ")
                .containsPattern("P1 .* toman  \\+[0-9.]+ people \\(indoors\\)  New mast");
        assertThat(page(out.resolve("plan.html")))
                .contains("<strong>" + expected + " people</strong> <span>more with service indoors, expected; ")
                .contains("<strong>" + byClass + " people</strong> <span>more with service indoors, by class<")
                .contains("inside buildings: <strong>an expected " + expected + " people indoors</strong> more.")
                .contains(">" + expected + " people indoors</td>");
        assertThat(page(out.resolve("plan-fa.html"))).contains("بیشتر با پوشش درون ساختمان، به انتظار؛");
    }

    /** Beside people of a proposal, who are expected, stands land by class, and people indoors are expected too. */
    @Test
    void aProposalsRowNamesItsCountings() throws IOException {
        Path yaml = tiny.resolve("scenario.yaml");
        String indoor = "rankBy: people\nindoor: {thermallyEfficientFraction: 0.3}\n";
        Files.writeString(yaml, Files.readString(yaml).replace("rankBy: people\n", indoor));
        Path out = folder.resolve("run");
        made("run", tiny, out);
        assertThat(page(out.resolve("report.html")))
                .containsPattern("[0-9.]+ km², 1 settlement, by class<")
                .containsPattern("indoors [0-9]+ people newly served, expected<");
        Files.writeString(yaml, "countBy: threshold\n" + Files.readString(yaml));
        made("run", tiny, out);
        assertThat(page(out.resolve("report.html")))
                .containsPattern("[0-9.]+ km², 1 settlement<")
                .containsPattern("indoors [0-9]+ people newly served<");
    }

    /** With a SINR nobody draws, so that what is expected stands without an interval: of a run, of a what-if. */
    @Test
    void whereASinrIsAskedForHeadlinesAreExpectedToo() throws IOException {
        Path scenario = interfered();
        Path run = folder.resolve("run");
        String told = made("run", scenario, run, "--cell-size", "1000", "--draws", "20")
                .err();
        String why = "; no interval, as draws count level and not the SINR or rate asked for";
        String byLevel = "; by level alone, whatever SINR or rate is asked for, and without an interval";
        String unused = "note: --draws 20 is not used, for draws count level and not the SINR or rate asked for.";
        assertThat(told).contains(unused).containsPattern("Expected to have service: [0-9,]+ people" + why);
        double expected = json(run.resolve("summary.json"))
                .at("/totals/service/expectedServedPeople")
                .asDouble();
        String page = page(run.resolve("report.html"));
        assertThat(figure(page, "people are expected to have service where they live" + why + "<"))
                .isCloseTo(expected, within(0.5));
        assertThat(page).contains("settlements have no reliable service at their centre, by class");
        assertThat(made("outage", scenario, folder.resolve("outage"), "--cell-size", "1000")
                        .err())
                .containsPattern("one site alone serves [0-9,]+ people, expected.*" + byLevel);
        assertThat(page(folder.resolve("outage/outage.html")))
                .contains("from one site alone, expected" + byLevel + "<");
        Path tried = folder.resolve("tried");
        assertThat(made("whatif", scenario, tried, "--cell-size", "1000", "--remove", "M1")
                        .err())
                .doesNotContain("is not used")
                .containsPattern("People expected to have service: [-+]?[0-9,]+" + why);
        assertThat(page(tried.resolve("comparison.html"))).contains("people with service, expected" + why + "<");
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("minimumSinrDb: -5", "minimumSinrDb: -3"));
        made("run", scenario, folder.resolve("again"), "--cell-size", "1000", "--draws", "0");
        Path compared = folder.resolve("compared");
        assertThat(made("compare", run, compared, folder.resolve("again").toString())
                        .err())
                .containsPattern("People expected to have service: -[0-9,]+" + why);
        assertThat(page(compared.resolve("comparison-fa.html"))).contains("زیرا قرعه‌ها سطح سیگنال را می‌شمارند");
        JsonNode change = json(tried.resolve("comparison.json")).at("/drawn/change");
        assertThat(change.path("expectedPeople").isNumber()).isTrue();
        assertThat(change.path("p05People").isNull()).isTrue();
    }

    /** Without draws the expectation is the same, and stays first: of a run, of a what-if, of suggestions, of folders. */
    @Test
    void withoutDrawsTheExpectationStaysFirst() throws IOException {
        Path drawn = folder.resolve("drawn");
        Path undrawn = folder.resolve("undrawn");
        made("run", tiny, drawn);
        String told = made("run", tiny, undrawn, "--draws", "0").err();
        String words = "people are expected to have service where they live";
        double people = figure(page(drawn.resolve("report.html")), words + ";");
        assertThat(figure(page(undrawn.resolve("report.html")), words + "<")).isEqualTo(people);
        assertThat(told).contains(String.format(Locale.ROOT, "Expected to have service: %,.0f people%n", people));
        JsonNode served = json(undrawn.resolve("summary.json")).at("/totals/drawn/served");
        assertThat(served.path("p05People").isNull()).isTrue();
        ResultSchema.holds("summary", json(undrawn.resolve("summary.json")));

        String weaker = "sites.S1.sectors.A.eirpDbm=30";
        made("whatif", tiny, folder.resolve("w"), "--set", weaker);
        String without = made("whatif", tiny, folder.resolve("w0"), "--draws", "0", "--set", weaker)
                .err();
        JsonNode change = json(folder.resolve("w0/comparison.json")).at("/drawn/change");
        assertThat(change.path("expectedPeople").asDouble())
                .isEqualTo(json(folder.resolve("w/comparison.json"))
                        .at("/drawn/change/expectedPeople")
                        .asDouble());
        assertThat(change.path("p95People").isNull()).isTrue();
        assertThat(without).containsPattern("People expected to have service: -[0-9]+\n");
        assertThat(page(folder.resolve("w0/comparison.html")))
                .containsPattern("<span>fewer people with service, expected</span>");

        // Folders without draws still tell what each expects, and nothing lies between nothing and nothing.
        Path yaml = tiny.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("eirpDbm: 44", "eirpDbm: 30"));
        Path other = folder.resolve("other");
        made("run", tiny, other, "--draws", "0");
        Path compared = folder.resolve("compared");
        made("compare", undrawn, compared, other.toString());
        assertThat(page(compared.resolve("comparison.html")))
                .contains("people with service before, expected</span>")
                .doesNotContain("nine times out of ten");
    }

    /** Of few draws nobody can say between what nine of ten lie: less than twenty are refused, with what to do. */
    @Test
    void tooFewDrawsAreRefused() {
        for (String command : List.of("run", "outage", "suggest", "sure", "plan", "whatif")) {
            List<String> arguments = new ArrayList<>(List.of(command, tiny.toString(), "--draws", "19"));
            if (command.equals("plan")) {
                arguments.addAll(List.of("--budget", "1"));
            }
            if (command.equals("whatif")) {
                arguments.addAll(List.of("--remove", "S1"));
            }
            RunOfDakal run = RunOfDakal.of(arguments.toArray(String[]::new));
            assertThat(run.exitCode()).as(command).isEqualTo(2);
            assertThat(run.err()).contains("--draws = 19 must be at least " + Interval.LEAST_DRAWS);
        }
    }

    /** The interval of the page is in the console and in outage.json; inside buildings it is said of whom the share is. */
    @Test
    void anOutageTellsItsIntervalEverywhere() throws IOException {
        Path out = folder.resolve("outage");
        String told = made("outage", tiny, out).err();
        JsonNode outage = json(out.resolve("outage.json"));
        ResultSchema.holds("outage", outage);
        double low = outage.path("p05OnOneSitePeople").asDouble();
        double high = outage.path("p95OnOneSitePeople").asDouble();
        assertThat(outage.path("expectedOnOneSitePeople").asDouble()).isBetween(low, high);
        String words = String.format(Locale.ROOT, "%,.0f to %,.0f nine times out of ten", low, high);
        assertThat(page(out.resolve("outage.html")))
                .contains("people have service from one site alone, expected; " + words)
                .contains("of land, by class", "<strong>1</strong> <span>settlement, by its centre, by class");
        assertThat(page(out.resolve("outage.html")))
                .contains("Settlements whose centre has service from one site alone, by class", "People living there");
        assertThat(told)
                .contains(String.format(Locale.ROOT, "; between %,.0f and %,.0f in nine draws", low, high))
                .containsPattern("people expected +villages by class +road km by class +km2 by class");

        made("outage", tiny, out, "--draws", "0");
        assertThat(json(out.resolve("outage.json")).path("p05OnOneSitePeople").isNull())
                .isTrue();
    }

    /** Where nobody lives no proposal gains anything, so that none has a share of draws in which it is first. */
    @Test
    void whereNoneGainsNoneIsFirst() throws IOException {
        Path villages = tiny.resolve("settlements.csv");
        Files.writeString(
                villages,
                Files.readString(villages).replace(",300,400", ",0,400").replace(",100,400", ",0,400"));
        Path out = folder.resolve("sure");
        String told = made("sure", tiny, out, "--draws", "20").err();
        assertThat(told).contains("so none comes first.").containsPattern("P1 +0\\.0 +0\\.0 +0\\.0 +0\\.0 +- +- +-");
        assertThat(page(out.resolve("sure.html")))
                .contains("so none comes first.")
                .doesNotContain("100 %");
    }

    /** Without masts nobody is served: there is no share of them, known or unknown. */
    @Test
    void withoutMastsAnOutageHasNoShare() throws IOException {
        Path yaml = tiny.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        Files.writeString(
                yaml,
                text.substring(0, text.indexOf("sites:")) + "sites: []\n" + text.substring(text.indexOf("proposals:")));
        Path out = folder.resolve("outage");
        made("outage", tiny, out);
        String page = page(out.resolve("outage.html"));
        assertThat(page).contains("There is no mast, so none can fail.");
        assertThat(page).doesNotContain("of all with service", "nine times out of ten");
    }

    /** Persian pages have no Latin words but names, which stand apart, what is typed, and terms of the field. */
    @Test
    void persianPagesAreInPersian() throws IOException {
        made("run", tiny, folder.resolve("run"));
        made("outage", tiny, folder.resolve("outage"));
        made("plan", tiny, folder.resolve("plan"), "--budget", "2000000");
        made("sure", tiny, folder.resolve("sure"), "--draws", "20");
        made("whatif", tiny, folder.resolve("whatif"), "--remove", "S1");
        Set<String> words = new TreeSet<>();
        for (String page : List.of(
                "run/report-fa.html",
                "outage/outage-fa.html",
                "plan/plan-fa.html",
                "sure/sure-fa.html",
                "whatif/comparison-fa.html")) {
            String seen = page(folder.resolve(page))
                    .replaceAll("(?s)<(style|script|code|bdi|title|h1)\\b.*?</\\1>", " ")
                    .replaceAll("<[^>]*>|&[a-z0-9#]+;|\u2066[^\u2069]*\u2069|\\$\\{[^}]*}", " ");
            Matcher latin = Pattern.compile("[A-Za-z]{2,}").matcher(seen);
            while (latin.find()) {
                words.add(latin.group());
            }
        }
        words.removeAll(Set.of("dBm", "LTE", "ITU", "SHA", "Recommendation", "dakal", "default"));
        assertThat(words).isEmpty();
    }

    /** A mast for people serves some; without any to serve none is offered. */
    @Test
    void suggestionsForPeopleServeSome() throws IOException {
        Path yaml = folder.resolve("suggested.yaml");
        RunOfDakal run = made("suggest", tiny, yaml, "--cell-size", "500", "--json");
        JsonNode told = new ObjectMapper().readTree(run.out());
        ResultSchema.holds("suggest", told);
        assertThat(told.path("suggestions")).isNotEmpty();
        assertThat(told.path("suggestions"))
                .allSatisfy(row ->
                        assertThat(row.path("expectedGainPeople").asDouble()).isGreaterThanOrEqualTo(0.5));
        JsonNode together = told.path("together");
        // Of one place that 96 of 100 draws serve, nine draws of ten may well all serve it.
        assertThat(together.path("expectedPeople").asDouble()).isBetween(95.0, 97.0);
        assertThat(together.path("p05People").asDouble()).isBetween(0.0, 100.0);
        assertThat(together.path("p95People").asDouble()).isEqualTo(100);
        assertThat(Files.readString(yaml))
                .containsPattern("newly serves [0-9]+ people \\(expected\\) and [0-9.]+ km2 by class");

        Path villages = tiny.resolve("settlements.csv");
        Files.writeString(
                villages,
                Files.readString(villages).replace(",300,400", ",0,400").replace(",100,400", ",0,400"));
        RunOfDakal nobody = made("suggest", tiny, yaml, "--cell-size", "500", "--json");
        assertThat(new ObjectMapper().readTree(nobody.out()).path("suggestions"))
                .isEmpty();
    }
}
