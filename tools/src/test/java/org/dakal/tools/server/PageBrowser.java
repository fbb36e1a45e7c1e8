package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real browser with the page of a server in it, in two languages and at two widths. */
final class PageBrowser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SOURCES = Path.of("src/main/page");
    private static final Path AXE = SOURCES.resolve("node_modules/axe-core/axe.min.js");
    static final int HEIGHT = 680;
    private static final double LONGEST_MILLISECONDS = 15_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final Map<String, String> english = new LinkedHashMap<>();
    private final Map<String, String> persian = new LinkedHashMap<>();

    /**
     * The page as one kind of person has it.
     *
     * @param language of the page
     * @param width in pixels: a desk's or a phone's
     * @param faults what the browser complained of, and answers that were none
     */
    record View(PageBrowser browser, String language, int width, Page page, List<String> faults) {
        /** Goes to an address behind the hash, as a link would, and waits until the page is up. */
        Page open(String hash) {
            page.navigate("about:blank");
            page.navigate(browser.address + "#lang=" + language + hash);
            page.waitForSelector("#stage:not([aria-busy]) canvas");
            return page;
        }

        String word(String key) {
            String word = (language.equals("fa") ? browser.persian : browser.english).get(key);
            return word == null ? "no word " + key : word;
        }

        void assertSound() {
            assertThat(faults).isEmpty();
        }

        @Override
        public String toString() {
            return language + " " + width;
        }
    }

    private PageBrowser(Playwright playwright, Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /** @param address of the page */
    static PageBrowser start(String address) throws IOException {
        Path node = node();
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium");
        assumeTrue(node != null, "there is no Node.js, which drives the browser");
        String nodePath = String.valueOf(node);
        assumeTrue(PageBrowser.class.getResource("page/index.html") != null, "the page was not built: no npm");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", nodePath, "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setChromiumSandbox(false)
                        // Without a graphics card its work is most of the time: it draws the map alone, at half the
                        // pixels.
                        .setArgs(List.of(
                                "--use-angle=swiftshader",
                                "--enable-unsafe-swiftshader",
                                "--disable-gpu-rasterization",
                                "--disable-gpu-compositing")));
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLISECONDS);
        PageBrowser started = new PageBrowser(playwright, browser, address);
        Matcher words = Pattern.compile("\"([\\w. -]+)\": \\[\"(.*)\", \"(.*)\"],")
                .matcher(Files.readString(SOURCES.resolve("src/words.ts")));
        while (words.find()) {
            started.english.put(words.group(1), words.group(2));
            started.persian.put(words.group(1), words.group(3));
        }
        return started;
    }

    private static @Nullable Path node() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    View view(String language, int width, ColorScheme scheme) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setDeviceScaleFactor(0.5)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
        page.setDefaultTimeout(LONGEST_MILLISECONDS);
        List<String> faults = new ArrayList<>();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                faults.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                faults.add(response.status() + " " + response.url());
            }
        });
        return new View(this, language, width, page, faults);
    }

    /** What axe-core finds in a part of the page that is serious for somebody who cannot see or point. */
    static List<String> seriousFindings(Page page, String part) throws IOException {
        assumeTrue(Files.isRegularFile(AXE), "there is no axe-core: the page was not built here");
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(Files.readString(AXE));
        }
        Object found = page.evaluate("""
                part => axe.run(part, {resultTypes: ["violations"]}).then(({violations}) => violations
                    .filter(({impact}) => impact === "serious" || impact === "critical")
                    .map(({id, nodes}) => id + ": " + nodes.slice(0, 3).map(({html}) => html).join(" | ")))""", part);
        List<String> findings = new ArrayList<>();
        ((List<?>) found).forEach(finding -> findings.add(String.valueOf(finding)));
        return findings;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
