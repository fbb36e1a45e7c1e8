package org.dakal.scenarios.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.raster.RasterFileException;
import org.jspecify.annotations.Nullable;

/** Damages one input after the other, reads it, judges what was told, and puts the sound file back. */
public final class FuzzRun {
    /** What takes longer is slow: seconds of the processor, so that a busy machine does not make it so. */
    public static final int MOST_SECONDS = 10;

    /** What has not come back by then waits for something that will not come. */
    private static final int MOST_SECONDS_OF_WAITING = 120;

    private static final int MOST_CAUSES = 20;

    private final Corpus corpus;
    private final @Nullable Path keptInputs;

    /**
     * Makes the sound inputs.
     *
     * @param workFolder empty; inputs are made and damaged in it
     * @param keptInputs where inputs with a bad verdict are kept, made when needed; null to keep none
     * @throws ProblemsException when the inputs are refused before anybody damaged them
     */
    public FuzzRun(Path workFolder, @Nullable Path keptInputs) throws IOException, ProblemsException {
        this.corpus = new Corpus(workFolder);
        this.keptInputs = keptInputs;
    }

    /** Runs the cases of some seeds in a row and hands each result on. */
    public void run(long firstSeed, long count, Consumer<FuzzResult> results) throws IOException, InterruptedException {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            results.accept(run(FuzzCase.of(seed, corpus)));
        }
    }

    private FuzzResult run(FuzzCase damaged) throws IOException, InterruptedException {
        FuzzResult result = judge(damaged, corpus);
        if (keptInputs != null && result.verdict().isBad()) {
            keep(damaged, result, keptInputs);
        }
        return result;
    }

    /** Puts the case's file in its place, reads, and puts back what was there. */
    static FuzzResult judge(FuzzCase damaged, Corpus corpus) throws IOException, InterruptedException {
        Path place = damaged.sound().place();
        byte[] before = Files.readAllBytes(place);
        Files.write(place, damaged.bytes());
        try {
            return judge(damaged, MOST_SECONDS, () -> Doors.read(damaged.kind(), corpus));
        } finally {
            Files.write(place, before);
        }
    }

    /** Opens a door in a thread of its own, which is left behind when it does not come back. */
    static FuzzResult judge(FuzzCase damaged, int mostSeconds, Callable<Told> door) throws InterruptedException {
        FutureTask<Told> reading = new FutureTask<>(door);
        Thread thread = new Thread(reading, "fuzz " + damaged.seed());
        thread.setDaemon(true);
        long start = System.nanoTime();
        thread.start();
        Told told = new Told();
        Verdict verdict;
        try {
            told = finished(reading, thread, mostSeconds);
            verdict = told.faults().isEmpty() ? Verdict.OK : Verdict.UNEXPECTED;
        } catch (TimeoutException e) {
            told.unforeseen(Arrays.stream(thread.getStackTrace())
                    .map(element -> "at " + element)
                    .collect(Collectors.joining("\n")));
            reading.cancel(true);
            verdict = Verdict.SLOW;
        } catch (ExecutionException e) {
            Throwable thrown = Objects.requireNonNull(e.getCause());
            tell(thrown, told);
            boolean memory = causedBy(thrown, OutOfMemoryError.class) != null;
            verdict = memory
                    ? Verdict.OUT_OF_MEMORY
                    : told.faults().isEmpty() ? Verdict.CLEAR_MESSAGE : Verdict.UNEXPECTED;
        }
        List<String> words = verdict.isBad() ? told.faults() : told.words();
        return new FuzzResult(
                damaged.seed(),
                damaged.kind(),
                verdict,
                (System.nanoTime() - start) / 1e6,
                Stream.concat(Stream.of(damaged.toString()), words.stream()).collect(Collectors.joining("\n")));
    }

    /** Waits as long as the thread has had less of the processor than it may. */
    private static Told finished(FutureTask<Told> reading, Thread thread, int mostSeconds)
            throws InterruptedException, ExecutionException, TimeoutException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int seconds = 1; ; seconds++) {
            try {
                return reading.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                long cpuSeconds = TimeUnit.NANOSECONDS.toSeconds(clock.getThreadCpuTime(thread.getId()));
                if (cpuSeconds >= mostSeconds || seconds >= MOST_SECONDS_OF_WAITING) {
                    throw e;
                }
            }
        }
    }

    /** An end by exception, as the commands would tell it. */
    private static void tell(Throwable thrown, Told told) {
        RasterFileException raster = causedBy(thrown, RasterFileException.class);
        IOException file = causedBy(thrown, IOException.class);
        if (thrown instanceof ProblemsException problems) {
            problems.problems().forEach(told::problem);
        } else if (raster != null) {
            told.problem(raster.problem());
        } else if (file instanceof FileSystemException named && named.getFile() != null) {
            told.text(named.getFile());
        } else if (file != null && String.valueOf(file.getMessage()).contains("/")) {
            told.message(String.valueOf(file.getMessage()));
        } else {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            told.unforeseen(trace.toString());
        }
    }

    private static <T extends Throwable> @Nullable T causedBy(Throwable thrown, Class<T> kind) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static void keep(FuzzCase damaged, FuzzResult result, Path keptInputs) throws IOException {
        Path folder = Files.createDirectories(keptInputs.resolve("seed-" + damaged.seed()));
        Path name = Objects.requireNonNull(damaged.sound().place().getFileName());
        Files.write(folder.resolve(name), damaged.bytes());
        Files.writeString(folder.resolve("verdict.txt"), result.verdict().title() + "\n" + result.what() + "\n");
    }
}
