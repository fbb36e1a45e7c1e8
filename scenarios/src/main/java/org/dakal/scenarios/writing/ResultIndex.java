package org.dakal.scenarios.writing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which files of a folder an earlier result says are its own. */
final class ResultIndex {
    private ResultIndex() {}

    /**
     * The files an index names, itself included; none when it is absent or not ours. Names that lead out of the folder are
     * left out, so that a damaged index cannot make us remove anything else.
     */
    static List<Path> files(Path folder, String indexFile) throws IOException {
        Path index = folder.resolve(indexFile);
        if (!Files.isRegularFile(index)) {
            return List.of();
        }
        JsonNode root;
        try {
            root = new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(index.toFile());
        } catch (JacksonException e) {
            return List.of();
        }
        if (!"dakal".equals(root.path("software").path("name").asText())) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        for (JsonNode name : root.path("files")) {
            Path file = Path.of(name.asText()).normalize();
            if (!file.isAbsolute() && !file.startsWith("..") && Files.isRegularFile(folder.resolve(file))) {
                files.add(file);
            }
        }
        return files;
    }
}
