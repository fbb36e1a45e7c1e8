package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The schemas beside scenarios/OUTPUTS.md, held against what commands write. */
final class ResultSchema {
    private ResultSchema() {}

    /** Fails with every reason why a JSON file is not what its schema says. */
    static void holds(String name, JsonNode json) throws IOException {
        String schema = Files.readString(Path.of("../scenarios/" + name + ".schema.json"));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(json))
                .as(name)
                .isEmpty();
    }
}
