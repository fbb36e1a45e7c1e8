package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.dakal.network.Change;
import org.dakal.tools.cli.RidgeScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose phones a state is of, by hand in {@link RidgeScenario#writeOfTwoOperators}; and what is kept of states. */
class SchemeTest {
    private static final String WHATIF = "/api/v1/two/whatif";

    @TempDir
    private static Path folder;

    private static double peopleAfter(ServedScenario served, String question) throws IOException {
        HttpResponse<String> answer = served.post(WHATIF, question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ServedScenario.json(answer)
                .at("/totals/goodOrServed/people/after")
                .asDouble();
    }

    @Test
    void phonesOfSomeOperatorsUseTheirMastsAlone() throws Exception {
        try (ServedScenario served = ServedScenario.of(RidgeScenario.writeOfTwoOperators(folder), null, false)) {
            JsonNode summary = ServedScenario.json(served.get("/api/v1/two/summary"));
            assertThat(summary.path("operators").toString()).isEqualTo("[\"Alpha\",\"Beta\"]");
            assertThat(summary.at("/totals/goodOrServed/people").asDouble()).isEqualTo(500);
            assertThat(peopleAfter(served, "{\"operators\": [\"Alpha\"]}")).isZero();
            assertThat(peopleAfter(served, "{\"operators\": [\"Beta\"]}")).isEqualTo(500);
            assertThat(peopleAfter(served, "{\"operators\": [\"Beta\", \"Alpha\"]}"))
                    .as("national roaming")
                    .isEqualTo(500);
            String retilt = "{\"operators\": [\"Alpha\"], \"proposals\": [\"R1\"]}";
            assertThat(peopleAfter(served, retilt)).isEqualTo(500);
            JsonNode alpha = ServedScenario.json(served.post(WHATIF, retilt));
            String state = alpha.path("state").asText();
            assertThat(state)
                    .isNotEqualTo(ServedScenario.json(served.post(WHATIF, "{\"proposals\": [\"R1\"]}"))
                            .path("state")
                            .asText());
            assertThat(served.get("/api/v1/two/sites?state=" + state).body())
                    .contains("\"S1\"")
                    .doesNotContain("\"B1\"");
            JsonNode refused = ServedScenario.json(served.post(WHATIF, "{\"operators\": [\"Alfa\"]}"));
            assertThat(refused.at("/problems/0/limit").asText()).isEqualTo("is no operator of this scenario");
            assertThat(refused.at("/problems/0/hint").asText()).contains("Alpha");
            // A band of everybody's has no tile where some phones' bands are others; the layer over all has.
            assertThat(served.get("/api/v1/two/tiles/" + state + "/class/10/655/405.png")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(served.get("/api/v1/two/tiles/" + state + "/class:L900-Beta/10/655/405.png")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    /** With room for less than one state the last is kept alone, and an earlier one is made again at its address. */
    @Test
    void statesAreKeptAsFarAsMemoryAllows() throws Exception {
        LiveStudy study = new LiveStudy(ServedScenario.open(RidgeScenario.write(folder)), "test", 1);
        try {
            StateBook states = study.states();
            KeptState first = states.of(tilted(5));
            KeptState second = states.of(tilted(6));
            assertThat(states.keptCount()).isOne();
            assertThat(states.keptBytes()).isEqualTo(second.ownBytes()).isPositive();
            assertThat(states.of(tilted(6))).isSameAs(second);
            KeptState again = states.find(first.address(), "state");
            assertThat(again).isNotSameAs(first);
            assertThat(again.state().totals()).isEqualTo(first.state().totals());
            assertThat(states.keptCount()).isOne();
        } finally {
            study.release();
        }
    }

    private static Scheme tilted(double degrees) {
        return new Scheme(List.of(new Change.Retilt("S1", "A", 0, degrees)), List.of());
    }
}
