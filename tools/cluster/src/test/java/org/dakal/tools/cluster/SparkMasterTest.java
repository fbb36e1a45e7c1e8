package org.dakal.tools.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.dakal.architecture.SourceTree;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.study.RunCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is wrong with a cluster or its folder is said as bad input, before the scenario is read. */
class SparkMasterTest {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "yarn",
                "k8s://https://h:1",
                "local[0]",
                "local[x]",
                "local[]",
                "local[1025]",
                "local[99999999999]",
                "local[2,0]",
                "local-cluster[1,1,1024]",
                "LOCAL",
                "spark://",
                "spark://h",
                "spark://h:0",
                "spark://h:65536",
                "spark://h:7077/x",
                "spark://h:1,",
                "spark://a b:1",
                "http://h:7077"
            })
    void formsThatAreNotKnownAreRefusedWithThoseThatAre(String master) {
        assertThatThrownBy(() -> new SparkCluster().check(master, folder.toString()))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        e -> assertThat(e.hint()).contains("spark://HOST:PORT", "local[N]", "1024"))
                .hasMessage("dakal: --master = " + master + " is no cluster that Dakal can ask.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void coresAreThoseOfThisMachineOrNotKnown() {
        SparkCluster cluster = new SparkCluster();
        assertThat(cluster.coreCount("local")).hasValue(1);
        assertThat(cluster.coreCount("local[1,4]")).hasValue(1);
        assertThat(cluster.coreCount("local[*]")).hasValue(PROCESSORS);
        assertThat(cluster.coreCount("local[1024]")).hasValue(Math.min(1024, PROCESSORS));
        assertThat(cluster.coreCount("spark://a:7077,[::1]:7078")).isEqualTo(OptionalInt.empty());
    }

    /** Of several masters one that listens is enough. Nobody listens at a port that was just given back. */
    @Test
    void whereNobodyListensIsSaidAtOnce() throws Exception {
        int silent;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent = socket.getLocalPort();
        }
        assertThatThrownBy(() -> SparkMaster.of("spark://localhost:" + silent).reach())
                .isInstanceOf(CommandFailure.class)
                .hasMessage("dakal: --master = spark://localhost:" + silent + ": nobody listens at localhost:" + silent
                        + " (Connection refused).");
        assertThatThrownBy(() -> SparkMaster.of("spark://no-host.invalid:1").reach())
                .hasMessageContaining("nobody listens at no-host.invalid:1 (no such host).");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SparkMaster two = SparkMaster.of("spark://localhost:" + silent + ",localhost:" + socket.getLocalPort());
            assertThatCode(two::reach).doesNotThrowAnyException();
        }
        assertThatCode(SparkMaster.of("local[2]")::reach).doesNotThrowAnyException();
    }

    @Test
    void aFolderThatCannotBeUsedIsNamedWithItsOption() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refused(file.toString(), file + " is a file, not a folder.");
        refused(file + "/below/it", file + " is a file, not a folder.");
        refused("nosuch://x", "No FileSystem for scheme \"nosuch\".");
        refused("/proc/nothing", "nothing can be made there.");
        assertThat(file).hasContent("x");
        Path made = folder.resolve("to be/made");
        SharedFolder.tryOut(made.toString(), Map.of());
        assertThat(made).isEmptyDirectory();
    }

    private static void refused(String shared, String reason) {
        assertThatThrownBy(() -> new SparkCluster().check("local[2]", shared))
                .isInstanceOfSatisfying(
                        CommandFailure.class, e -> assertThat(e.hint()).contains("all machines of the cluster see"))
                .hasMessage("dakal: --shared = " + shared + " cannot be used: " + reason);
    }

    /** Nobody need listen yet, and nothing is written. */
    @Test
    void anEstimateIsOfTheMasterThatIsAsked() {
        String local = estimate("local[1]");
        assertThat(local)
                .containsPattern(
                        "By --master local\\[1], 1 core of this machine: about [0-9.]+ s, and [0-9.]+ GB at the")
                .doesNotContain("100 machines");
        String standalone = estimate("spark://localhost:1");
        assertThat(standalone)
                .contains("How many machines and cores spark://localhost:1 has only that master knows.", "100 machines")
                .containsPattern("The machine that asks them: [0-9.]+ [MG]B at the peak");
        assertThat(folder).isEmptyDirectory();
        assertThat(estimate("local[0]")).isEqualTo("dakal: --master = local[0] is no cluster that Dakal can ask.\n");
    }

    private String estimate(String master) {
        StringWriter said = new StringWriter();
        Console console = new Console(new PrintWriter(said), new PrintWriter(said), false, Map.of("CI", "true"));
        String scenario = SourceTree.repository().resolve("scenarios/qom").toString();
        NumberOptions.readNumbers(new CommandLine(new RunCommand(console)))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    console.say(String.valueOf(e.getMessage()));
                    return 2;
                })
                .execute(
                        scenario,
                        "--estimate",
                        "--cell-size",
                        "2000",
                        "--no-store",
                        "--master",
                        master,
                        "--shared",
                        folder.resolve("shared").toString());
        return said.toString();
    }

    /** Spark's floor: 300 MiB that it keeps, by one and a half, 471,859,200 bytes. */
    @Test
    void aHeapThatSparkDoesNotStartInIsRefused() {
        assertThatCode(() -> SparkCluster.checkHeap(471_859_200)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SparkCluster.checkHeap(471_859_199))
                .isInstanceOfSatisfying(
                        CommandFailure.class, e -> assertThat(e.hint()).contains("--memory 800m", "-Xmx512m"))
                .hasMessageContaining("472 MB");
    }
}
