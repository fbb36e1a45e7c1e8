package org.dakal.tools.perf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a record was made on. Times of different machines do not compare.
 *
 * @param processor its model's name where the system tells it, else its kind
 * @param memoryByteCount of the whole machine; 0 when unknown
 */
public record Machine(String processor, int processorCount, long memoryByteCount, String system) {

    static Machine here() {
        return new Machine(
                processor(Path.of("/proc/cpuinfo")),
                Runtime.getRuntime().availableProcessors(),
                memoryBytes(),
                System.getProperty("os.name", "unknown") + " " + System.getProperty("os.version", ""));
    }

    static String processor(Path cpuinfo) {
        try {
            for (String line : Files.readAllLines(cpuinfo)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).trim();
                }
            }
        } catch (IOException e) {
            // Not a Linux: the kind is all there is.
        }
        return System.getProperty("os.arch", "unknown");
    }

    /** Bytes of memory that it has; zero when Java cannot tell. */
    public static long memoryBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    /** The most memory that this process has had so far, by the system's count; zero where it does not tell. */
    public static long peakBytes() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
