package org.dakal.tools.perf;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputKind;
import org.dakal.scenarios.writing.output.ResultIndex;
import org.dakal.scenarios.writing.summary.SummaryJson;

/** Records on disk: JSON, one run a file. */
public final class RecordFiles {
    /** How a record begins. */
    public static final OutputKind KIND =
            OutputKind.of("a record of dakal bench", "\\{\\s*\"formatVersion\": *\\d+,\\s*\"version\":", ".json");

    private RecordFiles() {}

    /**
     * Writes one record, aside and then in place.
     *
     * @return its size, bytes
     */
    public static long write(Path file, BenchRecord record) throws IOException {
        return OutputFile.at(file, KIND, Inputs.NONE)
                .write(aside -> Files.writeString(aside, SummaryJson.text(record)));
    }

    /**
     * The record of a file, or all records of a folder's {@code .json} files, oldest first.
     *
     * @throws IOException with a message for people when a file is no record, or there is none
     */
    public static List<BenchRecord> read(Path fileOrFolder) throws IOException {
        List<BenchRecord> records = new ArrayList<>();
        for (Path file : files(fileOrFolder)) {
            records.add(readOne(file));
        }
        if (records.isEmpty()) {
            throw new IOException(fileOrFolder + " holds no record (*.json)");
        }
        records.sort(Comparator.comparing(BenchRecord::date));
        return records;
    }

    private static List<Path> files(Path fileOrFolder) throws IOException {
        if (!Files.exists(fileOrFolder)) {
            throw new IOException(fileOrFolder + " does not exist");
        }
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> children = Files.list(fileOrFolder)) {
            return children.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static BenchRecord readOne(Path file) throws IOException {
        String refusal = InputFiles.refusal(file);
        if (refusal != null) {
            throw new IOException(file + " " + refusal);
        }
        BenchRecord record;
        try {
            record = SummaryJson.read(ResultIndex.text(file), BenchRecord.class);
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new IOException(file + " is no record of dakal bench", e);
        }
        if (record.formatVersion() != BenchRecord.FORMAT_VERSION
                || record.items().isEmpty()) {
            throw new IOException(
                    file + " is no record of dakal bench of format " + BenchRecord.FORMAT_VERSION + ": formatVersion = "
                            + record.formatVersion() + ", " + record.items().size() + " items");
        }
        return record;
    }
}
