package org.dakal.benchmarks.whole;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The kernels of two checkouts side by side in one process. Both are loaded, and sweep the same mast by turns: what
 * slows the machine for a second slows both, so that ratios of neighbours tell a few percent where separate runs differ
 * by a quarter. How a kernel happens to be compiled differs between processes: run it several times.
 */
public final class PairedFootprints {
    private static final String BENCHMARK = "org.dakal.benchmarks.micro.FootprintBenchmark";
    private static final int WARM_PAIRS = 25;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PairedFootprints() {}

    /**
     * Prints a line for each model and ground: the median of the ratios of CPU time, and the two values that it lies
     * between with 95 %.
     *
     * @param arguments folder of the earlier checkout, folder of the later, pairs, cell size in metres, quality, models
     *     with commas, land cover of the later side (none when not given; with "mixed" and one checkout given twice the
     *     ratio is what land cover costs); both checkouts packaged
     */
    public static void main(String[] arguments) throws Throwable {
        int pairs = Integer.parseInt(arguments[2]);
        String landCover = arguments.length > 6 ? arguments[6] : "";
        for (String model : arguments[5].split(",", -1)) {
            for (String ground : List.of("rugged", "hills", "flat")) {
                try (Side before = new Side(Path.of(arguments[0]), model, ground, arguments[3], arguments[4], "");
                        Side after =
                                new Side(Path.of(arguments[1]), model, ground, arguments[3], arguments[4], landCover)) {
                    System.out.println(compared(before, after, pairs, model + " " + ground));
                }
            }
        }
    }

    private static String compared(Side before, Side after, int pairs, String name) throws Throwable {
        double[] ratios = new double[pairs];
        double[] seconds = new double[pairs];
        for (int n = -WARM_PAIRS; n < pairs; n++) {
            boolean beforeFirst = n % 2 == 0;
            double first = (beforeFirst ? before : after).sweepSeconds();
            double second = (beforeFirst ? after : before).sweepSeconds();
            if (n >= 0) {
                seconds[n] = beforeFirst ? first : second;
                ratios[n] = beforeFirst ? second / first : first / second;
            }
        }
        Arrays.sort(ratios);
        Arrays.sort(seconds);
        // The ranks between which the median of n values lies with 95 %.
        int off = (int) Math.ceil(0.98 * Math.sqrt(pairs));
        return String.format(
                Locale.ROOT,
                "%-28s CPU after / before %.3f (%.3f to %.3f), before %.1f ms",
                name,
                ratios[pairs / 2],
                ratios[Math.max(0, pairs / 2 - off)],
                ratios[Math.min(pairs - 1, pairs / 2 + off)],
                1000 * seconds[pairs / 2]);
    }

    /** One checkout's benchmark with classes of its own. */
    private static final class Side implements AutoCloseable {
        private final URLClassLoader loader;
        private final MethodHandle footprint;

        Side(Path checkout, String model, String ground, String cellSizeMeters, String quality, String landCover)
                throws Exception {
            this.loader = new URLClassLoader(classPath(checkout), ClassLoader.getPlatformClassLoader());
            Class<?> type = loader.loadClass(BENCHMARK);
            Object benchmark = type.getConstructor().newInstance();
            type.getField("model").set(benchmark, model);
            type.getField("ground").set(benchmark, ground);
            type.getField("quality").set(benchmark, quality);
            type.getField("cellSizeMeters").setInt(benchmark, Integer.parseInt(cellSizeMeters));
            if (!landCover.isEmpty()) { // earlier checkouts know none
                type.getField("landCover").set(benchmark, landCover);
            }
            type.getMethod("setup").invoke(benchmark);
            this.footprint = MethodHandles.publicLookup()
                    .findVirtual(type, "footprint", MethodType.methodType(int.class))
                    .bindTo(benchmark);
        }

        double sweepSeconds() throws Throwable {
            long start = THREADS.getCurrentThreadCpuTime();
            int cells = (int) footprint.invokeExact();
            long end = THREADS.getCurrentThreadCpuTime();
            if (cells <= 0) {
                throw new IllegalStateException("nothing was computed");
            }
            return (end - start) / 1e9;
        }

        private static URL[] classPath(Path checkout) throws IOException {
            List<URL> urls = new ArrayList<>();
            Path target = checkout.resolve("benchmarks/target");
            urls.add(url(target.resolve("classes")));
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(target.resolve("lib"), "*.jar")) {
                for (Path jar : jars) {
                    urls.add(url(jar));
                }
            }
            return urls.toArray(URL[]::new);
        }

        private static URL url(Path path) throws MalformedURLException {
            return path.toUri().toURL();
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }
    }
}
