package org.dakal.tools.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchSetTest {
    @TempDir
    Path folder;

    /**
     * Every job of the short set does the same work each round, under a name of its own; the record of it all obeys the
     * schema.
     */
    @Test
    void jobsRepeatTheirWorkAndTheRecordKeepsItsForm() throws IOException {
        List<BenchItem> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Supplier<BenchJob> supplier : BenchSet.jobs(true)) {
            try (BenchJob job = supplier.get()) {
                job.run();
                long work = job.workCount();
                items.add(new BenchRunner(0, 0, 1, 1).measure(job));
                assertThat(job.workCount()).as(job.id()).isEqualTo(work).isPositive();
                assertThat(ids.add(job.id())).as(job.id()).isTrue();
            }
        }
        assertThat(ids).anyMatch(id -> id.startsWith("study/")).anyMatch(id -> id.startsWith("what-if/"));
        BenchRecord model = TestRecords.run("abc", "kernel/some", 1);
        BenchRecord record = new BenchRecord(
                1,
                "0.1.0",
                "abc",
                model.date(),
                Machine.here(),
                "25",
                model.options(),
                CalmMeter.start().stop(),
                items);
        assertThat(schema().validate(json(record))).isEmpty();

        Path file = folder.resolve("records/one.json");
        RecordFiles.write(file, record);
        assertThat(RecordFiles.read(file)).containsExactly(record);
        assertThat(RecordFiles.read(folder.resolve("records"))).containsExactly(record);
    }

    @Test
    void theSchemaRefusesWhatIsNoRecord() throws IOException {
        JsonNode unknownUnit = json(TestRecords.run("abc", "elsewhere/some", 1));
        assertThat(schema().validate(unknownUnit)).singleElement().asString().contains("id");
    }

    private static JsonNode json(BenchRecord record) throws IOException {
        return new ObjectMapper().readTree(SummaryJson.text(record));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../benchmarks/bench-record.schema.json")));
    }
}
