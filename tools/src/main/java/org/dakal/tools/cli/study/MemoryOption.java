package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import org.dakal.grid.RasterSpace;
import org.dakal.scenarios.store.ScratchFile;
import org.dakal.study.StudyMemory;
import org.dakal.study.StudyRequest;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.store.ByteSizes;
import org.dakal.tools.cli.store.StoreChoice;
import org.dakal.tools.perf.Machine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How much memory the process may take, by the system's count. Path loss is then read from its files instead of through
 * maps of them, and layers that do not fit lie in a file. The launcher {@code dakal} makes Java's heap to match.
 */
final class MemoryOption {
    /** What Java takes besides the heap: a part that does not grow with it, and a share of the whole that does. */
    private static final long JAVA_BYTES = 200_000_000;

    private static final double HEAP_SHARE = 0.87;
    /** With a heap of 100 MB: less is used up by the program and a scenario's tables. */
    private static final long LEAST_BYTES = 350_000_000;

    /** The share of the heap that may be held; the rest is for what is made and forgotten. */
    private static final double HELD_SHARE = 0.8;
    /** Fewer pages would be read again and again. */
    private static final long LEAST_PAGES_BYTES = 64_000_000;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Memory that the process may take, e.g. 2g; needs a store. Results are the same, and take a"
                    + " little longer. Half of the machine's for the heap, and maps of path loss besides, when not"
                    + " given.")
    private @Nullable String size;

    private long limitBytes;
    private @Nullable Path scratchFolder;

    /** Where layers lie while they are needed. */
    record Room(RasterSpace space, @Nullable ScratchFile file) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (file != null) {
                file.close();
            }
        }
    }

    boolean isGiven() {
        return size != null;
    }

    /** What the process may take; zero when nobody says. */
    long limitBytes() {
        return limitBytes;
    }

    /** Checks the option and notes it among the settings; before any work. */
    void check(StoreChoice store, Settings settings) {
        if (size == null) {
            return;
        }
        limitBytes = ByteSizes.of("--memory", size);
        if (limitBytes < LEAST_BYTES) {
            throw CommandFailure.badInput(
                    "--memory " + size + " is too little: the program alone takes most of " + Figures.bytes(LEAST_BYTES)
                            + ".",
                    "Give it " + Figures.bytes(LEAST_BYTES) + " or more, e.g. --memory 2g.");
        }
        scratchFolder = store.beside("scratch", "");
        if (scratchFolder == null) {
            throw CommandFailure.badInput(
                    "--memory " + size + " needs a store: without one all path loss is in memory.",
                    "Leave --no-store out, or give --store DIR.");
        }
        long heapBytes = Runtime.getRuntime().maxMemory();
        if (heapBytes > limitBytes) {
            throw CommandFailure.badInput(
                    "--memory " + size + ": Java's heap alone may take " + Figures.bytes(heapBytes) + " here.",
                    "Start by the launcher dakal without -Xmx in DAKAL_JAVA_OPTS, or give java -Xmx"
                            + Math.max(1, heapBytesWithin(limitBytes) / 1_000_000) + "m.");
        }
        long machineBytes = Machine.memoryBytes();
        settings.add(
                "memory",
                Figures.bytes(limitBytes)
                        + (machineBytes > 0 && limitBytes > machineBytes
                                ? ", more than the " + Figures.bytes(machineBytes) + " of this machine"
                                : ""),
                "flag");
    }

    /** Refuses what is too little for a study, before any of it is computed. */
    void checkFor(StudyRequest request) {
        if (size != null) {
            pagesBytes(size, StudyMemory.of(request), Runtime.getRuntime().maxMemory());
        }
    }

    /** Says how much the process has taken at its peak, where its limit was given and the system counts. */
    void tellPeak(Console console) {
        long peakBytes = size == null ? 0 : Machine.peakBytes();
        if (peakBytes > 0) {
            console.say("  Memory at the peak: " + Figures.bytes(peakBytes) + " of " + Figures.bytes(limitBytes));
        }
    }

    /** Room for the layers of a study: in memory where they fit. */
    Room room(StudyRequest request, Console console) throws IOException {
        Path folder = scratchFolder;
        if (size == null || folder == null) {
            return new Room(RasterSpace.MEMORY, null);
        }
        StudyMemory needed = StudyMemory.of(request);
        long pagesBytes = pagesBytes(size, needed, Runtime.getRuntime().maxMemory());
        if (pagesBytes == 0) {
            console.say("  layers of " + Figures.bytes(needed.layerByteCount()) + " fit in memory");
            return new Room(RasterSpace.MEMORY, null);
        }
        console.say("  layers of " + Figures.bytes(needed.layerByteCount()) + " lie in a file of " + folder + ", "
                + Figures.bytes(pagesBytes) + " of them in memory at a time");
        ScratchFile file = ScratchFile.in(folder);
        return new Room(RasterSpace.paged(file, pagesBytes, RasterSpace.PAGE_CELLS), file);
    }

    /**
     * How much of the layers is in memory at a time; zero where all are.
     *
     * @param size as it was typed
     * @param heapBytes that Java may take
     */
    static long pagesBytes(String size, StudyMemory needed, long heapBytes) {
        long heldBytes = (long) (HELD_SHARE * heapBytes);
        if (needed.heapByteCount() <= heldBytes) {
            return 0;
        }
        long otherBytes = needed.groundByteCount() + needed.workByteCount();
        if (heldBytes - otherBytes < LEAST_PAGES_BYTES) {
            throw CommandFailure.badInput(
                    "--memory " + size + " is too little: the ground takes "
                            + Figures.bytes(needed.groundByteCount()) + ", findings, proposals and files being made "
                            + Figures.bytes(needed.workByteCount()) + ".",
                    "Give it " + Figures.bytes(memoryFor(otherBytes + LEAST_PAGES_BYTES))
                            + ", fewer --threads or a larger --cell-size.");
        }
        return heldBytes - otherBytes;
    }

    /** The heap that a process of so much memory may have; the launcher reckons the same. */
    static long heapBytesWithin(long memoryBytes) {
        return (long) (HEAP_SHARE * memoryBytes) - JAVA_BYTES;
    }

    private static long memoryFor(long heldBytes) {
        return (long) Math.ceil((heldBytes / HELD_SHARE + JAVA_BYTES) / HEAP_SHARE / 1e8) * 100_000_000;
    }
}
