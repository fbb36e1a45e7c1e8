package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void slowerPastTheThresholdFails() throws IOException {
        Path before = record("before.json", "0.010,0.0101,0.0102,0.0103,0.0104,0.0105", 0.01025);
        Path after = record("after.json", "0.020,0.0201,0.0202,0.0203,0.0204,0.0205", 0.02025);
        RunOfDakal run = RunOfDakal.of("bench", "--compare", before.toString(), after.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("kernel/x")
                .contains("+97.6 %")
                .contains("slower")
                .contains("Mann-Whitney");
        assertThat(RunOfDakal.of("bench", "--compare", after.toString(), before.toString())
                        .exitCode())
                .isZero();
        RunOfDakal lenient = RunOfDakal.of(
                "bench", "--compare", before.toString(), after.toString(), "--threshold", "100%", "--json");
        assertThat(lenient.exitCode()).isZero();
        assertThat(lenient.out()).contains("\"verdict\":\"NO_DIFFERENCE\"");
    }

    @Test
    void historyIsDrawnFromAFolder() throws IOException {
        record("one.json", "0.01,0.011", 0.0105);
        Path page = folder.resolve("pages/history.html");
        RunOfDakal run = RunOfDakal.of("bench", "--history", folder.toString(), "--out", page.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(page)).contains("<svg").contains("kernel/x");
    }

    @Test
    void badInputIsNamed() throws IOException {
        Files.writeString(folder.resolve("no-record.json"), "{\"formatVersion\": 9}");
        RunOfDakal run = RunOfDakal.of("bench", "--history", folder.toString(), "--out", "x.html");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("no-record.json is no record of dakal bench")
                .contains("formatVersion = 9");
        assertThat(RunOfDakal.of("bench", "--history", folder.toString()).exitCode())
                .isEqualTo(2);
        RunOfDakal threshold = RunOfDakal.of("bench", "--compare", "a", "b", "--threshold", "much");
        assertThat(threshold.exitCode()).isEqualTo(2);
        assertThat(RunOfDakal.of("bench", "--compare", "a", "b", "--threshold", "05%")
                        .err())
                .contains("--threshold = 05 must be a number.", "Write it without zeros before it");
        RunOfDakal missing = RunOfDakal.of("bench", "--compare", "nowhere.json", "b");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("--compare: nowhere.json does not exist.");
    }

    private Path record(String name, String seconds, double median) throws IOException {
        return Files.writeString(folder.resolve(name), record(seconds, median));
    }

    /** A record of one item. */
    static String record(String seconds, double median) {
        return """
                {"formatVersion": 1, "version": "0.1.0", "commit": "abc", "date": "2026-11-22T05:00:00Z",
                 "machine": {"processor": "P", "processorCount": 2, "memoryByteCount": 1, "system": "S"}, "java": "25",
                 "options": {"set": "full"}, "calm": {"loadAverage": 0.1, "stealFraction": 0, "othersFraction": 0},
                 "items": [{"id": "kernel/x", "workUnit": "cells", "workCount": 7, "cpuClock": "threads", "warmUpRoundCount": 1,
                   "cpuSeconds": [%s], "wallSeconds": [%s], "medianCpuSeconds": %s, "spreadFraction": 0.1, "workPerCpuSecond": 1}]}
                """.formatted(seconds, seconds, median);
    }
}
