package org.dakal.tools.cluster;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.dakal.study.StudyListener;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.study.Cluster;

/** Apache Spark as the cluster. Its own settings are taken from system properties that begin with {@code spark.}. */
public final class SparkCluster implements Cluster {
    private static final String HADOOP = "spark.hadoop.";
    /** Archives that no machine of a cluster needs, by how their names begin: each would be copied to each of them. */
    private static final List<String> DRIVERS_OWN =
            List.of("ortools", "sqlite", "jetty", "javalin", "kotlin", "picocli", "imageio", "protobuf", "proj4j");

    /** Spark keeps 300 MB of the heap for itself, and does not start in less than one and a half times as much. */
    private static final long LEAST_HEAP_BYTES = 300L * (1 << 20) * 3 / 2;

    @Override
    public OptionalInt coreCount(String master) {
        return SparkMaster.of(master).coreCount();
    }

    @Override
    public void check(String master, String shared) {
        SparkMaster known = SparkMaster.of(master);
        checkHeap(Runtime.getRuntime().maxMemory());
        quieten();
        SharedFolder.tryOut(shared, hadoop(new SparkConf()));
        known.reach();
    }

    static void checkHeap(long heapBytes) {
        if (heapBytes < LEAST_HEAP_BYTES) {
            throw CommandFailure.badInput(
                    "--master needs a heap of " + Figures.bytes(LEAST_HEAP_BYTES) + " for Spark to start; Java's is "
                            + Figures.bytes(heapBytes) + " here.",
                    "Give --memory 800m or more, or DAKAL_JAVA_OPTS=-Xmx512m or more where --memory is not given.");
        }
    }

    @Override
    public Work begin(Job job, StudyListener listener) throws IOException {
        quieten();
        SparkConf conf = new SparkConf()
                .setAppName("dakal " + job.scenarioName())
                .setMaster(job.master())
                .setIfMissing("spark.ui.enabled", "false")
                // A short run would notice what these cost, and nobody looks at what they give.
                .setIfMissing("spark.metrics.staticSources.enabled", "false")
                .setIfMissing("spark.metrics.executorMetricsSource.enabled", "false")
                .setIfMissing("spark.broadcast.compress", "false")
                .setIfMissing("spark.task.maxFailures", "8");
        if (job.master().startsWith("local")) {
            conf.setIfMissing("spark.driver.host", "localhost").setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        } else {
            conf.setIfMissing("spark.jars", archives());
        }
        Map<String, String> hadoop = hadoop(conf);
        String address = SharedFolder.addressOf(job.shared());
        SharedFolder folder = SharedFolder.open(address, hadoop);
        JavaSparkContext spark = started(conf);
        try {
            return new SharedStudy(job, folder, spark, new WorkerStudy.Address(address, "", hadoop), listener);
        } catch (IOException | RuntimeException e) {
            spark.close();
            throw e;
        }
    }

    private static Map<String, String> hadoop(SparkConf conf) {
        Map<String, String> hadoop = new HashMap<>();
        for (var setting : conf.getAllWithPrefix(HADOOP)) {
            hadoop.put(setting._1(), setting._2());
        }
        return hadoop;
    }

    /** What Spark has to say of its own work goes to whoever looks for it; what ends a run is told by the command. */
    private static void quieten() {
        for (String name : List.of("org.apache.spark", "org.apache.hadoop", "org.sparkproject")) {
            if (System.getenv("DAKAL_DEBUG") == null) {
                System.setProperty("org.slf4j.simpleLogger.log." + name, "off");
            }
        }
    }

    private static JavaSparkContext started(SparkConf conf) {
        try {
            JavaSparkContext spark = new JavaSparkContext(conf);
            // The page that is off would show the steps of a stage by name.
            spark.setLocalProperty("spark.rdd.scope.noOverride", "true");
            return spark;
        } catch (Exception e) { // Spark throws checked ones through constructors that declare none
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("Spark does not start"), e);
        }
    }

    /** The archives of Dakal and of what it needs, which lie side by side; empty where its classes lie in folders. */
    private static String archives() throws IOException {
        try {
            Path own = Path.of(SparkCluster.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path engine = Path.of(Cluster.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path beside = engine.resolveSibling("lib");
            if (!Files.isRegularFile(own) || !Files.isDirectory(beside)) {
                return "";
            }
            try (Stream<Path> files = Files.list(beside)) {
                List<String> needed = Stream.concat(Stream.of(own, engine), files)
                        .filter(file -> DRIVERS_OWN.stream()
                                .noneMatch(name ->
                                        String.valueOf(file.getFileName()).startsWith(name)))
                        .sorted(Comparator.naturalOrder())
                        .map(file -> file.toUri().toString())
                        .toList();
                return String.join(",", needed);
            }
        } catch (URISyntaxException e) {
            throw new IOException("cannot tell where this program lies: " + e.getMessage(), e);
        }
    }
}
