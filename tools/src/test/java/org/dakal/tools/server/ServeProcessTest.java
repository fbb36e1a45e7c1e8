package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dakal.tools.cli.RealProcess;
import org.dakal.tools.cli.RidgeScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own: killed, begun again, and ended by Ctrl-C. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ServeProcessTest {
    private static final String API = "api/v1/ridge/";
    private static final String RETILT =
            "{\"changes\": [{\"retilt\": {\"site\": \"S1\", \"sector\": \"A\", \"electricalTiltDegrees\": %d}}]}";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> said = new ArrayList<>();

    private ServeProcess start(Path scenario) throws IOException {
        ServeProcess started = ServeProcess.start(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                List.of(scenario.toString(), "--store", folder.resolve("store").toString()));
        said.addAll(started.said());
        return started;
    }

    private String ask(String method, String address, String body) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private String stateAt(ServeProcess server, int tiltDegrees) throws Exception {
        String told = ask("POST", server.address() + API + "whatif", RETILT.formatted(tiltDegrees));
        return told.replaceFirst("(?s).*?\"state\":\"([0-9a-f]{32}).*", "$1");
    }

    @Test
    void aKillLosesOnlyWhatNobodyKeptAndCtrlCEndsCleanly() throws Exception {
        RealProcess.assumeInterruptsWork();
        Path scenario = RidgeScenario.write(folder);
        ServeProcess killed = start(scenario);
        String kept = stateAt(killed, 5);
        String unkept = stateAt(killed, 6);
        assertThat(ask("PUT", killed.address() + API + "states/" + kept, "{\"name\": \"Less tilt\"}"))
                .startsWith("200");
        killed.process().destroyForcibly().waitFor();

        ServeProcess again = start(scenario);
        assertThat(ask("GET", again.address() + API + "states", ""))
                .startsWith("200")
                .contains(kept, "Less tilt");
        assertThat(ask("GET", again.address() + API + "summary?state=" + kept, ""))
                .startsWith("200");
        assertThat(ask("GET", again.address() + API + "summary?state=" + unkept, ""))
                .startsWith("404");
        assertThat(stateAt(again, 6))
                .as("the same question has the same address")
                .isEqualTo(unkept);

        new ProcessBuilder("/bin/kill", "-INT", Long.toString(again.process().pid()))
                .start()
                .waitFor();
        assertThat(again.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        again.says().lines().forEach(said::add);
        assertThat(again.process().exitValue())
                .as("128 and the number of SIGINT")
                .isEqualTo(130);
        assertThat(String.join("\n", said)).doesNotContain("Exception", "\tat ");
    }
}
