package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Tells how long it takes from a slider to the repainted map, in a real browser without a graphics card, and how much
 * of it the server's answer takes. It is a measurement, so it runs only when asked: the system property
 * {@code dakal.slider} names a scenario's folder and, after a comma, one of its sites. The scenario is served by a
 * process of its own from the usual store, which the first run makes warm.
 */
@EnabledIfSystemProperty(named = "dakal.slider", matches = ".+,.+")
class SliderToMapTest {
    /** Until Java's compiler and the browser's have seen the way once. */
    private static final int MOVES_BEFORE = 5;

    private static final int MOVES = 25;
    private static final double STEP_DEGREES = 0.5;
    private static final double LONGEST_MILLISECONDS = 120_000;
    private static final double REST_MILLISECONDS = 500;

    /** Sets the slider as a hand does, and waits until the map has drawn another state. */
    private static final String MOVE = """
            (input, value) => new Promise(resolve => {
              performance.clearResourceTimings();
              const map = document.getElementById("map"), before = map.dataset.shown, start = performance.now();
              const watch = new MutationObserver(() => {
                if (map.dataset.shown === before) return;
                watch.disconnect();
                const painted = performance.now() - start;
                const loads = performance.getEntriesByType("resource");
                resolve({
                  painted,
                  answered: loads.find(({name}) => name.endsWith("/whatif")).responseEnd - start,
                  tiles: loads.filter(({name}) => name.includes("/tiles/")).length,
                });
              });
              watch.observe(map, {attributes: true, attributeFilter: ["data-shown"]});
              input.value = String(value);
              input.dispatchEvent(new Event("input", {bubbles: true}));
            })""";

    @Test
    void theMapFollowsASlider() throws Exception {
        String[] asked = System.getProperty("dakal.slider", "").split(",", -1);
        ServeProcess served = ServeProcess.start(List.of("-Xmx2g"), List.of(asked[0], "--read-only"));
        try (PageBrowser browser = PageBrowser.start(served.address())) {
            PageBrowser.View view = browser.view("en", 1000, ColorScheme.LIGHT);
            view.page().setDefaultTimeout(LONGEST_MILLISECONDS);
            Page page = view.open("&tab=whatif&site=" + asked[1]);
            Locator tilt = page.locator("label.slider", new Page.LocatorOptions().setHasText(view.word("edit.tilt")))
                    .first()
                    .locator("input");
            List<Double> painted = new ArrayList<>();
            List<Double> answered = new ArrayList<>();
            double tiles = 0;
            double today = Double.parseDouble(tilt.inputValue());
            for (int i = 0; i < MOVES_BEFORE + MOVES; i++) {
                // Every tilt once, and not today's, so that no state is known already.
                double degrees = i * STEP_DEGREES + (i * STEP_DEGREES >= today ? STEP_DEGREES : 0);
                Map<?, ?> told = (Map<?, ?>) tilt.evaluate(MOVE, degrees);
                page.waitForTimeout(REST_MILLISECONDS); // a hand rests too; what follows the map is done by then
                if (i >= MOVES_BEFORE) {
                    painted.add(number(told, "painted"));
                    answered.add(number(told, "answered"));
                    tiles += number(told, "tiles") / MOVES;
                }
            }
            System.out.println("slider to repainted map: " + spread(painted) + "; of that until the answer: "
                    + spread(answered) + "; tiles fetched for each: " + tiles);
            assertThat(painted).allMatch(milliseconds -> milliseconds > 0);
            view.assertSound();
        } finally {
            served.process().destroy();
            served.process().waitFor();
        }
    }

    private static double number(Map<?, ?> told, String key) {
        return ((Number) Objects.requireNonNull(told.get(key))).doubleValue();
    }

    private static String spread(List<Double> milliseconds) {
        Collections.sort(milliseconds);
        return "p50 " + Math.round(milliseconds.get(MOVES / 2)) + ", p95 "
                + Math.round(milliseconds.get((int) Math.ceil(0.95 * MOVES) - 1)) + " ms";
    }
}
