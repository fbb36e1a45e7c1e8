package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;

/** The schemas beside scenarios/OUTPUTS.md, held against what commands write and print. */
final class ResultSchema {
    private ResultSchema() {}

    /** The schema's file. */
    static Path file(String name) {
        return Path.of("../scenarios/" + name + ".schema.json").normalize();
    }

    /** Fails with every reason why JSON is not what a schema, and those that it refers to, say. */
    static void holds(String name, JsonNode json) {
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(file(name).toAbsolutePath().toUri())
                        .validate(json))
                .as(name)
                .isEmpty();
    }
}
