package org.dakal.scenarios.fuzz;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Runs damaged inputs of consecutive seeds and prints counts by kind and verdict; fails when a verdict is bad. */
public final class Fuzz {
    private static final int CASES_BETWEEN_LINES = 1000;

    /** So few cases are told one by one, whatever their verdict. */
    private static final int MOST_CASES_TOLD = 30;

    private Fuzz() {}

    /**
     * Runs.
     *
     * @param args how many cases; the first seed (1 when left out), so that {@code 1 SEED} repeats one case
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        if (args.length == 0) {
            System.err.println("How many cases? benchmarks/run.sh fuzz N [SEED]");
            System.exit(2);
        }
        long count = Long.parseLong(args[0]);
        long firstSeed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        Path kept = Files.createTempDirectory("dakal-fuzz-kept");
        FuzzTally tally = new FuzzTally();
        long start = System.nanoTime();
        new FuzzRun(Files.createTempDirectory("dakal-fuzz"), kept).run(firstSeed, count, result -> {
            tally.add(result);
            if (result.verdict().isBad() || count <= MOST_CASES_TOLD) {
                out.println(result.verdict().title() + ": " + result.what());
            }
            if ((result.seed() - firstSeed + 1) % CASES_BETWEEN_LINES == 0) {
                System.err.println(result.seed() - firstSeed + 1 + " cases");
            }
        });
        out.print(tally.table());
        out.printf(
                Locale.ROOT,
                "%d cases from seed %d in %.0f s, heap limit %d MiB%n",
                count,
                firstSeed,
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20);
        if (!tally.bad().isEmpty()) {
            out.println(tally.bad().size() + " must be mended; their inputs are in " + kept);
            System.exit(1);
        }
        Files.delete(kept);
    }
}
