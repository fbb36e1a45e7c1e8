package org.dakal.tools.perf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

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
                memory(),
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

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
