package org.dakal.scenarios.writing.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dakal.scenarios.writing.FileSet;

/** Results whose files hold a word each, with an index that names them. */
final class TextResult {
    static final String INDEX = "summary.json";

    private TextResult() {}

    private record Software(String name) {}

    private record Index(Software software, List<String> files) {}

    static void write(Path out, String content, String... files) throws IOException {
        try (OutputFolder output = OutputFolder.open(out, Inputs.NONE, INDEX)) {
            stage(output, content, files);
            output.commit();
        }
    }

    static void stage(OutputFolder output, String content, String... files) throws IOException {
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        for (String file : files) {
            contents.put(file, place -> Files.writeString(place, content));
        }
        FileSet.stage(output, INDEX, contents, names -> new Index(new Software("dakal"), names), 1);
    }

    static String index(String... files) {
        return "{\"software\": {\"name\": \"dakal\"}, \"files\": [\"" + String.join("\", \"", files) + "\"]}";
    }

    static List<String> everything(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
