package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.tools.cli.RidgeScenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Jobs, named states, and a scenario whose files change under a server. */
@ExtendWith(ServedScenario.Shared.class)
class LongWorkTest {
    private static final String RIDGE = "/api/v1/ridge/";

    @TempDir
    private Path folder;

    private Path scenario;
    private boolean isOwn;
    private ServedScenario served;

    @BeforeEach
    void serve(ServedScenario shared) {
        served = shared;
        scenario = folder;
    }

    @AfterEach
    void closeOwn() {
        if (isOwn) {
            served.close();
        }
    }

    /** A server of the test's own, whose files and names it may change. */
    private void serveOwn() throws Exception {
        scenario = RidgeScenario.write(folder);
        served = ServedScenario.of(scenario, null, false);
        isOwn = true;
    }

    private JsonNode ask(String path) throws IOException {
        HttpResponse<String> answer = served.get(RIDGE + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ServedScenario.json(answer);
    }

    private int status(String method, String path, String body) {
        return served.send(served.request(RIDGE + path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    /** By RidgeScenario: for 30 million the retilt alone can be paid, and it brings all 500 people. */
    @Test
    void aPlanIsWatchedToItsEnd() throws IOException {
        HttpResponse<String> begun = served.post(RIDGE + "plan", "{\"budget\": 30e6, \"timeLimitSeconds\": 10}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String place = begun.headers().firstValue("Location").orElse("");
        HttpResponse<String> events = served.get(place + "/events");
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(events.body())
                .containsPattern("event: done\ndata: \\{\"id\":\"\\d+\",\"kind\":\"plan\",\"status\":\"done\"");
        JsonNode job = ServedScenario.json(served.get(place));
        assertThat(job.at("/result/chosen").toString()).isEqualTo("[\"R1\"]");
        assertThat(job.at("/result/gained/people").asDouble()).isEqualTo(500);
        String id = job.path("id").asText();
        assertThat(ask("jobs").path("jobs").findValuesAsText("id")).contains(id);
        assertThat(status("DELETE", "jobs/" + id, "")).isEqualTo(204);
        JsonNode forgotten = ServedScenario.json(served.get(place));
        assertThat(forgotten.path("status").asText()).isEqualTo("cancelled");
        assertThat(forgotten.path("result").isNull()).as(forgotten.toString()).isTrue();
        assertThat(served.get(place + "/events").body()) // a page that listens late must not find nothing
                .startsWith("event: done\ndata: {\"id\":\"" + id + "\"");
    }

    @Test
    void outagesAreThoseOfAState() throws IOException {
        String state = ServedScenario.json(served.post(RIDGE + "whatif", "{\"proposals\": [\"R1\"]}"))
                .path("state")
                .asText();
        HttpResponse<String> begun = served.post(RIDGE + "outage", "{\"state\": \"" + state + "\"}");
        String place = begun.headers().firstValue("Location").orElse("");
        served.get(place + "/events");
        assertThat(ServedScenario.json(served.get(place))
                        .at("/result/sites/0/lostPeople")
                        .asDouble())
                .isEqualTo(500);
    }

    private JsonNode answered(String question, String body) throws IOException {
        HttpResponse<String> begun = served.post(RIDGE + question, body);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String place = begun.headers().firstValue("Location").orElse("");
        served.get(place + "/events");
        JsonNode job = ServedScenario.json(served.get(place));
        assertThat(job.path("status").asText()).as(job.toString()).isEqualTo("done");
        return job.path("result");
    }

    /** For money the retilt at 20 million is best whatever is drawn: the mast gains the same people for 600 times as much. */
    @Test
    void aRankingIsDrawn() throws IOException {
        JsonNode result = answered("certainty", "{\"draws\": 20}");
        assertThat(result.path("drawCount").asInt()).isEqualTo(20);
        assertThat(result.at("/proposals").findValuesAsText("id")).containsExactlyInAnyOrder("M1", "R1");
        assertThat(status("POST", "certainty", "{\"draws\": 1000000}")).isEqualTo(400);
    }

    /**
     * What a retilt brings is what taking it back costs, drawn behind the answer; the state's report tells
     * of draws too: of 500 people nearly all draws serve all, and the expectation is a little less.
     */
    @Test
    void whatAStateChangesIsDrawn() throws IOException {
        String state = ServedScenario.json(served.post(RIDGE + "whatif", "{\"proposals\": [\"R1\"]}"))
                .path("state")
                .asText();
        JsonNode there = answered("headline", "{\"state\": \"" + state + "\"}");
        JsonNode back = answered("headline", "{\"from\": \"" + state + "\"}");
        double expected = there.path("expectedPeople").asDouble();
        assertThat(expected)
                .isPositive()
                .isBetween(
                        there.path("p05People").asDouble(),
                        there.path("p95People").asDouble());
        assertThat(back.path("expectedPeople").asDouble()).isEqualTo(-expected);
        assertThat(back.path("p95People").asDouble())
                .isEqualTo(-there.path("p05People").asDouble());
        assertThat(served.get(RIDGE + "export?format=html&state=" + state).body())
                .containsPattern(
                        "people are expected to have service where they live; [0-9]+ to 500 nine times out of ten");
    }

    /** A new mast serves the villages that nobody serves, and is sent in the form of a change, to be tried. */
    @Test
    void newMastsAreSuggested() throws IOException {
        JsonNode result = answered("suggestions", "{\"count\": 1}");
        assertThat(result.at("/suggestions/0/proposal").asText()).isEqualTo("G1");
        JsonNode tried =
                ServedScenario.json(served.post(RIDGE + "whatif", "{\"changes\": [" + result.at("/changes/0") + "]}"));
        assertThat(tried.at("/gained/people").asDouble())
                .isEqualTo(result.at("/suggestions/0/gainPeople").asDouble())
                .isPositive();
    }

    /** A cancelled job ends as such, however far it was; what is asked of it afterwards is told so. */
    @Test
    void aJobIsTakenBack() throws IOException {
        Job job = new Job("7", "plan", "somebody");
        job.cancel();
        job.run(question -> "never");
        assertThat(job.told(true)).containsEntry("status", "cancelled").containsEntry("result", null);
        Job begun = new Job("8", "plan", "somebody");
        begun.run(question -> {
            begun.cancel();
            if (question.cancel().isCancelled()) {
                throw new java.util.concurrent.CancellationException("cancelled");
            }
            return "never";
        });
        assertThat(begun.told(true)).containsEntry("status", "cancelled");
        assertThat(status("POST", "plan", "{\"budget\": -1}")).isEqualTo(400);
        assertThat(status("POST", "plan", "{\"budget\": 1, \"weight\": \"happiness\"}"))
                .isEqualTo(400);
    }

    /**
     * What is left is told from when its counting began, also by work that names no phase. Here a second of counting
     * cells comes first: were it taken for the first of a hundred proposals, 99 s would be left.
     */
    @Test
    void whatIsLeftIsToldFromWhereItsCountingBegan() {
        Job job = new Job("9", "outage", "somebody");
        List<String> left = new ArrayList<>();
        job.run(question -> {
            question.listener().progressed(1, 2, "cells");
            left.add(String.valueOf(job.told(false).get("secondsLeft")));
            rest();
            question.listener().progressed(2, 2, "cells");
            question.listener().progressed(1, 100, "proposals");
            left.add(String.valueOf(job.told(false).get("secondsLeft")));
            return "found";
        });
        assertThat(job.told(true)).containsEntry("status", "done");
        assertThat(left)
                .hasSize(2)
                .allSatisfy(seconds -> assertThat(Double.parseDouble(seconds)).isBetween(0.0, 60.0));
    }

    private static void rest() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void statesAreNamedKeptAndForgotten() throws Exception {
        serveOwn();
        String state = ServedScenario.json(served.post(RIDGE + "whatif", "{\"proposals\": [\"R1\"]}"))
                .path("state")
                .asText();
        assertThat(status("PUT", "states/" + state, "{\"name\": \"Less tilt <b>\", \"by\": \"Zahra\"}"))
                .isEqualTo(200);
        assertThat(status("PUT", "states/0123", "{\"name\": \"nothing\"}")).isEqualTo(404);
        assertThat(status("PUT", "states/" + state, "{\"name\": \"" + "n".repeat(101) + "\"}"))
                .isEqualTo(400);
        served.close();
        served = ServedScenario.of(scenario, null, false);
        JsonNode kept = ask("states").path("states");
        assertThat(kept).hasSize(1);
        assertThat(kept.at("/0/name").asText()).isEqualTo("Less tilt <b>");
        assertThat(kept.at("/0/by").asText()).isEqualTo("Zahra");
        assertThat(kept.at("/0/applies").asBoolean()).isTrue();
        assertThat(ask("summary?state=" + state)
                        .at("/totals/goodOrServed/people")
                        .asDouble())
                .as("a state of an earlier server, by its address")
                .isEqualTo(500);
        assertThat(status("DELETE", "states/" + state, "")).isEqualTo(204);
        assertThat(ask("states").path("states")).isEmpty();
        served.close();
        served = ServedScenario.of(scenario, null, true);
        assertThat(status("PUT", "states/today", "{\"name\": \"as it is\"}")).isEqualTo(403);
    }

    /** The mean power of -110 and -112 dBm is 10 lg ((1e-11 + 1e-11.2) / 2) = -110.89 dBm. */
    @Test
    void measurementsAreSentHeldAgainstAStateAndKept() throws Exception {
        serveOwn();
        String sent = "{\"name\": \"drive one.csv\", \"lines\":"
                + " [\"latitudeDegrees,longitudeDegrees,rsrpDbm,technology\","
                + " \"34.49,50.485,-110,LTE\", \"34.49,50.485,-112,LTE\"]}";
        assertThat(served.post(RIDGE + "measurements", sent).body()).isEmpty();
        served.close();
        served = ServedScenario.of(scenario, null, true);
        JsonNode told = ask("measurements");
        assertThat(told.at("/files/0/name").asText()).isEqualTo("drive one.csv");
        assertThat(told.at("/files/0/usedCount").asInt()).isEqualTo(2);
        assertThat(told.path("features")).hasSize(1);
        assertThat(told.at("/features/0/properties/measuredDbm").asDouble()).isEqualTo(-110.89);
        assertThat(told.at("/gaps/geometry/type").asText()).endsWith("Polygon");
        assertThat(status("POST", "measurements", sent)).as("only read").isEqualTo(403);
        served.close();
        served = ServedScenario.of(scenario, null, false);
        HttpResponse<String> refused =
                served.post(RIDGE + "measurements", "{\"name\": \"odd.csv\", \"lines\": [\"a,b\", \"1,2\"]}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("odd.csv").doesNotContain("dakal-measured");
        assertThat(status("POST", "measurements", sent.replace("drive one", "../one")))
                .isEqualTo(400);
        assertThat(status("DELETE", "measurements/drive%20one.csv", "")).isEqualTo(204);
        assertThat(ask("measurements").path("files")).isEmpty();
    }

    /** Without the sector's id the kept change applies no longer, and says so. */
    @Test
    void changedFilesAreReadAnew() throws Exception {
        serveOwn();
        String before = ask("summary").path("state").asText();
        String state = ServedScenario.json(served.post(RIDGE + "whatif", "{\"proposals\": [\"R1\"]}"))
                .path("state")
                .asText();
        assertThat(status("PUT", "states/" + state, "{\"name\": \"Less tilt\"}"))
                .isEqualTo(200);
        Path yaml = scenario.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        Files.writeString(yaml, text.replace("id: A, band: L900, antenna: panel", "id: B, band: L900, antenna: panel"));
        Path proposals = scenario.resolve("proposals.yaml");
        Files.writeString(proposals, Files.readString(proposals).replace("sector: A", "sector: B"));
        served.refresh();
        assertThat(ask("summary").path("state").asText()).isNotEqualTo(before);
        JsonNode kept = ask("states").at("/states/0");
        assertThat(kept.path("applies").asBoolean(true)).isFalse();
        assertThat(kept.path("problem").asText()).contains("is no sector of site S1");
        Files.writeString(yaml, "formatVersion: 1\n");
        served.refresh();
        assertThat(ServedScenario.json(served.get("/api/v1/scenarios"))
                        .at("/scenarios/0/problem")
                        .asText())
                .isNotEmpty();
        assertThat(ask("summary").at("/scenario/title").asText())
                .as("as it was before")
                .isEqualTo("Ridge land");
        Files.writeString(yaml, text);
        Files.writeString(proposals, Files.readString(proposals).replace("sector: B", "sector: A"));
        served.refresh();
        assertThat(ask("summary").path("state").asText()).isEqualTo(before);
        assertThat(List.of(ask("states").at("/states/0/applies").asBoolean())).containsExactly(true);
    }
}
