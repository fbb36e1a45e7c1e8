package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dakal.tools.cli.RidgeScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tells how long it takes from a slider to the repainted map, in a real browser without a graphics card. It is a
 * measurement, so it runs only when asked: the system property {@code dakal.slider} names a scenario's folder and,
 * after a comma, one of its sites, or is {@code ridge}.
 */
@EnabledIfSystemProperty(named = "dakal.slider", matches = ".+")
class SliderToMapTest {
    private static final int MOVES = 12;

    /** Moves the first slider as a hand does, and waits until the map has drawn another state. */
    private static final String MOVE = """
            input => new Promise(resolve => {
              const map = document.getElementById("map"), before = map.dataset.shown, start = performance.now();
              const watch = new MutationObserver(() => {
                if (map.dataset.shown !== before) { watch.disconnect(); resolve(performance.now() - start); }
              });
              watch.observe(map, {attributes: true, attributeFilter: ["data-shown"]});
              input.value = String(Number(input.value) + (Number(input.value) > 10 ? -0.5 : 0.5));
              input.dispatchEvent(new Event("input", {bubbles: true}));
            })""";

    @Test
    void theMapFollowsASlider(@TempDir Path folder, TestReporter reporter) throws Exception {
        String[] asked = System.getProperty("dakal.slider", "").split(",", -1);
        Path scenario = asked.length == 2 ? Path.of(asked[0]) : RidgeScenario.write(folder);
        try (ServedScenario served = ServedScenario.of(scenario, null, true);
                PageBrowser browser = PageBrowser.start(served.address("/"))) {
            PageBrowser.View view = browser.view("en", 1000, ColorScheme.LIGHT);
            Page page = view.open("&tab=whatif&site=" + (asked.length == 2 ? asked[1] : "S1"));
            Locator tilt = page.locator("label.slider", new Page.LocatorOptions().setHasText(view.word("edit.tilt")))
                    .first()
                    .locator("input");
            List<Double> milliseconds = new ArrayList<>();
            for (int i = 0; i < MOVES; i++) {
                milliseconds.add(((Number) tilt.evaluate(MOVE)).doubleValue());
            }
            Collections.sort(milliseconds);
            reporter.publishEntry(
                    "slider to repainted map, ms",
                    "p50 " + Math.round(milliseconds.get(MOVES / 2)) + ", p95 "
                            + Math.round(milliseconds.get((int) (0.95 * (MOVES - 1)))));
            assertThat(milliseconds.get(0)).isPositive();
            view.assertSound();
        }
    }
}
