package org.dakal.tools.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dakal.tools.cli.RidgeScenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do with the page, in a real browser: in English by day at a desk, in Persian by night on a phone. */
class ServedPageTest {
    @TempDir
    private static Path folder;

    private static ServedScenario served;
    private static PageBrowser browser;
    private static final int A_FEW_LOOKS_MILLISECONDS = 1000;
    private static final List<PageBrowser.View> VIEWS = new ArrayList<>();

    @BeforeAll
    static void serve() throws Exception {
        Path scenario = RidgeScenario.write(folder);
        Files.writeString(scenario.resolve("settlements.csv"), """
                id,name,localName,kind,latitudeDegrees,longitudeDegrees,people,radiusMeters,illustrative
                V1,Near,نزدیک‌آباد,village,34.49,50.485,300,300,true
                V2,Far,دورآباد,village,34.49,50.50,200,300,true
                """);
        served = ServedScenario.of(scenario, null, false, RidgeScenario.writeOfTwoOperators(folder));
        browser = PageBrowser.start(served.address("/"));
        VIEWS.add(browser.view("en", 1000, ColorScheme.LIGHT));
        VIEWS.add(browser.view("fa", 390, ColorScheme.DARK));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
        }
    }

    static List<PageBrowser.View> views() {
        return VIEWS;
    }

    /** A number as the language writes it. */
    private static String digits(PageBrowser.View view, String number) {
        return view.language().equals("fa")
                ? number.chars()
                        .collect(
                                StringBuilder::new,
                                (text, c) -> text.append((char) (c >= '0' && c <= '9' ? c - '0' + '۰' : c)),
                                StringBuilder::append)
                        .toString()
                : number;
    }

    private static Locator named(Page page, String selector, String words) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(words))
                .first();
    }

    private static Locator button(PageBrowser.View view, String key) {
        return named(view.page(), "button", view.word(key));
    }

    private static Locator slider(PageBrowser.View view, String key) {
        return named(view.page(), "label.slider", view.word(key)).locator("input");
    }

    private static void gains500(PageBrowser.View view) {
        assertThat(view.page().locator(".headline.gain")).containsText(digits(view, "500"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void theProvinceAndItsLayersAreTold(PageBrowser.View view) throws Exception {
        Page page = view.open("");
        assertThat(page.locator("html")).hasAttribute("dir", view.language().equals("fa") ? "rtl" : "ltr");
        assertThat(page.locator("#tab-body")).containsText(view.word("province.served"));
        assertThat(page.locator(".legend")).containsText(view.word("class.good"));
        assertThat(PageBrowser.seriousFindings(page, "html")).isEmpty();
        Locator layers =
                page.getByLabel(view.word("layer.label")).locator("select").first();
        for (String layer : List.of("sinr", "probability", "best-server", "causes", "people", "level")) {
            layers.selectOption(layer);
            assertThat(page.locator(".legend"))
                    .containsText(layer.equals("best-server") ? view.word("layer.servers") : "");
            assertThat(page.locator(".legend ul")).hasCount(layer.equals("best-server") ? 0 : 1);
        }
        assertThat(page).hasURL(Pattern.compile("layer=level"));
        view.assertSound();
    }

    /** From the keyboard alone: the middle of the map is blind, and a retilt would help. */
    @ParameterizedTest
    @MethodSource("views")
    void anyPlaceAnswersWhyAndWhatWouldHelp(PageBrowser.View view) throws Exception {
        Page page = view.open("");
        page.locator("#map canvas").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#tab-body .verdict")).containsText(view.word("class.blind"));
        assertThat(page.locator("#tab-body")).containsText(view.word("cause.pattern"));
        assertThat(page.locator(".profile canvas, .profile svg").first()).isVisible();
        assertThat(page.locator(".bars li").first()).isVisible();
        assertThat(PageBrowser.seriousFindings(page, "#tab-body")).isEmpty();
        named(page, "#tab-body button", "R1").click();
        page.locator("#tab-here").focus();
        page.keyboard().press(view.language().equals("fa") ? "ArrowLeft" : "ArrowRight");
        gains500(view);
        view.assertSound();
    }

    /** By RidgeScenario a lobe that looks level reaches both villages, 500 people. */
    @ParameterizedTest
    @MethodSource("views")
    void aSliderChangesTheNetwork(PageBrowser.View view) throws Exception {
        Page page = view.open("&tab=whatif&site=S1");
        Locator tilt = slider(view, "edit.tilt");
        assertThat(tilt).hasValue("20");
        tilt.focus();
        page.keyboard().press("Home");
        gains500(view);
        assertThat(page.locator("#tab-body"))
                .containsText(view.word("whatif.gained").replace("{0}", ""));
        assertThat(page).hasURL(Pattern.compile("retilt"));
        assertThat(tilt).isFocused();
        page.keyboard().press("Control+z");
        assertThat(page.locator("#tab-body")).containsText(view.word("whatif.empty"));
        button(view, "whatif.redo").click();
        gains500(view);
        button(view, "whatif.compare").click();
        Locator line = page.locator("#swipe input");
        assertThat(line).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(line).hasValue("51");
        assertThat(page.locator("#before canvas")).isVisible();
        assertThat(PageBrowser.seriousFindings(page, "body")).isEmpty();
        page.locator("#swipe button").click();
        slider(view, "edit.power").fill("70");
        slider(view, "edit.turn").fill("100");
        slider(view, "edit.height").fill("60");
        assertThat(page.locator(".tried li")).hasCount(4);
        page.locator(".tried .cross").last().click();
        assertThat(page.locator(".tried li")).hasCount(3);
        view.assertSound();
    }

    /** Only tiles that a change reaches are painted anew; the whole is what somebody sees who comes by the address. */
    @Test
    void theMapIsPaintedAnewAsItsAddressHasIt() {
        PageBrowser.View view = VIEWS.get(0);
        Page page = view.open("&tab=whatif&site=S1&at=50.51,34.49,10.8");
        slider(view, "edit.tilt").fill("5");
        gains500(view);
        page.getByLabel(view.word("layer.label")).locator("select").first().selectOption("level");
        assertThat(page).hasURL(Pattern.compile("layer=level.*retilt"));
        byte[] painted = shown(page);
        page.reload();
        assertThat(painted).isEqualTo(shown(page));
        view.assertSound();
    }

    /** The map once it shows what is tried and nothing more is to come. */
    private static byte[] shown(Page page) {
        page.waitForSelector("#map[data-shown]");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page.locator("#map").screenshot();
    }

    @ParameterizedTest
    @MethodSource("views")
    void mastsAreSwitchedOffMovedAndAdded(PageBrowser.View view) {
        Page page = view.open("&site=S1&tab=here");
        assertThat(page.locator("#tab-body")).containsText(view.word("site.alone"));
        assertThat(page.locator(".amounts")).containsText(view.word("quantity.areaSquareKm"));
        button(view, "site.try").click();
        button(view, "edit.off").click();
        assertThat(page.locator("#tab-body")).containsText(view.word("edit.isOff"));
        assertThat(page.locator("td.loss").first()).isVisible();
        button(view, "edit.on").click();
        assertThat(page.locator("#tab-body")).containsText(view.word("whatif.empty"));
        page.locator(".handle").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".tried li").last()).containsText("S1");
        assertThat(page.locator(".tried li")).hasCount(2);
        var ring = page.locator(".handle").boundingBox();
        page.mouse().move(ring.x + ring.width / 2, ring.y + ring.height / 2);
        page.mouse().down();
        page.mouse().move(ring.x + 60, ring.y + 40);
        page.mouse().up();
        assertThat(page.locator(".result")).not().hasClass(Pattern.compile("computing"));
        button(view, "whatif.add").click();
        assertThat(page.locator(".tried li").last()).containsText("NEW1");
        assertThat(page.locator(".result")).not().hasClass(Pattern.compile("computing"));
        view.assertSound();
    }

    /** For all that proposals cost the new mast is best: it serves both villages more surely than the retilt does. */
    @ParameterizedTest
    @MethodSource("views")
    void proposalsAreTickedAndABudgetWalksThem(PageBrowser.View view) throws Exception {
        Page page = view.open("&tab=plan");
        page.locator("input[value=R1]").check();
        assertThat(page.locator("#tab-body")).containsText(digits(view, "500"));
        page.locator("input[value=R1]").uncheck();
        button(view, "job.ask.plan").click();
        Locator budget = slider(view, "plan.budget");
        budget.focus();
        page.keyboard().press("End");
        assertThat(page.locator("input[value=M1]")).isChecked();
        assertThat(page.locator("#tab-body"))
                .containsText(view.word("plan.best").replaceFirst(":.*", ""));
        button(view, "job.ask.certainty").click();
        assertThat(page.locator("#tab-body table tbody tr")).hasCount(2);
        page.locator("input[value=M1]").uncheck();
        button(view, "job.ask.suggestions").click();
        named(page, "#tab-body button", view.word("suggest.try")).click();
        assertThat(page).hasURL(Pattern.compile("addSite"));
        assertThat(PageBrowser.seriousFindings(page, "#tab-body")).isEmpty();
        view.assertSound();
    }

    /** Two long questions of others are worked on, so a third waits, and whoever asked may take it back. */
    @ParameterizedTest
    @MethodSource("views")
    void aQuestionIsTakenBack(PageBrowser.View view) throws Exception {
        Page page = view.open("&tab=plan");
        Runnable endOfOthers = served.occupied();
        try {
            button(view, "job.ask.plan").click();
            Locator job = page.locator("#tab-body .job");
            page.waitForTimeout(A_FEW_LOOKS_MILLISECONDS); // it also says so when its progress is first told
            assertThat(job).containsText(view.word("job.queued"));
            assertThat(job.locator("progress")).isVisible();
            assertThat(PageBrowser.seriousFindings(page, "#tab-body")).isEmpty();
            button(view, "job.cancel").click();
            assertThat(job).hasCount(0);
            assertThat(button(view, "job.ask.plan")).isVisible();
        } finally {
            endOfOthers.run();
        }
        view.assertSound();
    }

    /** Alpha's phones lose what Beta serves, until they may use its masts; the address keeps whose phones they are. */
    @ParameterizedTest
    @MethodSource("views")
    void operatorsAreSwitches(PageBrowser.View view) throws Exception {
        Page page = view.open("&scenario=two&tab=whatif");
        page.locator("input[value=Alpha]").check();
        assertThat(page.locator(".headline.loss")).containsText(digits(view, "500"));
        assertThat(page.locator("#tab-body"))
                .containsText(view.word("operators.one").replace("{0}", "Alpha"));
        assertThat(PageBrowser.seriousFindings(page, "#tab-body")).isEmpty();
        assertThat(page).hasURL(Pattern.compile("operators=%5B%22Alpha%22%5D"));
        page.locator("input[value=Beta]").check();
        assertThat(page.locator(".headline.loss")).hasCount(0);
        assertThat(page.locator("#tab-body"))
                .containsText(view.word("operators.roaming").replace("{0}", "Alpha, Beta"));
        view.assertSound();
    }

    /** Letters of Arabic keyboards, and no joiner where the name has one. */
    @ParameterizedTest
    @MethodSource("views")
    void aVillageIsFound(PageBrowser.View view) {
        Page page = view.open("");
        page.locator("input[type=search]").pressSequentially(view.language().equals("fa") ? "نزديك اباد" : "near");
        assertThat(page.locator("#found li")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("#tab-body h2")).containsText(view.language().equals("fa") ? "نزدیک‌آباد" : "Near");
        assertThat(page.locator("#tab-body")).containsText(digits(view, "300"));
        view.assertSound();
    }

    @ParameterizedTest
    @MethodSource("views")
    void aTrialIsKeptByNameAndShared(PageBrowser.View view) throws Exception {
        Page page = view.open("&tab=whatif&proposals=%5B%22R1%22%5D");
        gains500(view);
        page.locator("#tab-share").click();
        page.getByLabel(view.word("share.name")).fill("Trial of " + view);
        page.getByLabel(view.word("share.by")).fill("زهرا <b>");
        button(view, "share.save").click();
        Locator kept = page.locator(".tried li", new Page.LocatorOptions().setHasText("Trial of " + view));
        assertThat(kept).containsText("زهرا <b>");
        assertThat(PageBrowser.seriousFindings(page, "#tab-body")).isEmpty();
        String address = page.locator(".copy input").inputValue();
        assertThat(address).contains("lang=" + view.language()).contains("R1");
        assertThat(page.waitForDownload(
                                () -> named(page, "a", view.word("share.gpkg")).click())
                        .suggestedFilename())
                .matches("ridge-[0-9a-f]{12}\\.gpkg");
        assertThat(page.waitForDownload(() -> button(view, "share.picture").click())
                        .suggestedFilename())
                .isEqualTo("dakal.png");
        view.open("&tab=share");
        kept.locator("button").first().click();
        page.locator("#tab-whatif").click();
        gains500(view);
        page.locator("#tab-share").click();
        kept.locator("button").last().click();
        assertThat(kept).hasCount(0);
        view.assertSound();
    }

    @ParameterizedTest
    @MethodSource("views")
    void measurementsAndChangesAreSent(PageBrowser.View view) {
        Page page = view.open("&tab=share");
        Locator files = page.locator("input[type=file]");
        files.first().setInputFiles(new FilePayload(view.language() + ".csv", "text/csv", """
                latitudeDegrees,longitudeDegrees,rsrpDbm,technology
                34.49,50.485,-110,LTE
                """.getBytes(
                        StandardCharsets.UTF_8)));
        Locator sent = page.locator(".tried li", new Page.LocatorOptions().setHasText(view.language() + ".csv"));
        assertThat(sent)
                .containsText(view.word("upload.used")
                        .replace("{0}", digits(view, "1"))
                        .replace("{1}", digits(view, "1")));
        assertThat(page.locator("#layers input[type=checkbox]")).isChecked();
        assertThat(page).hasURL(Pattern.compile("measured=yes"));
        sent.locator("button").click();
        assertThat(sent).hasCount(0);
        files.last().setInputFiles(new FilePayload("changes.json", "application/json", """
                {"changes": [{"retilt": {"site": "S1", "sector": "A", "electricalTiltDegrees": 5}}]}
                """.getBytes(
                        StandardCharsets.UTF_8)));
        page.locator("#tab-whatif").click();
        gains500(view);
        view.assertSound();
    }

    /** A proposal that the files no longer have is left out of what is tried; the turn stays. */
    @Test
    void changedFilesComeInAndWhatStillAppliesStays() throws Exception {
        PageBrowser.View view = VIEWS.get(0);
        VIEWS.forEach(each -> each.page().navigate("about:blank")); // no page looks on that was left open
        Page page = view.open("&tab=whatif&proposals=%5B%22M1%22%5D&changes=%5B%7B%22turn%22:%7B%22site%22:%22S1%22,"
                + "%22sector%22:%22A%22,%22azimuthDegrees%22:80%7D%7D%5D");
        assertThat(page.locator(".tried li")).hasCount(2);
        Path proposals = folder.resolve("ridge/proposals.yaml");
        String before = Files.readString(proposals);
        Files.writeString(proposals, before.replace("id: M1", "id: M9"));
        served.refresh();
        assertThat(page.locator("#problem")).hasText(view.word("app.dropped"));
        assertThat(page.locator(".tried li")).hasCount(1);
        assertThat(page.locator(".tried li")).containsText("S1/A");
        Files.writeString(proposals, before);
        served.refresh();
        // The trial was refused once as it was, and until the page knows it asks for what belongs to states that are
        // gone.
        page.navigate("about:blank");
        view.faults()
                .removeIf(fault -> fault.startsWith("400 ")
                        || (fault.startsWith("404 ")
                                && Stream.of("/tiles/", "state=", "/headline").anyMatch(fault::contains)));
        view.assertSound();
    }

    /** On a wall the map takes what there is, nothing runs over its edge, and letters are large enough from afar. */
    @ParameterizedTest
    @MethodSource("views")
    void aWallScreenIsFilled(PageBrowser.View view) throws Exception {
        Page page = view.page();
        try {
            page.setViewportSize(3840, 2160);
            view.open("&tab=province");
            assertThat(page.locator("#tab-body")).containsText(view.word("province.served"));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat((Number) page.evaluate("document.querySelector('#map canvas').clientWidth"))
                    .satisfies(wide -> assertThat(wide.intValue()).isGreaterThan(2400));
            assertThat((Number) page.evaluate("document.querySelector('#map canvas').clientHeight"))
                    .satisfies(high -> assertThat(high.intValue()).isGreaterThan(1800));
            assertThat(PageBrowser.seriousFindings(page, "html")).isEmpty();
            view.assertSound();
        } finally {
            page.setViewportSize(view.width(), PageBrowser.HEIGHT);
        }
    }

    @Test
    void languageAndDressAreChosen() {
        PageBrowser.View view = VIEWS.get(0);
        Page page = view.open("");
        button(view, "app.language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "fa");
        named(page, "button", "تیره").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        view.assertSound();
    }
}
