package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dakal.tools.cli.RidgeScenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a real browser has it once it has asked the server, under the server's own policy. */
class ServedPageTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    private static Path folder;

    private static ServedScenario served;

    @BeforeAll
    static void serve() throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no Chromium");
        assumeTrue(ServedPageTest.class.getResource("page/index.html") != null, "the page was not built: no npm");
        served = ServedScenario.of(RidgeScenario.write(folder), null, false);
    }

    @AfterAll
    static void close() {
        if (served != null) {
            served.close();
        }
    }

    /** What stands in the page at an address when the time the browser thinks has passed is over. */
    private static String shown(String hash) throws IOException, InterruptedException {
        Path page = Files.createTempFile(folder, "page", ".html");
        Process browser = new ProcessBuilder(List.of(
                        CHROMIUM.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader",
                        "--disable-background-networking",
                        "--window-size=1280,800",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=15000",
                        "--dump-dom",
                        served.address("/") + hash))
                .redirectOutput(page.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(browser.waitFor(60, TimeUnit.SECONDS))
                    .as("the browser ends")
                    .isTrue();
        } finally {
            browser.destroyForcibly();
        }
        return Files.readString(page, StandardCharsets.UTF_8);
    }

    @Test
    void theProvinceIsToldInEnglish() throws Exception {
        assertThat(shown("#lang=en"))
                .contains("<html lang=\"en\" dir=\"ltr\"")
                .contains("of people are served where they live")
                .contains("Coverage class")
                .contains("maplibregl-canvas");
    }

    /** Without the mast nothing is served, so the change is a loss, with Persian digits and from right to left. */
    @Test
    void aTrialInTheAddressIsComputedAndToldInPersian() throws Exception {
        assertThat(shown("#lang=fa&tab=whatif&site=S1&changes=%5B%7B%22removeSite%22:%7B%22site%22:%22S1%22%7D%7D%5D"))
                .contains("<html lang=\"fa\" dir=\"rtl\"")
                .contains("در برابر امروز")
                .contains("S1: خاموش")
                .contains("این دکل خاموش است")
                .containsPattern("class=\"loss\">[^<]*[۰-۹]")
                .doesNotContain("نشد:");
    }
}
