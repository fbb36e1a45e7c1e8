package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dakal.tools.cli.console.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static JsonSchema schema() throws IOException {
        Path beside = Path.of("validation.schema.json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("..", "scenarios").resolve(beside)));
    }

    private static JsonNode told(RunOfDakal run) throws IOException {
        JsonNode told = JSON.readTree(run.out());
        assertThat(schema().validate(told)).isEmpty();
        return told;
    }

    @Test
    void saysAsJsonThatAScenarioIsValid() throws IOException {
        RunOfDakal run = RunOfDakal.of("validate", TinyScenario.write(folder).toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode told = told(run);
        assertThat(told.path("valid").asBoolean()).isTrue();
        assertThat(told.path("name").asText()).isEqualTo("tiny");
    }

    @Test
    void saysEveryProblemAsJson() throws IOException {
        Path scenario = TinyScenario.write(folder);
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("eirpDbm: 44", "eirpDbm: 440"));
        RunOfDakal run = RunOfDakal.of("validate", scenario.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        JsonNode told = told(run);
        assertThat(told.path("valid").asBoolean()).isFalse();
        JsonNode first = told.path("problems").path(0);
        assertThat(first.path("severity").asText()).isEqualTo("error");
        assertThat(first.path("value").asText()).isEqualTo("440");
        assertThat(first.path("place").asText()).contains("scenario.yaml", "eirpDbm");
        assertThat(run.err()).contains("440"); // people are told as ever
    }

    /** A schema that accepts anything would prove nothing. */
    @Test
    void theSchemaRefusesAnErrorInAValidScenario() throws IOException {
        JsonNode wrong = JSON.readTree("""
                {"valid": true, "name": "a", "title": "b", "problems": [
                  {"severity": "error", "place": "", "value": "", "message": "", "hint": ""}]}
                """);
        assertThat(schema().validate(wrong)).isNotEmpty();
        assertThat(schema().validate(JSON.readTree("{\"valid\": false, \"problems\": []}")))
                .isNotEmpty();
    }
}
