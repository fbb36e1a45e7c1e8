package org.dakal.tools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dakal.findings.Exposure;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.findings.Surroundings;
import org.dakal.proposals.CountBy;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.CoverageTotals;
import org.dakal.study.ServiceTotals;
import org.dakal.study.StudyRequest;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTest {
    private static final Scenario SCENARIO = SmallStudy.scenario();
    private static final StudyResult RESULT = SmallStudy.result();
    private static final RunInfo RUN = SmallStudy.runInfo();

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsWellFormedAndComplete(Language language) throws Exception {
        String html = HtmlReport.render(SCENARIO, RESULT, RUN, language, new MapPictures());
        Document page = parse(html);

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(page.getDocumentElement().getAttribute("dir")).isEqualTo(language.direction());
        assertThat(page.getDocumentElement().getTextContent()).doesNotContainPattern("\\{\\d}");
        assertThat(SCENARIO.localTitle()).isNotBlank();
        assertThat(elements(page, "title").get(0).getTextContent())
                .contains(language == Language.PERSIAN ? SCENARIO.localTitle() : SCENARIO.title());
        for (String id : List.of("answer", "map", "spots", "proposals", "grounds", "run")) {
            assertThat(withId(page, id)).as(id).isNotNull();
        }
        assertThat(elements(page, "th")).allMatch(th -> th.hasAttribute("scope"));
        assertThat(elements(page, "svg"))
                .allMatch(svg -> svg.hasAttribute("aria-label") || svg.hasAttribute("aria-hidden"));
    }

    @Test
    void theAnswerComesFirstInPlainFigures() throws Exception {
        // Of the small study: 1000 people good, 200 weak, 64 blind; 18 + 15 km2 of 60 served; 1 of 3 settlements
        // served; the
        // only public point is not. Proposal P01 serves 264 people for 9.5 billion; with P02 (nobody) and P03 (1000
        // lost).
        String answer = words(
                withId(parse(HtmlReport.render(SCENARIO, RESULT, RUN, Language.ENGLISH, new MapPictures())), "answer"));
        assertThat(answer)
                .contains("1,000 of 1,264 people (79 %) are served where they live.")
                .contains("200 people have only a weak signal and 64 people live where phones are blind.")
                .contains("Of 60.0 km² of land, by class, 33.0 km² are served, 15.0 km² weak and 11.0 km² blind.")
                .contains("Another 1.0 km² are unknown")
                .contains("2 of 3 cities, towns and villages and 1 of 1 public points lie outside service by class.")
                .contains(
                        "One proposal brings service to more people: Mast at Sarab, \"east\" to 264 people, for 9.5 billion toman.")
                .contains(
                        "The 2 of all 3 that only add service and are still open to choose bring it together to 264 people for 9.5 billion toman.");
    }

    @Test
    void everySettlementIsInTheIndexWithWhatWouldServeIt() throws Exception {
        // Three settlements, one served today; P01 alone brings service to people, so it is the first for them.
        Element villages = withId(
                parse(HtmlReport.render(SCENARIO, RESULT, RUN, Language.ENGLISH, new MapPictures())), "villages");
        String words = words(villages);
        assertThat(words).containsOnlyOnce("Served today");
        assertThat(villages.getElementsByTagName("tr").getLength()).isEqualTo(1 + 3);
        assertThat(words)
                .contains(
                        "Mast at Sarab, \"east\" (rank 1, 9.5 billion toman) is the first in the ranking to serve it");
    }

    @Test
    void noticesAndTheProfilesStatusAreShown() throws Exception {
        String page = words(parse(HtmlReport.render(SCENARIO, RESULT, RUN, Language.ENGLISH, new MapPictures()))
                .getDocumentElement());
        assertThat(page)
                .contains("Masts are illustrative.")
                .contains("Costs are illustrative, in toman.")
                .contains("seeded detail, seed 7 (illustrative) illustrative")
                .contains("proposed until it is confirmed")
                .contains("dakal run small --out out --threads 2")
                .contains("0".repeat(64));
    }

    private static StudyResult with(List<Spot> spots) {
        return new StudyResult(
                RESULT.coverage(),
                RESULT.totals(),
                spots,
                RESULT.proposals(),
                RESULT.kernelReport(),
                RESULT.timings(),
                RESULT.indoor(),
                RESULT.operators(),
                RESULT.drawnServed(),
                RESULT.drawnBest());
    }

    /** Of 1,003 spots 1,000 are rows and marks, and the other three a sentence that says where they stand. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void spotsThatNobodyWouldReadAreLeftToTheTables(Language language) throws Exception {
        List<Spot> spots = Collections.nCopies(1_003, RESULT.spots().get(0));
        StudyResult many = with(spots);
        Document page = parse(HtmlReport.render(SCENARIO, many, RUN, language, new MapPictures()));
        assertThat(withId(page, "row-1000")).isNotNull();
        assertThat(elements(page, "tr")).noneMatch(row -> row.getAttribute("id").equals("row-1001"));
        assertThat(withId(page, "spot-1000")).isNotNull();
        assertThat(elements(page, "g"))
                .noneMatch(mark -> mark.getAttribute("id").equals("spot-1001"));
        String three = language == Language.PERSIAN ? "۳ ناحیهٔ دیگر" : "3 more, with fewer people";
        assertThat(words(withId(page, "spots"))).contains(three, "spots.csv");
    }

    @Test
    void aSpotIsARowWithItsReason() throws Exception {
        String row = words(
                withId(parse(HtmlReport.render(SCENARIO, RESULT, RUN, Language.ENGLISH, new MapPictures())), "row-2"));
        assertThat(row)
                .contains("Dar \"Bala\" (64)")
                .contains("school: 1")
                .contains("no signal")
                .contains("−118")
                .contains("Too far from every mast");
    }

    /** The village has 64 people; with 66 in the spot, or none named there, others live at its edges. */
    @ParameterizedTest
    @CsvSource({"64, true, false", "65, true, false", "66, true, true", "66, false, true", "0, false, false"})
    void peopleOfSettlementsCentredElsewhereAreMentioned(double people, boolean isNamed, boolean isMentioned)
            throws Exception {
        Spot spot = RESULT.spots().get(1);
        Exposure in = spot.exposure();
        assertThat(in.villages()).extracting(Settlement::people).containsExactly(64.0);
        Exposure other = new Exposure(
                in.areaSquareKm(), people, isNamed ? in.villages() : List.of(), in.publicPoints(), in.roadKm());
        Spot changed = new Spot(
                spot.id(),
                spot.coverageClass(),
                spot.cells(),
                spot.outline(),
                spot.location(),
                other,
                spot.worstRsrpDbm(),
                spot.medianRsrpDbm(),
                spot.cause());
        String page = HtmlReport.render(SCENARIO, with(List.of(changed)), RUN, Language.ENGLISH, new MapPictures());
        assertThat(words(withId(parse(page), "row-1")).contains("parts of settlements centred elsewhere"))
                .isEqualTo(isMentioned);
    }

    @Test
    void aHarmfulProposalIsMarkedWithWhatIsLost() throws Exception {
        String row = words(withId(
                parse(HtmlReport.render(SCENARIO, RESULT, RUN, Language.ENGLISH, new MapPictures())),
                "proposal-row-3"));
        assertThat(row)
                .contains("makes something worse")
                .contains("−1,000")
                .contains("Loses service: 18.0 km², 1 settlement, 3.0 km of road");
    }

    @Test
    void nothingIsFetched() throws Exception {
        Document page = parse(HtmlReport.render(SCENARIO, RESULT, RUN, Language.ENGLISH, new MapPictures()));
        List<String> addresses = new ArrayList<>();
        for (Element e : elements(page, "*")) {
            for (String name : List.of("href", "src", "action", "data", "poster")) {
                if (e.hasAttribute(name)) {
                    addresses.add(e.getAttribute(name));
                }
            }
        }
        assertThat(addresses).isNotEmpty().allMatch(a -> a.startsWith("#") || a.startsWith("data:image/png;base64,"));
        assertThat(words(elements(page, "style").get(0))).doesNotContain("url(").doesNotContain("@import");
        assertThat(elements(page, "link")).isEmpty();
        assertThat(elements(page, "script")).hasSize(1);
    }

    @Test
    void everyMarkOnTheMapHasItsOwnName() throws Exception {
        List<String> ids =
                elements(parse(HtmlReport.render(SCENARIO, RESULT, RUN, Language.ENGLISH, new MapPictures())), "*")
                        .stream()
                        .map(e -> e.getAttribute("id"))
                        .filter(id -> !id.isEmpty())
                        .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("spot-1", "badge-1", "proposal-1", "site-2", "place-3");
    }

    @Test
    void hostileNamesStayNames() throws Exception {
        String attack =
                "</title></style></script>\"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202E\u0000&amp;";
        Document page = parse(
                HtmlReport.render(hostile(attack), RESULT, hostileRun(attack), Language.ENGLISH, new MapPictures()));

        assertThat(elements(page, "script")).hasSize(1);
        assertThat(elements(page, "img")).isEmpty();
        for (Element e : elements(page, "*")) {
            assertThat(e.getAttributes()).matches(a -> {
                for (int i = 0; i < a.getLength(); i++) {
                    if (a.item(i).getNodeName().startsWith("on")) {
                        return false;
                    }
                }
                return true;
            });
        }
        assertThat(words(elements(page, "h1").get(0)))
                .startsWith("</title></style></script>\"'><script>")
                .endsWith("&amp;");
    }

    @Test
    void theSameStudyGivesTheSameBytes() {
        assertThat(HtmlReport.render(
                        SmallStudy.scenario(), SmallStudy.result(), RUN, Language.ENGLISH, new MapPictures()))
                .isEqualTo(HtmlReport.render(SCENARIO, RESULT, RUN, Language.ENGLISH, new MapPictures()));
    }

    @Test
    void anEmptyStudyStillMakesAPage() throws Exception {
        StudyResult empty = new StudyResult(
                RESULT.coverage(),
                new CoverageTotals(Map.of(), org.dakal.findings.Exposure.NONE, ServiceTotals.NONE),
                List.of(),
                List.of(),
                RESULT.kernelReport(),
                List.of(),
                null,
                null,
                null,
                null);
        String page = words(parse(HtmlReport.render(SCENARIO, empty, RUN, Language.ENGLISH, new MapPictures()))
                .getDocumentElement());
        assertThat(page).contains("No proposals were given.").contains("No weak, blind or unknown area");
    }

    @Test
    void aWholeProvinceFitsInThreeMegabytes() throws Exception {
        HillyStudy hills = HillyStudy.of(800);
        String html =
                HtmlReport.render(hills.scenario(), hills.result(), hills.run(), Language.ENGLISH, new MapPictures());
        assertThat(html.length()).isLessThan(3_000_000);
        assertThat(words(withId(parse(html), "spots"))).contains("Show the other");
        assertThat(withId(parse(html), "row-26")
                        .getParentNode()
                        .getParentNode()
                        .getParentNode()
                        .getParentNode()
                        .getNodeName())
                .isEqualTo("details");
    }

    private static Scenario hostile(String attack) {
        StudyRequest r = SCENARIO.request();
        StudyRequest request = new StudyRequest(
                r.terrain(),
                r.province(),
                r.network(),
                r.serviceProfile(),
                r.proposals(),
                new Surroundings(List.of(), List.of(), List.of(), List.of()),
                r.spotOptions(),
                r.rankBy(),
                CountBy.THRESHOLD,
                r.coverageOptions(),
                null,
                null);
        return SmallStudy.named(
                attack,
                attack,
                attack,
                List.of(attack),
                SCENARIO.projection(),
                request,
                new TerrainReport(List.of(new TerrainReport.Source(attack, 1, true)), 0, 1),
                List.of(new InputFile(attack, attack, 1)),
                List.of(new Problem(Problem.Severity.WARNING, attack, attack, attack, attack)));
    }

    private static RunInfo hostileRun(String attack) {
        return new RunInfo(attack, attack, attack, attack, Map.of(attack, attack), LocalDate.of(2026, 11, 29));
    }

    /** The page is written so that XML tools can read it too; entities of HTML are not used. */
    private static Document parse(String html) throws ParserConfigurationException, IOException, SAXException {
        assertThat(html).startsWith("<!DOCTYPE html>\n");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.substring("<!DOCTYPE html>\n".length()))));
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Element withId(Document page, String id) {
        return elements(page, "*").stream()
                .filter(e -> e.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + id));
    }

    private static String words(Element element) {
        return element.getTextContent().replace('\u00a0', ' ');
    }
}
