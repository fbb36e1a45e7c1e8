package org.dakal.scenarios.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.testing.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reference links from their lines to their losses: every field must arrive in the unit and the place it is meant
 * for.
 */
class ReferenceLossesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"itu-r-p1812, /p1812/lossDb", "itm, /itm/lossDb"})
    void lossesAreThoseOfTheReference(String modelId, String place) throws IOException {
        Path file = SharedData.require("refvectors/profiles-itm-p1812.jsonl");
        LinkLoss model = new LinkLoss(PropagationModels.find(modelId).orElseThrow(), null);
        for (String line : Files.readAllLines(file)) {
            JsonNode expected = JSON.readTree(line).at(place);
            try (LinkReader reader = new JsonLinkReader("links", new BufferedReader(new StringReader(line)))) {
                LinkResult result = model.of(Objects.requireNonNull(reader.next()));
                assertThat(result.problem()).as(result.id().asText()).isEmpty();
                assertThat(result.lossDb()).as(result.id().asText()).isCloseTo(expected.doubleValue(), within(0.01));
            }
        }
    }
}
