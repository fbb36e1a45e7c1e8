package org.dakal.scenarios.writing.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.testing.SmallIndoors;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.study.StudyResult;
import org.junit.jupiter.api.Test;

/** The schema beside OUTPUTS.md and what is written say the same: it allows no key that it does not name. */
class SummarySchemaTest {
    private final JsonSchema schema;

    SummarySchemaTest() throws IOException {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("summary.schema.json")));
    }

    @Test
    void everyStudyFits() {
        assertThat(problems(text(SmallStudy.result()))).isEmpty();
        assertThat(problems(text(SmallStudy.strongerResult()))).isEmpty();
        assertThat(problems(text(SmallIndoors.result()))).isEmpty();
    }

    @Test
    void aKeyTooFewOrTooManyDoesNotFit() {
        String text = text(SmallStudy.result());
        assertThat(problems(text.replaceFirst("\"commit\"", "\"comit\""))).hasSize(2);
        assertThat(problems(text.replaceFirst("\"peopleFraction\": [0-9.]+", "\"peopleFraction\": 1.5")))
                .hasSize(1);
    }

    private Set<ValidationMessage> problems(String text) {
        return schema.validate(text, InputFormat.JSON);
    }

    private static String text(StudyResult result) {
        StudySummary summary = StudySummaries.of(
                SmallStudy.scenario(),
                result,
                StudyTables.of(SmallStudy.scenario(), result),
                SmallStudy.runInfo(),
                Map.of("L900", "bands/L900", "G900/old", "bands/G900_old"));
        return SummaryJson.text(SummaryJson.indexed(summary, Map.of("rsrp.tif", "0123456789abcdef".repeat(4))));
    }
}
