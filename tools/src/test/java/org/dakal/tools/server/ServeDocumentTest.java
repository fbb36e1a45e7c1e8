package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dakal.tools.cli.RidgeScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What docs/SERVE.md shows is what happens. */
@ExtendWith(ServedScenario.Shared.class)
class ServeDocumentTest {
    private static final Path PAGE = Path.of("../docs/SERVE.md");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void itsExamplesAreAnswered() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "there is no curl");
        List<String> examples = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertThat(examples).hasSizeGreaterThan(8);
        try (ServedScenario served = ServedScenario.of(RidgeScenario.write(folder), null, true)) {
            for (String example : examples) {
                String said = shell(example.replace("curl ", "curl --fail "), served.address(""));
                assertThat(said).as(example).doesNotContain("\"problems\"");
                if (example.contains("tile.png")) {
                    assertThat(Files.readAllBytes(folder.resolve("tile.png"))).startsWith(0x89, 'P', 'N', 'G');
                }
            }
            String refusal = served.post(
                            "/api/v1/ridge/whatif",
                            "{\"changes\": [{\"retilt\": {\"site\": \"S2\", \"sector\": \"A\", \"electricalTiltDegrees\": 6}}]}")
                    .body();
            assertThat(Files.readString(PAGE)).contains("\n" + refusal + "\n");
        }
    }

    private String shell(String line, String address) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-e", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DAKAL", address);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(line + "\n" + said).isZero();
        return said;
    }

    /** Every path that is answered stands in the page, below its prefix. */
    @Test
    void itNamesEveryPath(ServedScenario served) throws Exception {
        String page = Files.readString(PAGE);
        ServedScenario.json(served.get("/api/v1/openapi.json"))
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(page)
                        .contains(path.replace(Route.SCENARIO, "").replaceFirst("(sites|legend)/.*", "$1")));
    }
}
